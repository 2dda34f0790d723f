"""docs/api.md is made of the docstrings of today, and its examples run."""

from __future__ import annotations

import doctest
import runpy
from pathlib import Path

import pytest

from analysis.workbench import case as public

ROOT = Path(__file__).parents[2]


def test_the_page_is_of_today():
    made = runpy.run_path(str(ROOT / "docs" / "make_api.py"))["page"]()
    assert (ROOT / "docs" / "api.md").read_text(encoding="utf-8") == made, "run: python docs/make_api.py"


def test_every_public_member_is_told():
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    members = [name for name in vars(public.Case) if not name.startswith("_")]
    assert len(members) > 12
    assert [name for name in members if f".{name}" not in page] == []


def test_the_examples_run(bundled_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".onrecord" / "corpora").mkdir(parents=True)
    (tmp_path / ".onrecord" / "corpora" / "gsomia-2019").symlink_to(bundled_corpus)
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    found = doctest.testmod(public, extraglobs={"Case": public.Case})
    assert found.attempted >= 8
    assert found.failed == 0
