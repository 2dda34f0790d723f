"""Any text is read without an error, and what is found points into it."""

import gc
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import language
from analysis.actors import find_actors
from analysis.model import Article, Span, Zone, ZoneKind

PIECES = st.sampled_from(
    [
        "Seoul",
        "the U.S.",
        "(",
        ")",
        "Moon Jae-",
        "in",
        "said",
        '"',
        "“",
        "he",
        "its",
        ",",
        "the minister",
        "U.S.-China",
        "\n\n",
        "-",
        "/",
        "President",
        "NATO",
        "(ABC)",
        "the South",
        "Korea",
        "'s",
        ".",
        "\n    <b>",
        "=1+1",
        "\u202e",
        "𝒳",
        "ﷺ",
        "of",
        "and",
        "Inc.",
        "the company",
        "I",
        "the (South) Korean government",
        "Washington, D.C.",
        "a police officer",
        "both countries",
        "the ministers",
        "her counterpart",
        "they",
        "our",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join))
KINDS: tuple[ZoneKind, ...] = ("headline", "byline", "dateline", "caption", "note", "furniture")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, cut=st.integers(0, 40), kind=st.sampled_from(KINDS))
def test_any_text_gives_ordered_spans_inside_it_and_actors_that_exist(text: str, cut: int, kind: ZoneKind):
    end = min(cut, len(text))
    article = Article(id="test", text=text, zones=(Zone(kind, Span(0, end)),) if end else (), agency="ABC")
    mentions, actors = find_actors(article, next(iter(language.parse([article]))))
    ids = {one.id for one in actors}
    assert len(ids) == len(actors)
    assert mentions == sorted(mentions, key=lambda one: one.span)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in mentions)
    assert all(one.actor is None or one.actor in ids for one in mentions)
    assert all(0 <= role.span.start < role.span.end <= len(text) for one in actors for role in one.roles)


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "Erik Halvorsen{n}, a lawyer for Acme{n} Corp, said he met the minister in Oslo on Monday. ",
        "The officer told a nurse of the clinic that they knew her team, and the {n} teams left. ",
        '"We like it," he told the guards of the owner of the ship of the {n} company, and "I do," and ',
    ],
)
def test_time_grows_with_length_and_not_with_its_square(line: str):
    seconds = []
    for count in (100, 800):
        article = Article(id="test", text="".join(line.replace("{n}", chr(97 + n % 26) * (1 + n // 26)) for n in range(count)))
        doc = next(iter(language.parse([article])))
        gc.collect()
        gc.disable()  # the heap is that of all tests before
        began = time.process_time()
        find_actors(article, doc)
        seconds.append(time.process_time() - began)
        gc.enable()
    assert seconds[1] < 8 * 4 * max(seconds[0], 0.005)
