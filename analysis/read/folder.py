"""A file or a folder → its articles, and an error for each file or line that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import cannot_open
from analysis.read.html import read_html
from analysis.read.jsonl import read_jsonl
from analysis.read.newswire import read_newswire

Reader = Callable[[Path], Iterator[Article | ReadError]]
FORMATS = ".txt, .html, .jsonl or .jsonl.gz"


def read_articles(path: Path) -> Iterator[Article | ReadError]:
    """Read a file, or the files of a folder and its folders in order of their names; hidden ones are passed over.

    What cannot be read is yielded as a ReadError in its place; nothing is raised, and the rest goes on.
    """
    for file in _files(path, frozenset()):
        if isinstance(file, ReadError):
            yield file
            continue
        try:
            yield from _reader(file)(file)
        except ReadError as error:
            yield error
        except Exception as error:  # noqa: BLE001  one bad file, whatever is wrong with it, must not stop the others
            what = f"it cannot be read ({type(error).__name__}: {str(error)[:80]})"
            yield ReadError(what, where=str(file), remedy="leave it out, and report this")


def _files(path: Path, above: frozenset[Path]) -> Iterator[Path | ReadError]:
    """Yield the files at a path; a link back to a folder above is not followed."""
    try:
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
    for one in inside:
        if not one.name.startswith("."):
            yield from _files(one, above | {here})


def _reader(path: Path) -> Reader:
    """Return what reads files with this ending. Raises ReadError for an unknown one."""
    match [ending.lower() for ending in path.suffixes[-2:]]:
        case [*_, ".txt" | ".text"]:
            return lambda file: iter((read_newswire(file),))
        case [*_, ".html" | ".htm" | ".xhtml"]:
            return lambda file: iter((read_html(file),))
        case [*_, ".jsonl" | ".ndjson"] | [*_, ".jsonl" | ".ndjson", ".gz"]:
            return read_jsonl
        case _:
            raise ReadError(
                f"no reader for files named {path.suffix or 'without an ending'!r}",
                where=str(path),
                remedy=f"save it as {FORMATS}, or move it away",
            )
