"""Cases: case.toml, and bare articles."""

from datetime import date
from pathlib import Path

import pytest

from analysis.errors import CaseError
from analysis.model import Case
from analysis.read import read_case
from analysis.read.case import QUESTION

GOOD = """
name = "ferry"
title = "The ferry affair"
question = "Who?"
first_day = 2019-01-01
last_day = 2019-12-31
actors_of_interest = ["Ada Lund"]
"""


def case_of(folder: Path, toml: str) -> Case:
    """Read a case of this TOML, beside a folder of articles."""
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "case.toml").write_text(toml, encoding="utf-8")
    return read_case(folder)


def test_a_case_is_read_from_its_folder_or_its_file(tmp_path: Path):
    case = case_of(tmp_path, GOOD)
    assert case == read_case(tmp_path / "case.toml")
    assert (case.name, case.title, case.question, case.articles) == (
        "ferry",
        "The ferry affair",
        "Who?",
        str(tmp_path / "articles"),
    )
    assert (case.first_day, case.last_day, case.actors_of_interest) == (date(2019, 1, 1), date(2019, 12, 31), ("Ada Lund",))


def test_a_title_is_all_that_a_case_needs(tmp_path: Path):
    folder = tmp_path / "Ferry Affair"
    folder.mkdir()
    case = case_of(folder, 'title = "The ferry affair"')
    assert (case.name, case.question) == ("ferry-affair", QUESTION)


BAD = [
    ('title = "x"\nquestoin = "y"', "questoin", "question"),
    ('title = "x"\nzzz = 1', "zzz", "the keys are"),
    ('name = "x"', "`title` is missing", "title ="),
    ("title = 5", "`title` is 5", "quotation marks"),
    ('title = " "', "`title` is ' '", "quotation marks"),
    ('title = "x"\nfirst_day = "2019-01-01"', "2019-01-01", "without quotation marks"),
    ('title = "x"\nfirst_day = 2019-01-01T10:00:00', "first_day", "without quotation marks"),
    ('title = "x"\nfirst_day = 2019-02-01\nlast_day = 2019-01-01', "2019-01-01", "first_day"),
    ('title = "x"\narticles = "elsewhere"', "elsewhere", "no such folder"),
    ('title = "x"\nname = "../up"', "../up", "small letters"),
    ('title = "x"\nactors_of_interest = "Ada Lund"', "Ada Lund", "list of names"),
    ('title = "x', "not TOML", "correct that line"),
]


@pytest.mark.parametrize(("toml", "what", "remedy"), BAD, ids=[toml for toml, _, _ in BAD])
def test_a_bad_case_is_refused_with_file_key_value_and_remedy(tmp_path: Path, toml: str, what: str, remedy: str):
    with pytest.raises(CaseError) as caught:
        case_of(tmp_path, toml)
    assert what in caught.value.what
    assert remedy in str(caught.value.remedy)
    assert caught.value.where == str(tmp_path / "case.toml")


def test_a_bare_article_is_a_case_named_after_its_file_and_titled_by_its_headline(tmp_path: Path):
    path = tmp_path / "Ferry pact_2019.txt"
    path.write_text("Ferry pact may end\n\nPolitics 10:49 November 04, 2019\n\nThe pact may end.", encoding="utf-8")
    assert read_case(path) == Case("ferry-pact-2019", "Ferry pact may end", QUESTION, str(path))


def test_what_is_put_right_in_a_bare_folder_is_read(tmp_path: Path):
    """The review desk writes it there."""
    told = {"action": "relabel", "words": "we sail", "into": "Ada Lund", "author": "R. O.", "reason": "so told"}
    entry = "".join(f'{key} = "{value}"\n' for key, value in told.items())
    entry = f"[[correction]]\n{entry}day = 2031-10-03\n"
    (tmp_path / "corrections.toml").write_text(entry, encoding="utf-8")
    assert [one.into for one in read_case(tmp_path).corrections] == ["Ada Lund"]


def test_a_bare_folder_is_a_case_named_after_it(tmp_path: Path):
    folder = tmp_path / "ferries"
    folder.mkdir()
    assert read_case(folder) == Case("ferries", "ferries", QUESTION, str(folder))


def test_a_feed_of_several_articles_is_titled_by_its_file(tmp_path: Path):
    path = tmp_path / "feed.jsonl"
    path.write_text('{"text": "A.", "headline": "One"}\n{"text": "B.", "headline": "Two"}', encoding="utf-8")
    assert read_case(path).title == "feed"


def test_a_path_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(CaseError, match="no such file or folder"):
        read_case(tmp_path / "none")


def test_a_case_that_is_not_utf_8_is_refused(tmp_path: Path):
    (tmp_path / "case.toml").write_bytes(b'title = "\xff"')
    with pytest.raises(CaseError, match="UTF-8"):
        read_case(tmp_path)
