"""The other names that a page gives of an actor."""

import pytest

from analysis.measures.also import also_named


@pytest.mark.parametrize(
    ("name", "aliases", "kind", "told"),
    [
        ("Ada Tamm", ["Ada", "Tamm", "Ada B. Tamm"], "person", ["Tamm", "Ada B. Tamm"]),
        ("Ada Tamm", ["TAMM", "Tamm", "Ada Tamm‘s", "Tamms'"], "person", ["Tamm"]),
        ("Kim Oren", ["Kim", "Oren"], "person", ["Kim", "Oren"]),
        ("Ulvik Water Department", ["Department", "UWD", "U.W.D."], "organization", ["UWD"]),
        ("DockNews", ["Docknews", "Dock News"], "organization", []),
    ],
)
def test_a_page_gives_each_other_name_once_and_no_bare_first_name(name: str, aliases: list[str], kind: str, told: list[str]):
    assert also_named(name, aliases, kind) == told
