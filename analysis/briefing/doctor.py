"""Examine a machine: whether briefings can be made here, and what will lack in them."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Literal

from analysis.errors import OnRecordError

_ROOM, _LEAST_ROOM = 2_000_000_000, 200_000_000  # bytes: for a year of editions; for one
_MEMORY, _LEAST_MEMORY = 4_000_000_000, 1_500_000_000  # for all cores at work; for one worker
_FONTS = ("wqy/wqy-microhei.*", "*/Noto*CJK*", "*/nanum/*", "nanum/*", "*/Nanum*")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; a "problem" keeps briefings from being made, a "note" costs some feature."""

    what: str
    state: Literal["ok", "note", "problem"]
    said: str
    remedy: str | None = None


def examine(home: Path, reports: Path) -> Iterator[Finding]:
    """Look at everything that an edition made in ``home`` for ``reports`` needs; nothing is changed."""
    yield Finding("On Record", "ok", f"{version('onrecord')} in {Path(__file__).parents[1]}")
    yield Finding("Python", "ok", f"{platform.python_version()} at {sys.executable}, {platform.platform()}")
    yield from _requirements()
    yield _asked("language model", _model)
    yield _asked("PDF", _pango)
    yield _asked("kernel", _kernel)
    yield _fonts()
    yield _chromium()
    for place in dict.fromkeys((home, reports if reports.is_absolute() else home / reports, Path(tempfile.gettempdir()))):
        yield from _place(place)
    yield _memory()


def _asked(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, "ok", look())
    except OnRecordError as error:
        return Finding(what, "problem", error.what, error.remedy)
    except Exception as error:  # noqa: BLE001  a broken library raises what it likes, and this is the place to say so
        return Finding(
            what, "problem", f"{type(error).__name__}: {error}", "install On Record anew in an environment of its own"
        )


def _requirements() -> Iterator[Finding]:
    """Compare what is installed with what this version asks for."""
    from packaging.requirements import Requirement

    lacking = []
    wanted = [Requirement(one) for one in requires("onrecord") or ()]
    for one in wanted:
        if one.marker is not None and not one.marker.evaluate({"extra": ""}):
            continue
        try:
            found = version(one.name)
        except PackageNotFoundError:
            found = "not there"
        if found == "not there" or not one.specifier.contains(found, prereleases=True):
            lacking.append(f"{one.name} is {found}, {one.specifier or 'any'} is asked for")
    if lacking:
        yield Finding("requirements", "problem", "; ".join(lacking), "pip install --upgrade onrecord")
    else:
        yield Finding("requirements", "ok", f"all {len(wanted)} are there")


def _model() -> str:
    from analysis import language

    return language.configuration()


def _pango() -> str:
    from analysis.briefing.pdf import load_weasyprint

    return f"WeasyPrint {load_weasyprint().__version__} with Pango"


def _kernel() -> str:
    """See that the kernel "python3" is of this environment: one of the user's own, elsewhere, would lack the package."""
    from jupyter_client.kernelspec import KernelSpecManager

    program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    bare = Path(program).name == program and program.startswith("python")  # stands for the Python that starts it
    if not bare and Path(program).absolute().parent != Path(sys.executable).absolute().parent:
        remedy = f"{sys.executable} -m ipykernel install --sys-prefix"
        raise OnRecordError(f"the Jupyter kernel python3 runs {program}, not this environment", remedy=remedy)
    return "python3 is of this environment"


def _fonts() -> Finding:
    if _has_font():
        return Finding("fonts", "ok", "Korean, Japanese and Chinese names print")
    what = "no font for Korean, Japanese and Chinese names: they print as boxes"
    return Finding("fonts", "note", what, "apt-get install fonts-wqy-microhei")


def _has_font() -> bool:
    if program := shutil.which("fc-list"):
        said = subprocess.run([program, ":lang=ko", "file"], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
        if said.returncode == 0:
            return bool(said.stdout.strip())
    homes = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    return any(True for home in homes for pattern in _FONTS for _ in home.glob(f"*/{pattern}"))


def _chromium() -> Finding:
    found = shutil.which("chromium")
    if found:
        return Finding("Chromium", "ok", found)
    return Finding("Chromium", "note", "not there; only the project's own tests ask for it", "apt-get install chromium")


def _place(place: Path) -> Iterator[Finding]:
    """See that files can be written at a place, or where it would be made, and that there is room."""
    there = next(one for one in (place, *place.parents) if one.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        yield Finding(str(place), "problem", f"nothing can be written there: {error.strerror}", "check its rights and its disk")
        return
    free = shutil.disk_usage(there).free
    said = f"{free / 1e9:,.1f} GB free"
    if free < _ROOM:
        state: Literal["note", "problem"] = "problem" if free < _LEAST_ROOM else "note"
        yield Finding(str(place), state, said, "make room")
    else:
        yield Finding(str(place), "ok", f"can be written, {said}")


def _memory() -> Finding:
    import psutil

    there = psutil.virtual_memory().total
    said = f"{there / 1e9:.1f} GB, {os.cpu_count() or 1} core(s)"
    if there >= _MEMORY:
        return Finding("memory", "ok", said)
    state: Literal["note", "problem"] = "problem" if there < _LEAST_MEMORY else "note"
    return Finding("memory", state, said, "say --workers 1")
