"""Old versions go, but for those that editions name."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from analysis.briefing.needed import versions_needed
from analysis.cli import main
from analysis.corpus import Corpus
from analysis.corpus.trim import trim
from analysis.errors import CorpusError, DamagedError, EditionError
from analysis.model import AnnotatedArticle, Article


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Five versions and more, of which each replaces the one article that there is."""
    corpus = Corpus.create(tmp_path / "corpus")
    for number in range(5):
        corpus.write([AnnotatedArticle(Article("a", text=f"Text {number}."))])
    return corpus


def text(corpus: Corpus, version: int | None = None) -> str:
    (only,) = Corpus.open(corpus.path, version=version).articles_annotated()
    return only.article.text


def test_the_newest_and_the_kept_versions_stay_and_the_others_go(corpus: Corpus):
    trimmed = trim(corpus.path, keep={2}, spared=0)
    assert trimmed.files == 3
    assert trimmed.size > 1000
    assert (text(corpus), text(corpus, 2)) == ("Text 4.", "Text 1.")
    with pytest.raises(DamagedError, match="gone"):
        text(corpus, 3)


def test_a_trimmed_corpus_is_written_as_before_and_its_sums_are_right(corpus: Corpus):
    trim(corpus.path, keep={2}, spared=0)
    Corpus.open(corpus.path).write([AnnotatedArticle(Article("a", text="New."))])
    assert (text(corpus), text(corpus, 2)) == ("New.", "Text 1.")
    subprocess.run(["sha256sum", "--check", "--quiet", "articles.sha256"], cwd=corpus.path, check=True)
    assert trim(corpus.path, keep={2}, spared=0).files == 1


def test_what_was_replaced_within_the_day_stays_and_a_dry_run_takes_nothing(corpus: Corpus):
    assert trim(corpus.path, keep=()).files == 0
    assert trim(corpus.path, keep=(), spared=0, dry_run=True).files == 4
    assert [text(corpus, number) for number in (1, 5)] == ["Text 0.", "Text 4."]


def test_a_version_to_keep_that_there_never_was_is_an_error_before_anything_goes(corpus: Corpus):
    with pytest.raises(CorpusError, match="no version 99"):
        trim(corpus.path, keep={99}, spared=0)
    assert text(corpus, 1) == "Text 0."


def edition(reports: Path, number: int, *, case: str, version: int) -> Path:
    home = reports / case / f"edition-{number}"
    home.mkdir(parents=True)
    told = {"name": case, "edition": number, "case": {"name": case}, "notebook": {"name": "briefing.ipynb"}, "parameters": {},
            "corpus": {"version": version}, "articles": {}, "configuration": "m"}  # fmt: skip
    (home / "manifest.json").write_text(json.dumps(told), encoding="utf-8")
    return home


def test_editions_say_which_versions_are_needed_and_one_that_cannot_be_read_stops_it(corpus: Corpus, tmp_path: Path):
    reports = tmp_path / "reports"
    edition(reports, 1, case="ferry", version=2)
    edition(reports, 2, case="ferry", version=4)
    other = edition(reports, 1, case="toll", version=3)
    assert versions_needed(reports, case="ferry") == {2, 4}
    (other / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(EditionError, match=r"toll.*manifest"):
        versions_needed(reports, case="ferry")


def test_a_shared_corpus_is_trimmed_without_a_case(corpus: Corpus, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    edition(tmp_path / "reports", 1, case=corpus.path.name, version=2)  # of a case of that name: it may be its own corpus
    with pytest.raises(SystemExit) as ended:
        main(["trim", "--corpus", str(corpus.path), "--reports", str(tmp_path / "reports"), "--dry-run"])
    assert ended.value.code == 0
    assert "0 file(s), 0.0 MB, would be taken away; 1 version(s) of editions kept" in capsys.readouterr().err


def test_what_is_to_be_trimmed_has_to_be_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["trim", "--reports", str(tmp_path)])
    assert ended.value.code == 64
    assert "--corpus FOLDER" in capsys.readouterr().err


def test_the_command_says_what_it_did(corpus: Corpus, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "ferry" / "articles").mkdir(parents=True)
    (tmp_path / "ferry" / "case.toml").write_text('title = "Ferry"\nname = "ferry"', encoding="utf-8")
    edition(tmp_path / "reports", 1, case="ferry", version=2)
    with pytest.raises(SystemExit) as ended:
        main(["trim", str(tmp_path / "ferry"), "--reports", str(tmp_path / "reports"), "--corpus", str(corpus.path)])
    assert ended.value.code == 0
    assert "0 file(s), 0.0 MB, taken away; 1 version(s) of editions kept" in capsys.readouterr().err
