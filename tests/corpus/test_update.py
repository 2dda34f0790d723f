from pathlib import Path

import pytest

from analysis.corpus import Corpus
from analysis.corpus.files import take_files
from analysis.corpus.update import update_corpus
from analysis.errors import ReadError
from analysis.read import read_case

pytestmark = pytest.mark.usefixtures("read_anew")

STORY = "PORT ELLEN, May 4, 2021 (Wire) -- Mayor Anna Lund said Tuesday that the {} would open next week.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    for name in ("bridge", "harbor"):
        (folder / f"{name}.txt").write_text(STORY.format(name), encoding="utf-8")
    return folder


def test_an_update_annotates_what_is_new_and_only_that(folder: Path, tmp_path: Path):
    case = read_case(folder)
    first = update_corpus(case, tmp_path / "corpus")
    again = update_corpus(case, tmp_path / "corpus")
    (folder / "station.txt").write_text(STORY.format("station"), encoding="utf-8")
    third = update_corpus(case, tmp_path / "corpus")
    assert [(one.articles, one.annotated) for one in (first, again, third)] == [(2, 2), (2, 0), (3, 1)]
    assert again.version == first.version


def test_an_article_that_is_gone_leaves_the_corpus_but_not_its_earlier_version(folder: Path, tmp_path: Path):
    first = update_corpus(read_case(folder), tmp_path / "corpus")
    (folder / "harbor.txt").unlink()
    second = update_corpus(read_case(folder), tmp_path / "corpus")
    assert (second.articles, second.removed) == (1, 1)
    assert len(Corpus.open(first.path, version=first.version).ids) == 2


def test_what_cannot_be_read_is_recorded_and_counted_and_the_rest_goes_on(folder: Path, tmp_path: Path):
    (folder / "empty.txt").write_bytes(b"")
    update = update_corpus(read_case(folder), tmp_path / "corpus")
    assert update.summary == "2 article(s), 2 newly annotated, 1 skipped"
    (skipped,) = Corpus.open(update.path).skipped
    assert str(skipped["source"]).endswith("empty.txt")


def test_a_case_with_nothing_readable_is_an_error_with_place_and_remedy(tmp_path: Path):
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(ReadError, match=r"empty\.txt"):
        update_corpus(read_case(tmp_path), tmp_path / "corpus")
    assert not (tmp_path / "corpus").exists()


def test_readable_articles_are_copied_and_the_rest_is_named(folder: Path, tmp_path: Path):
    new, bad, other = tmp_path / "new.txt", tmp_path / "bad.txt", tmp_path / "bridge.txt"
    new.write_text(STORY.format("museum"), encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 100)
    other.write_text(STORY.format("other bridge"), encoding="utf-8")
    taken = list(take_files([new, bad, other], folder))
    assert [one.target for one in taken] == [folder / "new.txt", None, folder / "bridge.v2.txt"]
    assert [str(error.where) for one in taken for error in one.refused] == [str(bad)]
    assert "bridge" in (folder / "bridge.txt").read_text(encoding="utf-8")


def test_another_version_of_a_file_is_kept_beside_the_first_and_neither_is_written_over(folder: Path, tmp_path: Path):
    first = (folder / "bridge.txt").read_bytes()
    again = tmp_path / "bridge.txt"
    names = []
    for place in ("new bridge", "old bridge", "new bridge"):
        again.write_text(STORY.format(place), encoding="utf-8")
        (taken,) = take_files([again], folder)
        assert taken.target is not None
        names.append((taken.target.name, taken.new))
    assert names == [("bridge.v2.txt", True), ("bridge.v3.txt", True), ("bridge.v2.txt", False)]
    assert (folder / "bridge.txt").read_bytes() == first


def test_a_version_is_not_written_through_a_link_out_of_the_case(folder: Path, tmp_path: Path):
    outside, again = tmp_path / "outside.txt", tmp_path / "bridge.txt"
    (folder / "bridge.v2.txt").symlink_to(outside)
    again.write_text(STORY.format("new bridge"), encoding="utf-8")
    (taken,) = take_files([again], folder)
    assert "link out of the case" in str(taken.refused[0])
    assert not outside.exists()
