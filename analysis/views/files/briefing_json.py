"""The whole edition as JSON: what it is, its sentences of page one, and every table that it shows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from json.encoder import encode_basestring
from typing import Any

from analysis.measures import Coverage, extent
from analysis.views.files.plain_tables import Plain
from analysis.views.look.statement import Statement
from analysis.views.sections.masthead import page_metadata

FORMAT = 2  # of this file; a number more when a reader of the old one would be misled
# What JSON may hold and a page, a terminal or an editor would act on: markup, turned directions, line ends, what no one sees.
_ACTIVE = re.compile("[<>&\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")

_SIMPLE: dict[type, Callable[[Any], str]] = {str: encode_basestring, type(None): lambda _: "null", int: int.__repr__}
_SIMPLE |= {bool: lambda value: "true" if value else "false", date: lambda day: f'"{day}"'}


def briefing_json(coverage: Coverage, tables: Mapping[str, Plain], *, edition: int, stated: Sequence[Statement]) -> bytes:
    """Return the edition's facts, statements and tables; keys and columns are described in data/README.md."""
    read = extent(coverage)
    content = {
        "format": FORMAT,
        "edition": edition,
        "facts": {**page_metadata(coverage, edition=edition), "question": coverage.case.question},
        "corpus": {
            "version": coverage.version,
            "articles": read.articles,
            "publishers": read.publishers,
            "origins": read.origins,
        },
        "choice": {name: getattr(coverage.choice, name) for name in ("most_quotes", "most_events", "least_confidence")},
        "statements": [one.plain() for one in stated],
    }
    head = _text(content).removesuffix("\n}")
    rows = ",".join(f"\n  {_text(name)}: {rows_as_json(table)}" for name, table in tables.items())
    return _safe(f'{head},\n "tables": {{{rows}\n }}\n}}')


def written(content: object) -> bytes:
    """Return JSON in UTF-8, in which what programs would act on is escaped."""
    return _safe(_text(content))


def _text(content: object) -> str:
    return _ENCODER.encode(content)


def _safe(text: str) -> bytes:
    return f"{_ACTIVE.sub(_escaped, text)}\n".encode("utf-8", "replace")


def rows_as_json(table: Plain) -> str:
    """Return a table as ``_text`` would at its place, in fewer steps: its rows are alike, and many."""
    keys = [f"\n    {_text(name)}: " for name in table.kinds]
    columns = [[key + _cell(value) for value in column] for key, column in zip(keys, table.values, strict=True)]
    rows = [f"\n   {{{','.join(row)}\n   }}" for row in zip(*columns, strict=True)]
    return f"[{','.join(rows)}\n  ]" if rows else "[]"


def _cell(value: object) -> str:
    written = _SIMPLE.get(type(value))
    return written(value) if written else _text(value).replace("\n", "\n    ")


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _other(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else int(value)  # type: ignore[call-overload]


_ENCODER = json.JSONEncoder(ensure_ascii=False, indent=1, default=_other)
