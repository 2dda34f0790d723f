"""What people put right is read from ``corrections.toml``; what is wrong with an entry is said with its number and key."""

from datetime import date
from pathlib import Path

import pytest

from analysis.errors import CaseError
from analysis.read import parse_corrections, read_case

SIGNED = 'author = "R. Okafor"\nreason = "the article says so"\nday = 2026-11-24\n'


def entry(text: str) -> str:
    return f"[[correction]]\n{text}\n{SIGNED}"


def test_an_entry_says_what_by_whom_why_and_when():
    (found,) = parse_corrections(entry('action = "relabel"\nwords = "we  will not"\ninto = "Ann Berg"'), where="c.toml")
    assert (found.action, found.words, found.into, found.author, found.day) == (
        "relabel", "we will not", "Ann Berg", "R. Okafor", date(2026, 11, 24),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (entry('action = "improve"'), "action.*unknown"),
        (entry('action = "reject"'), "words or actor.*missing"),
        (entry('action = "rename"\nactor = "Berg"'), "into.*missing"),
        (entry('action = "redate"\nwords = "x"'), "value.*missing"),
        (entry('action = "pin"\nwords = "x"\ncolor = "red"'), "color"),
        (entry('action = "pin"\nwords = 5'), "words.*5"),
        ('[[correction]]\naction = "pin"\nwords = "x"\n', "author.*missing"),
        (entry('action = "pin"\nwords = "x"').replace("2026-11-24", '"yesterday"'), "day"),
        ("[[correction", "not TOML"),
        ('title = "x"', "more than corrections"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_key(text: str, message: str):
    with pytest.raises(CaseError, match=message):
        parse_corrections(text, where="c.toml")


def test_a_case_has_the_corrections_beside_it(tmp_path: Path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "case.toml").write_text('title = "A case"\n', encoding="utf-8")
    assert read_case(tmp_path).corrections == ()
    (tmp_path / "corrections.toml").write_text(entry('action = "pin"\nwords = "x"'), encoding="utf-8")
    assert [one.action for one in read_case(tmp_path).corrections] == ["pin"]
