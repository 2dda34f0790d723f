"""Which rows a page may give: on the day that their sentence is about, and of the plans only those that are due."""

from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.measures.timeline.printable import printable

FRIDAY, THURSDAY = date(2031, 5, 9), date(2031, 5, 8)


def row(key: str, day: date, *, place: int = 0, status: str = "past", outcome: str | None = None) -> dict[str, object]:
    return {"key": key, "reports": [("one", place)], "earliest": day, "latest": day, "status": status, "outcome": outcome,
            "words": key, "members": [f"{key}-1"]}  # fmt: skip


def report(day: date, *, place: int = 0, main: bool = True, rule: str = "verb") -> dict[str, object]:
    return {"article": "one", "sentence_start": place, "earliest": day, "latest": day, "main": main, "rule": rule,
            "event": f"{place}", "when": "Friday", "day": day}  # fmt: skip


def kept(rows: list[dict[str, object]], events: list[dict[str, object]], *due: str, pinned: str = "") -> list[str]:
    return list(printable(pd.DataFrame(rows), pd.DataFrame(events), due=due, pinned=frozenset({pinned}))["key"])


def test_what_a_sentence_tells_in_passing_of_another_day_is_no_row():
    """She was arrested on Friday, a day after a jury indicted her."""
    rows = [row("arrested", FRIDAY), row("indicted", THURSDAY)]
    events = [report(FRIDAY), report(THURSDAY, main=False)]
    assert kept(rows, events) == ["arrested"]
    assert kept(rows, events, pinned="indicted-1") == ["arrested", "indicted"]


def test_a_sentence_about_nothing_dated_keeps_its_rows():
    assert kept([row("indicted", THURSDAY)], [report(THURSDAY, main=False)]) == ["indicted"]


def test_a_sentence_that_only_names_the_event_is_no_row_of_it():
    """He is praising his victory on Thursday."""
    assert kept([row("victory", THURSDAY)], [report(THURSDAY, main=False, rule="noun")]) == []
    assert kept([row("victory", THURSDAY)], [report(THURSDAY, rule="noun")]) == ["victory"]


def test_of_the_plans_those_due_and_those_that_came_to_nothing_stay():
    rows = [row("vote", FRIDAY, status="planned", outcome="open"), row("old", FRIDAY, status="planned", outcome="open"),
            row("moved", FRIDAY, status="planned", outcome="moved")]  # fmt: skip
    assert kept(rows, [report(FRIDAY)], "vote") == ["vote", "moved"]


@pytest.mark.parametrize(("when", "days", "stays"), [("Tuesday", 6, False), ("last Tuesday", 6, True), ("Tuesday", 5, True)])
def test_a_weekday_of_which_nobody_tells_the_week_is_no_row(when: str, days: int, *, stays: bool):
    told = report(FRIDAY) | {"event": "left-1", "when": when, "day": FRIDAY + timedelta(days=days)}
    assert kept([row("left", FRIDAY)], [told]) == ["left"] * stays
    sure = report(FRIDAY) | {"event": "left-2", "when": "May 9"}
    assert kept([row("left", FRIDAY) | {"members": ["left-1", "left-2"]}], [told, sure]) == ["left"]
