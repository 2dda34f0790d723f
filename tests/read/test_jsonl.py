"""JSONL, plain and gzipped, with good and bad lines."""

import gzip
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import jsonl
from analysis.read.jsonl import article_from_json, read_jsonl

GOOD = json.dumps(
    {
        "id": "1",
        "text": "The port was shut.",
        "published": "2019-11-04",
        "publisher": "Tidal Press",
        "headline": "Shut",
        "other": [1],
    }
)


def read(folder: Path, *lines: str | bytes) -> list[Article | ReadError]:
    """Read a file of these lines."""
    path = folder / "a.jsonl"
    path.write_bytes(b"\n".join(line.encode() if isinstance(line, str) else line for line in lines))
    return list(read_jsonl(path))


def test_a_line_is_an_article_with_what_the_line_tells(tmp_path: Path):
    (article,) = read(tmp_path, GOOD)
    assert isinstance(article, Article)
    assert (article.text, article.published, article.publisher, article.headline) == (
        "The port was shut.",
        "2019-11-04",
        "Tidal Press",
        "Shut",
    )
    assert article.source == f"{tmp_path / 'a.jsonl'}:1"


BAD = [
    ('{"text": "The port', "not JSON"),
    ("[1, 2]", "object"),
    ("[" * 100_000, "not JSON"),
    ('{"id": 1}', "no `text`"),
    ('{"text": 5}', "`text` is int"),
    ('{"text": " \\n"}', "empty"),
    ('{"text": "a", "published": "soon"}', "soon"),
    ('{"text": "a", "published": 20191104}', "20191104"),
    ('{"text": "a", "headline": {"x": 1}}', "`headline`"),
    (b'{"text": "\xff"}', "0xff"),
    (json.dumps({"text": "a" * 400_001}), "400,000"),
    (b"\x00\x01\x02", "not JSON"),
    ('{"text": ' + "9" * 5_000 + "}", "not JSON"),
]


@pytest.mark.parametrize(("line", "what"), BAD, ids=[what + str(at) for at, (_, what) in enumerate(BAD)])
def test_a_bad_line_is_an_error_of_its_own_and_the_rest_goes_on(tmp_path: Path, line: str | bytes, what: str):
    before, error, after = read(tmp_path, GOOD, line, GOOD)
    assert isinstance(before, Article)
    assert isinstance(after, Article)
    assert isinstance(error, ReadError)
    assert what in error.what
    assert error.where == f"{tmp_path / 'a.jsonl'}:2"
    assert error.remedy


def test_blank_lines_are_passed_over_and_lines_counted_as_in_the_file(tmp_path: Path):
    article, error = read(tmp_path, GOOD, "", "  ", "x")
    assert isinstance(article, Article)
    assert isinstance(error, ReadError)
    assert str(error.where).endswith(":4")


def test_an_empty_file_is_an_error(tmp_path: Path):
    (error,) = read(tmp_path)
    assert isinstance(error, ReadError)
    assert "empty" in error.what


def test_null_and_empty_values_are_missing_ones(tmp_path: Path):
    (article,) = read(tmp_path, '{"text": "The port was shut.", "published": null, "headline": "", "url": null}')
    assert isinstance(article, Article)
    assert (article.published, article.headline, article.url) == (None, None, None)


def test_a_gzipped_file_is_read_as_a_plain_one(tmp_path: Path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(f"{GOOD}\n{GOOD}".encode()))
    assert [type(one) for one in read_jsonl(path)] == [Article, Article]


def test_a_gzipped_file_that_is_cut_off_gives_what_was_whole_and_an_error(tmp_path: Path):
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress(b"".join(GOOD.encode() + b" " * number + b"\n" for number in range(2_000)))
    path.write_bytes(whole[: len(whole) // 2])
    *articles, error = read_jsonl(path)
    assert isinstance(error, ReadError)
    assert "cut off" in error.what
    assert {type(one) for one in articles} <= {Article}


def test_a_line_too_long_for_memory_is_an_error_and_the_next_one_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 500)
    error, article = read(tmp_path, "x" * 3_456, GOOD)
    assert isinstance(error, ReadError)
    assert isinstance(article, Article)
    assert str(article.source).endswith(":2")


def test_absurd_unicode_in_a_text_is_kept_or_replaced_one_for_one(tmp_path: Path):
    (article,) = read(tmp_path, '{"text": "a\\u0000\\ud800\\u202e\\u200bb"}')
    assert isinstance(article, Article)
    assert article.text == "a\x00\ufffd\u202e\u200bb"


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["text", "headline", "published", "publisher", "byline", "url", "id"]),
        st.text() | st.integers() | st.none() | st.lists(st.integers()),
    )
)
def test_any_object_is_an_article_or_a_read_error(value: dict[str, object]):
    with suppress(ReadError):
        assert isinstance(article_from_json(value, where="x:1"), Article)


def test_gzip_is_told_by_the_content_not_by_the_name(tmp_path: Path):
    packed, plain = tmp_path / "packed.jsonl", tmp_path / "plain.jsonl.gz"
    packed.write_bytes(gzip.compress(GOOD.encode()))
    plain.write_text(GOOD, encoding="utf-8")
    assert [one.text for path in (packed, plain) for one in read_jsonl(path)] == ["The port was shut."] * 2


def test_lines_are_counted_as_far_as_a_file_can_be_read(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(gzip.compress(b"{}\n\n{}\n")[:-6])
    assert jsonl.count_lines(path) == 2
    assert jsonl.count_lines(tmp_path / "none.jsonl") == 0
