"""Publish an edition atomically: what a reader opens is always one whole, good edition.

Each build lies in a folder of its own, ``.builds/HASH`` of its files; ``edition-N`` and ``latest`` are links that are swapped
in one step, so that a failed or killed run never replaces a good edition.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.world.leftovers import clear_abandoned, make_owned, not_left
from analysis.world.whole import sync_folder

BUILDS = ".builds"
_UNFINISHED = "unfinished-"  # then the number of the process that builds


@contextmanager
def building(shelf: Path) -> Iterator[Path]:
    """Give a temporary folder on the shelf to build an edition in; what is not published is gone afterwards."""
    builds = shelf / BUILDS
    builds.mkdir(parents=True, exist_ok=True)
    clear_abandoned(builds, _UNFINISHED)
    with not_left(make_owned(builds, _UNFINISHED)) as folder:
        yield folder


def publish(build: Path, shelf: Path, *, edition: int) -> Path:
    """Move a finished build to its place and let ``edition-N`` and ``latest`` point at it; returns ``shelf/edition-N``."""
    home = shelf / BUILDS / _fingerprint(build)
    if home.exists():  # the same bytes again
        shutil.rmtree(build)
    else:
        build.chmod(0o755)  # mkdtemp makes it private
        for folder in (build, *(path for path in build.rglob("*") if path.is_dir())):
            sync_folder(folder)  # the files are on the disk already
        build.replace(home)
        sync_folder(home.parent)
    link = shelf / f"edition-{edition}"
    before = link.resolve() if link.is_symlink() else None
    _point(link, Path(BUILDS) / home.name)
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
    sync_folder(link.parent)


def _newest(shelf: Path) -> str:
    return max((path.name for path in shelf.glob("edition-*")), key=lambda name: int(name.removeprefix("edition-")))


def _linked(build: Path, shelf: Path) -> bool:
    return any(path.resolve() == build for path in shelf.glob("edition-*"))
