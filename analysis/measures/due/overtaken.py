"""What a later report makes of a plan: it took place, it was moved, or the days within its month are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.due.wording import done_once
from analysis.measures.rows import rows_of
from analysis.measures.stems import dull_words, names, stem, stems

if TYPE_CHECKING:
    from analysis.measures.due.row import DueRow

TOOK_PLACE = ("past", "ongoing")
EXACT = ("day", "range")  # how fine a time is that names its days


def overtakes(events: pd.DataFrame, as_of: date) -> Callable[[DueRow], bool]:
    """Return what tells whether the reports until a day overtake a plan."""
    known, retold = _by_head(events, as_of), _told_once(events, as_of)
    return lambda row: any(_replaces(one, row) for one in _near(row, known)) or _moved(row, retold)


def _by_head(events: pd.DataFrame, as_of: date) -> dict[str, list[Any]]:
    """Return what was reported until the day and not denied, by the stem of the verb or noun that tells it."""
    found: dict[str, list[Any]] = {}
    for row in rows_of(events[events["status"] != "denied"]):
        if row.day and row.day <= as_of and row.earliest and row.latest and isinstance(row.head, str):
            for word in stems(row.head) or stems(row.words):  # "hold" tells nothing
                found.setdefault(word, []).append(row)
    return found


def _told_once(events: pd.DataFrame, as_of: date) -> dict[tuple[int, str], list[Any]]:
    """Return the reports of what somebody does once, planned or done, by what it is and each name in the sentence."""
    found: dict[tuple[int, str], list[Any]] = {}
    for row in rows_of(events[events["status"].isin(["past", "ongoing", "planned"])]):
        if row.day and row.day <= as_of and row.earliest and row.latest and isinstance(row.head, str):
            for key in ((deed, name) for deed in done_once(row.head) for name in _names(row.sentence)):
                found.setdefault(key, []).append(row)
    return found


def _moved(row: DueRow, retold: dict[tuple[int, str], list[Any]]) -> bool:
    """Tell whether a later report gives another time for what is done only once, by whom the line names."""
    keys = ((deed, name) for deed in done_once(row.text) for name in _names(row.text))
    later = (one for key in keys for one in retold.get(key, ()) if row.confirmed and one.day > row.confirmed)
    return any(one.latest < row.earliest or row.latest < one.earliest for one in later)


def _names(sentence: str) -> frozenset[str]:
    """Return the capitalized words of a sentence past its first, without its days and titles."""
    words = (word.strip(".,;:’'”“\"()") for word in sentence.split()[1:])
    return frozenset(stem(word.casefold()) for word in words if word[:1].isupper() and len(word) > 3) - dull_words()


def _near(row: DueRow, known: dict[str, list[Any]]) -> Iterator[Any]:
    for word in sorted(stems(row.text)):
        yield from known.get(word, ())


def _replaces(report: Any, row: DueRow) -> bool:
    """Tell whether a report says in most of its words when what was planned took place, or gives the day within its month."""
    later = row.confirmed is not None and report.day > row.confirmed and bool(stems(report.head))
    took_place = later and report.status in TOOK_PLACE
    closer = row.granularity not in EXACT and report.granularity in EXACT and _is_within(report, row)
    if not (took_place or closer):
        return False
    bag, told = stems(row.text), stems(report.words)
    known = frozenset(word.casefold() for word in row.text.split()[1:] if word[:1].isupper())
    who = names(report.words, known) & names(row.text, known)
    return bool(who) and len(told & bag) >= 3 and len(told & bag) / max(1, len(told)) >= 0.5


def _is_within(report: Any, row: DueRow) -> bool:
    return bool(row.earliest <= report.earliest and report.latest <= row.latest)
