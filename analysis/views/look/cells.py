"""One value of a plain table, as each kind of file holds it: nothing missing but None, no formula, no broken character."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from analysis.views.look.markup import UNPRINTABLE
from analysis.views.look.words import plain
from analysis.views.look.writing import when

LISTS = ("texts", "ints", "dates", "sources")  # kinds of columns that hold lists
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def values_as(values: list[Any], kind: str) -> list[Any]:
    """Return a column in plain Python types, None for what is missing, and no text that UTF-8 cannot hold."""
    if kind == "text":
        return [value if type(value) is str and value.isascii() else _value(value, kind) for value in values]
    as_is = {"int": int, "bool": bool}.get(kind)
    return [value if type(value) is as_is else _value(value, kind) for value in values]


def _value(value: Any, kind: str) -> Any:
    if isinstance(value, list | tuple) or kind in LISTS:
        return [_clean(one) for one in value]
    if value is None or value != value:  # noqa: PLR0124  NaN is not itself
        return None
    return _PLAIN[kind](value)


def line_of(value: Any) -> str:
    """Return a value on one line of text, lists joined by "; ", without control characters or turned directions."""
    if isinstance(value, list):
        return "; ".join(_listed(one) for one in value)
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else _text(value) if isinstance(value, str) else str(value)


def without_formula(text: str) -> str:
    """Put an apostrophe before what a spreadsheet that reads it from text would take for a formula (OWASP, "CSV Injection")."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _clean(value: Any) -> Any:
    """Return a value that UTF-8 can hold, at any depth."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return {name: _clean(one) for name, one in value.items()} if isinstance(value, dict) else value


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "text": lambda value: _clean(str(value)),
    "int": int,
    "float": float,
    "bool": bool,
    "day": lambda value: value,
}


def _listed(one: Any) -> str:
    if not isinstance(one, dict):
        return _text(str(one))
    if "value" in one:
        return f"{when(plain(one['value']), one['granularity'])} ({', '.join(_text(name) for name in one['publishers'])})"
    return ", ".join(_text(part) for part in one.values() if part)


def _text(text: str) -> str:
    return UNPRINTABLE.sub("�", plain(text))
