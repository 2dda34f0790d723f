"""The timeline as data: CSV for spreadsheets, Parquet for programs."""

from __future__ import annotations

import csv
import io
import math
from datetime import date

import pandas as pd

from analysis.measures import Coverage, plain_timeline
from analysis.views.words import plain
from analysis.views.writing import when

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_TEXT = ["key", "value", "granularity", "status", "outcome", "outcome_words", "words"]
_DAYS = ["earliest", "latest", "status_day", "outcome_day", "first_reported"]


def timeline_csv(coverage: Coverage, timeline: pd.DataFrame) -> bytes:
    """Return the timeline as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets look for; lists joined by "; ".

    A text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return, where a spreadsheet would see a formula,
    gets an apostrophe before it, and every cell stands in quotation marks (OWASP, "CSV Injection").
    """
    lines = io.StringIO()
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table = plain_timeline(coverage, timeline)
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.itertuples(index=False))
    return "\ufeff".encode() + lines.getvalue().encode("utf-8", "replace")


def timeline_parquet(coverage: Coverage, timeline: pd.DataFrame) -> bytes:
    """Return the timeline as Parquet; days are dates, actors lists, other dates and sources lists of structs."""
    import pyarrow as pa
    import pyarrow.parquet

    table = plain_timeline(coverage, timeline)
    columns = {name: [_clean(value) for value in table[name]] for name in table.columns}
    sink = pa.BufferOutputStream()
    pyarrow.parquet.write_table(pa.table(columns, schema=_schema()), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def _schema() -> object:
    import pyarrow as pa

    text = pa.string()
    dates = pa.struct([("value", text), ("granularity", text), ("publishers", pa.list_(text))])
    sources = pa.struct([(name, text) for name in ("publisher", "headline", "published", "url")])
    kinds = dict.fromkeys(_TEXT, text) | dict.fromkeys(_DAYS, pa.date32())
    kinds |= dict.fromkeys(("date_origins", "origins", "publishers", "mentions", "later"), pa.int64())
    kinds |= {"score": pa.float64(), "confidence": pa.float64(), "conflict": pa.bool_()}
    kinds |= {"actors": pa.list_(text), "other_dates": pa.list_(dates), "sources": pa.list_(sources)}
    from analysis.measures.timeline import PLAIN

    return pa.schema([(name, kinds[name]) for name in PLAIN])


def _clean(value: object) -> object:
    """Return a value that UTF-8 can hold, at any depth."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return {name: _clean(one) for name, one in value.items()} if isinstance(value, dict) else value


def _cell(value: object) -> str:
    if isinstance(value, list):
        return _safe("; ".join(_listed(one) for one in value))
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    return value.isoformat() if isinstance(value, date) else _safe(plain(value)) if isinstance(value, str) else str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _listed(one: object) -> str:
    if not isinstance(one, dict):
        return plain(one)
    if "value" in one:
        return f"{when(plain(one['value']), one['granularity'])} ({', '.join(plain(name) for name in one['publishers'])})"
    return ", ".join(plain(part) for part in one.values() if part)
