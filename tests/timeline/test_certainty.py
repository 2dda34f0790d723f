"""Every time tells how fine it is, what it was read against and how sure it is; any expression on any day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import language, timeline
from analysis.model import Article, Dateline, Timex
from analysis.syntax.tense import Tense
from analysis.timeline.times.grammar.expression import (
    Expression,
    Holiday,
    Length,
    Named,
    Point,
    Range,
    Recurrence,
    Shift,
    Vague,
)
from analysis.timeline.times.value.context import Context
from analysis.timeline.times.value.interval import granularity
from analysis.timeline.times.value.normalize import as_timex, normalize

PUBLISHED = "2019-11-04"


def read(text: str, published: str | None = PUBLISHED) -> list[Timex]:
    article = Article(id="1", text=text, published=published)
    (doc,) = language.parse([article])
    return timeline.find_timexes(article, doc)


@pytest.mark.parametrize(
    ("text", "fine", "anchor", "sure"),
    [
        ("The pact was signed on July 17, 2018.", "day", None, "exact"),
        ("The envoy arrived last week.", "week", "2019-11-04", "exact"),
        ("The envoy will arrive on Friday.", "day", "2019-11-04", "exact"),
        ("In May, the envoy arrived.", "month", "2019-11-04", "exact"),
        ("Nobody knows of the May fire.", "month", "2019-11-04", "inferred"),
        ("The wall fell after the Cold War.", "range", None, "inferred"),
        ("The envoy recently arrived.", None, None, "vague"),
        ("The bridge opened in early 1998.", "year", None, "vague"),
        ("The talks lasted several months.", "month", None, "vague"),
        ("The talks lasted two years.", "year", None, "exact"),
        ("The panel meets every Tuesday.", "day", None, "exact"),
        ("The panel met for 45 minutes.", None, None, "exact"),
        ("Trade fell in the past two months.", "month", "2019-11-04", "exact"),
    ],
)
def test_a_time_has_its_granularity_anchor_and_certainty(text: str, fine: str | None, anchor: str | None, sure: str):
    timex = read(text)[-1]
    assert (timex.granularity, timex.anchor, timex.certainty) == (fine, anchor, sure)


def test_the_anchor_is_the_earlier_value_that_a_time_was_counted_from():
    _, later = read("The pact was signed on May 3, 2011. It lapsed the next day.")
    assert (later.value, later.anchor) == ("2011-05-04", "2011-05-03")


@pytest.mark.parametrize("text", ["The envoy arrived on Friday.", "The envoy arrived last week.", "In August the envoy left."])
def test_without_a_day_of_publication_a_relative_time_is_unresolved_and_covers_no_day(text: str):
    (timex,) = read(text, None)
    assert (timex.certainty, timex.anchor, timex.earliest, timex.latest) == ("unresolved", None, None, None)


@pytest.mark.parametrize("text", ["The envoy recently left.", "The envoy left in August.", "Prices rose in recent years."])
def test_no_day_is_invented(text: str):
    (timex,) = read(text)
    assert timex.earliest is None or timex.earliest != timex.latest


def test_a_dateline_serves_where_no_day_of_publication_is_given():
    article = Article(id="1", text="The envoy left last week.", dateline=Dateline("OSLO", date(2019, 11, 4)))
    assert timeline.find_timexes(article, None)[0].value == "2019-W44"


UNITS = st.sampled_from(["D", "W", "E", "M", "Q", "Y", "X", "C", "F"])
STEPS = st.none() | st.integers(-1, 1)
YEARS = st.none() | st.integers(0, 9999)
ORIGINS = st.sampled_from(["published", "previous"])
POINTS = st.one_of(
    st.builds(Point, year=YEARS, month=st.integers(1, 12), day=st.none() | st.integers(1, 31), step=STEPS, origin=ORIGINS),
    st.builds(Point, weekday=st.integers(1, 7), step=STEPS, clock=st.sampled_from(["", "TNI", "T24:00"]), origin=ORIGINS),
    st.builds(Point, unit=UNITS.filter(lambda unit: unit != "F"), step=STEPS, origin=ORIGINS),
    st.builds(
        Point, part=st.sampled_from(["Q1", "H2", "SU", "WI", "?Q", "?P", "?M"]), year=YEARS, years=st.none() | st.just(-1)
    ),
    st.builds(Point, year=st.integers(0, 9999)),
    st.builds(Point, decade=st.integers(0, 999)),
    st.builds(Point, century=st.integers(0, 99)),
    st.builds(Point, month=st.integers(1, 12), unit=st.sampled_from(["W", "Q"]), week=st.sampled_from([-1, 1, 4, None])),
)
NUMBERS = st.none() | st.floats(0, 1e7) | st.integers(0, 30)
WHATS = st.one_of(
    POINTS,
    st.builds(Shift, NUMBERS, UNITS, st.sampled_from([-1, 1]), ORIGINS),
    st.builds(Length, NUMBERS, UNITS | st.sampled_from(["TS", "TM", "TH"]), st.integers(-1, 1)),
    st.builds(Recurrence, UNITS, st.integers(1, 9)),
    st.builds(Vague, st.sampled_from(["PAST_REF", "FUTURE_REF"])),
    st.builds(Named, st.just(1947), st.just(1991)),
    st.builds(Holiday, month=st.integers(1, 12), weekday=st.integers(1, 7), week=st.integers(1, 5), year=YEARS, step=STEPS),
    st.builds(Range, POINTS, POINTS),
)
EXPRESSIONS = st.builds(Expression, WHATS, st.none() | st.sampled_from(["START", "END", "APPROX"]))
DAYS = st.none() | st.dates() | st.sampled_from((date.min, date.max, date(2020, 2, 29), date(9999, 1, 1)))
TENSES: st.SearchStrategy[Tense | None] = st.sampled_from((None, "past", "present", "future"))
TOLD = st.none() | st.sampled_from(["0001-01-01", "9999-12-31", "2019", "201", "2019-W52", "2019-02", "2019-Q3", "9999-Q4"])
CONTEXTS = st.builds(Context, DAYS, TENSES, TOLD, st.none() | st.sampled_from(["0001-Q1", "2019-Q3", "9999-H2"]))
# how many days a value so fine may cover, both ends included
SIZES = {
    "day": (1, 1),
    "week": (2, 7),
    "month": (28, 31),
    "quarter": (31, 184),
    "year": (365, 366),
    "decade": (3652, 3653),
    "century": (36524, 36525),
    "range": (1, 3652059),
}


@given(expression=EXPRESSIONS, context=CONTEXTS)
@settings(max_examples=1500, deadline=None)
def test_any_expression_in_any_context_covers_days_that_agree_with_its_granularity(expression: Expression, context: Context):
    normal = normalize(expression, context)
    assert normal == normalize(expression, context)
    if normal is None:
        return
    first, last = normal.days
    assert (first is None) == (last is None)
    fine = granularity(normal.value)
    assert (first is not None) == (fine is not None) or normal.type == "DURATION" or normal.value.startswith("X")
    if first and last and fine:
        least, most = SIZES[fine]
        assert least <= (last - first).days + 1 <= most


@given(expression=EXPRESSIONS, context=CONTEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_unresolved_covers_no_day_and_what_covers_days_is_resolved(expression: Expression, context: Context):
    normal = normalize(expression, context)
    if normal is not None and normal.certainty == "unresolved":
        assert normal.days == (None, None)
        assert "X" in normal.value


def test_the_fields_reach_the_timex():
    normal = normalize(Expression(Shift(2, "Y", -1)), Context(date(2019, 11, 4)))
    assert normal is not None
    blank = Timex(span=read("Call in 1998.")[0].span, type="DATE", value="")
    timex = as_timex(normal, blank)
    assert (timex.value, timex.granularity, timex.anchor) == ("2017", "year", "2019-11-04")
