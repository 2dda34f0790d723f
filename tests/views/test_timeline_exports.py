"""The timeline as files: TimelineJS, iCalendar, CSV and Parquet; nothing in them is markup, a formula or a date nobody gave."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pandas as pd
import pyarrow.parquet
import pytest

from analysis import views
from analysis.measures import known_as_of
from analysis.model import Actor, AnnotatedArticle, Article, Mention, Span
from analysis.views.files import plain_tables
from analysis.views.files.table_files import csv_of, parquet_of

FORMULAS = ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "＝1"]
MARKUP = '<img src=x onerror=alert(1)> & "quoted"'
TEXT = "The upper gates are to close in November. The accord was signed long ago. The lock opens on Nov. 20."


def event(affair: Any, words: str, first: str, last: str | None = None, **fields: Any) -> Any:
    latest = date.fromisoformat(last or first)
    return affair.event(TEXT, words, first, **{"latest": latest, "status": "planned", **fields})


@pytest.fixture
def dues(affair: Any, tmp_path: Path) -> Any:
    """Give a coverage of one article: a plan for a month, one for a day, and what lies far back."""
    events = (
        event(
            affair, "The upper gates are to close in November", "2031-11-01", "2031-11-30", granularity="month", value="2031-11"
        ),
        event(affair, "The lock opens on Nov. 20", "2031-11-20"),
        event(
            affair,
            "The accord was signed long ago",
            "1990-01-01",
            "1999-12-31",
            granularity="decade",
            value="199",
            status="past",
        ),
    )
    article = affair.article("dues", TEXT, "2031-11-03", "Harbor Gazette")
    return affair.covered(tmp_path / "corpus", [AnnotatedArticle(article, affair.sentences(TEXT), events=events)])


def hostile(affair: Any, folder: Path, words: str) -> Any:
    actor = Actor("a1", words, "person")
    text = f"{words} is to arrive on Nov. 20"
    found = affair.event(text, text, "2031-11-20", actors=("a1",), status="planned")
    article = Article("x", text, headline=words, published="2031-11-04", publisher=words, url=f"javascript:{words}")
    mention = Mention(Span(0, len(words)), "person", "name", actor="a1")
    return affair.covered(folder, [AnnotatedArticle(article, (Span(0, len(text)),), (mention,), (actor,), events=(found,))])


def slides(coverage: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(views.timeline_json(coverage, known_as_of(coverage)))["events"]
    return found


def due(coverage: Any) -> list[Any]:
    return list(icalendar.Calendar.from_ical(views.due_calendar(coverage, known_as_of(coverage))).walk("VEVENT"))


def file_of(coverage: Any) -> plain_tables.Plain:
    """Return the timeline as the files of an edition hold it, in which nobody's role is told."""
    roles = pd.DataFrame(columns=[*plain_tables._ROLES, "sentence_start"])
    return plain_tables.plain_tables(coverage, timeline=known_as_of(coverage), roles=roles)["timeline"]


def cells(coverage: Any) -> list[dict[str, str]]:
    text = csv_of(file_of(coverage)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_month_has_no_day_in_timelinejs_and_a_long_time_is_an_era(dues: Any):
    decade, month, day = slides(dues)
    assert month["start_date"] == {"year": 2031, "month": 11}
    assert day["start_date"] == {"year": 2031, "month": 11, "day": 20}
    assert (decade["start_date"]["year"], decade["end_date"]["year"]) == (1990, 1999)
    content = json.loads(views.timeline_json(dues, known_as_of(dues)))
    assert [era["start_date"]["year"] for era in content["eras"]] == [1990]
    assert len({slide["unique_id"] for slide in content["events"]}) == 3


def test_the_words_of_articles_are_no_markup_in_timelinejs(affair: Any, tmp_path: Path):
    written = views.timeline_json(found := hostile(affair, tmp_path / "c", MARKUP), known_as_of(found))
    assert "<img" not in written
    assert "javascript:" not in written
    assert "&lt;img" in slides(found)[0]["text"]["headline"]


def test_the_calendar_reads_back_with_what_is_to_come_over_the_days_it_may_be(dues: Any):
    month, day = due(dues)
    assert (month["DTSTART"].dt, month["DTEND"].dt) == (date(2031, 11, 1), date(2031, 12, 1))
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (date(2031, 11, 20), date(2031, 11, 21))
    assert (month["STATUS"], day["STATUS"]) == ("TENTATIVE", "CONFIRMED")
    assert day["DTSTAMP"].dt.date() == date(2031, 11, 3)
    assert "Harbor Gazette" in day["DESCRIPTION"]


def test_what_is_over_or_was_called_off_is_not_to_come(dues: Any, affair: Any, tmp_path: Path):
    called_off = "Upper Verani called off the opening of the lock."
    found = affair.event(called_off, called_off, "2031-11-05")
    plan = "Upper Verani plans the opening of the lock on Nov. 20."
    first = AnnotatedArticle(affair.article("one", plan, "2031-11-03", "Gazette"), events=(
        affair.event(plan, plan, "2031-11-20", status="planned"),))  # fmt: skip
    later = AnnotatedArticle(affair.article("two", called_off, "2031-11-05", "Courier"), events=(found,))
    assert len(due(affair.covered(tmp_path / "one", [first]))) == 1
    assert due(affair.covered(tmp_path / "two", [first, later])) == []


def test_an_entry_keeps_its_uid_from_day_to_day(coverage: Any):
    early, late = ({row.key for row in known_as_of(coverage, day).itertuples()} for day in ("2031-11-05", "2031-11-10"))
    assert early <= late


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_of_the_csv_is_a_formula(words: str, affair: Any, tmp_path: Path):
    for row in cells(hostile(affair, tmp_path / "corpus", words)):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]
        assert row["words"].startswith("'")


def test_parquet_holds_days_lists_and_every_row(dues: Any):
    timeline = known_as_of(dues)
    table = pyarrow.parquet.read_table(io.BytesIO(parquet_of(file_of(dues))))
    rows = table.to_pylist()
    assert [row["earliest"] for row in rows] == list(timeline["earliest"])
    assert rows[0]["sources"][0]["publisher"] == "Harbor Gazette"


def test_a_timeline_without_events_makes_empty_files(affair: Any, tmp_path: Path):
    article = AnnotatedArticle(affair.article("bare", "Nothing happened.", None, None))
    bare = affair.covered(tmp_path / "corpus", [article])
    assert (slides(bare), due(bare), cells(bare)) == ([], [], [])
    assert pyarrow.parquet.read_table(io.BytesIO(parquet_of(file_of(bare)))).num_rows == 0


def test_the_same_timeline_gives_the_same_bytes(coverage: Any):
    timeline = known_as_of(coverage)
    for write in (views.timeline_json, views.due_calendar):
        assert write(coverage, timeline) == write(coverage, timeline)


def test_the_last_day_of_all_has_no_day_after(affair: Any, tmp_path: Path):
    text = "The lock is to open on the last day."
    found = affair.event(text, text, "9999-12-31", status="planned")
    article = AnnotatedArticle(affair.article("late", text, "2031-11-03", "Gazette"), events=(found,))
    assert len(due(affair.covered(tmp_path / "corpus", [article]))) == 1
    assert timedelta(0) == due(affair.covered(tmp_path / "again", [article]))[0].duration
