"""A JupyterLab over a copy of the notebooks and of the bundled case, and a browser to look at it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_TRIES = 40  # of three seconds and more, with both cores busy
_START = 120  # seconds, with both cores busy
_ADDRESS = re.compile(r"http://127\S+/lab\?token=\S+")


@pytest.fixture(scope="session")
def run_all() -> Callable[[Any, Any], None]:
    """Give what runs all cells of a notebook until something is there (a locator)."""

    def run(page: Any, there: Any) -> None:
        """Run them, again where the kernel was not there yet to take them; say yes where JupyterLab asks (which kernel)."""
        from playwright.sync_api import TimeoutError as NotYet

        ran = page.locator(".jp-InputPrompt", has_text=re.compile(r"\[[\d*]+\]"))
        asked = page.locator("dialog.jp-Dialog .jp-mod-accept")
        for _ in range(_TRIES):
            with suppress(NotYet):
                if asked.count():
                    asked.first.click(timeout=3000)
                if not ran.count():
                    page.keyboard.press("Escape")  # a menu that stayed open
                    page.get_by_role("menuitem", name="Run", exact=True).click(timeout=3000)
                    page.get_by_role("menuitem", name="Run All Cells", exact=True).click(timeout=3000)
            page.wait_for_timeout(3000)
            if there.count():
                return
        pytest.fail("JupyterLab ran no cell")

    return run


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: where it is, and the folder that it shows."""

    address: str
    home: Path

    def page(self, notebook: str) -> str:
        """Address of a notebook in it."""
        base, token = self.address.split("?")
        return f"{base}/tree/{notebook}?{token}"


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory, bundled_corpus: Path) -> Iterator[Lab]:
    """A JupyterLab laid out as in a checkout; what it prints is read as it comes, or it would block."""
    home = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "data"):
        shutil.copytree(ROOT / name, home / name)
    (home / ".onrecord" / "corpora").mkdir(parents=True)
    shutil.copytree(bundled_corpus, home / ".onrecord" / "corpora" / "gsomia-2019")
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--port=0", "--allow-root", "--ServerApp.root_dir=."]
    with subprocess.Popen(command, cwd=home, stderr=subprocess.PIPE, text=True) as server:
        try:
            yield Lab(_address(server), home)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _address(server: subprocess.Popen[str]) -> str:
    found: Queue[str] = Queue()

    def drain() -> None:
        for line in server.stderr or ():
            if match := _ADDRESS.search(line):
                found.put(match[0])

    threading.Thread(target=drain, daemon=True).start()
    try:
        return found.get(timeout=_START)
    except Empty:
        pytest.fail(f"JupyterLab did not start within {_START} s (exit code {server.poll()})")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium with a profile of its own, for one module only: while it runs, nothing else may run an event loop.

    Skipped, and said so, where there is none.
    """
    if CHROMIUM is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, args=QUIET, viewport={"width": 1400, "height": 1000}
        )
        yield context
        context.close()
