"""Any text, any day of publication: nothing is raised, spans and days are in order, time is linear in length."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable
from datetime import date
from re import _parser as parser  # type: ignore[attr-defined]  how `re` itself takes a pattern apart
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import language, timeline
from analysis.model import Article, Timex, Zone
from analysis.model import Span as Place
from analysis.timeline.times.grammar.scan import candidates, grammar
from analysis.timeline.times.grammar.tokens import cut

FILLING = st.sampled_from(
    ["boat", "the", "of", "$5", "million", "a", "barrels", "in", "-", "to", "and", "day", "per", "3", "1990", "an hour", "\n\n"]
)

WORDS = st.sampled_from(
    [
        "Feb. 30",
        "Nov. 23",
        "23 November",
        "2019-13-45",
        "0000-00-00",
        "9999-12-31",
        "13/13/2019",
        "99/99/99",
        "week 99",
        "the 99th century",
        "1910-45",
        "2199",
        "1999-2150",
        "in August",
        "last",
        "next",
        "this",
        "previous",
        "Monday",
        "Fri.",
        "Sept. 26-27",
        "from July to May",
        "between 1990 and 1980",
        "ago",
        "earlier",
        "later",
        "three",
        "twenty-",
        "a hundred",
        "9999999999",
        "two thousand",
        "1/0",
        "3 1/2",
        "0/0",
        "year",
        "years",
        "weeks",
        "quarter",
        "decades",
        "centuries",
        "century",
        "million",
        "the end of",
        "early",
        "mid-",
        "every",
        "twice a",
        "the 1990s",
        "'00s",
        "0s",
        "the nineties",
        "Christmas",
        "Thanksgiving",
        "World War II",
        "25:61",
        "24:00",
        "10 p.m.",
        "noon",
        "tomorrow",
        "tonight",
        ", ",
        ". ",
        "\n\n",
        "-",
        "–",
        "'s",
        "the first quarter of",
        "H2",
        "Q4",
        "the same",
        "that day",
        "the",
        "of",
        "and a half",
        "now",
        "٣٢",
        "１９９９",
        "day after",
        "winter",
        "last Thanksgiving",
        "February 29",
        "31 June",
        "10000 years ago",
        "3,000 years later",
        "a year earlier",
        "the 1988 period",
        "9/11",
        "B.C.",
        "9999 BC",
        "FY19",
        "9H99",
        "'98",
        "Easter 4100",
        "Good Friday",
        "Lunar New Year 1850",
        "second and third quarters",
        "years and",
        "12 minutes",
        "-old truce",
        "o'clock in the morning",
        "(GMT +99",
        "every Feb. 30",
        "2019/13/45",
        "end-",
    ]
)
TEXT = st.lists(st.one_of(WORDS, WORDS, st.text(max_size=8)), max_size=25).map(" ".join) | st.lists(WORDS, max_size=12).map(
    "".join
)
DAYS = st.none() | st.dates() | st.sampled_from((date.min, date.max, date(2020, 2, 29), date(2020, 12, 31), date(9999, 1, 1)))


def article_of(text: str, day: date | None) -> Article:
    return Article(id="any", text=text, published=day.isoformat() if day else None)


def check(article: Article, timexes: list[Timex]) -> None:
    edge = 0
    for timex in timexes:
        assert edge <= timex.span.start < timex.span.end <= len(article.text)
        edge = timex.span.end
        assert timex.value
        assert (timex.earliest is None) == (timex.latest is None)
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest


@given(text=TEXT, day=DAYS)
@settings(max_examples=400, deadline=None)
def test_any_text_on_any_day_gives_ordered_spans_and_ordered_days(text: str, day: date | None):
    article = article_of(text, day)
    check(article, timeline.find_timexes(article, None))


@given(texts=st.lists(TEXT, min_size=8, max_size=8), day=DAYS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_parsed_text_gives_events_inside_it(texts: list[str], day: date | None):
    articles = [article_of(text, day) for text in texts]
    for article, doc in zip(articles, language.parse(articles), strict=True):
        timexes = timeline.find_timexes(article, doc)
        check(article, timexes)
        for event in timeline.find_events(article, doc, timexes):
            assert 0 <= event.span.start <= event.span.end <= len(article.text)
            assert event.timex is not None
            own = timexes[event.timex].value
            assert event.value == own or event.value.startswith(f"{own}/") or own.endswith("-WE")  # ranges; weekends past


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "9,",
        "1.",
        "1-",
        "1 ",
        "12:",
        "a",
        "the ",
        "early ",
        "Nov. ",
        "May ",
        "two-",
        "p.m.",
        "2019-",
        "'",
        "every 1 ",
        "1/",
        "\n",
        "last week ",
    ],
)
def test_time_grows_with_forty_thousand_hostile_characters_and_not_with_their_square(piece: str):
    def seconds(size: int) -> float:
        article = article_of(piece * (size // len(piece)), date(2019, 11, 4))
        gc.collect()
        gc.disable()  # the heap is that of all tests before
        began = time.process_time()
        timeline.find_timexes(article, None)
        used = time.process_time() - began
        gc.enable()
        return used

    seconds(1000)  # word lists are read once
    short, long = seconds(10_000), seconds(40_000)
    assert long < 4 * 2.5 * short + 0.2  # its square would take sixteen times as long


def test_page_furniture_has_no_times():
    text = "Published in 1999\n\nThe bridge opened in 2001."
    article = Article(id="a", text=text, zones=(Zone("furniture", Place(0, 17)),))
    assert [timex.span.of(text) for timex in timeline.find_timexes(article, None)] == ["2001"]


def test_without_a_day_of_publication_relative_values_say_what_is_unknown():
    article = article_of("Last week, on Friday, in August, yesterday, two years ago, in 1965.", None)
    found = timeline.find_timexes(article, None)
    assert [timex.value for timex in found] == ["XXXX-WXX", "XXXX-WXX-5", "XXXX-08", "XXXX-XX-XX", "XXXX", "1965"]
    assert [timex.earliest for timex in found] == [None] * 5 + [date(1965, 1, 1)]


def test_the_same_text_gives_the_same_times_twice():
    article = article_of("The envoy left on Friday and will return in March.", date(2019, 11, 4))
    assert timeline.find_timexes(article, None) == timeline.find_timexes(article, None)


@pytest.mark.parametrize(
    "text",
    [
        "The " + "decision to make a " * 2000 + "plan on Friday.",
        "He " + "run, " * 2000 + "on Friday.",
        "He wanted " + "to begin to want " * 1500 + "it on Friday.",
        "Friday " * 4000,
        "He said on Friday that " * 1000,
    ],
    ids=lambda text: text[:20],
)
def test_a_sentence_without_end_neither_overflows_nor_takes_square_time(text: str):
    article = article_of(text, date(2019, 11, 4))
    doc = next(iter(language.parse([article])))
    began = time.process_time()
    timeline.find_events(article, doc, timeline.find_timexes(article, doc))
    assert time.process_time() - began < 6


def _may_be_weak(pattern: Iterable[tuple[object, object]], weak: set[int]) -> bool:
    """Tell whether a pattern, as ``re`` takes it apart, may match weak letters alone."""
    return all(_item_may_be_weak(kind, inside, weak) for kind, inside in pattern)


def _item_may_be_weak(kind: object, inside: Any, weak: set[int]) -> bool:
    match str(kind):
        case "LITERAL":
            return inside in weak
        case "IN":
            ranges = (range(what[0], what[1] + 1) if str(how) == "RANGE" else (what,) for how, what in inside)
            return not weak.isdisjoint(letter for one in ranges for letter in one)
        case "BRANCH":
            return any(_may_be_weak(one, weak) for one in inside[1])
        case "SUBPATTERN":
            return _may_be_weak(inside[3], weak)
        case "MAX_REPEAT":
            return inside[0] == 0 or _may_be_weak(inside[2], weak)
        case "ASSERT" | "ASSERT_NOT":
            return True
    raise AssertionError(kind)


def test_no_expression_is_made_of_weak_words_alone():
    """Where no word is strong nothing is looked for, so each pattern needs one."""
    weak = {ord(letter) for letter in grammar().alphabet.letters.values() if not grammar().alphabet.strong.match(letter)}
    assert len(weak) > 80
    assert not [rule.pattern for rule, found in grammar().rules if _may_be_weak(parser.parse(found.pattern), weak)]


@given(st.lists(st.one_of(WORDS, FILLING), min_size=1, max_size=30))
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_far_from_any_time_does_not_matter(words: list[str]):
    """The tokens near strong words give the expressions that all tokens give."""
    tokens = cut(" ".join(words))
    near = grammar().alphabet.near_times(tokens)
    found = [(one.span, one.rule, one.expression, one.before, one.after) for one in candidates(near)]
    assert found == [(one.span, one.rule, one.expression, one.before, one.after) for one in candidates(tokens)]


def test_no_rule_matches_without_the_words_that_it_needs():
    """A rule is left out where a text has none of the words of a set that it needs."""
    every = {ord(letter) for letter in grammar().alphabet.letters.values()}
    for (rule, found), needs in zip(grammar().rules, grammar().needs, strict=True):
        pattern = parser.parse(found.pattern)
        assert not [some for some in needs if _may_be_weak(pattern, every - {ord(one) for one in some})], rule.pattern
    assert sum(not some for some in grammar().needs) < 25
