"""A plain table as a file: CSV for any program, Parquet for programs that keep types, one Excel workbook for people."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from analysis.views.files.plain_tables import Plain
from analysis.views.look.cells import LISTS, line_of, without_formula

_LONGEST = 32_767  # UTF-16 units in a cell of Excel
_WIDE = frozenset(("words", "sentence", "headline", "sources", "outcome_words", "marked"))
_NO_GUESSING = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def csv_of(table: Plain) -> bytes:
    """Return CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets look for; lists joined by "; ".

    A text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return, where a spreadsheet would see a formula,
    gets an apostrophe before it, and every cell stands in quotation marks (OWASP, "CSV Injection").
    """
    lines = io.StringIO()
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(table.kinds)
    columns = [
        [without_formula(line) for line in lines] if kind == "text" or kind in LISTS else lines
        for lines, kind in zip(table.lines, table.kinds.values(), strict=True)
    ]
    writer.writerows(zip(*columns, strict=True))
    return "\ufeff".encode() + lines.getvalue().encode("utf-8", "replace")


def parquet_of(table: Plain) -> bytes:
    """Return Parquet; days are dates, lists are lists, other dates and sources lists of structs."""
    import pyarrow as pa
    import pyarrow.parquet

    schema = pa.schema([(name, _arrow_types()[kind]) for name, kind in table.kinds.items()])
    columns = dict(zip(table.kinds, table.values, strict=True))
    sink = pa.BufferOutputStream()
    pyarrow.parquet.write_table(pa.table(columns, schema=schema), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def workbook_of(tables: Mapping[str, Plain], *, title: str, day: date | None) -> bytes:
    """Return an Excel workbook, a sheet a table, head frozen and filtered; texts are texts, never formulas or links.

    ``day`` is what the file says of when it was made, so that the same tables give the same bytes.
    """
    import xlsxwriter

    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, dict(_NO_GUESSING)) as book:
        made = datetime.combine(day or date(1980, 1, 1), time())
        book.set_properties({"title": line_of(title)[:255], "created": made})
        head, days = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"num_format": "d mmm yyyy", "align": "left"}),
        )
        for name, table in tables.items():
            _fill(book.add_worksheet(name), table, head=head, days=days)
    return sink.getvalue()


def _fill(sheet: Any, table: Plain, *, head: Any, days: Any) -> None:
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(table.kinds):
        sheet.write_string(0, column, name, head)
        sheet.set_column(column, column, 60 if name in _WIDE and table.kinds[name] != "int" else 16)
    for number, row in enumerate(zip(zip(*table.values, strict=True), zip(*table.lines, strict=True), strict=True), start=1):
        for column, (value, line) in enumerate(zip(*row, strict=True)):
            if line:
                _write(sheet, (number, column), value, line, days)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.kinds) - 1)


def _write(sheet: Any, place: tuple[int, int], value: Any, line: str, days: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(*place, value)
    elif isinstance(value, int | float):
        sheet.write_number(*place, value)
    elif isinstance(value, date) and value.year >= 1900:  # the first year that Excel knows
        sheet.write_datetime(*place, value, days)
    else:
        sheet.write_string(*place, _cut(line) if 2 * len(line) > _LONGEST else line)  # a character has a unit or two


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * _LONGEST].decode("utf-16-le", "ignore")


def _arrow_types() -> dict[str, Any]:
    import pyarrow as pa

    text = pa.string()
    dates = pa.struct([("value", text), ("granularity", text), ("publishers", pa.list_(text))])
    sources = pa.struct([(name, text) for name in ("publisher", "headline", "published", "url")])
    single = {"text": text, "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "day": pa.date32()}
    lists = {"texts": text, "ints": pa.int64(), "dates": dates, "sources": sources}
    return single | {name: pa.list_(kind) for name, kind in lists.items()}
