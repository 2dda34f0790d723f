"""How fast the corpus takes articles in, how much room they need, how long its tables take.

Run ``.venv/bin/python benchmarks/corpus.py [ARTICLES …]`` (default: 1000 20000). The articles are made up: 600 random
words, 25 sentences, 45 mentions of 12 actors, 8 quotes, 10 events each; every tenth is a copy of the one before.
"""

from __future__ import annotations

import dataclasses
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from analysis.corpus import Corpus, tables
from analysis.model import Actor, AnnotatedArticle, Article, Event, Mention, Quote, Role, Span, Timex, content_id

CHANCE = random.Random(1)  # noqa: S311  invented articles
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = ["".join(CHANCE.choices(LETTERS, k=CHANCE.randint(2, 10))) for _ in range(20_000)]
PEOPLE = [
    Actor(content_id(name), name, "person", CHANCE.choice(["KR", "US", None]))
    for name in (f"{CHANCE.choice(WORDS)} {CHANCE.choice(WORDS)}" for _ in range(2_000))
]


def main(counts: list[int]) -> None:
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            _measure(count, Path(folder))


def _measure(count: int, folder: Path) -> None:
    articles = list(_articles(count))
    corpus = Corpus.create(folder)
    print(f"\n{count:,} articles of {sum(len(one.article.text) for one in articles) // count:,} characters")
    with _timed("write", per=count):
        corpus.write(articles)
    with _timed("write the same again", per=count):
        corpus.write(articles)
    print(f"{'room':32}{_bytes(folder) / count / 1000:10.1f} kB an article")
    again = [dataclasses.replace(one, configuration="other") for one in articles[: count // 20]]
    with _timed("replace one in twenty", per=len(again)):
        corpus.write(again)
    with _timed("replace one", per=1):
        corpus.write([dataclasses.replace(articles[0], configuration="third")])
    with _timed("known"):
        corpus.known("model")
    for table in (tables.articles, tables.mentions, tables.actors, tables.quotes, tables.events):
        _time_table(table, corpus)
    cited = tables.quotes(corpus).head(80)
    with _timed("evidence of 80 quotes"):
        tables.evidence(corpus, cited)
    with _timed("read all back", per=count):
        for _ in corpus.articles_annotated():
            pass


def _time_table(table: Callable[[Corpus], object], corpus: Corpus) -> None:
    with _timed(f"table of {table.__name__}"):
        table(corpus)


@contextmanager
def _timed(what: str, *, per: int = 0) -> Iterator[None]:
    start = time.perf_counter()
    yield
    seconds = time.perf_counter() - start
    print(f"{what:32}{seconds:10.3f} s" + (f"{per / seconds:12,.0f} articles/s" if per else ""))


def _bytes(folder: Path) -> int:
    return sum(os.path.getsize(path) for path in folder.rglob("*") if path.is_file())  # noqa: PTH202  faster


def _articles(count: int) -> Iterator[AnnotatedArticle]:
    text = ""
    for number in range(count):
        text = text if number % 10 == 9 else " ".join(CHANCE.choices(WORDS, k=600))
        yield _annotated(number, text)


def _annotated(number: int, text: str) -> AnnotatedArticle:
    day = date(2019, 1, 1) + timedelta(days=number % 700)
    step = len(text) // 25
    sentences = tuple(Span(start, start + step - 1) for start in range(0, len(text) - step, step))
    people = CHANCE.sample(PEOPLE, 12)
    spans = [Span(start, start + 8) for start in sorted(CHANCE.sample(range(len(text) - 60), 45))]
    timexes = tuple(Timex(span, "DATE", str(day), day, day) for span in spans[:10])
    return AnnotatedArticle(
        Article(id=f"{number:016x}", text=text, headline=text[:60], published=str(day), publisher=f"Publisher {number % 9}"),
        sentences,
        tuple(Mention(span, "person", "name", actor=CHANCE.choice(people).id, rule="name") for span in spans),
        tuple(dataclasses.replace(one, roles=(Role("envoy", spans[0]),)) for one in people),
        tuple(
            Quote(
                "direct",
                (Span(span.start, span.end + 50),),
                spans[0],
                span,
                speaker=one.id,
                speaker_name=one.name,
                id=f"{number}-{one.id}",
            )
            for one, span in zip(people[:8], spans, strict=False)
        ),
        timexes,
        tuple(
            Event(
                Span(time.span.start, time.span.end + 40),
                n,
                time.value,
                "day",
                "past",
                day,
                day,
                (people[n].id,),
                id=f"{number}-{n}",
            )
            for n, time in enumerate(timexes)
        ),
        configuration="model",
    )


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1_000, 20_000])
