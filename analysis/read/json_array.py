"""JSON: an array of articles, one within an object (as interfaces of news services answer), or one article."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.any_names import article_from_object
from analysis.read.decode import cannot_open
from analysis.read.formats import Columns
from analysis.read.jsonl import read_jsonl

_LOOKED_AT = 200_000  # events of the parser within which the array begins
_DEEPEST = 6
_LISTS = frozenset({
    "articles", "article", "results", "result", "data", "items", "docs", "documents", "stories", "news", "hits", "entries",
    "records", "value", "rows", "posts",
})  # fmt: skip


def read_json(path: Path, *, columns: Columns) -> Iterator[Article | ReadError]:
    """Read a file's articles as it streams; each bad one is an error of its own. Raises ReadError where none is found."""
    import ijson

    try:
        if _is_lines(path):
            yield from read_jsonl(path, columns=columns)
            return
        with _opened(path) as file:
            prefix = _prefix(file)
        with _opened(path) as file:
            yield from _read_items(ijson.items(file, prefix, use_float=True), path, columns)
    except (ijson.JSONError, ValueError, EOFError, RecursionError) as error:
        yield ReadError(f"not JSON from there on: {str(error)[:80]}", where=str(path), remedy="export it again")
    except OSError as error:
        raise cannot_open(path, error) from None


def _opened(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return gzip.open(path) if packed else path.open("rb")  # type: ignore[return-value]


def _is_lines(path: Path) -> bool:
    """Tell a file of JSON lines that is named .json: its first line is a whole object, and another follows."""
    with _opened(path) as file:
        first, second = file.readline(2_000_000).strip(), file.readline(100).strip()
    if not first.startswith(b"{") or not second.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _prefix(file: IO[bytes]) -> str:
    """Return where the articles are: the outermost array of objects, or the object that is all there is."""
    import ijson

    before = ""
    for prefix, event, _ in islice(ijson.parse(file), _LOOKED_AT):
        if event == "start_map" and before.endswith("start_array") and prefix.count(".") < _DEEPEST and _is_list(prefix):
            return str(prefix)
        before = event
    return ""


def _is_list(prefix: str) -> bool:
    """Tell an array that can be one of articles from those within an article, of its authors, say."""
    names = [part for part in prefix.split(".") if part != "item"]
    return not names or names[-1].lower() in _LISTS


def _read_items(items: Iterator[Any], path: Path, columns: Columns) -> Iterator[Article | ReadError]:
    number = 0
    for number, value in enumerate(items, start=1):
        where = f"{path}:{number}"
        try:
            yield article_from_object(value, where=where, columns=columns)
        except ReadError as error:
            yield error if error.where else ReadError(error.what, where=where, remedy=error.remedy)
    if not number:
        yield ReadError("it holds no article", where=str(path), remedy="write an array of objects with `text`")
