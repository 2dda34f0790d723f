"""The words of quantities.toml."""

from __future__ import annotations

import re
from functools import cache

from analysis import lexicon
from analysis.measures.stems import stem


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of words of ``quantities.toml``."""
    return frozenset(lexicon.table("quantities")["words"][name].split())


def has_word(sentence: str, name: str) -> bool:
    """Tell whether a sentence has a word of that list of ``quantities.toml``."""
    return not listed(name).isdisjoint(re.findall(r"[a-z]+", sentence.casefold()))


@cache
def measures() -> frozenset[str]:
    """Return the stems of what is measured and not counted."""
    return frozenset(stem(word) for word in listed("measured"))


@cache
def vague_units() -> frozenset[str]:
    """Return the stems of nouns that count whatever there is: of people, of kinds."""
    return frozenset(stem(word) for word in listed("vague"))


def is_date(hit: re.Match[str], sentence: str) -> bool:
    """Tell the number of a day, a year or a clock: beside a month, or four digits that can be one."""
    near = sentence[max(0, hit.start() - 12) : hit.start()] + " " + sentence[hit.end() : hit.end() + 12]
    month = re.search(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b", near)
    clock = hit.start() == 0 and bool(re.fullmatch(r"[012]\d[0-5]\d", hit["amount"]))  # a live report's
    return bool(month) or clock or bool(re.fullmatch(r"(?:1[89]|20)\d\d", hit["amount"]))
