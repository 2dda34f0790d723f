"""A briefing's parameters: declared once, in the notebook's cell tagged ``parameters``, and checked before a kernel starts.

A declaration is ``name: "type" = default  # what it is for``. The type is read by pydantic and may be any of str, int, float,
bool, date, Literal[…], list[…], ``| None``, or ``Annotated[…, Field(ge=…)]``. papermill on its own logs an unknown parameter
and takes "abc" for an int.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from analysis.briefing.notebooks import notebook_cells
from analysis.errors import CaseError, ParameterError

_TYPES = {"str": str, "int": int, "float": float, "bool": bool, "list": list, "date": date, "Literal": Literal}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter: its type as written, its default and the comment that explains it."""

    name: str
    type: str
    default: object
    help: str

    @property
    def hint(self) -> str:
        """What would be right, in words."""
        example = "" if self.default is ... else f", for example {self.default!r}"
        return f"it takes {self.type}{example}" + (f": {self.help}" if self.help else "")


def declared_parameters(notebook: Path) -> dict[str, Parameter]:
    """Read the declarations of a notebook's parameters cell, in order, without starting anything; no default means required.

    Raises ParameterError where there is no such cell or it holds anything but annotated assignments, CaseError where it cannot
    be read.
    """
    source = _parameters_cell(notebook)
    statements = _parsed(source, notebook).body
    comments = _comments(source)
    found = {}
    for statement in statements:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value, end_lineno=line):
                default = ... if value is None else _literal(value, notebook)
                found[name] = Parameter(name, _written(annotation), default, comments.get(line or 0, ""))
            case _:
                what = f"the parameters cell holds {ast.unparse(statement)!r}"
                raise ParameterError(what, where=str(notebook), remedy="declare each as `name: type = default  # comment`")
    return found


def check_parameters(declared: Mapping[str, Parameter], given: Mapping[str, object]) -> dict[str, Any]:
    """Return all parameters, those given converted to their declared type and the rest by default, as JSON-like values.

    Raises ParameterError naming the parameter, the value and what would be right.
    """
    for name in given:
        if name not in declared:
            close = get_close_matches(name, declared, n=1)
            remedy = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(declared)}"
            raise ParameterError(f"unknown parameter {name!r}", remedy=remedy)
    return {name: _checked(parameter, given.get(name, parameter.default)) for name, parameter in declared.items()}


def _checked(parameter: Parameter, value: object) -> Any:
    from pydantic import TypeAdapter, ValidationError

    if value is ...:
        raise ParameterError(f"parameter {parameter.name!r} is missing", remedy=parameter.hint)
    try:
        adapter = TypeAdapter(_resolve(parameter))
        return adapter.dump_python(adapter.validate_python(_from_text(value, parameter.type)), mode="json")
    except ValidationError as error:
        problem = error.errors()[0]["msg"]
        raise ParameterError(
            f"parameter {parameter.name!r} is {value!r}: {problem[:1].lower()}{problem[1:]}", remedy=parameter.hint
        ) from None


def _from_text(value: object, written: str) -> object:
    """Take what a command line can give: "none", and lists with commas."""
    if not isinstance(value, str):
        return value
    if "None" in written and value.lower() in ("", "none", "null"):
        return None
    if "list[" in written:
        return [part.strip() for part in value.strip("[]").split(",") if part.strip()]
    return value


def _resolve(parameter: Parameter) -> Any:
    from pydantic import Field

    names = {**_TYPES, "Annotated": Annotated, "Field": Field, "__builtins__": {}}
    try:
        # the notebook is the user's own code, about to be run anyway; no value of a parameter is ever evaluated
        return eval(parameter.type, names)  # noqa: S307
    except Exception as error:
        raise ParameterError(
            f"parameter {parameter.name!r} has the unusable type {parameter.type!r}", remedy=f"use {', '.join(_TYPES)}"
        ) from error


def _parsed(source: str, notebook: Path) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:  # MemoryError: how Python says "nested too deep"
        what = f"the parameters cell is no Python: {error}"
        raise CaseError(what, where=str(notebook), remedy="declare each as `name: type = default  # comment`") from None


def _literal(value: ast.expr, notebook: Path) -> object:
    try:
        return ast.literal_eval(value)
    except (ValueError, TypeError, RecursionError, MemoryError):
        what = f"the default {ast.unparse(value)[:80]!r} is no plain value"
        raise CaseError(
            what, where=str(notebook), remedy="write a text, a number, True, False, None or a list of them"
        ) from None


def _parameters_cell(notebook: Path) -> str:
    for kind, tags, source in notebook_cells(notebook):
        if "parameters" in tags and kind == "code":
            return source
    raise ParameterError("no cell is tagged `parameters`", where=str(notebook), remedy="tag the cell that declares them")


def _written(annotation: ast.expr) -> str:
    return str(annotation.value) if isinstance(annotation, ast.Constant) else ast.unparse(annotation)


def _comments(source: str) -> dict[int, str]:
    """Find the comment at the end of each line, by line number."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}
