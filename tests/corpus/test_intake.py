"""A stream of articles goes into a corpus, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from analysis.corpus import Corpus, intake
from analysis.corpus.intake import Intake, take_in
from analysis.errors import ReadError
from analysis.model import AnnotatedArticle, Article

BAD = ReadError("not JSON", where="a.jsonl:2")


def article(name: str) -> Article:
    return Article(id=name, text=f"The words of {name}.")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, read_anew: None) -> list[str]:
    """Annotate without a language model; return the list of what was annotated."""
    names: list[str] = []

    def stand_in(articles: Sequence[Article], *, model: str, workers: int | None = 1) -> list[AnnotatedArticle]:
        if any("bad" in one.id for one in articles):
            raise ValueError("no words here")
        names.extend(one.id for one in articles)
        return [AnnotatedArticle(one, configuration="model-1") for one in articles]

    monkeypatch.setattr(intake, "annotate", stand_in)
    monkeypatch.setattr(intake, "configuration", lambda **_: "model-1")
    return names


def taken(corpus: Corpus, *stream: Article | ReadError, done: list[int] | None = None) -> Intake:
    return take_in(corpus, iter(stream), workers=1, progress=[].append if done is None else done.append)


def test_what_the_corpus_holds_is_not_annotated_again(corpus: Corpus, asked: list[str]):
    taken(corpus, article("a"), article("b"))
    again = taken(corpus, article("a"), article("c"), article("b"))
    assert asked == ["a", "b", "c"]
    assert (again.ids, again.annotated) == ({"a", "b", "c"}, 1)


def test_the_same_article_twice_in_a_stream_is_annotated_once(corpus: Corpus, asked: list[str]):
    taken(corpus, article("a"), article("a"))
    assert asked == ["a"]


def test_bad_lines_are_counted_and_the_rest_goes_on(corpus: Corpus, asked: list[str]):
    found = taken(corpus, article("a"), BAD, article("b"), BAD)
    assert (found.unreadable, corpus.ids) == (2, {"a", "b"})
    assert found.summary == f"2 article(s), 2 newly annotated, 2 line(s) could not be read; the first: {BAD}"


def test_an_article_that_cannot_be_annotated_is_counted(corpus: Corpus, asked: list[str]):
    found = taken(corpus, article("a"), article("bad"))
    assert (found.annotated, found.failed) == (1, 1)
    assert "1 could not be annotated" in found.summary
    assert "no words here" in found.summary


def test_progress_tells_of_every_member_of_the_stream(corpus: Corpus, asked: list[str]):
    taken(corpus, article("a"))
    done: list[int] = []
    taken(corpus, article("b"), article("a"), BAD, article("c"), article("a"), done=done)
    assert sum(done) == 5


def test_an_interruption_keeps_what_was_annotated_and_nothing_is_annotated_twice(corpus: Corpus, asked: list[str]):
    articles = [article(str(number)) for number in range(60)]

    def cut_off() -> Iterator[Article]:
        yield from articles
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(corpus, cut_off(), workers=1)
    kept = Corpus.open(corpus.path).ids
    found = taken(corpus, *articles)
    assert len(kept) > 40
    assert found.annotated == 60 - len(kept)
    assert len(asked) == len(set(asked)) == 60
