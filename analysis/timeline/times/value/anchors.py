"""What an article has told so far, for later times to be read against: the time spoken of last, the quarter reported on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from analysis.model import Span
from analysis.timeline.times.grammar.expression import Expression, Holiday, Length, Named, Point, Range, Shift, What
from analysis.timeline.times.value.interval import granularity, interval
from analysis.timeline.times.value.normalize import Normal

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\n[ \t]{2}")
_SENTENCE = re.compile(r"[.!?;]['\"”’)]*\s|\n[ \t\r]*\n")
_OPENING = re.compile(
    r"(?:^|[.!?;—–]['\"”’)]*\s|\s-\s|\n)\s*(?:(?:Back |Early |Late )?(?:In|On|By|During|Since|As of|From)\s+)?(?:the\s+)?$"
)
_LONGEST_OPENING = 24  # characters
_SUMMED = (6, 9)  # months that results are summed over
_SEASONS = frozenset(("SP", "SU", "FA", "WI"))
_LONG_AGO = 366  # days before publication: a story of then is told in more than a sentence
_GONE, _GENERATION = 2, 20  # years before publication: of one named, of all together
_GONE_TO_ONE = 10  # so many times of years gone to one of the day's own are a history
_NEWS = 366  # days since the end of a quarter whose results are news


def is_history(expressions: Iterable[Expression], published: date | None) -> bool:
    """Tell an article of years long gone, in which next to nothing is counted from the day of publication."""
    whats = [what.first if isinstance(what := expression.what, Range) else what for expression in expressions]
    years = [what.year for what in whats if isinstance(what, Point) and what.year is not None]
    if published is None or not years:
        return False
    gone = [ago for year in years if (ago := published.year - year) >= _GONE]
    return sum(gone) >= _GENERATION and len(gone) >= _GONE_TO_ONE * (len(years) - len(gone) + sum(map(_is_of_today, whats)))


def _is_of_today(what: What) -> bool:
    """Tell "Monday", "last week", "two days ago" from what names its own year or goes on from what was told."""
    if isinstance(what, Shift):
        return what.origin == "published"
    return isinstance(what, Point) and what.origin == "published" and bool(what.unit or (what.weekday and not what.month))


@dataclass(frozen=True, slots=True)
class Told:
    """``last`` is the value of the last time that names a stretch of the calendar, ``reported`` the article's first quarter.

    ``past`` is the last that had begun by the day of publication, ``named`` that of any time, also one told from another.

    ``here`` is the quarter that the paragraph reports on; empty where it has turned to another stretch ("the nine months").
    ``opens`` where a sentence opens with the time read now, ``framed`` where one did with that of the ``story``; ``history``
    where the whole article is one.
    ``end`` is how far the article has been read.
    """

    last: str | None = None
    past: str | None = None
    named: str | None = None
    reported: str | None = None
    here: str | None = None
    story: str | None = None
    opens: bool = False
    framed: bool = False
    history: bool = False
    end: int = 0

    @property
    def quarter(self) -> str | None:
        """Return the quarter that results are told of at this place of the article."""
        return (self.reported if self.here is None else self.here) or None


def told_at(told: Told, span: Span, *, text: str, published: date | None) -> Told:
    """Go on to an expression: a new paragraph is about what the article is about, and a new sentence mostly of its own year.

    A paragraph goes on telling of the years ago that one of its sentences opened with ("In the fall of 2007, …").
    """
    between = text[told.end : span.start]
    parted = bool(_PARAGRAPH.search(between))
    framed = told.history or (told.framed and not parted and _is_long_ago(told.story, published))
    story = told.story if framed or not (parted or _SENTENCE.search(between)) else None
    opens = bool(_OPENING.search(text[max(0, span.start - _LONGEST_OPENING) : span.start]))
    return replace(told, here=None if parted else told.here, story=story, opens=opens, framed=opens or framed, end=span.end)


def _is_long_ago(story: str | None, published: date | None) -> bool:
    ended = interval(story)[1] if story else None
    return ended is not None and published is not None and (published - ended).days > _LONG_AGO


def told_after(told: Told, expression: Expression, *, normal: Normal, published: date | None) -> Told:
    """Add what an expression named. What is told from an anchor ("a year earlier") is none for the next."""
    what = expression.what
    if isinstance(what, Length) and what.unit == "M" and what.number in _SUMMED:
        return replace(told, here="")
    if normal.type in ("DATE", "TIME") and granularity(normal.value) not in (None, "range"):
        told = _named(told, what, normal, published)
    return _report(told, normal.value, published) if _is_reported(what) else told


def _named(told: Told, what: What, normal: Normal, published: date | None) -> Told:
    from_another = isinstance(what, Shift) or (isinstance(what, Point) and bool(what.years) and (what.part or "")[:1] == "?")
    if from_another or isinstance(what, Named | Holiday):  # known by name, they serve as background
        return replace(told, named=normal.value)
    begun = published is None or normal.days[0] is None or normal.days[0] <= published
    past = normal.value if begun else told.past
    return replace(told, named=normal.value, last=normal.value, past=past, story=_story(told, what, normal))


def _story(told: Told, what: What, normal: Normal) -> str | None:
    """Return where a sentence stands that began with a month of a year and goes on with months alone.

    A year alone is mostly background, and a new sentence mostly back in the article's own year.
    """
    aside = told.history and not told.opens and isinstance(what, Point) and not (what.month or what.part)
    if aside and told.story and normal.value < told.story:  # "her son, born in 1825, stayed"
        return told.story
    begins = (
        isinstance(what, Point) and what.year is not None and (told.framed or what.month is not None or what.part in _SEASONS)
    )
    goes_on = told.story is not None and normal.anchor in (told.story, told.last)
    return normal.value if begins or goes_on else None


def _is_reported(what: What) -> bool:
    """Tell a quarter or half of its own year from "last year's third quarter"; so is "the quarter ended Sept. 30"."""
    if not isinstance(what, Point) or what.years:
        return False
    return (what.part or "")[:1] in ("Q", "H") or (what.unit == "Q" and what.month is not None)


def _report(told: Told, value: str, published: date | None) -> Told:
    ended = interval(value)[1]
    if ended is None or published is None or (published - ended).days > _NEWS:
        return told
    here = value if told.here is None and ended <= published else told.here
    return replace(told, here=here, reported=told.reported or value)
