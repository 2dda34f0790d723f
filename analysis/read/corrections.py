"""``corrections.toml``: what people put right in a case, each entry with who, why and when.

[[correction]]
action = "relabel"
words = "we will not sign"
article = "2019-08-23-harbour-wire.txt"
into = "Kang Kyung-wha"
author = "R. Okafor"
reason = "the article credits the minister two sentences later"
day = 2026-11-24
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from analysis.errors import CaseError
from analysis.model import Action, Correction
from analysis.read.toml import parse_toml, read_toml

_DAYS = ("day", "withdrawn")
_KEYS = tuple(field.name for field in fields(Correction))
# what an action needs beside author, reason and day; of two in one entry one must be there
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "reject": (("words", "actor"),),
    "rename": (("actor",), ("into",)),
    "merge": (("actor",), ("into",)),
    "split": (("actor",), ("into",)),
    "relabel": (("words",), ("into",)),
    "redate": (("words",), ("value",)),
    "status": (("words",), ("value",)),
    "same": (("words",), ("into",)),
    "accept": (("words", "actor"),),
    "pin": (("words",),),
    "hide": (("words",),),
    "role": (("actor",), ("value",)),
    "country": (("actor",), ("value",)),
    "kind": (("actor",), ("value",)),
}


def read_corrections(file: Path) -> tuple[Correction, ...]:
    """Read a case's corrections, in order; none where there is no such file. Raises CaseError with entry, key and remedy."""
    if not file.exists():
        return ()
    return _corrections(read_toml(file), str(file))


def parse_corrections(text: str, *, where: str) -> tuple[Correction, ...]:
    """Read the corrections that stand from the text of such a file; what was withdrawn is checked and left out."""
    return _corrections(parse_toml(text, where=where), where)


def _corrections(table: dict[str, Any], where: str) -> tuple[Correction, ...]:
    entries = table.get("correction", [])
    if set(table) - {"correction"} or not isinstance(entries, list):
        raise CaseError("it holds more than corrections", where=where, remedy="write each entry under [[correction]]")
    read = [_correction(entry, f"{where}, correction {number}") for number, entry in enumerate(entries, start=1)]
    return tuple(one for one in read if one.withdrawn is None)


def _correction(entry: Any, where: str) -> Correction:
    if not isinstance(entry, dict) or entry.get("action") not in get_args(Action):
        raise CaseError("`action` is missing or unknown", where=where, remedy=f"write one of {', '.join(get_args(Action))}")
    if unknown := sorted(set(entry) - set(_KEYS)):
        raise CaseError(f"unknown key `{unknown[0]}`", where=where, remedy=f"the keys are {', '.join(_KEYS)}")
    for names in (("author",), ("reason",), ("day",), *_NEEDS[entry["action"]]):
        if not any(name in entry for name in names):
            raise CaseError(f"`{' or '.join(names)}` is missing", where=where, remedy=f"`{entry['action']}` needs it")
    for name, value in entry.items():
        good = _is_day(value) if name in _DAYS else isinstance(value, str) and bool(value.strip())
        if not good:
            raise CaseError(f"`{name}` is {value!r}", where=where, remedy="write a day bare, all else in quotation marks")
    texts = {name: " ".join(value.split()) for name, value in entry.items() if isinstance(value, str)}
    values: dict[str, Any] = {**texts, **{name: entry[name] for name in _DAYS if name in entry}}
    return Correction(**values)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)
