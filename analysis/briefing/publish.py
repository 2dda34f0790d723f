"""Publish an edition atomically: what a reader opens is always one whole, good edition.

Each build lies in a folder of its own, ``.builds/HASH`` of its files; ``edition-N`` and ``latest`` are links that are swapped
in one step, so that a failed or killed run never replaces a good edition.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_UNFINISHED = "unfinished-"  # then the number of the process that builds


@contextmanager
def building(shelf: Path) -> Iterator[Path]:
    """Give a temporary folder on the shelf to build an edition in; what is not published is gone afterwards."""
    builds = shelf / ".builds"
    builds.mkdir(parents=True, exist_ok=True)
    _clear_abandoned(builds)
    folder = Path(tempfile.mkdtemp(prefix=f"{_UNFINISHED}{os.getpid()}-", dir=builds))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear_abandoned(builds: Path) -> None:
    """Remove what killed runs left: builds whose process is no more."""
    for folder in builds.glob(f"{_UNFINISHED}*"):
        owner = folder.name.removeprefix(_UNFINISHED).partition("-")[0]
        if not owner.isdigit() or not _is_alive(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)  # asks, and does nothing
    except ProcessLookupError:
        return False
    except PermissionError:  # another user's
        return True
    return True


def publish(build: Path, shelf: Path, *, edition: int) -> Path:
    """Move a finished build to its place and let ``edition-N`` and ``latest`` point at it; returns ``shelf/edition-N``."""
    home = shelf / ".builds" / _fingerprint(build)
    if home.exists():  # the same bytes again
        shutil.rmtree(build)
    else:
        build.chmod(0o755)  # mkdtemp makes it private
        build.replace(home)
    link = shelf / f"edition-{edition}"
    before = link.resolve() if link.is_symlink() else None
    _point(link, Path(".builds") / home.name)
    _point(shelf / "latest", Path(_newest(shelf)))
    if before and before != home.resolve() and not _linked(before, shelf):
        shutil.rmtree(before, ignore_errors=True)
    return link


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _point(link: Path, target: Path) -> None:
    """Swap a link in one step: make it under another name, then rename it over the old one."""
    fresh = link.with_name(f".{link.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(link)


def _newest(shelf: Path) -> str:
    return max((path.name for path in shelf.glob("edition-*")), key=lambda name: int(name.removeprefix("edition-")))


def _linked(build: Path, shelf: Path) -> bool:
    return any(path.resolve() == build for path in shelf.glob("edition-*"))
