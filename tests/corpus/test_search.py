"""Search finds articles by their words, whatever is typed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from analysis.corpus import Corpus
from analysis.corpus.search import search
from analysis.errors import CorpusError
from analysis.model import AnnotatedArticle, Article

FERRY = "The harbor board closed the ferry pier. Nobody had painted it since 2017."
TOLL = "The council decides on the bridge toll next week; the pier is not its business."


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    made = Corpus.create(tmp_path / "corpus")
    made.write([article("ferry", FERRY, "Board closes pier"), article("toll", TOLL, "A toll?")])
    return made


def article(name: str, text: str, headline: str | None = None) -> AnnotatedArticle:
    return AnnotatedArticle(Article(name, text, headline=headline, published="2031-05-04"), configuration="test")


def found(corpus: Corpus, asked: str) -> list[str]:
    return [hit.article for hit in search(corpus, asked)]


def test_all_words_must_be_there_in_any_form(corpus: Corpus):
    assert found(corpus, "pier closing") == ["ferry"]
    assert sorted(found(corpus, "PIER")) == ["ferry", "toll"]


def test_a_phrase_is_found_in_its_order_only(corpus: Corpus):
    assert found(corpus, '"bridge toll"') == ["toll"]
    assert found(corpus, '"toll bridge"') == []


def test_a_star_stands_for_the_rest_of_a_word_and_a_dash_bars_one(corpus: Corpus):
    assert found(corpus, "counc*") == ["toll"]
    assert found(corpus, "pier -ferry") == ["toll"]


def test_a_hit_says_where(corpus: Corpus):
    (hit,) = search(corpus, "ferry painted")
    assert [FERRY[start:end] for start, end in hit.places] == ["ferry", "painted"]


def test_an_index_of_the_very_version_is_not_compared_again_and_that_of_another_is(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
):
    assert found(corpus, "ferry") == ["ferry"]
    with monkeypatch.context() as patched:
        patched.setattr("analysis.corpus.search._contents", None)
        assert found(Corpus.open(corpus.path), "ferry") == ["ferry"]
    before = corpus.version
    corpus.write([article("ferry", TOLL)])
    assert found(corpus, "ferry") == []
    assert found(Corpus.open(corpus.path, version=before), "ferry") == ["ferry"]
    assert found(corpus, "ferry") == []


@pytest.mark.parametrize(
    "asked", ['pier"', "pier OR (", "pier NEAR(", "text:pier", "pier^2", "pier; DROP TABLE text", "'pier'"]
)
def test_what_is_typed_is_never_syntax(corpus: Corpus, asked: str):
    with suppress(CorpusError):  # "'" holds no word
        assert set(found(corpus, asked)) <= {"ferry", "toll"}


@pytest.mark.parametrize("asked", ["", "  ", '""', "-pier", "*"])
def test_nothing_to_search_for_is_said(corpus: Corpus, asked: str):
    with pytest.raises(CorpusError, match="nothing to search for"):
        search(corpus, asked)


def test_the_index_follows_the_corpus(corpus: Corpus):
    assert found(corpus, "lighthouse") == []
    corpus.write([article("ferry", "The lighthouse is dark."), article("new", "A lighthouse keeper retires.")])
    assert sorted(found(corpus, "lighthouse")) == ["ferry", "new"]
    corpus.remove({"new"})
    assert found(corpus, "lighthouse") == ["ferry"]
    assert found(corpus, "painted") == []


def test_a_damaged_index_is_made_anew_in_memory(corpus: Corpus):
    (corpus.path / "_search.sqlite3").write_bytes(b"no database" * 100)
    assert found(corpus, "ferry") == ["ferry"]


def test_signs_that_mark_finds_in_a_hostile_text_move_no_place(corpus: Corpus):
    text = "A \x02hostile\x03 ferry \x00 sails."
    corpus.write([article("bad", text)])
    places = next(hit.places for hit in search(corpus, "hostile ferry") if hit.article == "bad")
    assert [text[start:end] for start, end in places] == ["hostile", "ferry"]
