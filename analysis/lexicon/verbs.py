"""The table of verbs (``verbs.toml``): one row a verb, adjective or noun, with all its properties."""

from __future__ import annotations

from functools import cache
from typing import Literal

from analysis.lexicon.load import table

Property = Literal[
    "manages", "fails", "refuses", "prevents", "rejects", "cancels", "plans", "doubts", "known", "reports", "deed", "speech",
    "unsure", "state", "thin", "occurs", "arranged", "fixes", "decides", "grants", "gives", "needs", "depicts", "publishes",
    "stirs", "releases", "performs",
]  # fmt: skip
PartOfSpeech = Literal["verbs", "adjectives", "nouns"]


@cache
def properties(word: str, particle: str | None = None, *, of: PartOfSpeech = "verbs") -> frozenset[str]:
    """Return what the table says of a lemma; of "call" with "off" what it says of "call off", else of "call"."""
    rows = table("verbs")[of]
    found = rows.get(f"{word} {particle}") if particle else None
    return frozenset((found if found is not None else rows.get(word, "")).split())


@cache
def having(*wanted: Property, of: PartOfSpeech = "verbs") -> frozenset[str]:
    """Return the words, of one part of speech, that have any of the properties; without those that need a particle."""
    rows: dict[str, str] = table("verbs")[of]
    return frozenset(word for word, row in rows.items() if " " not in word and not set(wanted).isdisjoint(row.split()))
