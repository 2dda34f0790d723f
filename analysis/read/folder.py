"""A file or a folder → its articles, and an error for each file, line or row that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article, content_id
from analysis.read.decode import cannot_open
from analysis.read.formats import Columns, find_format
from analysis.read.invisible import without_invisible
from analysis.read.screen import screened
from analysis.world.places import stays_inside

_COMPANIONS = ("_files", "_Dateien", "_fichiers", "_archivos", "_bestanden")  # "Webpage, complete" of browsers puts parts there


def read_articles(path: Path, *, columns: Columns | None = None) -> Iterator[Article | ReadError]:
    """Read a file, or the files of a folder and its folders in order of their names; hidden ones are passed over.

    What cannot be read, is no article or not English is yielded as a ReadError in its place; nothing is raised, and the rest
    goes on. ``columns`` says which column of a table holds which field, where their names do not. An id that two different
    articles were given is kept for the first of them.
    """
    found = (one for file in find_files(path) for one in _read(file, columns or {}))
    return with_own_ids(screened(without_invisible(one) if isinstance(one, Article) else one for one in found))


def _read(file: Path | ReadError, columns: Columns) -> Iterator[Article | ReadError]:
    if isinstance(file, ReadError):
        yield file
        return
    try:
        yield from find_format(file).read(file, columns)
    except ReadError as error:
        yield error if error.where else ReadError(error.what, where=str(file), remedy=error.remedy)
    except Exception as error:  # noqa: BLE001  one bad file, whatever is wrong with it, must not stop the others
        what = f"it cannot be read ({type(error).__name__}: {str(error)[:80]})"
        yield ReadError(what, where=str(file), remedy="leave it out, and report this")


def with_own_ids(stream: Iterable[Article | ReadError]) -> Iterator[Article | ReadError]:
    """Give an article whose id was given to another text before an id of its own, derived from its content."""
    texts: dict[str, int] = {}
    for one in stream:
        if isinstance(one, Article) and texts.setdefault(one.id, hash(one.text)) != hash(one.text):
            yield replace(one, id=content_id(one.publisher, one.published, one.headline, one.text))
        else:
            yield one


def find_files(path: Path) -> Iterator[Path | ReadError]:
    """Yield the files at a path, without hidden ones and the parts of web pages that a browser saved beside them.

    A link is followed where it leads to within the path: a folder from a stranger brings in nothing from elsewhere.
    """
    return _files(path, path, frozenset())


def _files(path: Path, root: Path, above: frozenset[Path]) -> Iterator[Path | ReadError]:
    """Yield the files at a path; a link back to a folder above, or out of the root, is not followed."""
    try:
        if path.is_symlink() and path != root and path.exists() and not stays_inside(path, root):
            yield ReadError("this link leads out of the folder", where=str(path), remedy="put the file itself there")
            return
        if not path.is_dir():
            yield path
            return
        here = path.resolve()
        if here in above:
            yield ReadError("this link leads back to a folder above it", where=str(path), remedy="remove the link")
            return
        inside = sorted(path.iterdir(), key=lambda one: one.name)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link to itself
        yield cannot_open(path, error) if isinstance(error, OSError) else ReadError(str(error), where=str(path))
        return
    pages = {one.stem for one in inside if one.suffix.lower() in {".html", ".htm", ".xhtml"}}
    for one in inside:
        if not one.name.startswith(".") and not _is_companion(one.name, pages):
            yield from _files(one, root, above | {here})


def _is_companion(name: str, pages: set[str]) -> bool:
    return any(name.endswith(ending) and name.removesuffix(ending) in pages for ending in _COMPANIONS)
