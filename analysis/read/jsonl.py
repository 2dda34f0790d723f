"""JSONL, one article a line → articles; a bad line is an error of its own, the rest goes on."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.any_names import article_from_object
from analysis.read.article import article_from_text
from analysis.read.clean import clean_line, has_markup
from analysis.read.decode import cannot_open, checked, checked_length, too_large
from analysis.read.fields import find_fields
from analysis.read.formats import Columns
from analysis.read.published import day_first_at
from analysis.read.record import published_of, with_id

LONGEST_LINE = 20_000_000  # bytes; as much as is held in memory at once
OPTIONAL = ("headline", "published", "publisher", "byline", "url")
_BOM = b"\xef\xbb\xbf"
_GZIP = b"\x1f\x8b"
_EPOCH = 100_000_000  # seconds since 1970: smaller numbers are no moment of news


def read_jsonl(path: Path, *, columns: Columns | None = None) -> Iterator[Article | ReadError]:
    """Read the articles of a JSONL file, plain or gzipped (its first bytes tell, whatever its name), in order.

    Keys: ``text`` (needed, taken as it is), and ``headline``, ``published``, ``publisher``, ``byline``, ``url``, ``id``; other
    usual names of these are known, too (``fields.toml``). Each bad line is a ReadError that names file and line.
    """
    empty = True
    for where, line in read_lines(path):
        empty = False
        if isinstance(line, ReadError):
            yield line
        elif line.strip():
            yield _article(line, where=where, columns=columns or {})
    if empty:
        yield ReadError("it is empty", where=str(path), remedy="write one JSON object a line, or leave it out")


def read_lines(path: Path) -> Iterator[tuple[str, bytes | ReadError]]:
    """Read the lines of a plain or gzipped file, each with its place; what cannot be read on ends them with an error."""
    read = 0
    try:
        with _opened(path) as lines:
            for number, line in _lines(lines):
                read = number
                yield f"{path}:{number}", line
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        what, where = f"its compressed data is broken or cut off ({error})", f"{path}:{read + 1}"
        yield where, ReadError(what, where=where, remedy="copy or download it again; the lines before were read")
    except OSError as error:
        yield str(path), cannot_open(path, error)


def count_lines(path: Path) -> int:
    """Count the lines that hold something, as far as the file can be read."""
    count = 0
    with suppress(OSError, EOFError, zlib.error), _opened(path) as lines:
        for _, line in _lines(lines):
            count += bool(line.strip())
    return count


@contextmanager
def _opened(path: Path) -> Iterator[gzip.GzipFile | BufferedReader]:
    with path.open("rb") as file:
        if file.peek(len(_GZIP)).startswith(_GZIP):
            with gzip.open(file) as unpacked:
                yield unpacked
        else:
            yield file


def _lines(file: gzip.GzipFile | BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of each line; of a line too long for memory no more than its start."""
    number = 1
    while line := file.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE + 1)
        yield number, line.removeprefix(_BOM) if number == 1 else line
        number += 1


def _article(line: bytes, *, where: str, columns: Columns) -> Article | ReadError:
    try:
        value = _object(line, where)
        if columns or not _is_ours(value):
            return article_from_object(value, where=where, columns=columns)
        article = with_id(article_from_json(value, where=where), value.get("id"))
        return replace(article, section=clean_line(value.get("section")) or article.section)
    except ReadError as error:
        return error if error.where else ReadError(error.what, where=where, remedy=error.remedy)


def _is_ours(value: dict[str, Any]) -> bool:
    """Tell an object of our own names, whose text is taken as it is, from one that another program wrote."""
    named = find_fields(key for key, one in value.items() if one not in (None, "", []))
    text = value.get("text")
    ours = all(field == key for field, key in named.items() if field not in {"section", "language"})
    return ours and not (isinstance(text, str) and has_markup(text))


def _object(line: bytes, where: str) -> dict[str, Any]:
    """Parse a line. Raises ReadError."""
    remedy = "write one whole JSON object on this line, in UTF-8"
    if len(line) > LONGEST_LINE:
        raise too_large(f"this line has more than {LONGEST_LINE:,} bytes", where)
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReadError(
            f"byte 0x{line[error.start]:02x} at position {error.start:,} is not UTF-8", where=where, remedy=remedy
        ) from None
    except json.JSONDecodeError as error:
        raise ReadError(f"not JSON: {error.msg} at character {error.pos:,}", where=where, remedy=remedy) from None
    except (ValueError, RecursionError) as error:
        raise ReadError(f"not JSON that can be read: {str(error)[:80]}", where=where, remedy=remedy) from None
    if not isinstance(value, dict):
        raise ReadError(f"a JSON object is needed, not {type(value).__name__}", where=where, remedy='{"id": …, "text": …}')
    return value


def article_from_json(value: dict[str, Any], *, where: str) -> Article:
    """Make an article of a line's object (see ``read_jsonl``). Raises ReadError."""
    text = value.get("text")
    if not isinstance(text, str):
        what = "it has no `text`" if text is None else f"`text` is {type(text).__name__}, not a string"
        raise ReadError(what, where=where, remedy="give the article's body as a string under `text`")
    given = {key: value[key] for key in OPTIONAL if value.get(key) not in (None, "")}
    if isinstance(moment := given.get("published"), (int, float)) and not isinstance(moment, bool) and abs(moment) >= _EPOCH:
        given["published"] = f"{moment:.0f}"
    for key, one in given.items():
        if not isinstance(one, str):
            raise ReadError(
                f"`{key}` is {str(one)[:60]!r}, not a string", where=where, remedy=f"write `{key}` in quotation marks"
            )
    given["published"] = published_of(given.get("published"), where=where, day_first=day_first_at(given.get("url")))
    return article_from_text(checked_length(checked(text, where=where), where=where), source=where, **given)
