"""The timeline table: what became of plans and which dates compete stand beside the words, each with its evidence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from analysis import views
from analysis.model import AnnotatedArticle
from analysis.views.look.lanes import drawn_as


def shown(affair: Any, folder: Path, *told: tuple[str, str, str, dict[str, Any]], **options: Any) -> Any:
    """Cover articles of one sentence each: (publisher, published, words, fields of the event)."""
    articles = []
    for number, (publisher, published, words, fields) in enumerate(told):
        event = affair.event(words, words, fields.pop("day"), **fields)
        article = affair.article(f"a{number}", words, published, publisher)
        articles.append(AnnotatedArticle(article, affair.sentences(words), events=(event,)))
    return affair.covered(folder, articles, **options)


def words_of(coverage: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", views.timeline_table(coverage).html)).replace("\u00a0", " ")


PLAN = ("Gazette", "2031-11-02", "Upper Verani plans the opening of the lock.", {"day": "2031-11-20", "status": "planned"})


def test_what_called_a_plan_off_stands_below_it_with_its_evidence(affair: Any, tmp_path: Path):
    plan = (*PLAN[:3], dict(PLAN[3]))
    off = ("Courier", "2031-11-05", "Upper Verani called off the opening of the lock.", {"day": "2031-11-05"})
    coverage = shown(affair, tmp_path / "corpus", plan, off)
    assert "Fell through, 5 Nov 2031: Upper Verani called off the opening of the lock." in words_of(coverage)
    row = next(row for row in coverage.timeline.itertuples() if row.status == "planned")
    assert len(row.evidence) == 2
    assert drawn_as(row) == "denied"


def test_a_plan_whose_day_went_by_unreported_is_no_row(affair: Any, tmp_path: Path):
    other = ("Courier", "2031-11-25", "Boats raced in the harbor.", {"day": "2031-11-24"})
    late = shown(affair, tmp_path / "late", (*PLAN[:3], dict(PLAN[3])), (*other[:3], dict(other[3])))
    early = shown(affair, tmp_path / "early", (*PLAN[:3], dict(PLAN[3])), other, as_of="2031-11-10")
    assert "opening of the lock" not in words_of(late)
    assert "opening of the lock" in words_of(early)


def test_dates_that_contradict_each_other_stand_with_who_gives_them(affair: Any, tmp_path: Path):
    clause = "The envoys of Sandport signed the water accord"
    told = [
        ("Gazette", "2031-11-28", f"{clause} at the lock.", {"day": "2031-11-09"}),
        ("Courier", "2031-11-28", f"{clause} at noon.", {"day": "2031-11-10"}),
        ("Herald", "2031-11-28", f"{clause} at last.", {"day": "2031-11-10"}),
    ]
    coverage = shown(affair, tmp_path / "corpus", *told)
    assert "Dates conflict: also 9 Nov 2031 (Gazette)" in words_of(coverage)
    assert "1 event is reported with dates that contradict each other" in words_of(coverage)


def test_no_plan_that_fell_through_is_due_next(affair: Any, tmp_path: Path):
    off = ("Courier", "2031-11-05", "Upper Verani called off the opening of the lock.", {"day": "2031-11-05"})
    coverage = shown(affair, tmp_path / "corpus", (*PLAN[:3], dict(PLAN[3])), off)
    assert "Due next" not in views.highlight_list(coverage).html
