"""``briefings.toml``: which briefings there are, when each is made, what is kept, and where it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from analysis.briefing.edition import Specification
from analysis.briefing.formats import known_formats
from analysis.briefing.notebooks import own_notebook
from analysis.briefing.when import When, parse_when, parse_zone
from analysis.errors import ParameterError
from analysis.read import read_toml
from analysis.world.places import NAME

_KEEP = re.compile(r"(\d{1,5})( (editions?|days?))?")


@dataclass(frozen=True, slots=True)
class Keep:
    """How much stays on a shelf: the newest editions, or those of the last days; the first and the pinned ones always."""

    editions: int | None = None
    days: int | None = None
    pinned: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """One briefing: what is produced, when, what is kept; ``deliver`` is as it was written, None for the case's own."""

    name: str
    specification: Specification
    when: When | None = None
    keep: Keep = field(default_factory=Keep)
    deliver: dict[str, Any] | None = None


def _plain(path: Path) -> Path:
    if "\0" in str(path):
        raise ValueError("a path holds no NUL")
    return path


def _kept(value: object) -> object:
    if isinstance(value, bool) or not _KEEP.fullmatch(str(value)) or int(str(value).split()[0]) < 1:
        raise ValueError('write how many editions, keep = 30, or for how long, keep = "30 days"')
    return value


def _scheduled(text: str) -> str:
    parse_when(text, "UTC")
    return text


def _zoned(text: str) -> str:
    return parse_zone(text).key


def _written(formats: list[str]) -> list[str]:
    try:
        known_formats(formats)
    except ParameterError as error:
        raise ValueError(str(error)) from None
    return formats


Shown = Annotated[Path, AfterValidator(_plain)]
Kept = Annotated[int | str, BeforeValidator(_kept)]
Scheduled = Annotated[str, AfterValidator(_scheduled)]
Zoned = Annotated[str, AfterValidator(_zoned)]


class _Entry(BaseModel):
    """One ``[[briefing]]``: the name of its shelf under reports/, its case and notebook, and the notebook's parameters."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(pattern=f"^{NAME}$")]
    case: Shown
    notebook: Shown | None = None  # ours
    formats: Annotated[list[str], AfterValidator(_written)] = ["html", "pdf"]
    corpus: Shown | None = None
    parameters: dict[str, Any] = {}
    schedule: Scheduled | None = None
    zone: Zoned | None = None
    keep: Kept | None = None
    pinned: list[Annotated[int, Field(ge=1)]] = []
    send_when: str | None = None
    deliver: dict[str, Any] | None = None


class _Schedule(BaseModel):
    """The whole file; what stands above the first entry is for all that do not say otherwise."""

    model_config = ConfigDict(extra="forbid")

    schedule: Scheduled | None = None
    zone: Zoned = "UTC"
    keep: Kept | None = None
    briefing: Annotated[list[_Entry], Field(min_length=1)]


def read_entries(path: Path, *, reports: Path) -> list[Entry]:
    """Read ``briefings.toml``, whose paths are seen from its folder.

    Raises CaseError for what is no TOML file, ParameterError for what it says; with file, key and remedy.
    """
    table = read_toml(path)
    try:
        told = _Schedule.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        raise ParameterError(f"`{key}`: {said}", where=str(path), remedy="see the README's example") from None
    names = [entry.name for entry in told.briefing]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ParameterError(f"two briefings are named {twice[0]!r}", where=str(path), remedy="give each a name of its own")
    return list(_entries(told, path.parent, reports))


def only(entries: list[Entry], names: tuple[str, ...], *, where: Path) -> list[Entry]:
    """Choose entries by name, all where none is named. Raises ParameterError for a name that none has."""
    if unknown := sorted(set(names) - {one.name for one in entries}):
        remedy = f"the names are {', '.join(one.name for one in entries)}"
        raise ParameterError(f"there is no briefing named {unknown[0]!r}", where=str(where), remedy=remedy)
    return [one for one in entries if not names or one.name in names]


def _entries(told: _Schedule, folder: Path, reports: Path) -> Iterator[Entry]:
    for one in told.briefing:
        schedule = one.schedule or told.schedule
        keep = one.keep if one.keep is not None else told.keep
        yield Entry(
            name=one.name,
            specification=_specification(one, folder, reports),
            when=parse_when(schedule, one.zone or told.zone) if schedule else None,
            keep=_keep(keep, one.pinned),
            deliver=_delivery(one),
        )


def _keep(said: int | str | None, pinned: list[int]) -> Keep:
    if said is None:
        return Keep(pinned=frozenset(pinned))
    number, _, unit = str(said).partition(" ")
    editions, days = (None, int(number)) if unit.startswith("day") else (int(number), None)
    return Keep(editions, days, frozenset(pinned))


def _delivery(entry: _Entry) -> dict[str, Any] | None:
    """Return what is said of delivery, which is read by what delivers; ``send_when`` alone is in place of the case's own."""
    if entry.deliver is None and entry.send_when is None:
        return None
    return {**(entry.deliver or {}), **({"send_when": entry.send_when} if entry.send_when else {})}


def _specification(entry: _Entry, folder: Path, reports: Path) -> Specification:
    return Specification(
        case=folder / entry.case,
        notebook=folder / entry.notebook if entry.notebook else own_notebook("briefing"),
        parameters=entry.parameters,
        formats=tuple(entry.formats),
        reports=reports,
        name=entry.name,
        corpus=folder / entry.corpus if entry.corpus else None,
    )
