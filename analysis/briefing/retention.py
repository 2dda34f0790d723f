"""What stays on a shelf: the newest editions or those of the last days, and always the first, the last and the pinned ones."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from analysis.briefing.entries import Keep
from analysis.briefing.manifest import NAME
from analysis.briefing.publish import BUILDS
from analysis.briefing.shelf import REMOVED
from analysis.world.whole import copy_whole

_EDITION = "edition-"
_ABANDONED = timedelta(days=1)  # a build without a link is one that was cut off, or one about to be published


def clear_old(shelf: Path, keep: Keep, *, now: datetime) -> list[int]:
    """Remove the editions that need not be kept, and builds that a killed run left; returns the numbers of the editions.

    An edition's age is that of its link: when it was published here. One whose link is of a later time than ``now``, as after
    a clock that went back, is young.
    """
    found = ((path.name.removeprefix(_EDITION), path) for path in shelf.glob(f"{_EDITION}*"))
    links = {int(number): path for number, path in found if number.isdigit()}
    gone = sorted(set(links) - _kept(links, keep, now))
    homes = {number: path.resolve() for number, path in links.items()}
    linked = {home for number, home in homes.items() if number not in gone}
    for number in gone:
        _keep_manifest(shelf, links[number])
        _remove(links[number], None if homes[number] in linked else homes[number])
    _clear_abandoned(shelf, linked, now)
    return gone


def _kept(links: dict[int, Path], keep: Keep, now: datetime) -> set[int]:
    numbers = sorted(links)
    kept = {*numbers[:1], *numbers[-1:], *(keep.pinned & set(numbers))}
    if keep.editions is None and keep.days is None:
        return set(numbers)
    if keep.editions is not None:
        return kept | set(numbers[-keep.editions :])
    oldest = (now - timedelta(days=keep.days or 0)).timestamp()
    return kept | {number for number in numbers if links[number].lstat().st_mtime >= oldest}


def _keep_manifest(shelf: Path, edition: Path) -> None:
    """Keep what the edition after it was compared with, so that it can be verified and made again."""
    home = shelf / REMOVED
    home.mkdir(exist_ok=True)
    with suppress(FileNotFoundError):
        copy_whole(edition / NAME, home / f"{edition.name}.json")


def _remove(edition: Path, build: Path | None) -> None:
    """Remove an edition, and its build where no other has the same bytes: the link first, which readers follow."""
    if edition.is_symlink():
        edition.unlink()
    if build is not None and build.is_relative_to(edition.parent.resolve()):
        shutil.rmtree(build, ignore_errors=True)


def _clear_abandoned(shelf: Path, linked: set[Path], now: datetime) -> None:
    """Remove builds that no edition is, where a run was killed between removing the one and the other."""
    for build in (shelf / BUILDS).glob("[0-9a-f]*"):
        with suppress(OSError):
            if build.resolve() not in linked and build.lstat().st_mtime < (now - _ABANDONED).timestamp():
                shutil.rmtree(build, ignore_errors=True)
