"""An article of very many quotes or names is valid: the time for it grows with its length, not with the square of it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis import actors, language, quotes, timeline
from analysis.annotate.events import join_events
from analysis.annotate.join import join_quotes
from analysis.corpus import Corpus
from analysis.corpus.query import connect
from analysis.measures.folding import folds
from analysis.measures.spoken import spoken_pairs
from analysis.model import AnnotatedArticle, Article, Mention, Quote, Span

LETTERS = [f"{one}{other}" for one in "bcdfghjklm" for other in "aeiou"]


def seconds(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()  # the heap is that of all tests before
    began = time.process_time()
    work()
    used = time.process_time() - began
    gc.enable()
    return used


def grows_with_length(make: Callable[[int], Callable[[], object]], *, short: int) -> bool:
    """Compare the time for eight times as much; its square would take sixty-four times as long."""
    seconds(make(short))  # word lists are read once
    return seconds(make(8 * short)) < 8 * 3 * seconds(make(short)) + 0.2


def extracted(line: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    def make(count: int) -> Callable[[], object]:
        article = Article(id="long", text="Talks began.\n\n" + "".join(map(line, range(count))), published="2031-10-03")
        doc = next(iter(language.parse([article])))

        def work() -> None:
            mentions, people = actors.find_actors(article, doc)
            times = timeline.find_timexes(article, doc)
            events = timeline.find_events(article, doc, times)
            said = quotes.find_quotes(article, doc)
            join_quotes(article, said, doc=doc, mentions=mentions, actors=people, times=times)
            join_events(article, events, doc=doc, mentions=mentions, actors=people, times=times)

        return work

    return make


@pytest.mark.parametrize(
    "line",
    [
        lambda n: f'"We will not sign pact {n}," Oren Tamm said on May 4.\n\n',
        lambda n: f'"We will not sign it," Oren {"".join(LETTERS[place % 50] for place in (n, n // 50, 7)).title()} said.\n\n',
    ],
    ids=["one speaker", "many speakers of one first name"],
)
def test_the_extractors_and_their_join(line: Callable[[int], str]):
    assert grows_with_length(extracted(line), short=150)


def table(count: int) -> pd.DataFrame:
    starts = pd.Series(range(0, 60 * count, 60))
    return pd.DataFrame(
        {"quote": [f"q{n}" for n in range(count)], "article": "long", "publisher": "Gazette", "day": pd.Timestamp("2031-10-03")}
        | {"speaker": "oren", "speaker_name": "Oren", "kind": "direct", "start": starts, "end": starts + 50}
        | {"words": [f"we will certainly not sign pact {n}" for n in range(count)], "confidence": 0.9}
        | {"speech": True, "realis": "said"}
    )


def test_who_speaks_of_whom():
    def make(count: int) -> Callable[[], object]:
        said = table(count)
        named = pd.DataFrame(
            {"article": "long", "actor": "rita", "reading": "actor", "start": said["start"] + 5, "end": said["start"] + 9}
        )
        return lambda: spoken_pairs(said, named)

    assert len(make(50)()) == 50  # type: ignore[arg-type]
    assert grows_with_length(make, short=500)


def test_which_quotes_hold_the_same_words():
    articles = pd.DataFrame({"article": ["long"], "copy_of": [None]})

    def make(count: int) -> Callable[[], object]:
        said = table(count)
        return lambda: folds(said, articles, least_confidence=0.5)

    assert grows_with_length(make, short=300)


def test_the_words_of_rows_are_cut_without_a_copy_of_the_text_for_each(tmp_path: Path):
    spans = [Span(place, place + 50) for place in range(0, 200_000, 100)]
    long = AnnotatedArticle(
        Article(id="long", text="we will not sign it. " * 10_000),
        tuple(spans),
        mentions=tuple(Mention(span, "person", "name", actor="oren") for span in spans),
        quotes=tuple(Quote("direct", (span,), cue=span, source=span, id=f"q{span.start}") for span in spans),
        configuration="model-1",
    )
    corpus = Corpus.create(tmp_path / "corpus")
    corpus.write([long])
    with connect(corpus, linked=False) as connection:
        connection.execute("SET memory_limit = '100MB'")  # two thousand copies are 400
        assert len(connection.sql("SELECT words FROM mention").df()) == len(spans)
        assert len(connection.sql("SELECT words, cue, source FROM quote").df()) == len(spans)


def test_the_words_of_rows_are_those_of_the_text_however_long_it_or_they_are(tmp_path: Path):
    text = "“Wir wählen – heute,” sagte er. " * 700  # 22,000 characters, some of more than one byte
    bounds = (
        (0, 31),
        (3_990, 4_010),
        (3_999, 4_000),
        (5_999, 6_001),
        (7_000, 15_000),
        (0, len(text)),
        (len(text) - 5, len(text)),
    )
    spans = [Span(*one) for one in bounds]
    ends = [Span(place, place + 32) for place in range(0, len(text), 32)]
    far = Quote("direct", (spans[0], spans[-1]), cue=spans[1], source=spans[0], id="far")
    quotes = (far, *(Quote("direct", (span,), cue=spans[0], id=f"q{span.start}-{span.end}") for span in spans))
    mentions = tuple(Mention(span, "person", "name", actor="oren") for span in spans)
    corpus = Corpus.create(tmp_path / "corpus")
    corpus.write([AnnotatedArticle(Article("long", text), tuple(ends), mentions=mentions, quotes=quotes, configuration="m-1")])
    with connect(corpus, linked=False) as connection:
        found = connection.sql("SELECT * FROM mention").df()
        said = connection.sql("SELECT * FROM quote").df().set_index("quote")
    assert {(row.start, row.end): row.words for row in found.itertuples()} == {
        (one.start, one.end): one.of(text) for one in spans
    }
    held = {row.start: next(one.start for one in ends if one.start <= row.start < one.end) for row in found.itertuples()}
    assert dict(zip(found["start"], found["sentence_start"], strict=True)) == held
    assert said.loc["far", "words"] == f"{spans[0].of(text)} … {spans[-1].of(text)}"
    assert said.loc["far", "cue"] == spans[1].of(text)
    assert said.loc[f"q0-{len(text)}", "words"] == text


def test_the_tables_of_a_corpus(tmp_path: Path):
    def make(count: int) -> Callable[[], object]:
        spans = [Span(place, place + 20) for place in range(0, 42 * count, 42)]
        long = AnnotatedArticle(
            Article(id="long", text="“we will not sign it.” " * (2 * count)),
            tuple(spans),
            mentions=tuple(Mention(span, "person", "name", actor="oren") for span in spans),
            quotes=tuple(Quote("direct", (span,), cue=span, source=span, id=f"q{span.start}") for span in spans),
            configuration="model-1",
        )
        corpus = Corpus.create(tmp_path / f"corpus-{count}-{len(list(tmp_path.iterdir()))}")
        corpus.write([long])

        def work() -> None:
            with connect(corpus, linked=False) as connection:
                connection.sql("SELECT * FROM mention").df()
                connection.sql("SELECT * FROM quote").df()

        return work

    assert grows_with_length(make, short=1200)
