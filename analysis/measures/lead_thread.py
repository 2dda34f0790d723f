"""The thread of an affair: which events are of it, and not of another affair of the same people, or one more of a series."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median
from typing import Any

from analysis.measures.elsewhere import FEW
from analysis.measures.stems import content

_HELD = 0.5  # of the thread's words that the article in the middle holds, which one that tells an event of it has
# "its first case of the flu", "Verani's first death"
_FIRST = re.compile(r"\bfirst (?:\w+ ){0,3}?(?:cases?|deaths?|fatalit(?:y|ies)|victims?|infections?|patients?|person|people)\b")


def in_thread(events: Iterable[Any], lines: Iterable[str], rows: Iterable[Any]) -> list[Any]:
    """Return the events that some article tells together with what ``lines`` tell: it holds of their words, but for names.

    ``rows`` are the sentences. A roundup or a paper's other news of the same president holds few.
    """
    thread = frozenset[str]().union(*map(content, lines))
    held: dict[str, set[str]] = {}
    for row in rows:
        held.setdefault(row.article, set()).update(content(row.words) & thread)
    least = _HELD * median(map(len, held.values())) if len(held) >= FEW else 0.0
    return [event for event in events if any(len(held.get(article, ())) >= least for article, _ in event.reports)]


def is_first_of_place(words: str) -> bool:
    """Tell whether a line tells of the first case or death of a place."""
    return bool(_FIRST.search(words))


def without_series(events: Iterable[Any]) -> list[Any]:
    """Return the events without the first cases and deaths of place after place: of several none turns anything."""
    events = list(events)
    firsts = [row for row in events if is_first_of_place(row.words)]
    return [row for row in events if row not in firsts] if len(firsts) > 1 else events
