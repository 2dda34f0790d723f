"""The figures that a clause gives: an amount and what is counted, told exactly."""

from __future__ import annotations

import re

from analysis.measures.timeline.words import dull_words, stem

_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_AMOUNTS = {word: number for number, word in enumerate(_SMALL, start=2)}
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# an amount that is not told exactly contradicts no other
_HEDGE = r"(?:about|around|some|nearly|almost|over|under|than|least|most|up to|roughly|approximately|estimated|or|to|-|–)"
_FIGURE = re.compile(
    rf"(?P<hedge>\b{_HEDGE}\s+)?(?P<money>[$€£¥])?(?<![\w.,-])(?P<amount>\d[\d,]*(?:\.\d+)?|{'|'.join(_AMOUNTS)})\b"
    rf"(?!\s*(?:-|–|to|or)\s*\d)(?:\s+(?P<scale>{'|'.join(_SCALES)})\b)?(?P<rest>(?:\s+[a-z]{{2,20}}){{0,2}})",
    re.IGNORECASE,
)
_COUNTED = frozenset(("people", "percent", "men", "women", "children", "police"))


def figures(clause: str) -> dict[str, tuple[float, str]]:
    """Return the amount (and its words) by the stem of what is counted, or the sign of its money.

    Left out are times, amounts that are only about right, and what is counted twice in one clause: nobody can say which is
    meant.
    """
    found: dict[str, list[tuple[float, str]]] = {}
    for hit in _FIGURE.finditer(clause[:2000]):
        if (told := _told(hit)) is not None:
            found.setdefault(told[0], []).append(told[1:])
    return {unit: amounts[0] for unit, amounts in found.items() if len(amounts) == 1}


def _told(hit: re.Match[str]) -> tuple[str, float, str] | None:
    words = hit["rest"].split()
    noun = next((word for word in words if word in _COUNTED or (word.endswith("s") and not word.endswith("ss"))), None)
    if hit["hedge"] or (not hit["money"] and (noun is None or noun in dull_words())):
        return None
    number = hit["amount"].casefold()
    amount = (_AMOUNTS.get(number) or float(number.replace(",", "") or 0)) * _SCALES.get((hit["scale"] or "").casefold(), 1.0)
    if hit["money"] or noun is None:
        return hit["money"], amount, " ".join(filter(None, (f"{hit['money']}{hit['amount']}", hit["scale"])))
    until = words[: words.index(noun) + 1]
    return stem(noun), amount, " ".join(filter(None, (hit["amount"], hit["scale"], *until)))
