"""What a disk lost or turned in a corpus is told, with what helps; a repair makes it whole, earlier versions included."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from analysis.corpus import Corpus, tables
from analysis.corpus.repair import damage, repair_corpus
from analysis.corpus.sums import NAME, REMEDY
from analysis.errors import CorpusError, DamagedError
from analysis.model import AnnotatedArticle, Article, Case


@pytest.fixture
def two(corpus: Corpus) -> Corpus:
    from sample import harbor, letter

    corpus.write([letter()])
    corpus.write([harbor()])
    return corpus


def data_files(corpus: Corpus) -> list[Path]:
    return sorted(map(Path, corpus.identity))


def turn_a_bit(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place // 8] ^= 1 << place % 8
    path.write_bytes(data)


def test_every_turned_bit_of_a_file_is_told_with_its_remedy(two: Corpus):
    path, chance = data_files(two)[0], random.Random(5)  # noqa: S311  which bit is no secret
    whole = path.read_bytes()
    for place in (chance.randrange(8 * len(whole)) for _ in range(30)):
        turn_a_bit(path, place)
        with pytest.raises(DamagedError, match=r"sum differs.*check CASE --repair"):
            tables.quotes(Corpus.open(two.path))
        path.write_bytes(whole)
    assert len(tables.articles(Corpus.open(two.path))) == 2


def test_a_file_that_is_cut_or_gone_is_told(two: Corpus):
    path = data_files(two)[0]
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DamagedError, match="sum differs"):
        Corpus.open(two.path).ids  # noqa: B018
    path.unlink()
    with pytest.raises(DamagedError, match="is gone"):
        list(Corpus.open(two.path).articles_annotated())
    with pytest.raises(DamagedError, match="is gone"):
        two.write([AnnotatedArticle(next(iter(_harbor())).article, configuration="model-2")])


def test_a_turned_bit_in_the_log_is_told(two: Corpus):
    log = sorted((two.path / "articles" / "_delta_log").glob("*.json"))[1]
    turn_a_bit(log, 99)
    with pytest.raises(DamagedError, match="check CASE --repair"):
        Corpus.open(two.path)


def test_a_corpus_without_sums_is_read_and_gets_them_with_the_next_commit(two: Corpus):
    (two.path / NAME).unlink()
    assert len(Corpus.open(two.path).ids) == 2
    two.remove(["letter"])
    told = (two.path / NAME).read_text(encoding="utf-8")
    assert all(path.name in told for path in data_files(two))
    turn_a_bit(data_files(two)[0], 900)
    with pytest.raises(DamagedError):
        tables.articles(Corpus.open(two.path))


def test_sums_are_added_at_the_end_and_a_torn_line_is_written_anew(two: Corpus):
    before = (two.path / NAME).read_text(encoding="utf-8")
    two.remove(["letter"])
    added = (two.path / NAME).read_text(encoding="utf-8")
    assert added.startswith(before)
    assert len(added) > len(before)
    (two.path / NAME).write_text(added + "0123456789  articles/torn", encoding="utf-8")
    two.write([*_harbor(), AnnotatedArticle(Article("new", text="New."))])
    subprocess.run(["sha256sum", "--check", "--quiet", "--ignore-missing", NAME], cwd=two.path, check=True)
    lines = (two.path / NAME).read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=lambda line: line.partition("  ")[2])


def test_sums_are_never_added_through_a_link_to_a_file_elsewhere(two: Corpus, tmp_path: Path):
    other = tmp_path / "other.txt"
    for link in (Path.symlink_to, Path.hardlink_to):
        (two.path / NAME).rename(other)
        link(two.path / NAME, other)
        told = other.read_bytes()
        two.write([AnnotatedArticle(Article(link.__name__, text="New."))])
        assert other.read_bytes() == told
        assert not (two.path / NAME).is_symlink()


def _harbor() -> list[AnnotatedArticle]:
    from sample import harbor

    return [harbor()]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_anew: None) -> Case:
    """A case of two articles and its corpus, each annotated in a commit of its own; nothing is parsed."""
    from analysis.corpus import update

    articles = tmp_path / "case" / "articles"
    articles.mkdir(parents=True)
    (articles / "a.txt").write_text("OSLO, May 4, 2021 -- Anna Lund said the bridge would open.\n", encoding="utf-8")
    (articles / "b.txt").write_text("OSLO, May 5, 2021 -- Anna Lund said it would open later.\n", encoding="utf-8")
    monkeypatch.setattr(update, "configuration", lambda model: "model-1")  # noqa: ARG005
    bare = lambda some, **_: (AnnotatedArticle(one, configuration="model-1") for one in some)  # noqa: E731
    monkeypatch.setattr(update, "annotate_all", bare)
    return Case("bridge", "The bridge", "When?", str(articles))


@pytest.mark.parametrize("harm", [lambda path: turn_a_bit(path, 4000), Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_repair_makes_the_newest_and_the_earlier_version_whole(case: Case, tmp_path: Path, harm):  # noqa: ANN001
    from analysis.corpus.update import update_corpus

    home = tmp_path / "corpus"
    before = update_corpus(case, home)
    contents, told = Corpus.open(home).contents, tables.articles(Corpus.open(home))
    harm(data_files(Corpus.open(home))[0])
    assert len(damage(case, home)) == 1
    assert "2 newly annotated" in repair_corpus(case, home)
    assert damage(case, home) == ()
    assert Corpus.open(home).contents == contents
    assert Corpus.open(home).version > before.version
    earlier = Corpus.open(home, version=before.version)
    assert earlier.contents == contents
    assert tables.articles(earlier).equals(told)
    assert repair_corpus(case, home) == "the corpus is whole"


def test_with_a_damaged_log_the_corpus_is_made_anew_and_the_old_one_kept(case: Case, tmp_path: Path):
    from analysis.corpus.update import update_corpus

    home = tmp_path / "corpus"
    update_corpus(case, home)
    (log,) = (home / "articles" / "_delta_log").glob("*1.json")
    log.write_bytes(b"{")
    with pytest.raises(CorpusError):
        damage(case, home)
    assert str(tmp_path / "corpus.damaged") in repair_corpus(case, home)
    assert len(Corpus.open(home).ids) == 2
    assert (tmp_path / "corpus.damaged" / "articles").is_dir()


def test_the_remedy_is_a_command_that_exists():
    from analysis.cli.check import check

    assert "--repair" in REMEDY
    assert any("--repair" in option.opts for option in check.params)
