"""What corrections did once they are applied: tables for the queries, links, and what is pinned, hidden or one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from analysis.corpus.linking import Linking
from analysis.model import Correction

_TABLES = {
    "rejected": ("thing",),
    "relabeled": ("quote", "speaker", "speaker_name"),
    "redated": ("event", "value", "granularity", "earliest", "latest"),
    "renamed": ("actor", "name"),
    "restated": ("event", "status"),
    "held": ("actor", "role"),
    "homes": ("actor", "country"),
    "kinds": ("actor", "kind"),
}


_DAYS = ("earliest", "latest")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A correction, the ids of the rows it changes, and why it changes none, if so."""

    correction: Correction
    rows: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(slots=True)
class Applied:
    """All corrections as tables for the queries, the links they change, what is pinned or hidden, and which events are one."""

    fitted: list[Fitted] = field(default_factory=list)
    tables: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: {name: [] for name in _TABLES})
    linking: Linking = field(default_factory=Linking)
    pinned: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    accepted: set[str] = field(default_factory=set)
    same: set[frozenset[str]] = field(default_factory=set)

    def arrow(self) -> dict[str, pa.Table]:
        """Return the tables as Arrow holds them."""
        return {name: _arrow(columns, self.tables[name]) for name, columns in _TABLES.items()}


def _arrow(columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> pa.Table:
    types = {name: pa.date32() if name in _DAYS else pa.string() for name in columns}
    last = {row[0]: row for row in rows}  # of two about one row the later counts
    return pa.table({name: pa.array([row[place] for row in last.values()], types[name]) for place, name in enumerate(columns)})
