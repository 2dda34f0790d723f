"""The files beside the page: an edition's timeline as data, named in the manifest and on the page."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import icalendar
import pytest

from analysis.briefing.beside import write_beside
from analysis.briefing.page.sanitize import clean_page
from analysis.read import read_case

NAMES = ["timeline.json", "calendar.ics", "timeline.csv", "timeline.parquet", "actors.gexf", "actors.graphml"]


@pytest.fixture(scope="module")
def written(bundled_case: Path, bundled_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    parameters = {"as_of": "2019-09-30", "least_confidence": 0.6}
    write_beside(folder, corpus=bundled_corpus, case=read_case(bundled_case), parameters=parameters)
    return folder


def test_each_file_holds_the_timeline_as_of_the_edition_s_day(written: Path):
    rows = list(csv.DictReader((written / "timeline.csv").read_text(encoding="utf-8-sig").splitlines()))
    slides = json.loads((written / "timeline.json").read_text(encoding="utf-8"))["events"]
    assert len(rows) == len(slides) > 30
    assert max(row["first_reported"] for row in rows) <= "2019-09-30"


def test_the_calendar_holds_the_end_of_the_pact_that_was_due(written: Path):
    events = icalendar.Calendar.from_ical((written / "calendar.ics").read_bytes()).walk("VEVENT")
    assert "2019-11-23" in {event["DTSTART"].dt.isoformat() for event in events}
    assert all(event["DTEND"].dt.isoformat() > "2019-09-30" for event in events)


def test_the_same_edition_gives_the_same_bytes(written: Path, bundled_case: Path, bundled_corpus: Path, tmp_path: Path):
    parameters = {"as_of": "2019-09-30", "least_confidence": 0.6}
    again = write_beside(tmp_path, corpus=bundled_corpus, case=read_case(bundled_case), parameters=parameters)
    assert [path.name for path in again] == NAMES
    assert [path.read_bytes() for path in again] == [(written / path.name).read_bytes() for path in again]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_may_lead_to_the_files_beside_it(name: str):
    assert f'href="{name}"' in clean_page(f'<a href="{name}">x</a>')


@pytest.mark.parametrize(
    "name", ["../timeline.csv", "/timeline.csv", "//host/timeline.csv", "javascript:timeline.csv", "file:timeline.csv"]
)
def test_a_page_leads_to_no_file_elsewhere(name: str):
    assert "href" not in clean_page(f'<a href="{name}">x</a>')
