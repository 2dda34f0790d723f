"""How much a row is worth to a page: how often and when it is reported, how well its sentence tells it, and of what affair."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from analysis import lexicon
from analysis.measures.again import deeds
from analysis.measures.reading import joins, reads_alone
from analysis.measures.row_types import Spanned, TimelineRow
from analysis.measures.rows import rows_of
from analysis.measures.stems import Bag, dull_words, stem, stems
from analysis.measures.timeline.affair import Affair
from analysis.measures.timeline.clauses import CUT, clause_alone
from analysis.measures.timeline.no_event import tells_no_event
from analysis.measures.timeline.report import Report
from analysis.measures.timeline.sure_day import leans_on_a_day
from analysis.measures.timeline.tallies import tallies
from analysis.measures.timeline.unnamed import points_to_a_thing, points_to_another
from analysis.timeline import EventRule

# set by hand, tried on one half of the affairs at hand and looked at on the other; what matters is their order
REPORTED = 3.0  # for each doubling of the score
ABOUT = 3.0  # a sentence that is the event's clause from end to end; one that mentions it in passing has a part of it
LEDE, NEAR_LEDE = 1.5, 0.75  # one of the first two sentences of an article, or of the first four
TURN, TALK = 3.0, 2.0  # a verb or noun that changes something; one of speaking or thinking
ENDING, MILESTONE = 1.0, 1.0  # a verb with which something ends; a first, a last, a verdict
CLAUSE = 1.0  # a clause printed without its sentence
PASSING = 3.0  # an event that its sentence mentions in passing: the sentence is about another, often of another day
NAMED = 1.5  # a sentence that names who or where; half of it for one name
JOINS, SHORT, LONG, QUOTES = 2.0, 1.5, 1.0, 1.0  # what reads badly alone
UNKNOWN = 3.0  # each thing or person that only the sentences before tell: "the plan", a bare surname, up to two
COARSE, BACKGROUND = 6.0, 6.0  # a time that leaves weeks open; long before the coverage began
CORE, HEARD = 1.25, 1.5  # words that the articles share, and each doubling of what later articles say alike
ELSEWHERE, _MUCH = (
    0.2,
    0.99,
)  # the share of what the most telling hundredth of the rows has under which one is of something else
_CANDIDATES = 2000  # rows for which that is looked up
OPEN = 20  # days
BEFORE = timedelta(days=45)
TALLY = 3.0  # the count of a day, where the affair counts on
UNTOLD = -100.0  # what a page never gives: a caption, a question, a sentence that says nothing
_SAID = re.compile(r"[“\"](?:[^\s”\"]+\s+){5}")  # words of somebody's own, not a name in marks: “top kill”
_FEWEST, _MOST = 8, 45  # words of a sentence that reads well


def rating(report: Report) -> float:
    """Return how well the sentence of a report tells its event, the greater the better; ``UNTOLD`` for one that tells none."""
    row = report.row
    clause = clause_alone(row).strip(f" {CUT}")
    sentence = _sentence(row, clause)
    place = getattr(row, "place", 1.0)
    if place != place or not reads_alone(sentence) or leans_on_a_day(row):  # noqa: PLR0124
        return UNTOLD  # what is no prose of the story has no place
    if tells_no_event(row, clause=clause, turns=bool((report.head | _itself(row)) & deeds("turning"))):
        return UNTOLD
    words = len(sentence.split())
    told = ABOUT * min(0.9, (row.end - row.start) / max(1, len(sentence)))
    told += LEDE if place <= 2 else NEAR_LEDE if place <= 4 else 0.0
    head = report.head | _itself(row)
    told += TURN * bool(head & deeds("turning")) - TALK * bool(head & (_stems("talk") | _stems("stance")))
    told += ENDING * bool(head & deeds("ending")) + MILESTONE * bool(_milestones().search(sentence.casefold()))
    told += NAMED * min(2, len(_named(sentence))) / 2
    told -= CLAUSE if clause else PASSING * (not getattr(row, "main", True))
    told -= JOINS * joins(sentence) + QUOTES * bool(_SAID.search(sentence))
    return float(told - SHORT * (words < _FEWEST) - LONG * (words > _MOST))


def _sentence(row: Any, clause: str) -> str:
    """Return the sentence of a report on one line; a clause alone is taken for one."""
    words = clause or ("" if hasattr(row, "sentence") else row.words)
    return f"{words[:1].upper()}{words[1:]}." if words else " ".join(str(row.sentence).split())


def _itself(row: Any) -> Bag:
    """Return the stem of the verb that tells what happened, also of one that tells no event from others ("began")."""
    head, verb = getattr(row, "head", ""), getattr(row, "rule", "") != EventRule.NOUN  # "ahead of his start date"
    return frozenset((stem(head.casefold()),)) if isinstance(head, str) and head and verb else frozenset()


def _named(sentence: str) -> frozenset[str]:
    """Return the capitalized words of a sentence past its first, days and months apart."""
    words = (word.strip(".,;:’'”“\"()").removesuffix("’s").removesuffix("'s") for word in sentence.split()[1:])
    return frozenset(word for word in words if word[:1].isupper() and word.casefold() not in dull_words())


def with_affair(table: pd.DataFrame, affair: Affair | None) -> pd.DataFrame:
    """Return a timeline with ``rating`` raised by how much a row is of the affair, and how much others say it again.

    A row with hardly a word of the affair is of something else that an article tells besides: ``UNTOLD``.
    """
    if affair is None:
        return table
    ranked = sorted(enumerate(rows_of(table)), key=lambda one: (-one[1].score - one[1].rating, one[0]))
    bags = {number: (row, stems(row.words)) for number, row in ranked[:_CANDIDATES] if row.rating > UNTOLD}
    cores = {number: affair.core(bag) for number, (_, bag) in bags.items()}
    strange = ELSEWHERE * float(np.quantile(list(cores.values()), _MUCH)) if cores else 0.0
    raised = {number: _of_affair(row, bag, cores[number], affair) for number, (row, bag) in bags.items()}
    ratings = [
        UNTOLD
        if cores.get(number, strange) < strange or _leaves_open(bags.get(number), affair)
        else rate + raised.get(number, 0.0)
        for number, rate in enumerate(table["rating"])
    ]
    return table.assign(rating=pd.Series(ratings, index=table.index, dtype=object))


def _leaves_open(told: tuple[TimelineRow, Bag] | None, affair: Affair) -> bool:
    """Tell whether a row speaks of something that only the sentences before it name."""
    if told is None:
        return False
    words, who = told[0].words, told[0].actors
    return affair.leaves_open(words) or points_to_a_thing(words, who) or points_to_another(words, who)


def _of_affair(row: TimelineRow, bag: Bag, core: float, affair: Affair) -> float:
    article, start = row.reports[0]
    untold = min(2, affair.untold(row.words, article=article, start=start) + affair.unknown(row.words, row.actors))
    return round(CORE * core + HEARD * affair.heard(bag, article=article, since=row.earliest) - UNKNOWN * untold, 4)


def with_news(table: pd.DataFrame, *, began: date | None) -> pd.DataFrame:
    """Return a timeline with ``news``, by which a page chooses: the score, and ``rating``, how well it is told."""
    counts = tallies(row.words for row in rows_of(table) if row.rating > UNTOLD)
    news = [
        round(_weight(row.score) + row.rating - _old(row, began) - _coarse(row) - TALLY * counts(row.words), 4)
        for row in rows_of(table)
    ]
    return table.assign(news=pd.Series(news, index=table.index, dtype=object))


def _weight(score: float) -> float:
    """Return what a score counts: ten times the reports do not make ten times the event."""
    return REPORTED * math.log2(1 + max(0.0, score))


def _old(row: Spanned, began: date | None) -> float:
    return BACKGROUND if began is not None and row.earliest < began - BEFORE else 0.0


def _coarse(row: Spanned) -> float:
    """Return what a time takes from a row that leaves days open: a weekend little, three weeks and more all."""
    return COARSE * min(1.0, (row.latest - row.earliest).days / OPEN)


@cache
def _milestones() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.table('happenings')['milestones'])})\b")


@cache
def _stems(name: str) -> Bag:
    return frozenset(map(stem, lexicon.words("happenings", name)))
