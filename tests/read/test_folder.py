"""A folder of articles, some of them bad."""

import json
import os
from pathlib import Path

import pytest

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import newswire, read_articles

STORY = "The port was shut."


def test_files_are_read_in_order_of_their_names_through_folders_without_hidden_ones(tmp_path: Path):
    for name in ("b.txt", "a/2.txt", "a/1.TXT", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    (tmp_path / "c.jsonl").write_text('{"text": "x."}\n{"text": "y."}', encoding="utf-8")
    read = [one.source for one in read_articles(tmp_path) if isinstance(one, Article)]
    assert read == [str(tmp_path / name) for name in ("a/1.TXT", "a/2.txt", "b.txt", "c.jsonl:1", "c.jsonl:2")]


def test_a_single_file_is_read_as_a_folder_of_one(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (article,) = read_articles(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert article.text == STORY


def test_each_bad_file_is_an_error_in_its_place_and_the_rest_goes_on(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.html").write_text("<html>", encoding="utf-8")
    (tmp_path / "d.txt").write_text(STORY, encoding="utf-8")
    *errors, article = read_articles(tmp_path)
    assert isinstance(article, Article)
    assert [Path(str(error.where)).name for error in errors if isinstance(error, ReadError)] == ["a.docx", "b.txt", "c.html"]
    assert all(isinstance(error, ReadError) and error.remedy for error in errors)


def test_an_unknown_ending_is_reported_with_the_known_ones(tmp_path: Path):
    (tmp_path / "a.odd").write_bytes(b"%ODD")
    (error,) = read_articles(tmp_path)
    assert isinstance(error, ReadError)
    assert "'.odd'" in error.what
    assert ".jsonl" in str(error.remedy)


def test_a_missing_path_is_an_error(tmp_path: Path):
    (error,) = read_articles(tmp_path / "none.txt")
    assert isinstance(error, ReadError)
    assert "no such file" in error.what


def test_links_that_lead_nowhere_or_in_circles_are_errors(tmp_path: Path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "sub/up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    read = list(read_articles(tmp_path))
    assert [type(one) for one in read] == [ReadError, ReadError, Article, ReadError]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_error_with_the_remedy(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    path.chmod(0)
    (error,) = read_articles(path)
    assert isinstance(error, ReadError)
    assert "chmod" in str(error.remedy)


def test_permission_denied_by_the_system_is_an_error_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def denied(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", denied)
    (error,) = read_articles(tmp_path)
    assert isinstance(error, ReadError)
    assert "chmod" in str(error.remedy)


def test_a_pipe_does_not_hang_the_reading(tmp_path: Path):
    os.mkfifo(tmp_path / "a.txt")
    (error,) = read_articles(tmp_path)
    assert isinstance(error, ReadError)
    assert "no plain file" in error.what


def test_whatever_a_reader_raises_is_an_error_of_that_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(path: Path) -> Article:
        raise ZeroDivisionError

    monkeypatch.setattr(newswire, "read_newswire", broken)
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (error,) = read_articles(tmp_path)
    assert isinstance(error, ReadError)
    assert "ZeroDivisionError" in error.what


def test_what_does_not_show_is_dropped_from_names_and_zones_stay_on_their_words(tmp_path: Path):
    text = "By Lia\u200b Oren\n\nHARBOR, Nov. 4 -- The gates stay shut, said Ada \xadTamm, the mayor. No\u200dbody left."
    line = {"id": "one", "text": text, "headline": "Ta\xadmm speaks", "published": "2031-11-04"}
    (tmp_path / "articles.jsonl").write_text(json.dumps(line))
    (article,) = read_articles(tmp_path)
    assert isinstance(article, Article)
    assert "said Ada Tamm, the mayor" in article.text
    assert "No\u200dbody" in article.text
    assert article.headline == "Tamm speaks"
    assert [zone.span.of(article.text) for zone in article.zones if zone.kind == "dateline"] == ["HARBOR, Nov. 4 --"]
