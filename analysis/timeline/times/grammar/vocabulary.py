"""The words of time, loaded once from ``times.toml``, ``vague.toml``, ``periods.toml`` and ``guards.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.lexicon import table
from analysis.timeline.times.grammar.expression import Holiday, Named


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``classes``: class name → {word: meaning}; ``cased``: words that need a capital."""

    classes: dict[str, dict[str, Any]]
    cased: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load the word classes."""
    data = table("times")
    classes = {name: words for name, words in data.items() if name != "cased"}
    cased = frozenset(word for name in data["cased"]["classes"] for word in classes.get(name, ()))
    return Lexicon(classes, cased)


@cache
def guard(name: str) -> frozenset[str]:
    """Return a list of ``guards.toml``: words beside which something is no time."""
    return frozenset(table("guards")[name])


@cache
def surroundings() -> dict[str, re.Pattern[str]]:
    """Rule → what around its time says that it is none, from ``guards.toml``."""
    data = table("guards")
    lists = {name: f"(?:{'|'.join(map(re.escape, some))})" for name, some in data.items() if isinstance(some, list)}
    parts = {name: _filled(part, lists) for name, part in data["around"].items() if isinstance(part, str)}
    return {rule: re.compile("|".join(_filled(row, parts) for row in rows)) for rule, rows in data["around"]["rules"].items()}


def _filled(pattern: str, parts: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: parts[match[1]], pattern)


@cache
def meaning(group: str, word: str) -> Any:
    """Return what a word of a class means, None where it is not of the class."""
    return lexicon().classes[group].get(word)


@cache
def vague_phrases() -> dict[str, str]:
    """Phrase in lower case → its TIMEX3 reference value."""
    return {phrase: value for value, entry in table("vague").items() for phrase in entry["phrases"]}


@cache
def named_periods() -> dict[str, Named]:
    """Name as written → its first and last year."""
    return {name: Named(one["first"], one["last"]) for one in table("periods")["period"] for name in one["names"]}


@cache
def holidays() -> dict[str, Holiday]:
    """Name as written → the day of the year, or how to find it."""
    return {name: _holiday(one) for one in table("periods")["day"] for name in one["names"]}


def _holiday(one: dict[str, Any]) -> Holiday:
    told = {key: value for key, value in one.items() if key not in ("names", "dates")}
    return Holiday(**told, dates=tuple(one.get("dates", ())))
