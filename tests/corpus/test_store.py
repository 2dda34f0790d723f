"""The store: atomic, idempotent, versioned; refuses what is not its own and says what to do."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.corpus import Corpus
from analysis.errors import CorpusError, ReadError
from analysis.model import AnnotatedArticle, Article


def _annotated(article_id: str, **parts: object) -> AnnotatedArticle:
    from sample import annotated

    return annotated(article_id, **parts)


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(articles=st.lists(st.deferred(lambda: __import__("anything").any_of(AnnotatedArticle)), max_size=4))
def test_what_was_written_is_read_back_exactly(tmp_path_factory: pytest.TempPathFactory, articles: list[AnnotatedArticle]):
    corpus = Corpus.create(tmp_path_factory.mktemp("any"))
    corpus.write(articles)
    by_id = {one.article.id: one for one in articles}
    assert {one.article.id: one for one in Corpus.open(corpus.path).articles_annotated()} == by_id


def test_articles_come_in_the_order_of_their_days_then_ids(corpus: Corpus):
    days = {"c": "2031-01-02", "b": "2031-01-01", "a": "2031-01-02", "z": None}
    corpus.write(_annotated(name, published=day) for name, day in days.items())
    assert [one.article.id for one in corpus.articles_annotated()] == ["b", "a", "c", "z"]


def test_writing_the_same_again_changes_nothing_and_makes_no_version(corpus: Corpus):
    articles = [_annotated("a"), _annotated("b")]
    assert corpus.write(articles) == 2
    before = corpus.version
    assert corpus.write(articles) == 0
    assert corpus.version == before


def test_a_new_annotation_replaces_the_old_one_in_one_commit(corpus: Corpus):
    corpus.write(_annotated(name) for name in "abc")
    before = corpus.version
    assert corpus.write([_annotated("b", configuration="model-2"), _annotated("d")]) == 2
    assert corpus.version == before + 1
    assert corpus.ids == set("abcd")
    assert corpus.known("model-1") == {"a", "c", "d"}
    assert corpus.known("model-2") == {"b"}


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, ValueError])
def test_an_interrupted_run_keeps_what_it_had_annotated(corpus: Corpus, interruption: type[BaseException]):
    def interrupted() -> Iterator[AnnotatedArticle]:
        yield from (_annotated(str(number)) for number in range(70))
        raise interruption

    with pytest.raises(interruption):
        corpus.write(interrupted())
    assert len(Corpus.open(corpus.path).ids) == 70


def test_of_two_articles_with_one_id_the_later_is_kept(corpus: Corpus):
    corpus.write([_annotated("a", text="first"), _annotated("a", text="second")])
    assert [one.article.text for one in corpus.articles_annotated()] == ["second"]


def test_only_what_is_new_changed_failed_or_read_otherwise_needs_annotation(corpus: Corpus):
    known, changed = _annotated("known"), _annotated("changed")
    failed = dataclasses.replace(_annotated("failed"), error="no")
    corpus.write([known, changed, failed])
    articles = [
        known.article,
        dataclasses.replace(changed.article, text="changed since"),
        failed.article,
        Article(id="new", text="new"),
    ]
    assert [one.id for one in corpus.missing(articles, configuration="model-1")] == ["changed", "failed", "new"]
    assert len(list(corpus.missing(articles, configuration="model-2"))) == 4


def test_hostile_ids_and_texts_stay_values(corpus: Corpus):
    hostile = ["'; DROP TABLE x; --", "\\", "", "a'b\"c", "\x00", "%", "𝒳" * 50]
    corpus.write(_annotated(one, text=one) for one in hostile)
    assert corpus.write([_annotated(one, text="again " + one) for one in hostile]) == len(hostile)
    assert corpus.ids == set(hostile)
    assert corpus.remove(hostile) == len(hostile)
    assert corpus.ids == set()


def test_removed_articles_stay_in_earlier_versions(corpus: Corpus):
    corpus.write([_annotated("a"), _annotated("b")])
    before = corpus.version
    assert corpus.remove(["a", "unknown"]) == 1
    assert corpus.ids == {"b"}
    assert Corpus.open(corpus.path, version=before).ids == {"a", "b"}


def test_what_was_removed_can_be_written_again(corpus: Corpus):
    corpus.write([_annotated("a"), _annotated("b")])
    corpus.remove(["a"])
    assert corpus.write([_annotated("a"), _annotated("b")]) == 1
    assert corpus.ids == {"a", "b"}


def test_a_long_write_packs_small_files_on_its_way_and_leaves_the_packed_alone(corpus: Corpus, monkeypatch: pytest.MonkeyPatch):
    from analysis.corpus import writing

    monkeypatch.setattr(writing, "BATCH", 1)
    monkeypatch.setattr(writing, "_MANY_FILES", 4)
    monkeypatch.setattr(writing, "_FILE_SIZE", 400_000)
    most = []

    def watched() -> Iterator[AnnotatedArticle]:
        for number in range(40):
            most.append(len(Corpus.open(corpus.path)._table.file_uris()))
            yield _annotated(str(number))

    corpus.write(watched())
    assert max(most) < 20
    assert len(corpus.ids) == 40
    before = corpus.version
    corpus._writing()._tidy()
    assert corpus.version == before


def test_every_earlier_version_can_be_opened_again(corpus: Corpus):
    held = {corpus.version: set(corpus.ids)}
    for number in range(120):  # past the checkpoint that the log gets every 100 commits, and past packing
        corpus.write([_annotated(str(number))])
        held[corpus.version] = set(corpus.ids)
    assert len(corpus._table.file_uris()) < 60
    for version in [*sorted(held)[::17], *(held.keys() & {99, 100, 101}), corpus.version]:
        assert Corpus.open(corpus.path, version=version).ids == held[version]


def test_a_reader_keeps_the_version_it_opened_while_another_writes(corpus: Corpus):
    corpus.write([_annotated("a")])
    reader = Corpus.open(corpus.path)
    corpus.write([_annotated("a", text="new"), _annotated("b")])
    assert [one.article.text for one in reader.articles_annotated()] == ["plain"]


def test_a_writer_sees_what_another_wrote_since(corpus: Corpus):
    other = Corpus.open(corpus.path)
    corpus.write([_annotated("a")])
    assert other.write([_annotated("a"), _annotated("b")]) == 1
    assert other.ids == {"a", "b"}


def test_a_second_writer_waits_then_says_so_and_a_reader_does_not(corpus: Corpus):
    with FileLock(corpus.path / "write.lock"):
        impatient = Corpus.open(corpus.path, patience=0.2)
        assert impatient.ids == set()
        with pytest.raises(CorpusError, match=r"another process has been writing for more than 0\.2 s"):
            impatient.write([_annotated("a")])


def test_an_earlier_version_is_read_only(corpus: Corpus):
    with pytest.raises(CorpusError, match="to read only"):
        Corpus.open(corpus.path, version=0).write([_annotated("a")])


@pytest.mark.parametrize("version", [-1, 1, 10**9])
def test_an_unknown_version_is_refused_with_those_there_are(corpus: Corpus, version: int):
    with pytest.raises(CorpusError, match=rf"no version {version} .*from 0 to 0"):
        Corpus.open(corpus.path, version=version)


def test_a_folder_without_a_corpus_is_refused(tmp_path: Path):
    with pytest.raises(CorpusError, match="there is no corpus"):
        Corpus.open(tmp_path)


def test_a_foreign_folder_is_refused_and_left_as_it_was(tmp_path: Path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(CorpusError, match=r"holds something else \('thesis.txt'\)"):
        Corpus.create(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_another_software_s_table_is_refused(tmp_path: Path):
    import pyarrow as pa
    from deltalake import write_deltalake

    write_deltalake(tmp_path / "articles", pa.table({"id": ["a"]}))
    with pytest.raises(CorpusError, match="not written by this version"):
        Corpus.open(tmp_path)


@pytest.mark.parametrize("damage", ["{", "", '{"add": 1}'])
def test_a_damaged_log_is_an_error_with_a_remedy(corpus: Corpus, damage: str):
    corpus.write([_annotated("a")])
    (corpus.path / "articles" / "_delta_log" / f"{0:020}.json").write_text(damage)
    with pytest.raises(CorpusError, match="check CASE --repair"):
        Corpus.open(corpus.path)


def test_a_file_in_the_way_is_an_error_with_a_remedy(tmp_path: Path):
    (tmp_path / "corpus").write_text("")
    with pytest.raises(CorpusError, match="rights"):
        Corpus.create(tmp_path / "corpus")


def test_an_article_that_cannot_be_stored_is_skipped_and_told(corpus: Corpus):
    assert corpus.write([_annotated("good"), _annotated("bad", text="\ud800", source="bad.txt")]) == 2
    assert [(one["source"], "surrogates" in str(one["what"])) for one in corpus.skipped] == [("bad.txt", True)]
    assert [one.article.id for one in corpus.articles_annotated()] == ["good"]


def test_an_article_with_an_error_is_told_and_kept(corpus: Corpus):
    failed = dataclasses.replace(_annotated("a", source="a.txt"), error="too long")
    corpus.write([failed])
    assert [(one["source"], one["what"]) for one in corpus.skipped] == [("a.txt", "too long")]
    assert list(corpus.articles_annotated()) == [failed]


def test_what_could_not_be_read_is_that_of_the_last_run(corpus: Corpus):
    corpus.skip([ReadError("empty", where="a.txt", remedy="fill it"), ReadError("binary", where="b.txt")])
    corpus.skip([ReadError("binary", where="b.txt")])
    assert corpus.skipped == [{"source": "b.txt", "what": "binary", "remedy": None}]
    before = corpus.version
    corpus.skip([ReadError("binary", where="b.txt")])
    assert corpus.version == before
    corpus.skip([])
    assert corpus.skipped == []


def test_the_configuration_is_named_all_of_them_where_they_differ(corpus: Corpus):
    corpus.write([_annotated("a"), _annotated("b", configuration="model-2")])
    assert corpus.configuration == "model-1, model-2"


def test_some_articles_are_seen_alone_also_in_files_that_were_rewritten(tmp_path: Path):
    corpus = Corpus.create(tmp_path / "corpus")
    corpus.write(AnnotatedArticle(Article(f"article-{number}", text="plain")) for number in range(10))
    corpus.remove(["article-1"])  # Delta rewrites the file, and texts become string_view
    assert Corpus.open(corpus.path).of_articles(["article-1", "article-2", "article-7"]).ids == {"article-2", "article-7"}
    assert corpus.of_articles([]).ids == set()
