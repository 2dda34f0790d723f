"""The notebooks of On Record: those of the package, never those that happen to lie in the working directory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from analysis.errors import CaseError, ParameterError
from analysis.model import Case
from analysis.world.belongings import belonging
from analysis.world.places import is_file_name
from analysis.world.whole import write_whole


class NotebookCell(NamedTuple):
    """One cell: its kind, its tags and its text."""

    kind: str
    tags: tuple[str, ...]
    source: str


def own_notebook(name: str) -> Path:
    """Return the path of one of our notebooks, by its name without ending. Raises ParameterError where there is none."""
    path = belonging("notebooks") / f"{name}.ipynb"
    if not (is_file_name(name) and path.is_file()):
        raise ParameterError(f"On Record has no notebook named {name!r}", remedy="name yours with --notebook")
    return path


def is_ours(notebook: Path) -> bool:
    """Tell whether a notebook is one of the package's, and not another that is called so."""
    return notebook.resolve().parent == belonging("notebooks").resolve()


def notebook_cells(notebook: Path) -> list[NotebookCell]:
    """Read the cells of a notebook, the user's or ours. Raises CaseError for what is none."""
    try:
        told = json.loads(notebook.read_text(encoding="utf-8-sig"))
        return [_cell(cell) for cell in told["cells"]]
    except FileNotFoundError:
        raise CaseError("there is no such notebook", where=str(notebook), remedy="name an .ipynb file") from None
    except OSError as error:
        what = f"the notebook cannot be opened: {error.strerror}"
        raise CaseError(what, where=str(notebook), remedy="check its name and its permissions") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        what = f"this is not a notebook ({type(error).__name__}: {str(error)[:80]})"
        raise CaseError(what, where=str(notebook), remedy="name an .ipynb file that JupyterLab opens") from None


def _cell(cell: dict[str, object]) -> NotebookCell:
    kind, source, about = cell["cell_type"], cell["source"], cell.get("metadata") or {}
    lines = source if isinstance(source, list) else [source]
    tags = about.get("tags", ()) if isinstance(about, dict) else ()
    if not isinstance(kind, str) or not isinstance(tags, list | tuple) or not all(isinstance(line, str) for line in lines):
        raise TypeError("a cell's kind, tags or source are none")
    return NotebookCell(kind, tuple(map(str, tags)), "".join(map(str, lines)))


def workbench_of(case: Case, place: Path, *, corpus: Path, home: Path) -> Path:
    """Return the notebook in ``home`` to explore a case at ``place`` with, which is made of ours where there is none yet.

    In a checkout ours stands as it is for the bundled case. Paths in it are seen from ``home`` where they lie below.
    """
    ours = belonging("notebooks") / "explore.ipynb"
    if ours.parent.parent == home.resolve() and place.resolve() == belonging("example").resolve():
        return ours
    target = home / f"explore-{case.name}.ipynb"
    if not target.exists():  # else it is the user's by now
        node = json.loads(ours.read_text(encoding="utf-8"))
        values = {"case": _from(home, place), "corpus": _from(home, corpus)}
        for cell in node["cells"]:
            if "parameters" in cell["metadata"].get("tags", ()):
                cell["source"] = [_with_value(line, values) for line in cell["source"]]
        write_whole(target, json.dumps(node, indent=1, ensure_ascii=False) + "\n")
    return target


def _from(home: Path, path: Path) -> str:
    path, home = path.resolve(), home.resolve()
    return path.relative_to(home).as_posix() if path.is_relative_to(home) else str(path)


def _with_value(line: str, values: dict[str, str]) -> str:
    """Put a value into a line ``name: type = "…"  # what it is``."""
    name, (declared, equals, rest) = line.partition(":")[0], line.partition(" = ")
    return f"{declared}{equals}{values[name]!r}  # {rest.partition('  # ')[2]}" if name in values else line
