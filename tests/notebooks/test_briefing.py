"""The briefing's notebook: thin, without outputs, and in the order in which a briefing is read."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "briefing.ipynb"
CELLS: list[dict[str, Any]] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
CODE = [cell for cell in CELLS if cell["cell_type"] == "code"]


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def test_the_first_code_cell_declares_the_parameters():
    assert CODE[0]["metadata"]["tags"] == ["parameters"]


@pytest.mark.parametrize("cell", CODE, ids=lambda cell: cell["id"])
def test_a_cell_is_short_and_only_calls(cell: dict[str, Any]):
    assert len(source(cell).splitlines()) <= 8
    made = {ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.ListComp, ast.Lambda}
    assert not {type(node) for node in ast.walk(ast.parse(source(cell)))} & made
    assert "select " not in source(cell).lower()


def test_it_is_kept_without_outputs():
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in CODE)


def test_its_sections_stand_in_the_order_of_a_briefing():
    headings = [line.removeprefix("## ") for cell in CELLS for line in source(cell).splitlines() if line.startswith("## ")]
    assert headings == [
        "Highlights", "Since the last edition", "Timeline", "Actors", "Quotes", "Gaps and limits", "Sources", "Method",
        "Evidence",
    ]  # fmt: skip
