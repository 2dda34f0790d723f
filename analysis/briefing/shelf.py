"""A briefing's shelf: its published editions, by their manifests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analysis.briefing.manifest import NAME, Manifest, hashes, read_manifest
from analysis.errors import BriefingError

_EDITION = "edition-"


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


def next_number(shelf: Path) -> int:
    """Return the number after the highest one taken, whatever its folder holds."""
    taken = [
        int(path.name.removeprefix(_EDITION)) for path in shelf.glob(f"{_EDITION}*") if path.name[len(_EDITION) :].isdigit()
    ]
    return max(taken, default=0) + 1


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
