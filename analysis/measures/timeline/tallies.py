"""What an affair counts again and again, as cases or barrels: a sentence that gives the count of a day is no turning point."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from analysis import lexicon
from analysis.measures.stems import stem

SEVERAL = 5  # different amounts of one thing
_BETWEEN = 3  # words between an amount and what it counts


def tallies(sentences: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether a sentence gives the count of something of which these sentences give many."""
    amounts: dict[str, set[str]] = {}
    for sentence in sorted(set(sentences)):
        for amount, unit in _counts(sentence):
            amounts.setdefault(unit, set()).add(amount)
    running = {unit for unit, found in amounts.items() if len(found) >= SEVERAL}
    return lambda sentence: any(unit in running for _, unit in _counts(sentence))


def _counts(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield each amount with the stem of the plural that it counts; "%" is one."""
    many = lexicon.table("quantities")["words"]["plurals"].split()
    for hit in _pattern().finditer(sentence[:1000]):
        plurals = [word for word in hit["words"].split() if word in many or (word.islower() and word.endswith("s"))]
        unit = "%" if hit["share"] else stem(plurals[0]) if plurals else ""
        if unit:
            yield hit["amount"].casefold(), unit


@cache
def _pattern() -> re.Pattern[str]:
    numbers = "|".join(lexicon.table("quantities")["numbers"])
    return re.compile(
        rf"(?<![\w$€£¥.,])(?P<amount>\d[\d,.]*\d|\d|\b(?:{numbers})\b)(?P<share>\s?(?:%|per ?cent\b))?"
        rf"(?P<words>(?:\s[\w’'-]+){{0,{_BETWEEN + 1}}})",
        re.IGNORECASE,
    )
