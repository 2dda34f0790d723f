"""Numbers in words and digits: "two and a half", "twenty-four", "a hundred", "1,200"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.timeline.times.grammar.vocabulary import meaning

_ONE = frozenset(("a", "an", "another", "additional"))


def quantity(words: Sequence[str]) -> float | None:
    """Return the number that the words say, None where they say none ("several", "a few")."""
    total: float | None = None
    for word in words:
        if meaning("some", word) is not None:
            return None
        if word == "couple":
            return 2
        if total is not None and (word in ("to", "or") or (word.isdecimal() and total >= 1)):
            return total  # "five to ten", "5-10"
        if word == "half":
            return total + 0.5 if total is not None else 0.5
        if meaning("magnitude", word) is not None:
            total = (total or 1) * float(meaning("magnitude", word))
        elif (value := _value(word)) is not None:
            total = value if total is None else total + (0 if word in _ONE else value)
        # "and", "of" and hyphens say nothing
    return total


def year_in_words(words: Sequence[str]) -> int | None:
    """Read "nineteen ninety-six" and "two thousand"."""
    values = [int(value) for word in words if (value := _value(word)) is not None]
    if words[:2] == ("two", "thousand"):
        return 2000 + sum(values[1:])
    return 1900 + sum(values[1:]) if values[:1] == [19] else None


def _value(word: str) -> float | None:
    if word in _ONE:
        return 1.0
    if (named := meaning("number", word) or meaning("tens", word)) is not None:
        return float(named)
    if "/" in word:
        over, _, under = word.partition("/")
        return int(over) / int(under) if under.strip("0") else None
    digits = word.replace(",", "")
    try:
        return float(digits) if digits[:1].isdecimal() and len(digits) < 10 else None
    except ValueError:
        return None
