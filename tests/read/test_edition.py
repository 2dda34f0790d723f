"""The record of an edition made before."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from analysis.errors import ReadError
from analysis.read import read_edition

TOLD = {
    "edition": 3, "as_of": "2031-11-10T09:00:00+09:00", "case": {"first_day": "2031-11-01", "last_day": "2031-12-31"},
    "parameters": {"as_of": "2031-11-10", "most_quotes": 5}, "configuration": "tests", "corpus": {"version": 4},
    "articles": {"one": "hash"},
}  # fmt: skip


def written(folder: Path, told: object) -> Path:
    file = folder / "manifest.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def test_the_period_is_the_parameters_then_the_cases(tmp_path: Path):
    edition = read_edition(written(tmp_path, TOLD))
    assert (edition.first_day, edition.last_day, edition.as_of) == (date(2031, 11, 1), date(2031, 11, 10), date(2031, 11, 10))
    assert (edition.number, edition.version, edition.corrections) == (3, 4, ())


@pytest.mark.parametrize("told", [{}, [], {**TOLD, "edition": "x"}, {**TOLD, "as_of": "soon"}, {**TOLD, "corrections": "["}])
def test_what_is_no_manifest_is_an_error_that_names_the_file(tmp_path: Path, told: object):
    with pytest.raises(ReadError, match=r"manifest\.json"):
        read_edition(written(tmp_path, told))


def test_a_manifest_that_is_gone_is_an_error(tmp_path: Path):
    with pytest.raises(ReadError):
        read_edition(tmp_path / "none.json")
