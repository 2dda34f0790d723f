import json
from pathlib import Path

import pytest

from analysis.briefing.notebooks import workbench_of
from analysis.cli.lab import lab_arguments
from analysis.read import read_case

ROOT = Path(__file__).parents[2]


def test_a_notebook_is_opened_and_further_options_follow(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert lab_arguments(["--no-browser"], Path("explore-bridge.ipynb")) == ["explore-bridge.ipynb", "--no-browser"]
    assert lab_arguments(["notebooks/briefing.ipynb"], None) == ["notebooks/briefing.ipynb"]


def test_root_in_a_container_can_open_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert lab_arguments([], None) == ["--allow-root"]


def test_the_bundled_case_of_a_checkout_is_explored_in_its_own_notebook(bundled_case: Path):
    opened = workbench_of(read_case(bundled_case), bundled_case, corpus=ROOT / ".onrecord", home=ROOT)
    assert opened == ROOT / "notebooks" / "explore.ipynb"


def test_any_folder_of_articles_gets_a_notebook_that_knows_where_they_are(tmp_path: Path):
    home, articles = tmp_path / "desk", tmp_path / "desk" / "the 'bridge'"
    articles.mkdir(parents=True)
    (articles / "one.txt").write_text("BAYTOWN, June 2 (Wire) -- Mayor Ann Berg opened the bridge.\n", encoding="utf-8")
    opened = workbench_of(read_case(articles), articles, corpus=tmp_path / "elsewhere", home=home)
    assert opened == home / "explore-the-bridge.ipynb"
    declared = next(cell for cell in json.loads(opened.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code")
    values: dict[str, object] = {}
    exec("".join(declared["source"]), values)  # noqa: S102  a cell of our own
    assert (values["case"], values["corpus"]) == ("the 'bridge'", str(tmp_path / "elsewhere"))
    assert "".join(declared["source"]).count("  # ") == 2


def test_what_was_done_in_the_notebook_stays(bundled_case: Path, tmp_path: Path):
    (tmp_path / "explore-gsomia-2019.ipynb").write_text("mine", encoding="utf-8")
    opened = workbench_of(read_case(bundled_case), bundled_case, corpus=tmp_path, home=tmp_path)
    assert opened.read_text(encoding="utf-8") == "mine"
