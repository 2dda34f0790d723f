"""Plain text files, good and bad."""

import json
from pathlib import Path

import pytest

from analysis.errors import ReadError
from analysis.read.newswire import read_newswire

SEED = Path(__file__).resolve().parents[2] / "../shared/seed"
CAFE = "The café of Port Elder – “shut” – said so. The storm went on for days, and no ferry left the harbor until it was over."


def written(folder: Path, data: bytes) -> Path:
    """Return a text file of these bytes."""
    path = folder / "a.txt"
    path.write_bytes(data)
    return path


def refused(folder: Path, data: bytes) -> ReadError:
    """Return the error of a text file of these bytes."""
    with pytest.raises(ReadError) as caught:
        read_newswire(written(folder, data))
    assert str(folder / "a.txt") in str(caught.value)
    assert caught.value.remedy
    return caught.value


@pytest.mark.skipif(not SEED.exists(), reason="the founding case lies beside the checkout only where the project is developed")
def test_the_founding_article_is_read_right_in_all_its_parts():
    expected = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))["article"]
    article = read_newswire(next(SEED.glob("*.txt")))
    assert article.headline == expected["title"]
    assert (article.kicker, article.section, article.published) == (
        expected["kicker"],
        expected["section"],
        expected["published"],
    )
    assert (article.byline, article.agency, article.publisher) == (expected["byline"], expected["agency"], expected["agency"])
    assert article.dateline is not None
    assert {"place": article.dateline.place, "date": str(article.dateline.date)} == expected["dateline"]
    assert len(article.spans("caption")) == expected["captions"]
    assert [span.of(article.text) for span in article.spans("furniture")] == expected["chrome"]


def test_byte_order_mark_and_line_ends_are_all_that_is_changed(tmp_path: Path):
    assert read_newswire(written(tmp_path, b"\xef\xbb\xbfOne.\r\n\r\nTwo. \rThree.\n")).text == "One.\n\nTwo. \nThree.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_unicode_encoding_with_its_mark_is_read(tmp_path: Path, encoding: str):
    assert read_newswire(written(tmp_path, CAFE.encode(encoding))).text == CAFE


def test_an_old_encoding_is_read_where_it_is_sure_and_the_guess_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    assert read_newswire(written(tmp_path, CAFE.encode("cp1252"))).text == CAFE
    assert "cp1252" in caplog.text


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp949", "항구는 월요일에 폐쇄되었다고 장관이 밝혔다. "),
        ("cp932", "港は月曜日に閉鎖されたと大臣が述べた。"),
        ("cp1251", "Порт был закрыт в понедельник, сообщил министр. "),
    ],
)
def test_old_encodings_of_the_region_are_read(tmp_path: Path, encoding: str, words: str):
    assert read_newswire(written(tmp_path, (words * 8).encode(encoding))).text == words * 8


def test_bytes_of_no_sure_encoding_are_refused_with_place_and_command(tmp_path: Path):
    error = refused(tmp_path, b"The port \x81\x8d\x8f was shut. " * 20)
    assert "position 9" in error.what
    assert "iconv" in str(error.remedy)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        ("\ufeff\u200b \n".encode(), "empty"),
        (b"%PDF\x00\x01\x02 text", "NUL"),
        (b"ab\x01\x02\x03\x04\x05\x06\x07\x08" * 40, "control characters"),
        ("The port of Ålesund å".encode()[:-1], "cut off"),
        (b"\xff\xfeT\x00h", "cut off"),
        (b"a" * 5_000_001, "5,000,000"),
        (b"word " * 80_001, "400,000"),
    ],
    ids=["empty", "blank", "invisible", "binary", "control", "cut", "cut utf-16", "huge", "too long"],
)
def test_bad_files_are_refused_with_what_where_and_remedy(tmp_path: Path, data: bytes, what: str):
    data = data + b"\x00" if what == "cut off" and data[:1] == b"\xff" and len(data) % 2 == 0 else data
    assert what in refused(tmp_path, data).what
