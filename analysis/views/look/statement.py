"""What a page states in the software's own name, as a value: printed by the sections, written to ``briefing.json``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.measures import Coverage

Section = Literal[
    "lead",
    "highlights",
    "due",
    "since",
    "timeline",
    "actors",
    "roles",
    "relations",
    "quotes",
    "figures",
    "agreement",
    "conflicts",
    "running",
    "gaps",
    "comparison",
    "lineage",
    "silence",
    "edits",
    "positions",
]
Place = tuple[str, int]  # article, sentence_start


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: what is told, and the numbers of its evidence."""

    text: str
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or row that the page states: in which section, in which words, on what evidence.

    ``earliest`` and ``latest`` are the days of what it tells, ``sides`` those of a conflict.
    """

    section: Section
    text: str
    evidence: tuple[int, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    sides: tuple[Side, ...] = ()

    def plain(self) -> dict[str, object]:
        """Return it as ``briefing.json`` holds it, without what it does not have."""
        told: dict[str, object] = {"section": self.section, "text": self.text, "evidence": list(self.evidence)}
        days = {name: day for name, day in (("earliest", self.earliest), ("latest", self.latest)) if day}
        sides = [{"text": side.text, "evidence": list(side.evidence)} for side in self.sides]
        return told | days | ({"sides": sides} if sides else {})


def numbers_of(coverage: Coverage) -> Mapping[Place, int]:
    """Return the number of each sentence that the edition cites."""
    evidence = coverage.evidence
    return dict(
        zip(zip(evidence["article"], evidence["sentence_start"], strict=True), evidence["number"].astype(int), strict=True)
    )
