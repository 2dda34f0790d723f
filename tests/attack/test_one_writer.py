"""Nobody writes a file but through the one function that writes whole files; nobody prints but through the one that cleans."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "analysis"
WRITERS = {
    "world/whole.py",
    *("briefing/shelf.py", "world/once.py"),  # a lock file; the latter keeps its finds in a private temporary folder
    *("read/archive.py", "desk/collecting/inbox.py"),  # into a temporary folder
    *("desk/begin.py", "language/install.py"),  # into an unfinished folder, which is then moved to its place
}
PRINTERS = {"cli/say.py", "cli/check.py"}  # the latter a table, its cells cleaned
WRITING = {"write_text", "write_bytes", "copy", "copy2", "copyfile", "copytree", "mkstemp", "NamedTemporaryFile", "mkdtemp"}


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield path.relative_to(PACKAGE).as_posix(), node, name


def opens_to_write(call: ast.Call, name: str) -> bool:
    modes = [one.value for one in (*call.args, *(word.value for word in call.keywords)) if isinstance(one, ast.Constant)]
    texts = [mode for mode in modes if isinstance(mode, str) and len(mode) < 4]
    return name in ("open", "fdopen") and any(set(mode) & set("wax+") for mode in texts)


def is_of_frames_or_text(call: ast.Call) -> bool:
    """``copy`` of a data frame, of a dictionary: nothing that is on a disk."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return owner is not None and getattr(owner, "id", "") != "shutil"


def test_every_file_is_written_by_the_one_function():
    found = {
        (place, name)
        for place, call, name in calls()
        if opens_to_write(call, name) or (name in WRITING and not (name == "copy" and is_of_frames_or_text(call)))
    }
    assert {place for place, _ in found} - WRITERS - {"world/leftovers.py"} == set()


def test_every_line_is_printed_by_the_one_function():
    assert {place for place, _, name in calls() if name in ("echo", "secho", "print")} - PRINTERS == set()
