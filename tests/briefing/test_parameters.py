import json
from pathlib import Path

import pytest

from analysis.briefing.parameters import check_parameters, declared_parameters
from analysis.errors import CaseError, ParameterError

CELL = """\
corpus: str  # the folder to read
quotes: "Annotated[int, Field(ge=1, le=60)]" = 12  # quotes on the page
as_of: "date | None" = None  # the day it speaks of
actors: list[str] = []
style: "Literal['full', 'short']" = "full"
"""


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": ["# Title"]},
        {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": CELL.splitlines(keepends=True)},
    ]
    path = tmp_path / "briefing.ipynb"
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return path


def test_declarations_carry_type_default_and_comment(notebook: Path):
    declared = declared_parameters(notebook)
    assert list(declared) == ["corpus", "quotes", "as_of", "actors", "style"]
    assert declared["quotes"].default == 12
    assert declared["quotes"].help == "quotes on the page"
    assert declared["as_of"].type == "date | None"


def test_values_from_a_command_line_take_their_declared_type(notebook: Path):
    given = {"corpus": "there", "quotes": "3", "as_of": "2019-11-04", "actors": "Ada Lovelace, Seoul"}
    assert check_parameters(declared_parameters(notebook), given) == {
        "corpus": "there",
        "quotes": 3,
        "as_of": "2019-11-04",
        "actors": ["Ada Lovelace", "Seoul"],
        "style": "full",
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"quotes": "abc"}, ["'quotes'", "'abc'", "integer", "for example 12", "quotes on the page"]),
        ({"quotes": 0}, ["'quotes'", "0", "greater than or equal to 1"]),
        ({"qoutes": 3}, ["unknown parameter 'qoutes'", "did you mean 'quotes'"]),
        ({"as_of": "2019-02-30"}, ["'as_of'", "'2019-02-30'", "date"]),
        ({"style": "loud"}, ["'style'", "'loud'", "'full' or 'short'"]),
    ],
)
def test_a_wrong_value_is_refused_with_name_value_and_remedy(notebook: Path, given: dict[str, object], said: list[str]):
    with pytest.raises(ParameterError) as refusal:
        check_parameters(declared_parameters(notebook), {"corpus": "there", **given})
    for words in said:
        assert words in str(refusal.value)


def test_a_required_parameter_must_be_given(notebook: Path):
    with pytest.raises(ParameterError, match="'corpus' is missing"):
        check_parameters(declared_parameters(notebook), {})


def test_a_parameters_cell_that_computes_is_refused(notebook: Path):
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("style:", "import os #"), encoding="utf-8")
    with pytest.raises(ParameterError, match="import os"):
        declared_parameters(notebook)


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"cells": []}', '{"cells": [3]}', '{"cells": [{"cell_type": "code"}]}', "[" * 5000]
)
def test_what_is_no_notebook_is_refused_with_its_place(tmp_path: Path, content: str):
    path = tmp_path / "odd.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises((CaseError, ParameterError), match=r"odd\.ipynb"):
        declared_parameters(path)


@pytest.mark.parametrize(
    ("declaration", "said"),
    [
        ("n: int = open('x')", "no plain value"),
        ("n: int = " + "[" * 400, "no Python"),
        ("n: int = (", "no Python"),
        ("n: int = 1 +\0 1", "no Python"),
    ],
)
def test_a_declaration_that_cannot_be_read_is_the_notebooks_fault(tmp_path: Path, declaration: str, said: str):
    path = tmp_path / "odd.ipynb"
    cell = {"cell_type": "code", "source": [declaration], "metadata": {"tags": ["parameters"]}}
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    with pytest.raises(CaseError, match=said):
        declared_parameters(path)
