"""Editions in a folder elsewhere: ``NAME/edition-N``, which is there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from analysis.briefing.manifest import NAME, hashes
from analysis.desk.sending.content import Content
from analysis.desk.sending.parcel import Parcel, Place, key_of
from analysis.errors import DeliveryError
from analysis.read.delivery import Copy
from analysis.world.leftovers import clear_abandoned, make_owned, not_left
from analysis.world.places import is_below, is_name, stays_inside
from analysis.world.whole import copy_whole

_UNFINISHED = ".unfinished-"


def copy_place(channel: Copy) -> Place:
    """Return a folder as a place."""
    return Place(key_of("folder", channel.path.absolute()), f"folder {channel.path}")


def copy_parcel(channel: Copy, content: Content) -> Parcel:
    """Return the copy of an edition in a folder."""
    target = channel.path / content.shelf.name / content.folder.name
    files = list(files_of(content))
    return Parcel(
        f"{len(files)} files to {target}",
        lambda: _copy(content, files, target, channel.path),
        lambda: _check(channel.path),
    )


def files_of(content: Content) -> Iterator[str]:
    """Give the files that make up an edition, as paths in its folder. Raises DeliveryError where one is not what it was."""
    there = hashes(content.folder)
    for name, digest in content.manifest.files.items():
        if not is_below(name) or there.get(name) != digest or not stays_inside(content.folder / name, content.folder):
            what = f"the file {name!r} of the edition is not what was published"
            raise DeliveryError(what, where=str(content.folder), remedy="make the edition again")
        yield name
    yield NAME


def _check(home: Path) -> None:
    if not home.is_dir() or not os.access(home, os.W_OK | os.X_OK):
        raise DeliveryError("there is no such folder that can be written", where=str(home), remedy="make it, or mount it")


def _copy(content: Content, files: list[str], target: Path, home: Path) -> None:
    _check(home)
    if not is_name(content.shelf.name) or not stays_inside(target, home):
        raise DeliveryError("the copy would lie outside of its folder", where=str(target), remedy="remove that link")
    if target.exists() and hashes(target) == hashes(content.folder):
        return
    target.parent.mkdir(exist_ok=True)
    clear_abandoned(target.parent, _UNFINISHED)
    with not_left(make_owned(target.parent, _UNFINISHED)) as fresh:
        for name in files:
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            copy_whole(content.folder / name, fresh / name)
        fresh.chmod(0o755)
        if target.exists():  # an edition that was made again under its number
            shutil.move(target, fresh.with_name(f"{fresh.name}-old"))
        fresh.rename(target)
        shutil.rmtree(fresh.with_name(f"{fresh.name}-old"), ignore_errors=True)
