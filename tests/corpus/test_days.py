"""The table of days: which days each article is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from analysis.corpus import Corpus, tables
from analysis.model import AnnotatedArticle, Article, Span, Timex, Zone

TEXT = (
    "A dam burst on Tuesday. March 2 - Cracks are seen in the wall. The 2 March report was kept back. It rained in March."
    " They fled at noon on Monday. Updated March 5"
)
SENTENCES = ("A dam burst on Tuesday.", "March 2 - Cracks are seen in the wall.", "The 2 March report was kept back.",
             "It rained in March.", "They fled at noon on Monday.", "Updated March 5")  # fmt: skip


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def timex(words: str, first: int, last: int | None = None, **more: Any) -> Timex:
    days = date(2031, 3, first), date(2031, 3, last or first)
    return Timex(place(words), **{"type": "DATE", "value": "x", "earliest": days[0], "latest": days[1], **more})


def dam() -> AnnotatedArticle:
    return AnnotatedArticle(
        Article("dam", TEXT, published="2031-03-05", publisher="Tide", zones=(Zone("furniture", place("Updated March 5")),)),
        sentences=tuple(map(place, SENTENCES)),
        timexes=(
            timex("Tuesday", 4),
            timex("March 2", 2),
            timex("2 March", 2),
            timex("in March", 1, 31),
            timex("noon on Monday", 3, type="TIME"),
            timex("March 5", 5),
        ),
        configuration="tests",
    )


def told(corpus: Corpus) -> list[tuple[str, str, str]]:
    corpus.write([dam()])
    rows = tables.days(corpus)
    return [
        (about.strftime("%d"), how, TEXT[start:end])
        for about, how, start, end in zip(rows["about"], rows["how"], rows["sentence_start"], rows["sentence_end"], strict=True)
    ]


def test_a_day_named_is_told_from_an_entry_of_a_chronology(corpus: Corpus):
    found = told(corpus)
    assert found[:3] == [("02", "entry", SENTENCES[1]), ("02", "named", SENTENCES[2]), ("04", "named", SENTENCES[0])]


def test_months_times_of_day_and_the_page_s_furniture_name_no_day(corpus: Corpus):
    assert {sentence for _, how, sentence in told(corpus) if how != "published"} == set(SENTENCES[:3])


def test_the_first_sentences_of_the_story_stand_for_the_day_of_publication(corpus: Corpus):
    assert [row for row in told(corpus) if row[0] == "05"] == [("05", "published", one) for one in SENTENCES[:3]]


def test_columns_and_types_are_the_same_with_and_without_rows(corpus: Corpus):
    empty = tables.days(corpus)
    corpus.write([dam()])
    full = tables.days(corpus)
    assert (len(empty), full.dtypes.to_dict()) == (0, empty.dtypes.to_dict())
    assert list(full.columns) == ["article", "day", "about", "how", "sentence_start", "sentence_end"]
