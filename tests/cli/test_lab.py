from pathlib import Path

import pytest

from analysis.cli.lab import lab_arguments


def test_the_workbench_is_opened_unless_a_notebook_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(Path(__file__).parents[2])
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert lab_arguments(["--no-browser"]) == ["notebooks/explore.ipynb", "--no-browser"]
    assert lab_arguments(["notebooks/briefing.ipynb"]) == ["notebooks/briefing.ipynb"]


def test_root_in_a_container_can_open_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert lab_arguments([]) == ["--allow-root"]
