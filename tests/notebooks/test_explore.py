"""The workbench's notebook runs through whatever a case lacks: quotes, actors, days, a second article."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "explore.ipynb"
PLAIN = (
    "The gates of the harbor closed on Monday after heavy rain. Crews worked through the night, and the ferries ran as before."
)
NOBODY = (
    "It rained for days and then it rained again. The roofs leaked, the cellars were wet, and there was mud in all the fields."
)
SPOKEN = 'EASTMERE -- The minister of water, Lia Tamm, opened the bridge on Monday. "We will not sign the accord," Tamm said.'
DATED = {"published": "2031-10-02", "publisher": "Gazette"}
LACKING = {
    "quotes": [{"headline": "Harbor closes", "text": PLAIN, **DATED}, {"headline": "It rains", "text": NOBODY, **DATED}],
    "actors": [{"headline": "It rains", "text": NOBODY, **DATED}],
    "a second article": [{"headline": "Bridge opens", "text": SPOKEN, **DATED}],
    "days": [{"headline": "Bridge opens", "text": SPOKEN}, {"headline": "Harbor closes", "text": PLAIN}],
}


def cells() -> list[str]:
    found = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == "code"]


@pytest.mark.parametrize("lacking", LACKING)
def test_each_cell_runs_and_shows_something_in_a_case_without(lacking: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    lines = [json.dumps({"id": f"a{n}", **one}) for n, one in enumerate(LACKING[lacking])]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    known = {"__name__": "notebook"}
    for source in (f"case, corpus = {str(folder)!r}, None", *cells()[1:]):
        shown = _run(source, known)
        assert shown is None or repr(shown)


def _run(source: str, known: dict[str, object]) -> object:
    """Run a cell as a kernel does, and return the value of its last line."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), known)  # noqa: S102  the project's own notebook
    shown = ast.Expression(last.value) if isinstance(last, ast.Expr) else ast.parse("None", mode="eval")
    return eval(compile(shown, "cell", "eval"), known)  # noqa: S307
