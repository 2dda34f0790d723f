"""Drive JupyterLab in headless Chromium, as an analyst would: open the notebook, run all cells, look at what appears."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, bundled_corpus: Path) -> Iterator[str]:
    """Address of a JupyterLab over a copy of the notebooks, laid out as in a checkout."""
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    (home / "data").symlink_to(ROOT / "data")
    (home / ".onrecord" / "corpora").mkdir(parents=True)
    (home / ".onrecord" / "corpora" / "gsomia-2019").symlink_to(bundled_corpus)
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--port=0", "--allow-root", "--ServerApp.root_dir=."]
    with subprocess.Popen(command, cwd=home, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            address = next(found[0] for line in server.stderr if (found := re.search(r"http://127\S+/lab\?token=\S+", line)))
            yield address
        finally:
            server.terminate()
            server.communicate(timeout=20)


def test_the_workbench_runs_in_jupyterlab_and_shows_its_tables_figure_and_sentence(lab: str, tmp_path: Path):
    from playwright.sync_api import sync_playwright

    address, token = lab.split("?")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 1400, "height": 3200})
        page.goto(f"{address}/tree/notebooks/explore.ipynb?{token}")
        page.locator(".jp-RenderedMarkdown h1", has_text="Explore a case").wait_for(timeout=60_000)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.locator("table.dataTable tbody tr").nth(20).wait_for(timeout=90_000)  # JupyterLab draws what is near the window
        page.screenshot(path=tmp_path / "lab.png")
        page.locator(".jp-Notebook figure svg, .jp-Notebook figure img").first.wait_for(timeout=30_000)
        assert page.locator(".jp-Notebook blockquote mark").first.inner_text().strip()
        assert not page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()
        assert "Harbour Wire" in page.locator("table.dataTable").first.inner_text()
        browser.close()
