"""Why the affair came about: the sentence that names what set it off, or what one of its main events answered.

By grammar alone, and by the words that many articles share: "The strike was sparked by …", "… led to the inquiry into …" where
the strike, the inquiry is what the articles are about; "… in response to …" in a report of an event that the lead tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis import lexicon
from analysis.measures.reading import is_caption, joins, leans
from analysis.measures.run_on import is_run_together
from analysis.measures.stems import Bag, alike, stems
from analysis.measures.telling import Telling, share_of

SHARED = 0.4  # of the articles: in so many the word for what came about stands
_FEWEST_NEW = 3  # stems of the reason that the reader does not know from the lead's first line
_FEWEST_STATED = 2  # stems of what an event answered: "the move" names nothing
_SHORTEST, _LONGEST = 8, 45  # words of the sentence
_MOST_SUBJECT = 6  # words of what came about, as a subject
_PARENTHESIS = re.compile(r", (?:which|who|that|whose)\b[^,]*,")
_MARKS = re.compile(r"[“”\"]|``|''")


@dataclass(frozen=True, slots=True)
class Reason:
    """What came about and why, as parts of a sentence; ``answers`` where the sentence itself says what happened."""

    came: str
    reason: str
    answers: bool = False


def is_plain(words: str) -> bool:
    """Tell a whole sentence that reads by itself, in nobody's quotation marks."""
    return (
        _SHORTEST <= len(words.split()) <= _LONGEST
        and not (leans(words) or joins(words) or is_caption(words) or is_run_together(words) or _MARKS.search(words))
        and words[-1:] == "."
    )


def reasons(words: str) -> Iterable[Reason]:
    """Return what a sentence says to have come about, and why."""
    for form in ("by", "to", "answering"):
        for hit in _pattern(form).finditer(words):
            found = _FORMS[form](words[: hit.start()], words[hit.end() :])
            if found is not None and not _unsure().search(words[: hit.end() + 20]):
                yield found


def find_reason(rows: Iterable[Any], telling: Telling, *, known: Bag, events: Iterable[Bag]) -> Any | None:
    """Return the row whose sentence says best why the affair, or an event that the lead tells, came about; or None.

    ``known`` holds the stems of the lead's first line, which a reason has to add to; ``events`` those of the lead's events.
    """
    told = list(events)
    found: list[tuple[bool, float, str, Any]] = []
    for row in rows:
        words = " ".join(row.words.split())
        if is_plain(words):
            ranks = [one.answers for one in reasons(words) if _fits(one, telling.shares, known=known, events=told)]
            found.extend((not answers, telling.of(row), row.article, row) for answers in ranks)
    return max(found, key=lambda one: one[:3])[3] if found else None


def _fits(one: Reason, shares: Mapping[str, float], *, known: Bag, events: list[Bag]) -> bool:
    came, reason = stems(one.came), stems(one.reason)
    if one.answers:
        return len(reason) >= _FEWEST_STATED and any(_is_of(came, event) for event in events)
    return share_of(came, shares) >= SHARED and len(reason - came - known) >= _FEWEST_NEW


def _is_of(came: Bag, event: Bag) -> bool:
    """Tell whether two clauses tell of one event: half of the words, a word with synonyms of newswire ("end") among them."""
    common = came & event
    return bool(common & alike()) and len(common) > 1 and len(common) >= min(len(came), len(event)) / 2


def _by(before: str, behind: str) -> Reason | None:
    """Read "The strike was sparked by …": a short subject, and nothing before it but a time."""
    subject = before.rsplit(", ", 1)[-1].strip()
    lone = before.count(",") <= 1 and len(before) - len(subject) <= _MOST_SUBJECT * _MOST_SUBJECT
    return Reason(head(subject), behind) if lone and 0 < len(subject.split()) <= _MOST_SUBJECT else None


def _to(before: str, behind: str) -> Reason | None:
    """Read "Leaking pipes caused the flood": one plain subject, and what came about in a noun phrase."""
    flat = _PARENTHESIS.sub("", before).strip()
    if not flat or _clauses().search(flat) or flat.endswith((",", " and", " be", " been", " also")):
        return None
    thing = re.match(r"\s*(?:the|an?|his|her|their|its|[A-Z][\w.]*(?: [A-Z]\w+)*['’]s)\s", behind)
    return Reason(head(behind[thing.end() :]), before.strip()) if thing else None


def _answering(before: str, behind: str) -> Reason | None:
    return Reason(before, behind, answers=True) if before.strip() else None


_FORMS = {"by": _by, "to": _to, "answering": _answering}


def head(words: str) -> str:
    """Return the last word of the noun phrase that words begin with."""
    phrase = words[: _ends().search(words).start()].split()  # type: ignore[union-attr]  # the end of the words is one
    return phrase[-1] if phrase else ""


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_joined(form)})\b")


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_joined('unsure')})\b")  # in small letters: "May" is a month


@cache
def _clauses() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_joined('clauses')})\b")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_joined('ends')})\b|[,.;:–—]|$")


def _joined(name: str) -> str:
    return "|".join(lexicon.table("reasons")["because"][name]).replace(" ", r"\s+")
