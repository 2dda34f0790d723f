"""The house stays small: a module holds one idea, a function fits on a screen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import analysis

_ROOT = Path(analysis.__file__).parent
_LONGEST_MODULE, _LONGEST_FUNCTION = 200, 30
_NOT_YET = {"briefing", "cli", "corpus", "measures", "read", "workbench"}  # rooms in which functions may be longer
# what a room gives and what rows hold, a name a line; the public face of an open case, which is one class
_LONGER = {"syntax/__init__.py", "measures/row_types.py", "workbench/case.py"}


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
    modules = ((name, source) for name, source in _modules() if name.partition("/")[0] not in _NOT_YET)
    found = [(name, *function) for name, source in modules for function in _functions(source)]
    assert len(found) > 500
    assert not [one for one in found if one[-1] > _LONGEST_FUNCTION]
