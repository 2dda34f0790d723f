"""ZIP files: each member is read as a file of its own; none is written outside, and none may swell without end."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import cannot_open
from analysis.world.leftovers import temporary_folder

MOST_MEMBERS = 100_000
MOST_UNPACKED = 2_000_000_000  # bytes of all members
_RATIO = 250  # a text packs to a twentieth; what packs to less than this is a bomb
_SMALL = 20_000_000  # bytes below which the ratio does not matter
_CHUNK = 1 << 20
_PACKAGE = 300_000_000  # bytes that a Word or Excel file may unpack to
_BROKEN = (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError, zipfile.LargeZipFile)


def read_zip(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of the files in a ZIP, in order of their names; ZIPs within are not opened. Raises ReadError."""
    try:
        with zipfile.ZipFile(path) as pack, temporary_folder() as folder:
            members = _members(pack, path)
            for number, member in enumerate(members):
                yield from _read_member(pack, member, folder / str(number), path)
            if not members:
                yield ReadError("it holds no file that can be read", where=str(path), remedy="pack the articles into it")
    except OSError as error:
        raise cannot_open(path, error) from None
    except _BROKEN as error:
        raise _broken(path, error) from None


def check_package(path: Path) -> None:
    """Refuse a Word or Excel file that unpacks to more than 300 MB. Raises ReadError."""
    try:
        with zipfile.ZipFile(path) as pack:
            _check_size(pack, path, most=_PACKAGE)
    except OSError as error:
        raise cannot_open(path, error) from None
    except _BROKEN as error:
        raise _broken(path, error) from None


def _members(pack: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """Return the members to be read. Raises ReadError for a bomb."""
    _check_size(pack, path, most=MOST_UNPACKED)
    return sorted(
        (one for one in pack.infolist() if not one.is_dir() and _is_shown(one.filename)), key=lambda one: one.filename
    )


def _is_shown(name: str) -> bool:
    """Tell whether a member is one to be read: no hidden file, none of macOS's shadows, no part of a saved page."""
    return not any(
        (part.startswith((".", "__MACOSX")) and part != "..") or part.endswith("_files") for part in PurePosixPath(name).parts
    )


def _check_size(pack: zipfile.ZipFile, path: Path, *, most: int) -> None:
    """Refuse what would swell without end, by what the directory says (unpacking itself is counted, too)."""
    members = pack.infolist()
    unpacked, packed = sum(one.file_size for one in members), sum(one.compress_size for one in members)
    if len(members) > MOST_MEMBERS or unpacked > most or (unpacked > _SMALL and unpacked > _RATIO * max(1, packed)):
        what = f"it would unpack to {unpacked:,} bytes in {len(members):,} files, more than an archive of articles has"
        raise ReadError(what, where=str(path), remedy="unpack it yourself and look, or leave it out")


def _read_member(pack: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, path: Path) -> Iterator[Article | ReadError]:
    """Unpack a member under a name of our own and read it; its own name is only told."""
    from analysis.read.folder import read_articles

    name = PurePosixPath(member.filename.replace("\\", "/"))
    where = f"{path}:{member.filename[:200]}"
    if ".." in name.parts or name.is_absolute() or ":" in name.parts[0]:
        yield ReadError("its path leads out of the archive", where=where, remedy="pack it again without that file")
        return
    if name.suffix.lower() == ".zip":
        yield ReadError("it is an archive within an archive", where=where, remedy="unpack it first")
        return
    folder.mkdir()
    file = folder / f"member{''.join(name.suffixes[-2:])[-12:].lower()}"
    try:
        _unpack(pack, member, file)
    except _BROKEN as error:
        yield ReadError(f"it is broken or locked ({str(error)[:80]})", where=where, remedy="pack it again without a password")
        return
    for one in read_articles(file):
        yield _renamed(one, str(file), where)
    file.unlink()


def _unpack(pack: zipfile.ZipFile, member: zipfile.ZipInfo, file: Path) -> None:
    """Write a member's bytes; more than its entry says is a lie, and ends it."""
    left = min(member.file_size, MOST_UNPACKED)
    with pack.open(member) as source, file.open("wb") as target:
        while chunk := source.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise ValueError("it holds more than its entry says")
            target.write(chunk)


def _renamed(one: Article | ReadError, ours: str, theirs: str) -> Article | ReadError:
    """Tell of a member by its own name, not by that of the copy that was read."""
    if isinstance(one, ReadError):
        what, remedy = one.what.replace(ours, theirs), one.remedy.replace(ours, theirs) if one.remedy else None
        return ReadError(what, where=one.where.replace(ours, theirs) if one.where else theirs, remedy=remedy)
    return replace(one, source=one.source.replace(ours, theirs) if one.source else theirs)


def _broken(path: Path, error: Exception) -> ReadError:
    what = f"it is broken or no archive of this kind ({str(error)[:80]})"
    return ReadError(what, where=str(path), remedy="copy or download it again")
