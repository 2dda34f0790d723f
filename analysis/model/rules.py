"""The rules by which things are found: an enum a kind of thing, in the room that finds it."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class MeasuredRule(StrEnum):
    """A rule under the name that tables give it, with the chance that what it finds is right: ``CLAUSE = "clause", 0.85``."""

    confidence: float

    def __new__(cls, name: str, confidence: float) -> Self:
        """Make the member of its name and its chance."""
        rule = str.__new__(cls, name)
        rule._value_ = name
        rule.confidence = confidence
        return rule

    @classmethod
    def named(cls, name: str) -> Self:
        """Return the rule of that name."""
        rule: Self = cls._value2member_map_[name]  # type: ignore[assignment]  # the members of an enum are of its class
        return rule
