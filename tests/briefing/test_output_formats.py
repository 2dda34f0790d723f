"""The registry of the formats of an edition: what is not in it is refused, and one line in it is enough."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.briefing import formats
from analysis.briefing.edition import Specification, produce
from analysis.briefing.entries import read_entries
from analysis.briefing.export import export
from analysis.briefing.notebooks import own_notebook
from analysis.errors import ParameterError


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Add a format, as one line of the registry does."""
    added = formats.Format("plain", "analysis.briefing.formats:as_it_is")
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, added))
    formats.all_formats.cache_clear()
    yield added.name
    formats.all_formats.cache_clear()


def specification(case: Path, reports: Path, *names: str) -> Specification:
    return Specification(case, own_notebook("briefing"), {}, names, reports)


@pytest.mark.parametrize("names", [("docx",), ("html", "docx"), ()])
def test_a_format_that_nothing_writes_is_refused_before_anything_is_read(
    bundled_case: Path, tmp_path: Path, names: tuple[str, ...]
):
    with pytest.raises(ParameterError, match="choose of html, pdf"):
        produce(specification(bundled_case, tmp_path, *names), progress=lambda _: pytest.fail("it has begun"))


def test_a_schedule_that_names_an_unknown_format_is_refused_with_its_place(tmp_path: Path):
    file = tmp_path / "briefings.toml"
    file.write_text('[[briefing]]\nname = "a"\ncase = "case"\nformats = ["html", "docx"]\n', encoding="utf-8")
    with pytest.raises(ParameterError, match=r"formats.*nothing writes the format 'docx'") as refused:
        read_entries(file, reports=tmp_path)
    assert refused.value.where == str(file)


def test_a_format_is_added_by_one_line_of_the_registry(plain: str, sample: Any, tmp_path: Path):
    nbformat.write(sample, tmp_path / "ran.ipynb")
    page = export(tmp_path / "ran.ipynb", formats=("html", plain), stem=tmp_path / "page")
    assert [path.name for path in page.files] == ["page.html", "page.plain"]
    assert len({path.read_bytes() for path in page.files}) == 1


def test_a_format_of_another_package_is_found(monkeypatch: pytest.MonkeyPatch):
    class Point:
        def load(self) -> formats.Format:
            return replace(formats.FORMATS[0], name="other")

    monkeypatch.setattr(formats, "entry_points", lambda group: [Point()] if group == formats.GROUP else [])
    formats.all_formats.cache_clear()
    try:
        assert [one.name for one in formats.known_formats(["other"])] == ["other"]
    finally:
        formats.all_formats.cache_clear()
