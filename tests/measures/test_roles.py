"""A role reads as it is held."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.measures.roles import in_state, with_last_roles
from analysis.model import Role, Span
from analysis.views import actors_table


@pytest.mark.parametrize(
    ("title", "state", "reads"),
    [
        ("water minister", None, "water minister"),
        ("water minister", "former", "former water minister"),
        ("former water minister", "former", "former water minister"),
        ("water minister", "then", "then-water minister"),
        ("mayor", "elect", "mayor-elect"),
        ("mayor", "acting", "acting mayor"),
        (None, None, ""),
    ],
)
def test_a_role_reads_with_its_state(title: str | None, state: str | None, reads: str):
    assert in_state(title, state) == reads


def test_who_held_a_role_once_does_not_seem_to_hold_it(affair: Any, tmp_path: Path):
    *before, last = affair.affair()
    out = replace(affair.TAMM, roles=(Role("water minister", Span(0, 10), state="former"),))
    last = replace(last, actors=tuple(out if one.id == "tamm" else one for one in last.actors))
    held, left = (affair.covered(tmp_path / name, some) for name, some in (("a", before), ("b", [*before, last])))
    assert "former" not in actors_table(held).html
    assert "former water minister" in actors_table(left).html


def test_of_somebody_whose_role_is_stated_often_one_article_does_not_decide():
    titles = ["water minister"] * 6 + ["single water minister"]
    rows = [
        {"actor": "tamm", "role": title, "organization": None, "state": None, "article": str(n), "day": date(2031, 11, n + 1),
         "start": 0, "end": 5}
        for n, title in enumerate(titles)
    ]  # fmt: skip
    told = with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows))
    assert list(zip(told["role"], told["role_day"], strict=True)) == [("water minister", date(2031, 11, 6))]
    few = with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows[4:]))
    assert list(few["role"]) == ["single water minister"]
