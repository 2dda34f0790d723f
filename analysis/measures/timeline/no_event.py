"""Whether a report tells no event of its day: how something seemed, what was so, what nothing dates, an aside to today."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from analysis import lexicon
from analysis.measures.reading import joins

_SEEMED = frozenset(("seemed", "appeared", "seem", "appear", "seems", "appears"))
_WAS = frozenset(("is", "are", "was", "were", "be", "been"))
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have|had|was|were|been|being)\b|[’'](?:s|ve|d)\b")
_NOWADAYS = re.compile(r"\b(?:has|have|is|are|will|would|may|can|should|faces?)\b")
_COARSE = ("month", "quarter", "year")
_AFTER = re.compile(r"\b(?:following|after|since)\b[^,;]*$", re.IGNORECASE)
_AHEAD = 6  # words before a verb among which its helper stands


def tells_no_event(row: Any, *, clause: str, turns: bool) -> bool:
    """Tell whether a row tells no event; ``turns``: its verb changes something; ``clause`` is what of it is printed alone."""
    head = row.head.casefold() if isinstance(getattr(row, "head", None), str) else ""
    if head in _SEEMED or (head in _WAS and not _THERE.search(row.words)):
        return True
    if _is_time_of_another(row, head) or _is_nowadays(row, head) or _sets_a_scene(row, head):
        return True
    before = _before_its_verb(row, head)
    if getattr(row, "assumed", False) and not clause:
        # nothing dates it: news of the day is what has just come about, or changed something, and does not begin with "But"
        return joins(str(row.sentence)) or not (turns or _HAS.search(" ".join(before.split()[-_AHEAD:])))
    return not clause and not getattr(row, "main", True) and bool(_NOWADAYS.search(before))


def _sets_a_scene(row: Any, head: str) -> bool:
    """Tell whether a verb says only that something goes on ("entered its third week"), or how somebody spent the time."""
    found = _scenes().finditer(" ".join(str(getattr(row, "sentence", row.words)).split()))
    return any(head in hit[0].casefold().split() for hit in found)


@cache
def _scenes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.table('happenings')['scenes'])})\b", re.IGNORECASE)


def _is_time_of_another(row: Any, head: str) -> bool:
    """Tell "banned ferries following the storm in April": the month is that of the storm."""
    when, words = getattr(row, "when", None), " ".join(str(row.words).split())
    at = words.rfind(when) if isinstance(when, str) and getattr(row, "granularity", "") in _COARSE else -1
    return at >= 0 and bool(_AFTER.search(words[words.casefold().find(head) : at]))


def _is_nowadays(row: Any, head: str) -> bool:
    """Tell "today the crew feels well": of what goes on that day papers write "is leaving"."""
    today = str(getattr(row, "when", None) or "").casefold() == "today"
    return today and getattr(row, "status", "") == "ongoing" and head.endswith("s")


def _before_its_verb(row: Any, head: str) -> str:
    """Return what stands in a sentence before the clause of an event, and of the clause before its verb."""
    sentence = str(getattr(row, "sentence", row.words))
    own = row.start - getattr(row, "sentence_start", row.start)
    return sentence[: own + max(0, sentence[own:].casefold().find(head))]
