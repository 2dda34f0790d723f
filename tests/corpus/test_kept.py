"""Articles are annotated once per machine, whatever the case."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from analysis.corpus import Corpus
from analysis.corpus.intake import take_in
from analysis.corpus.kept import Kept, kept_file
from analysis.corpus.update import update_corpus
from analysis.model import AnnotatedArticle, Article, Span
from analysis.read import read_case

STORY = "PORT ELLEN, May 4, 2021 (Wire) -- Mayor Anna Lund said Tuesday that the {} would open next week.\n"


def annotated(name: str, *, text: str = "Plain words.", error: str | None = None) -> AnnotatedArticle:
    return AnnotatedArticle(Article(name, text=text, source=f"/a/{name}"), (Span(0, 5),), configuration="m-1", error=error)


def asked(file: Path, *articles: Article, configuration: str = "m-1") -> tuple[list[AnnotatedArticle], list[Article], Kept]:
    """What is kept of these articles, what is to be annotated, and what there is to say."""
    found: list[AnnotatedArticle] = []
    with Kept(file) as kept:
        rest = list(kept.spare(articles, configuration=configuration, into=found.extend))
    return found, rest, kept


def keep(file: Path, *some: AnnotatedArticle, size: int = 2**30) -> None:
    with Kept(file, size) as kept:
        assert list(kept.keeping(some)) == list(some)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "annotated.sqlite3"


def test_the_second_case_annotates_nothing_and_holds_the_same(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ONRECORD_ANNOTATED", str(file))
    held = []
    for case in ("one", "two"):
        (tmp_path / case).mkdir()
        for name in ("bridge", "harbor"):
            (tmp_path / case / f"{name}.txt").write_text(STORY.format(name), encoding="utf-8")
        update = update_corpus(read_case(tmp_path / case), tmp_path / "corpora" / case)
        held.append(
            [replace(one, article=replace(one.article, source=None)) for one in Corpus.open(update.path).articles_annotated()]
        )
        sources = {one.article.source for one in Corpus.open(update.path).articles_annotated()}
        assert all(str(source).startswith(str(tmp_path / case)) for source in sources)
    assert held[0] == held[1]
    assert held[0][0].quotes
    assert update.summary == "2 article(s), 0 newly annotated, 2 read on this machine before"
    corpus = Corpus.create(tmp_path / "corpora" / "three")
    told: list[int] = []
    intake = take_in(corpus, [one.article for one in held[0]], progress=told.append)
    assert (intake.annotated, intake.kept, sum(told), len(corpus.ids)) == (0, 2, 2, 2)


def test_only_the_same_content_read_by_the_same_is_found_wherever_it_lay(file: Path):
    one = annotated("a")
    keep(file, one)
    moved = replace(one.article, source="/b/a")
    found, rest, kept = asked(file, moved, replace(one.article, headline="New"))
    assert found == [replace(one, article=moved)]
    assert [article.headline for article in rest] == ["New"]
    assert kept.found == 1
    assert asked(file, one.article, configuration="m-2")[1] == [one.article]


def test_what_failed_is_not_kept(file: Path):
    keep(file, annotated("a", error="too long"))
    assert asked(file, annotated("a").article)[0] == []


def test_what_is_damaged_is_told_and_read_anew(file: Path):
    keep(file, annotated("a"), annotated("b"))
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE annotated SET packed = zeroblob(9) WHERE rowid = 1")
    connection.close()
    found, rest, kept = asked(file, annotated("a").article, annotated("b").article)
    assert (len(found), len(rest)) == (1, 1)
    assert [("damaged" in note, rest[0].id in note) for note in kept.notes] == [(True, True)]


def test_a_file_that_is_no_database_is_laid_aside_and_another_begun(file: Path):
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)
    _, rest, kept = asked(file, annotated("a").article)
    assert len(rest) == 1
    assert "begun anew" in kept.notes[0]
    keep(file, annotated("a"))
    assert len(asked(file, annotated("a").article)[0]) == 1
    assert file.with_name("annotated.sqlite3.damaged").read_bytes().startswith(b"no database")


def test_where_nothing_can_be_kept_all_is_annotated_and_the_reason_told(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    _, rest, kept = asked(tmp_path / "file" / "annotated.sqlite3", annotated("a").article)
    assert len(rest) == 1
    assert "not kept" in kept.notes[0]


def test_above_its_size_what_was_not_asked_for_longest_goes(file: Path):
    keep(file, annotated("asked"))
    for run in range(6):
        asked(file, annotated("asked").article)
        keep(file, *(annotated(f"{run}-{number}", text="x y" * 400) for number in range(150)), size=150_000)
    assert len(asked(file, annotated("asked").article)[0]) == 1
    assert asked(file, annotated("0-1", text="x y" * 400).article)[0] == []
    assert file.stat().st_size < 300_000


def test_several_may_keep_at_once(file: Path):
    groups = [[annotated(f"{writer}-{number}") for number in range(100)] for writer in range(4)]
    threads = [Thread(target=keep, args=(file, *group)) for group in groups]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found, rest, kept = asked(file, *(one.article for group in groups for one in group))
    assert (len(found), rest, kept.notes) == (400, [], [])


def test_where_it_lies_follows_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, read_anew: None):
    assert kept_file() is None
    monkeypatch.delenv("ONRECORD_ANNOTATED")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert kept_file() == tmp_path / "onrecord" / "annotated.sqlite3"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert kept_file() == tmp_path / ".cache" / "onrecord" / "annotated.sqlite3"
