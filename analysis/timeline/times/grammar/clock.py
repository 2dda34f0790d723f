"""Numbers and times of day: "two and a half", "twenty-four"; "10 p.m." is T22:00, "night" is TNI."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.timeline.times.grammar.patterns import Found
from analysis.timeline.times.grammar.vocabulary import meaning


def clock(found: Found) -> str:
    """Read the parts ``clock`` ("10:30 a.m. UTC", "noon") and ``part`` ("morning"); empty where there is neither."""
    words = [word for word in found.words("clock") if word not in ("around", "about")]
    if words:
        return _hour(found, words)
    part = found.means("part", "day_part")
    return f"T{part}" if part else ""


def _half(found: Found) -> str:
    """Read "4 in the morning" as a.m., "4 in the afternoon" as p.m."""
    part = found.means("part", "day_part")
    return "" if part is None or not found.words("clock") else "a" if part == "MO" else "p"


def _hour(found: Found, words: list[str]) -> str:
    if (named := found.means("clock", "day_hour")) is not None:
        return f"T{named:02d}:00"
    if (spelled := meaning("number", words[0])) is not None:
        words = [str(spelled), *words[1:]]
    digits = words[0].replace(".", ":").split(":")
    if len(words[0]) == 4 and words[0].isdecimal():  # "1900 GMT"
        digits = [words[0][:2], words[0][2:]]
    hour, minute = int(digits[0]), digits[1] if len(digits) > 1 else "00"
    half = next((word[0].lower() for word in words[1:] if word[:1] in "aApP"), "") or _half(found)
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or int(minute) > 59:
        return ""
    return f"T{hour:02d}:{minute}{_zone(found, words)}"


def _zone(found: Found, words: list[str]) -> str:
    """Write the zone as ISO 8601 does: Z, "+08" for "GMT +8"."""
    if "+" in words and words[-1].isdecimal() and int(words[-1]) <= 14:
        return f"+{int(words[-1]):02d}"
    return str(found.means("clock", "zone") or "")


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
