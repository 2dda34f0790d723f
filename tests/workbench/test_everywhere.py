"""What frontends other than JupyterLab need of the desk's page: a module that stands alone and asks nothing of a frontend."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.workbench import desk

HERE = Path(desk.__file__).parent
SCRIPT = (HERE / "desk.js").read_text(encoding="utf-8")
STYLE = (HERE / "desk.css").read_text(encoding="utf-8")


def test_the_page_is_one_module_that_gives_render_alone():
    assert not re.search(r"^\s*import\b|\bimport\s*\(|\brequire\s*\(", SCRIPT, re.MULTILINE)
    assert re.findall(r"^export .*", SCRIPT, re.MULTILINE) == ["export default { render };"]


def test_it_asks_for_nothing_but_the_model_its_element_and_the_browser():
    """No frontend's own objects, no page around the desk, nothing from a network or kept in the browser."""
    frontends = r"window|globalThis|parent|top|Jupyter|jupyterlab|acquireVsCodeApi"
    foreign = rf"\b(?:{frontends}|fetch|XMLHttpRequest|WebSocket|localStorage)\b[.(\[]"
    assert not re.findall(foreign, SCRIPT)
    assert set(re.findall(r"\bdocument\.(\w+)", SCRIPT)) <= {"createElement", "createTextNode", "activeElement", "body"}
    assert set(re.findall(r"\bmodel\.(\w+)", SCRIPT)) <= {"get", "on", "send"}


def test_no_word_becomes_markup():
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", SCRIPT)


def test_its_colors_are_those_of_the_frontend_or_where_there_are_none_its_own():
    """JupyterLab, Notebook and VS Code name them otherwise; each name ends in a color."""
    given = re.findall(r"--(?:accent|line|soft|wrong):([^;}]*)", STYLE)
    assert len(given) == 4
    for one in given:
        assert re.fullmatch(r"var\(--jp-[\w-]+,var\(--vscode-[\w-]+,#[0-9a-f]{6}\)\)", one)


@pytest.mark.parametrize("rule", re.findall(r"[^{}]+(?=\{)", STYLE))
def test_its_style_reaches_nothing_beside_it(rule: str):
    assert all(one.strip().startswith(".or-desk") for one in rule.split(","))


def test_whoever_goes_by_keys_sees_where_she_is():
    assert ":focus-visible{outline:2px" in STYLE
    assert "outline:none" not in STYLE


def test_a_row_is_laid_out_alike_where_the_frontend_brings_bootstrap():
    """Its ``.row`` (nbclassic) has cells before and after, and a margin."""
    assert re.search(r"\.or-desk \.row\{[^}]*margin:0\}", STYLE)
    assert ".or-desk .row::before,.or-desk .row::after{content:none}" in STYLE
