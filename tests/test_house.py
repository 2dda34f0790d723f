"""The house stays small: a module holds one idea, a function fits on a screen."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import analysis

_ROOT = Path(analysis.__file__).parent
_LONGEST_MODULE, _LONGEST_FUNCTION = 200, 30
# what a room gives and what rows hold, a name a line; the public face of an open case, which is one class
_LONGER = {"syntax/__init__.py", "measures/row_types.py", "workbench/case.py"}

_BEGINS = {"workbench/desk/glance.py", "workbench/desk/making.py"}  # modules that a process begins with, which opens a case


def _modules() -> Iterator[tuple[str, str]]:
    for path in sorted(_ROOT.rglob("*.py")):
        yield path.relative_to(_ROOT).as_posix(), path.read_text(encoding="utf-8")


def _functions(source: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1


def test_no_module_is_too_long():
    lengths = {name: len(source.splitlines()) for name, source in _modules()}
    assert len(lengths) > 100
    assert {name for name, length in lengths.items() if length > _LONGEST_MODULE} == _LONGER


def test_no_function_is_too_long():
    found = [(name, *function) for name, source in _modules() for function in _functions(source)]
    assert len(found) > 2000
    assert not [one for one in found if one[-1] > _LONGEST_FUNCTION]


def _imported(node: ast.AST, known: set[str]) -> Iterator[str]:
    """Give the modules that are imported below a node, also in functions; not what only a type checker imports."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ImportFrom) and child.module:
            inner = {f"{child.module}.{name.name}" for name in child.names} & known
            yield from inner or {child.module} & known
        elif not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from _imported(child, known)


def _with_faces(name: str, importer: str) -> Iterator[str]:
    """Give a module and the packages that are imported with it, other than those in which its importer is itself."""
    yield name
    *above, _ = name.split(".")
    faces = (".".join(above[:end]) for end in range(2, len(above) + 1))
    yield from (face for face in faces if not f"{importer}.".startswith(f"{face}."))


def test_no_modules_import_each_other_in_a_circle():
    sources = {f"analysis.{name[:-3].replace('/', '.')}".removesuffix(".__init__"): (name, text) for name, text in _modules()}
    arrows = {
        module: {one for found in _imported(ast.parse(text), set(sources)) for one in _with_faces(found, module)}
        for module, (name, text) in sources.items()
        if name not in _BEGINS
    }
    assert sum(map(len, arrows.values())) > 1000
    assert len(list(TopologicalSorter(arrows).static_order())) == len(sources)  # raises CycleError, which names the circle
