"""What is figured out of an invented affair is what is kept, row by row (see ``tests/kept.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pandas as pd

from analysis import measures

# ids and places, and what the value of a time says already
_LEFT_OUT = {
    *(
        "key",
        "quote",
        "event",
        "article",
        "members",
        "spans",
        "start",
        "end",
        "sentence_start",
        "sentence_end",
        "places",
        "url",
    ),
    *(
        "report",
        "reads",
        "dates",
        "publishers",
        "later",
        "reports",
        "granularity",
        "earliest",
        "latest",
        "first_day",
        "last_day",
    ),
    *("passage", "before", "source", "venue", "speaker_country", "by_voice"),
}
_PARTS = (
    *("whole", "timeline", "due", "lead", "opposed", "stances", "shifts", "unanswered", "shown"),
    *("agreements", "conflicts", "running"),
)
_OF_THE_WHOLE = ["value", "words", "order", "evidence"]  # the timeline's other columns are those of the whole
_MEASURES = ("actor_rows", "course", "gaps", "highlights", "extent", "source_rows", "relation_rows", "who_about_whom")


def test_what_is_figured_out_is_what_is_kept(kept: Any, coverage: Any):
    parts = {name: getattr(coverage, name) for name in _PARTS}
    parts |= {name: getattr(measures, name)(coverage) for name in _MEASURES}
    kept("kept_affair.txt", [line for name, part in parts.items() for line in _lines(name, part)])


def _lines(name: str, part: Any) -> Iterator[str]:
    yield f"# {name}"
    shown = part[_OF_THE_WHOLE] if name == "timeline" else part
    yield from (f"    {_shown(row)}" for row in (_rows(shown) if isinstance(shown, pd.DataFrame | list | tuple) else [shown]))


def _rows(part: Any) -> list[Any]:
    if isinstance(part, pd.DataFrame):
        return list(part.to_dict("records"))
    return [part] if hasattr(part, "_asdict") else list(part)


def _shown(value: Any) -> str:
    named = value._asdict() if hasattr(value, "_asdict") else value
    if is_dataclass(named) and not isinstance(named, type):
        named = {field.name: getattr(named, field.name) for field in fields(named)}
    if isinstance(named, dict):
        return " | ".join(f"{name} {_shown(one)}" for name, one in named.items() if name not in _LEFT_OUT and _says(one))
    if isinstance(named, pd.DataFrame | list | tuple) or type(named).__name__ == "ndarray":
        return "; ".join(map(_shown, _rows(named)))
    return f"{named:.4g}" if isinstance(named, float) else " ".join(str(named).split())


def _says(value: Any) -> bool:
    return not (
        value is None or value is False or value is pd.NaT or (isinstance(value, float | str) and str(value) in ("", "nan"))
    )
