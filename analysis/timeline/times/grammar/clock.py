"""Times of day as the end of a TIMEX3 value: "10 p.m." is T22:00, "night" is TNI."""

from __future__ import annotations

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
