"""One table as several kinds of file: its values are found once, and the JSON is as any writer of JSON sets it."""

from __future__ import annotations

import json
from datetime import date

import pandas as pd
import pytest

from analysis.views.files import plain_tables
from analysis.views.files.laid_out import laid_out, rows_laid_out
from analysis.views.files.plain_tables import Plain
from analysis.views.files.table_files import csv_of, parquet_of, workbook_of

KINDS = {"words": "text", "day": "day", "carried_by": "int", "share": "float", "shown": "bool", "sources": "sources"}
SOURCE = {"publisher": "The Verani Post", "headline": 'A "gate"', "published": None, "url": None}


@pytest.fixture
def table() -> Plain:
    rows = [("Ja – “so”\t1", date(2031, 5, 1), 2, 0.5, True, [SOURCE, SOURCE]), (None, None, 3, 1e-7, False, [])]
    return Plain(pd.DataFrame(rows, columns=list(KINDS)), KINDS)


def test_values_of_a_table_are_found_once_for_all_its_files(table: Plain, monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    found = plain_tables.values_as
    monkeypatch.setattr(plain_tables, "values_as", lambda values, kind: [asked.append(kind), *found(values, kind)][1:])
    for _ in range(2):
        csv_of(table), parquet_of(table), laid_out(table.values), workbook_of({"quotes": table}, title="Verani", day=None)
    assert asked == list(KINDS.values())


def test_rows_stand_in_json_as_any_writer_sets_them(table: Plain):
    for plain in (table, Plain(table.rows[:0], KINDS)):
        whole = {"tables": {"quotes": [*plain.named()]}}
        written = json.dumps(whole, ensure_ascii=False, indent=1, default=lambda day: day.isoformat())
        assert written == f'{{\n "tables": {{\n  "quotes": {rows_laid_out(KINDS, plain.values, depth=2)}\n }}\n}}'
        assert laid_out(whole) == written


def test_names_can_stand_in_order():
    value = {"b": [], "a": {"d": 1.5, "c": ({}, "ä\n")}}
    assert laid_out(value, by_name=True) == json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
