"""Excel files: the first sheet whose columns hold articles, one a row."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.archive import check_package
from analysis.read.fields import find_fields, without_text
from analysis.read.formats import Columns
from analysis.read.tables import read_rows

_TITLE_ROWS = 12  # rows above the names of the columns that an export may have


def read_sheet(path: Path, *, columns: Columns) -> Iterator[Article | ReadError]:
    """Read a workbook's articles row by row. Raises ReadError for a broken file, and for one without texts."""
    from openpyxl import load_workbook

    check_package(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that do not matter here
        try:
            book = load_workbook(path, read_only=True, data_only=True)
        except Exception as error:  # noqa: BLE001  a broken package ends in whatever zipfile, XML and openpyxl raise
            what = f"it is no Excel file that can be read ({type(error).__name__}: {str(error)[:80]})"
            raise ReadError(what, where=str(path), remedy="save it again, or as CSV") from None
        try:
            yield from _read_book(book, path, columns)
        finally:
            book.close()


def _read_book(book: Any, path: Path, columns: Columns) -> Iterator[Article | ReadError]:
    seen: Sequence[Any] = ()
    for sheet in book.worksheets:
        rows = iter(sheet.iter_rows(values_only=True))
        head = list(islice(rows, _TITLE_ROWS))
        names = next((at for at, row in enumerate(head) if "text" in find_fields(row)), None)
        if columns and names is None:
            names = next((at for at, row in enumerate(head) if set(columns.values()) <= {str(cell) for cell in row}), None)
        if names is not None:
            yield from read_rows(chain(head[names:], rows), where=f"{path}:{sheet.title}", columns=columns)
            return
        seen = seen or max(head, key=lambda row: sum(cell is not None for cell in row), default=())
    raise without_text(seen, str(path))
