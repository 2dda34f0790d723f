"""The record of an edition that was made before: what a later one compares itself with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from analysis.errors import CaseError, ReadError
from analysis.model import Correction
from analysis.read.corrections import parse_corrections

_REMEDY = "name the manifest.json of an edition"


@dataclass(frozen=True, slots=True)
class EditionBefore:
    """An edition's number and what decided its outcome.

    ``first_day`` and ``last_day`` bound what it covered (either open), ``as_of`` is the day it spoke of; ``articles`` maps ids
    to hashes of what was read, ``configuration`` names what annotated them, ``version`` is that of the corpus. ``parameters``
    are the rest of its settings.
    """

    number: int
    version: int
    configuration: str
    articles: Mapping[str, str]
    corrections: tuple[Correction, ...]
    first_day: date | None
    last_day: date | None
    as_of: date | None
    parameters: Mapping[str, Any]


def read_edition(manifest: Path) -> EditionBefore:
    """Read an edition's manifest. Raises ReadError for what is none."""
    try:
        return _edition(json.loads(manifest.read_text(encoding="utf-8")), str(manifest))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, CaseError) as error:
        raise ReadError(f"this is no edition's manifest: {error}", where=str(manifest), remedy=_REMEDY) from error


def _edition(told: Any, where: str) -> EditionBefore:
    parameters, case = dict(told["parameters"]), told["case"]
    first, last = parameters.pop("first_day", None), parameters.pop("as_of", None)
    return EditionBefore(
        number=int(told["edition"]),
        version=int(told["corpus"]["version"]),
        configuration=str(told["configuration"]),
        articles=dict(told["articles"]),
        corrections=parse_corrections(told.get("corrections", ""), where=where),
        first_day=_day(first or case.get("first_day")),
        last_day=_day(last or case.get("last_day")),
        as_of=_day((told.get("as_of") or "")[:10]),
        parameters=parameters,
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
