"""How mutants are chosen, told and run: what of it needs no run."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))


def test_a_room_without_tests_of_its_own_is_tried_by_those_of_the_nearest_folder_above(tmp_path: Path):
    from mutants import tests_of

    (tmp_path / "tests/measures/travel").mkdir(parents=True)
    assert tests_of("measures/travel", tmp_path) == Path("tests/measures/travel")
    assert tests_of("measures/due", tmp_path) == Path("tests/measures")


def test_the_files_of_tests_are_told_once_each():
    from mutants_run import files_of

    assert files_of([["tests/b.py::test_x[a::b]", "tests/a.py::test_y"], [], ["tests/b.py::test_z"]]) == [
        "tests/a.py",
        "tests/b.py",
    ]


def test_a_room_is_told_with_shares_by_module_and_what_was_changed_where_no_test_noticed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    import mutants

    diff = "--- a.py\n+++ a.py\n@@ -1 +1 @@\n def x():\n-    return 1\n+    return 2\n"
    monkeypatch.setattr(mutants, "_mutmut", lambda *_: diff)
    known = {"analysis.quotes.parts.x_a__mutmut_1": "", "analysis.quotes.parts.x_b__mutmut_2": "t.py::a"}
    mutants.tell("quotes", Path(), known | {"analysis.quotes.source.xǁCǁc__mutmut_1": "t.py::a"})
    assert capsys.readouterr().out.splitlines() == [
        "quotes: 2 of 3 noticed (67%)",
        "      1 of   2  quotes.parts",
        "      1 of   1  quotes.source",
        "      2 first by t.py::a",
        "  analysis.quotes.parts.x_a__mutmut_1",
        "      -    return 1",
        "      +    return 2",
    ]
