"""The data beside the page: every table shown in files for other programs, named in the manifest and on the page."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pyarrow.parquet
import pytest

from analysis.briefing.beside import write_beside
from analysis.briefing.page.sanitize import clean_page
from analysis.briefing.page.tree import read_tree
from analysis.briefing.verify.claims import read_claims
from analysis.briefing.verify.text import form
from analysis.read import read_case

TABLES = ["quotes", "timeline", "actors", "roles", "relations", "sources", "evidence"]
NAMES = ["briefing.json", "briefing.xlsx", "timeline.json", "calendar.ics", "actors.gexf", "actors.graphml", "sources.bib",
         "sources.csl.json", *(f"{name}.{suffix}" for suffix in ("csv", "parquet") for name in TABLES)]  # fmt: skip
SCHEMA = Path(__file__).parents[2] / "data" / "briefing.schema.json"
KEYS = {"quotes": "quote", "timeline": "key", "actors": "actor", "relations": "relation", "sources": "article",
        "evidence": "number"}  # fmt: skip
PARAMETERS = {"as_of": "2019-09-30", "least_confidence": 0.6, "edition": 3}


@pytest.fixture(scope="module")
def written(bundled_case: Path, bundled_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    write_beside(folder, corpus=bundled_corpus, case=read_case(bundled_case), parameters=PARAMETERS)
    return folder / "data"


@pytest.fixture(scope="module")
def told(written: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((written / "briefing.json").read_text(encoding="utf-8"))
    return content


def lines(written: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((written / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()))


def test_the_edition_as_json_is_as_its_schema_says(told: dict[str, Any]):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    check = pytest.importorskip("jsonschema").Draft202012Validator(schema)
    assert [error.message for error in check.iter_errors(told)] == []
    other = {**told, "statements": [{**told["statements"][0], "section": "gossip"}]}
    assert [error.message for error in check.iter_errors(other)]


def test_each_statement_leads_to_sentences_of_the_edition(told: dict[str, Any]):
    known = {row["number"] for row in told["tables"]["evidence"]}
    cited = {number for one in told["statements"] for number in one["evidence"]}
    assert cited
    assert cited <= known


def test_each_file_holds_the_timeline_as_of_the_edition_s_day(written: Path):
    rows = lines(written, "timeline")
    slides = json.loads((written / "timeline.json").read_text(encoding="utf-8"))["events"]
    assert len(rows) == len(slides) > 20
    assert max(row["first_reported"] for row in rows) <= "2019-09-30"


def test_the_calendar_holds_the_end_of_the_pact_that_was_due(written: Path):
    events = icalendar.Calendar.from_ical((written / "calendar.ics").read_bytes()).walk("VEVENT")
    assert "2019-11-23" in {event["DTSTART"].dt.isoformat() for event in events}
    assert all(event["DTEND"].dt.isoformat() > "2019-09-30" for event in events)


def test_every_format_holds_the_same_rows_and_columns(written: Path, told: dict[str, Any]):
    book = openpyxl.load_workbook(written / "briefing.xlsx")
    assert list(told["tables"]) == book.sheetnames == TABLES
    for name, rows in told["tables"].items():
        parquet = pyarrow.parquet.read_table(written / f"{name}.parquet")
        assert parquet.num_rows == len(lines(written, name)) == book[name].max_row - 1 == len(rows) > 0
        assert parquet.column_names == list(rows[0]) == [cell.value for cell in book[name][1]]


@pytest.mark.parametrize(("table", "key"), KEYS.items())
def test_each_row_has_a_key_of_its_own(told: dict[str, Any], table: str, key: str):
    keys = [row[key] for row in told["tables"][table]]
    assert len(set(keys)) == len(keys)
    assert None not in keys


def test_the_evidence_of_each_row_is_a_sentence_of_the_table(told: dict[str, Any]):
    tables = told["tables"]
    sentence = {row["number"]: row for row in tables["evidence"]}
    assert {quote["quote"] for quote in tables["quotes"] if quote["shown"]} <= {
        quote["quote"] for quote in tables["quotes"] if quote["evidence"]
    }
    for quote in (one for one in tables["quotes"] if one["shown"]):
        cited = sentence[quote["evidence"]]
        assert cited["article"] == quote["article"]
        assert quote["words"].split(" … ")[0] in " ".join(cited["marked"])
    numbers = {number for row in tables["timeline"] for number in row["evidence"]}
    assert numbers <= sentence.keys()
    assert {number for line in told["statements"] for number in line["evidence"]} <= sentence.keys()


def test_articles_and_actors_lead_to_their_tables(told: dict[str, Any]):
    tables = told["tables"]
    articles, actors = ({row[key] for row in tables[name]} for name, key in (("sources", "article"), ("actors", "actor")))
    for name in ("quotes", "roles", "relations", "evidence"):
        assert {row["article"] for row in tables[name]} <= articles
    assert {row["speaker"] for row in tables["quotes"]} - {None} <= actors


def test_the_edition_says_what_it_is(told: dict[str, Any]):
    assert (told["format"], told["edition"], told["facts"]["as_of"]) == (2, 3, "2019-09-30")
    assert told["corpus"]["articles"] == len(told["tables"]["sources"])
    assert 4 <= sum(one["section"] == "lead" for one in told["statements"]) <= 6


def test_the_workbook_has_frozen_heads_and_no_formula(written: Path):
    for sheet in openpyxl.load_workbook(written / "briefing.xlsx"):
        assert sheet.freeze_panes == "A2"
        assert "f" not in {cell.data_type for row in sheet for cell in row}


def test_the_sources_have_keys_that_other_editions_share(
    written: Path, told: dict[str, Any], bundled_case: Path, bundled_corpus: Path, tmp_path: Path
):
    write_beside(tmp_path, corpus=bundled_corpus, case=read_case(bundled_case), parameters={})
    early, late = (keys_of(folder) for folder in (written, tmp_path / "data"))
    assert len(set(early)) == len(early) == len(told["tables"]["sources"])
    assert set(early) < set(late)
    items = json.loads((written / "sources.csl.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in items] == early
    assert {item["type"] for item in items} == {"article-newspaper"}


def keys_of(folder: Path) -> list[str]:
    return re.findall(r"^@article\{([a-z0-9-]+),$", (folder / "sources.bib").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_same_edition_gives_the_same_bytes(written: Path, bundled_case: Path, bundled_corpus: Path, tmp_path: Path):
    again = write_beside(tmp_path, corpus=bundled_corpus, case=read_case(bundled_case), parameters=PARAMETERS)
    assert sorted(path.name for path in again) == sorted(NAMES)
    assert [path.read_bytes() for path in again] == [(written / path.name).read_bytes() for path in again]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_may_lead_to_the_files_beside_it(name: str):
    assert f'href="data/{name}"' in clean_page(f'<a href="data/{name}">x</a>')


@pytest.mark.parametrize(
    "name", ["../timeline.csv", "/timeline.csv", "//host/timeline.csv", "javascript:timeline.csv", "file:timeline.csv"]
)
def test_a_page_leads_to_no_file_elsewhere(name: str):
    assert "href" not in clean_page(f'<a href="{name}">x</a>')


@pytest.mark.parametrize("notebook", ["actor", "comparison", "travel"])
def test_other_pages_state_what_they_print_on_their_own_evidence(
    notebook: str, bundled_case: Path, bundled_corpus: Path, issued: dict[str, Any]
):
    page = issued[notebook].files[0]
    told = json.loads((page.parent / "data" / "briefing.json").read_text(encoding="utf-8"))
    check = pytest.importorskip("jsonschema").Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [error.message for error in check.iter_errors(told)] == []
    printed = {form(claim.words) for claim in read_claims(read_tree(page.read_text(encoding="utf-8"))).claims}
    known = {row["number"]: row["sentence"] for row in told["tables"]["evidence"]}
    assert {number for one in told["statements"] for number in one["evidence"]} <= set(known)
    for one in told["statements"]:
        if one["section"] in ("highlights", "relations", "gaps", "silence"):
            assert form(one["text"]) in printed
    sections = {
        "actor": {"highlights", "roles", "quotes", "gaps"},
        "comparison": {"highlights", "comparison"},
        "travel": {"lineage"},
    }
    assert {one["section"] for one in told["statements"]} >= sections[notebook]


def test_of_a_notebook_of_the_users_own_nothing_is_stated(bundled_case: Path, bundled_corpus: Path, tmp_path: Path):
    write_beside(tmp_path, corpus=bundled_corpus, case=read_case(bundled_case), parameters=PARAMETERS, notebook="")
    assert json.loads((tmp_path / "data" / "briefing.json").read_text(encoding="utf-8"))["statements"] == []
