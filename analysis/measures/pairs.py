"""Pairs of actors that may be one: what speaks for it and what against, for a person to decide."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.measures.rows import rows_of

_TOLD_WHOLE = ("same role", "same organization", "same country", "different countries")  # other reasons list ids


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors by id and name, the reasons for and against their being one, and how often the lesser is mentioned."""

    one: str
    other: str
    name: str
    other_name: str
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    mentions: int


def doubtful_pairs(doubts: pd.DataFrame, mentions: pd.DataFrame) -> list[Pair]:
    """Return the pairs of ``corpus.tables.doubtful_links`` of which both are mentioned, those mentioned most first."""
    counts = mentions["actor"].value_counts()
    both = doubts[doubts["one"].isin(counts.index) & doubts["other"].isin(counts.index)]
    pairs = [
        Pair(
            row.one, row.other, row.name, row.other_name, _plain(row.reasons_for), _plain(row.reasons_against),
            int(min(counts[row.one], counts[row.other])),
        )
        for row in rows_of(both)
    ]  # fmt: skip
    return sorted(pairs, key=lambda pair: (-pair.mentions, pair.name, pair.other_name))


def evidence_of_pair(pair: Pair) -> str:
    """Say what speaks for and against: "for: one name shortened; against: told apart in 1 article"."""
    told = (("for", pair.reasons_for), ("against", pair.reasons_against))
    return "; ".join(f"{which}: {', '.join(reasons)}" for which, reasons in told if reasons)


def as_correction(pair: Pair, *, day: date) -> str:
    """Return the entry of ``corrections.toml`` that joins the two, the shorter name into the longer; its author is open."""
    one, other = sorted(((pair.name, pair.one), (pair.other_name, pair.other)), key=lambda named: (len(named[0]), named))
    values = {
        "action": "merge", "actor": one[1], "into": other[1], "author": "YOUR NAME",
        "reason": f"{one[0]} and {other[0]} are one",
    }  # fmt: skip
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    return "\n".join(["[[correction]]", *lines, f"day = {day.isoformat()}"])


def _plain(reasons: list[str]) -> tuple[str, ...]:
    """Return reasons in words, without the ids that some of them list."""
    return tuple(reason if reason.startswith(_TOLD_WHOLE) else reason.partition(":")[0] for reason in reasons)
