"""Who looked at what: the masthead says how much of the page a person has seen, and when all of page one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.review import looked_at, on_page, on_page_one
from analysis.views.sections.masthead import UNREVIEWED, review


def by(author: str, coverage: Any, reviewed: set[str], *, problem: str | None = None) -> Any:
    columns = coverage.corrections.columns
    row = {"action": "accept", "author": author, "day": date(2031, 5, 4), "rows": 0, "problem": problem}
    return replace(coverage, corrections=pd.DataFrame([row], columns=columns), reviewed=frozenset(reviewed))


def test_what_nobody_looked_at_is_unreviewed(bundled: Any):
    assert review(bundled) == UNREVIEWED


def test_a_correction_that_fits_nothing_reviews_nothing(bundled: Any):
    assert review(by("N. N.", bundled, set(), problem="no such words")) == UNREVIEWED


def test_how_much_of_the_page_was_looked_at_is_counted(bundled: Any):
    things = on_page(bundled)
    some = {min(ids) for ids in things[:3]}
    assert review(by("N. N.", bundled, some)) == f"machine extraction, 3 of {len(things)} quotes and events reviewed by N. N."


def test_page_one_is_reviewed_when_all_of_it_is(bundled: Any):
    first = on_page_one(bundled)
    assert len(first) > 3
    seen = {min(ids) for ids in first}
    assert review(by("N. N.", bundled, seen)).startswith("page one reviewed by N. N.; ")
    seen.remove(min(first[0]))
    assert review(by("N. N.", bundled, seen - first[0])).startswith("machine extraction, ")


def test_an_event_is_looked_at_in_any_of_its_reports(bundled: Any):
    row = max(bundled.timeline.itertuples(), key=lambda row: len(row.members))
    assert len(row.members) > 1
    assert all(looked_at(on_page(bundled), frozenset((one,))) == 1 for one in row.members)
