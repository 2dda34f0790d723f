"""The notebooks of briefings: thin, without outputs, and in the order in which a briefing is read."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
NAMES = ("briefing", "actor", "comparison", "travel")
MOST_LINES = 8
SECTIONS = {
    "briefing": [
        "The affair",
        "Due",
        "Timeline",
        "Actors",
        "Quotes",
        "Agreement and conflict",
        "Gaps and limits",
    ],
    "actor": ["Highlights", "Due", "Roles", "Quotes", "What others say", "Relations", "Gaps and limits"],
    "comparison": ["Highlights", "Actors", "Events", "Quotes"],
    "travel": ["Highlights", "The same words", "Positions", "Edited articles", "Who is silent", "Not found", "Attention"],
}


def cells(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return found


def code(name: str) -> list[dict[str, Any]]:
    return [cell for cell in cells(name) if cell["cell_type"] == "code"]


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


CODE = [(name, cell) for name in NAMES for cell in code(name)]


@pytest.mark.parametrize("name", NAMES)
def test_the_first_code_cell_declares_the_parameters_each_with_type_and_comment(name: str):
    first = code(name)[0]
    assert first["metadata"]["tags"] == ["parameters"]
    assert all(isinstance(one, ast.AnnAssign) for one in ast.parse(source(first)).body)
    assert all("  # " in line for line in source(first).splitlines())


@pytest.mark.parametrize(("name", "cell"), CODE, ids=[f"{name}-{cell['id']}" for name, cell in CODE])
def test_a_cell_is_short_and_only_calls(name: str, cell: dict[str, Any]):
    if "parameters" not in cell["metadata"].get("tags", ()):
        assert len(source(cell).splitlines()) <= MOST_LINES, name
    made = {ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.ListComp, ast.Lambda}
    assert not {type(node) for node in ast.walk(ast.parse(source(cell)))} & made
    assert "select " not in source(cell).lower()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_kept_without_outputs(name: str):
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code(name))


@pytest.mark.parametrize("name", NAMES)
def test_its_sections_stand_in_the_order_of_a_briefing(name: str):
    headings = [
        line.removeprefix("## ") for cell in cells(name) for line in source(cell).splitlines() if line.startswith("## ")
    ]
    told = [heading for heading in headings if heading != "Since the last edition"]
    index = ["Index"] if name == "briefing" else []
    assert told == [*SECTIONS[name], "Sources", "Method", *index, "Evidence"]
