"""What an edition was made from, taken again from its manifest; and its page, computed again in this process.

A manifest may be a stranger's: nothing of it is run. The notebook that is run is ours, and only if it is the one that made the
edition; its parameters are checked as those of any briefing.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from analysis.briefing.manifest import Manifest, code_hash, software
from analysis.briefing.notebooks import own_notebook
from analysis.briefing.parameters import check_parameters, declared_parameters
from analysis.briefing.publish import BUILDS
from analysis.briefing.shelf import manifest_of
from analysis.errors import EditionError, ParameterError
from analysis.read import CASE_KEYS
from analysis.world.leftovers import temporary_folder
from analysis.world.whole import write_whole


def computed_again(folder: Path, told: Manifest, *, corpus: Path) -> str | None:
    """Return the HTML that the software of today makes of the same inputs; None where it cannot say what the page should be.

    That is where other software, or another notebook than ours, made the edition, or where the edition before it is gone.
    """
    notebook = _same_notebook(told)
    shelf = folder.parent.parent if folder.parent.name == BUILDS else folder.parent
    before = manifest_of(shelf, told.since) if told.since else None
    if notebook is None or (before is not None and not before.exists()):
        return None
    from analysis.briefing.exporters import OnRecordHTMLExporter

    with _case_of(told) as case:
        places = {"corpus": str(corpus.resolve()), "corpus_version": told.corpus["version"], "case": str(case)}
        places |= {"edition": told.edition, "since": str(before.resolve()) if before else None}
        node = _run(notebook, parameters_of(told, notebook, places))
    html, _ = OnRecordHTMLExporter().from_notebook_node(node)
    return str(html)


def case_again(folder: Path, told: Manifest) -> Path:
    """Write the case's settings as they were; its articles, or what selects them, are not needed, for the corpus holds them."""
    case = folder / str(told.case["name"])
    (case / "articles").mkdir(parents=True)
    given = [name for name in CASE_KEYS if name not in ("corpus", "select") and told.case.get(name) is not None]
    lines = [f"{name} = {_toml(name, told.case[name])}\n" for name in given]
    write_whole(case / "case.toml", "".join(lines))
    if told.corrections:
        write_whole(case / "corrections.toml", told.corrections)
    return case


def parameters_of(told: Manifest, notebook: Path, places: Mapping[str, object]) -> dict[str, Any]:
    """Check what a manifest, a stranger's perhaps, gives as parameters: their names become those of variables."""
    declared = declared_parameters(notebook)
    ours = {name: value for name, value in places.items() if name in declared}
    return check_parameters(declared, {**told.parameters, **ours})


def _same_notebook(told: Manifest) -> Path | None:
    """Return our notebook if it, and the software, are those that made the edition."""
    if told.versions.get("onrecord") != software()["onrecord"]:
        return None
    try:
        notebook = own_notebook(Path(str(told.notebook["name"])).stem)
    except ParameterError:
        return None
    return notebook if code_hash(notebook) == told.notebook.get("hash") else None


@contextmanager
def _case_of(told: Manifest) -> Iterator[Path]:
    with temporary_folder() as folder:
        yield case_again(folder, told)


def _run(notebook: Path, parameters: Mapping[str, Any]) -> Any:
    """Run one of our notebooks here, cell by cell, and return it with what its cells show."""
    import matplotlib as mpl
    import nbformat

    node: Any = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    names: dict[str, Any] = {"__name__": "__main__"}
    with mpl.rc_context():
        mpl.use("agg")
        for number, cell in enumerate((cell for cell in node.cells if cell.cell_type == "code"), start=1):
            shown = _shown(cell.source, names)
            if "parameters" in cell.metadata.get("tags", ()):
                names |= parameters
            cell.outputs, cell.execution_count = [_output(shown)] if shown is not None else [], number
    return node


def _shown(source: str, names: dict[str, Any]) -> Any:
    """Run a cell of our own notebook, known by its hash, and return the value of the expression that it ends in."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "notebook", "exec"), names)  # noqa: S102
    return eval(compile(ast.Expression(last.value), "notebook", "eval"), names) if isinstance(last, ast.Expr) else None  # noqa: S307


def _output(shown: Any) -> Any:
    from nbformat.v4 import new_output

    html = shown._repr_html_()
    html, about = html if isinstance(html, tuple) else (html, {})
    return new_output("display_data", {"text/html": html}, metadata={"text/html": about})  # type: ignore[no-untyped-call]


def _toml(name: str, value: Any) -> str:
    """Write a setting: a day bare, texts as JSON does, which TOML reads alike."""
    if not name.endswith("_day"):
        return json.dumps(value, ensure_ascii=True)
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise EditionError(f"`{name}` of the manifest is {value!r}", remedy="name the manifest.json of an edition") from None
