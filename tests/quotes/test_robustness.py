"""Any text, of any marks, goes through marks and the whole of find_quotes."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from analysis.language import parse
from analysis.model import Article
from analysis.quotes import find_quotes, times_said

WORDS = """said says told Ms. Rhee she ministry according to that it was reported claim called who bridge safe Monday in a
  statement reporters saying adding warned not by and but < <script> =1+1 \u200b \u202e \ufeff 😀 é 한국 " “ ” ‘ ’
  ' \'\' `` „ « » , . : ? ! -- — … ( )"""
pieces = st.sampled_from([*WORDS.split(), " ", "\n", "\n\n", "\t", "\u00a0"])
texts = st.lists(pieces, max_size=60).map(" ".join) | st.lists(pieces, max_size=60).map("".join)


def parsed(text: str) -> tuple[Article, Doc]:
    article = Article(id="some", text=text)
    return article, next(parse([article]))


def check(text: str) -> None:
    article, doc = parsed(text)
    quotes = find_quotes(article, doc)
    firsts = [quote.content[0] for quote in quotes]
    assert firsts == sorted(firsts)
    for quote in quotes:
        assert list(quote.content) == sorted(quote.content)
        spans = [
            *quote.content,
            *(one for one in (quote.cue, quote.source, quote.carried, quote.venue, quote.addressee) if one),
        ]
        assert all(0 <= span.start < span.end <= len(text) for span in [*spans, *times_said(quote, doc)])
        assert all(span.of(text).strip() for span in spans)
        assert all(before.end <= after.start for before, after in zip(quote.content, quote.content[1:], strict=False))
        assert 0 <= quote.confidence <= 1


@given(texts)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_spans_lie_inside_the_text_in_order_and_hold_words(text: str):
    check(text)


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_characters_at_all_are_survived(text: str):
    check(text)


@pytest.mark.parametrize(
    "unit",
    [
        "“It is safe,” she said. ",
        "\" ' “ ” ",
        "“It is safe,” she said.\n\n",
        "she said that ",
        "said Rhee, head of the ",
        "(“It is safe”), who said, ",
    ],
)
def test_time_grows_with_length_and_not_with_its_square(unit: str):
    def seconds(times: int) -> float:
        article, doc = parsed(unit * times)
        gc.collect()
        gc.disable()  # the heap is that of all tests before
        start = time.process_time()
        find_quotes(article, doc)
        used = time.process_time() - start
        gc.enable()
        return used

    seconds(10)  # word lists are read once
    short, long = seconds(200), seconds(1600)
    assert long < 8 * 3 * short + 0.5
