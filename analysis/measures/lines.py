"""What a page prints, line by line, and whether one of them tells a fact again: the one place that decides what is a double."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.measures.again import tells_again
from analysis.measures.days import as_day
from analysis.measures.disputes.agreements import Agreement
from analysis.measures.disputes.told import Conflict
from analysis.measures.due.row import DueRow
from analysis.measures.folding import bare, marked
from analysis.measures.lead_line import LeadRow, says_the_same
from analysis.measures.opposed import View
from analysis.measures.row_types import TimelineRow
from analysis.measures.rows import rows_of
from analysis.measures.stems import content

Place = tuple[str, int]  # an article, and where in it the sentence starts
# of the telling words of the shorter of two lines of one actor: from there on they tell one thing
_REPORTED, _VERBATIM = 0.5, 0.6
_FEWEST, _FEWEST_OWN = 2, 3  # of them; of words of somebody's own, in any case
_RUN = 6  # words in a row: what two quotes share then is the same utterance
_NEAR = timedelta(days=1)  # between a deed and its report
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, where its sentences stand, who speaks or acts in it, and the day that it tells of.

    ``speaker`` is set where the line is one actor's words or deed, ``words`` what they say of it directly, ``own`` all that
    stands in marks. ``reports`` are sentences that tell the same event: of one with words in marks the line has only that.
    """

    text: str
    places: frozenset[Place]
    speaker: str | None = None
    actors: frozenset[str] = frozenset()
    day: date | None = None
    reports: frozenset[Place] = frozenset()
    words: str = ""
    own: str = ""


def said_line(row: Any, *, speaker: object, text: str, words: str = "") -> Line:
    """Return the line that words of a speaker make, or a deed: of the day on which they were said, else published."""
    said = row.said if isinstance(row.said, str) and _DAY.fullmatch(row.said) else row.day
    who = speaker if isinstance(speaker, str) else None
    place = frozenset([(row.article, int(row.sentence_start))])
    own = words or " ".join(marked(text))
    return Line(text, place, who, frozenset([who] if who else []), as_day(said), words=words, own=own)


def _of_event(row: TimelineRow) -> Line:
    reports = frozenset(row.reports)
    return Line(row.words, frozenset(row.reports[:1]), actors=frozenset(row.actors), day=row.earliest, reports=reports)


def lines_of_page(
    *, lead: Iterable[LeadRow], opposed: Iterable[View], due: Iterable[DueRow], timeline: pd.DataFrame,
    conflicts: Iterable[Conflict], agreements: Iterable[Agreement],
) -> list[Line]:  # fmt: skip
    """Return the lines that a page prints before it comes to actors and quotes."""
    told = [Line(row.text, frozenset([(row.article, row.sentence_start)]), day=row.earliest or row.day) for row in lead]
    views = (Line(row.words, frozenset([(row.article, row.sentence_start)]), row.speaker, day=row.day) for row in opposed)
    told += [replace(one, actors=frozenset([one.speaker or ""])) for one in views]
    told += [Line(row.text, frozenset(row.places[:1]), day=row.earliest) for row in due]
    told += [_of_event(row) for row in rows_of(timeline)]
    told += [
        Line(side.text, frozenset((side.article, place) for place in side.places), day=side.day)
        for one in conflicts
        for side in one.sides
    ]
    return told + [Line(row.text, frozenset(row.places), day=row.earliest) for row in agreements]


def repeats(one: Line, told: Line) -> bool:
    """Tell whether a line gives a fact again that another tells: a sentence, a deed of that day, what its speaker holds.

    Of a line with words in marks these are what it adds: it is new where they are.
    """
    if not one.places.isdisjoint(told.places if one.own else told.places | told.reports):
        return True
    other = bool(one.speaker and told.speaker and one.speaker != told.speaker)
    if _holds_quoted(told.text.replace(told.words, "") if other and told.words else told.text, one):
        return True
    if other:  # the other side, in the same words
        return False
    text = one.own or one.text
    alike = _is_one_matter(text, told.text, own=bool(one.own))
    if (alike and says_the_same(text, told.text)) or (not one.own and _is_one_deed(one, told)):
        return True
    return bool(one.actors & told.actors) and (alike or _shares_run(text, told.text))


def _holds_quoted(told: str, one: Line) -> bool:
    """Tell whether a line has all that another quotes: "Oren asked them to “wait”, and Lund to “talk”"."""
    own = [one.words] if one.words else marked(one.text)
    return bool(own) and all(f" {bare(part)} " in f" {bare(told)} " for part in own)


def _is_one_deed(one: Line, told: Line) -> bool:
    near = one.day is not None and told.day is not None and abs(one.day - told.day) <= _NEAR
    return near and tells_again(one.text, told.text)


def _is_one_matter(one: str, told: str, *, own: bool) -> bool:
    """Tell whether two lines share much of what they say, but for names: "the curbs must end first"."""
    first, second = content(one), content(told)
    shared, least = len(first & second), min(len(first), len(second))
    if own:
        return shared >= _FEWEST_OWN and shared >= _VERBATIM * least
    return shared > 0 and shared >= min(_FEWEST, least) and shared >= _REPORTED * least


def _shares_run(one: str, told: str) -> bool:
    return not _runs(one).isdisjoint(_runs(told))


def _runs(text: str) -> frozenset[str]:
    words = bare(text).split()
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
