"""A briefing's shelf: its published editions, by their manifests."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from analysis.briefing.manifest import NAME, Manifest, hashes, read_manifest
from analysis.errors import BriefingError, OutputError
from analysis.world.leftovers import is_alive
from analysis.world.whole import telling

REMOVED = ".removed"  # holds the manifests of editions that are gone
_EDITION, _RESERVED, _LOCK = "edition-", ".reserved-", ".lock"


def editions(shelf: Path) -> Iterator[tuple[Path, Manifest]]:
    """Give the editions on a shelf, newest first; a folder whose manifest cannot be read is passed over."""
    numbered = [
        (int(number), path) for path in shelf.glob(f"{_EDITION}*") if (number := path.name.removeprefix(_EDITION)).isdigit()
    ]
    for _, path in sorted(numbered, reverse=True):
        try:
            yield path, read_manifest(path)
        except BriefingError:
            continue


def newest(shelf: Path, *, before: int | None = None) -> tuple[Path, Manifest] | None:
    """Return the newest edition, or the newest before a number; None where there is none."""
    return next((one for one in editions(shelf) if before is None or one[1].edition < before), None)


def manifest_of(shelf: Path, number: int) -> Path:
    """Return where an edition's manifest is, or would be: that of one which was removed is kept, for those that follow it."""
    standing = shelf / f"{_EDITION}{number}" / NAME
    return standing if standing.exists() else shelf / REMOVED / f"{_EDITION}{number}.json"


def reserve(shelf: Path, number: int | None) -> int:
    """Take a number for an edition about to be made, by default the one after the highest taken, so that no other takes it.

    A reservation holds while this process lives, or until ``release``. Raises OutputError where another process is making an
    edition of the number that is asked for.
    """
    with telling(shelf):
        shelf.mkdir(parents=True, exist_ok=True)
        with (shelf / _LOCK).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # ends with the process, as the reservation does
            reserved = _reserved(shelf)
            if number in reserved:
                what = f"another process is making edition {number}"
                raise OutputError(what, where=str(shelf), remedy="wait until it is done, or leave out --edition")
            taken = number or max((*_published(shelf), *reserved), default=0) + 1
            (shelf / f"{_RESERVED}{taken}-{os.getpid()}").touch()
    return taken


def release(shelf: Path, number: int) -> None:
    """Give up a reservation: its edition is published, or will not be."""
    for path in shelf.glob(f"{_RESERVED}{number}-*"):  # of this process, or of that which gave it the work
        path.unlink(missing_ok=True)


def next_number(shelf: Path) -> int:
    """Return the number after the highest one taken, whatever its folder holds."""
    return max(_published(shelf), default=0) + 1


def _published(shelf: Path) -> list[int]:
    names = [path.name.removeprefix(_EDITION) for path in shelf.glob(f"{_EDITION}*")]
    return [int(name) for name in names if name.isdigit()]


def _reserved(shelf: Path) -> set[int]:
    """Return the numbers that living processes have reserved; remove what dead ones left."""
    numbers = set()
    for path in shelf.glob(f"{_RESERVED}*-*"):
        number, _, owner = path.name.removeprefix(_RESERVED).partition("-")
        if number.isdigit() and owner.isdigit() and is_alive(int(owner)):
            numbers.add(int(number))
        else:
            path.unlink(missing_ok=True)
    return numbers


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Tell whether an edition's files are all there, as they were published."""
    return (folder / NAME).exists() and hashes(folder) == manifest.files


def shelves(reports: Path) -> list[Path]:
    """Return the shelves under a folder of reports, by name."""
    return (
        sorted(path for path in reports.iterdir() if path.is_dir() and any(path.glob(f"{_EDITION}*")))
        if reports.is_dir()
        else []
    )
