"""Tables of text: CSV, TSV and their like, one article a row; delimiter, encoding and columns are found."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import SAMPLE, cannot_open, decode_sample, read_start
from analysis.read.fields import find_fields, record_of, without_text
from analysis.read.formats import Columns
from analysis.read.published import order_of_figures
from analysis.read.record import article_from_record

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST_CELL = 20_000_000
_LOOKED_AT = 500  # rows by which the order of day and month is told


def read_table(path: Path, *, columns: Columns) -> Iterator[Article | ReadError]:
    """Read a table's articles as it streams; each bad row is an error of its own.

    Raises ReadError for a table without texts.
    """
    csv.field_size_limit(_LONGEST_CELL)
    encoding = decode_sample(read_start(path), where=str(path))
    try:
        with (
            gzip.open(path) if _is_packed(path) else path.open("rb") as raw,
            io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="") as file,
        ):
            delimiter = _delimiter(file.read(SAMPLE), path)
            file.seek(0)
            rows = csv.reader((line.replace("\0", "") for line in file), delimiter=delimiter)
            yield from read_rows(rows, where=str(path), columns=columns)
    except (csv.Error, EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield ReadError(f"its rows cannot be read on ({str(error)[:80]})", where=str(path), remedy="export it again")
    except OSError as error:
        raise cannot_open(path, error) from None


def read_rows(rows: Iterable[Sequence[Any]], *, where: str, columns: Columns) -> Iterator[Article | ReadError]:
    """Read the articles of rows, the names of the columns first. Raises ReadError where no column holds texts."""
    numbered = ((number, row) for number, row in enumerate(rows, start=1) if any(cell not in (None, "") for cell in row))
    names = [_name(cell) for cell in next(numbered, (0, ()))[1]]
    fields = find_fields(names, columns=columns)
    if "text" not in fields:
        raise without_text(names, where)
    first = list(islice(numbered, _LOOKED_AT))
    at = names.index(fields["published"]) if "published" in fields else len(names)
    day_first = order_of_figures(row[at] for _, row in first if at < len(row))
    number = 0
    for number, row in chain(first, numbered):
        place = f"{where}:{number}"
        try:
            value = dict(zip(names, row, strict=False))
            yield article_from_record(record_of(value, fields=fields), where=place, day_first=day_first)
        except ReadError as error:
            yield error if error.where else ReadError(error.what, where=place, remedy=error.remedy)
    if not number:
        yield ReadError("it has names of columns, but no row", where=where, remedy="export it again, or leave it out")


def _name(cell: Any) -> str:
    return str(cell).strip().removeprefix("\ufeff") if cell is not None else ""


def _is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"


def _delimiter(sample: str, path: Path) -> str:
    """Return the sign that parts the columns: a tab in files named so, else the one that the line of names has most of."""
    if path.name.lower().removesuffix(".gz").endswith((".tsv", ".tab")):
        return "\t"
    head = next((line for line in sample.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=head.count)
