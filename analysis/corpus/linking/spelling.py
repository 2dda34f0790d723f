"""Bring the spellings of a name together: accents, hyphens, transliterations, nicknames. What is one is decided elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import OSA, JaroWinkler

from analysis import lexicon

if TYPE_CHECKING:
    from nicknames import NickNamer

_LONGEST_WORD = 40  # beyond it a "word" is no name
_NEAR, _FEW_EDITS = 0.9, 0.8  # similarity by Jaro and Winkler, or by the share of letters unchanged
_HALF = 0.5
_SYLLABLES = 2
_FEWEST_CONSONANTS = 3


class Likeness(IntEnum):
    """How alike two names are, the surest first.

    The same words; the same in another spelling; shortened (a nickname, an initial, a part left out); with other vowels; nearly
    alike; different.
    """

    SAME = 0
    SPELLED = 1
    SHORTENED = 2
    VOWELS = 3
    NEAR = 4
    DIFFERENT = 9


def data() -> dict[str, Any]:
    """Return the table of spellings."""
    return lexicon.table("spelling")


@cache
def words(key: str) -> frozenset[str]:
    """Return one list of the table as a set."""
    return frozenset(data()[key])


@lru_cache(maxsize=1 << 16)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case without accents, periods, apostrophes, hyphens and "al"."""
    table = str.maketrans(data()["letters"])
    apart = unicodedata.normalize("NFKD", name.casefold().translate(table))
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    found = re.sub(r"[^\w\s]|_", " ", re.sub(r"['’`.]", "", bare)).split()
    kept = tuple(word[:_LONGEST_WORD] for word in found if word not in words("articles"))
    return kept or tuple(found)


@lru_cache(maxsize=1 << 16)
def romanized(word: str) -> str:
    """Return a spelling that all transliterations of a word share, as far as rules go: "zelenskyy", "zelensky"."""
    for pattern, plain in _rules():
        word = pattern.sub(plain, word)
    return word


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """Return what is left of a word without its vowels: what names are looked up by."""
    plain = re.sub(r"[aeiou]|h(?!$)", "", romanized(_canonical(word, "variants"))).replace("g", "k").replace("c", "k")
    return re.sub(r"(.)\1+", r"\1", plain) or "-"


def compare_words(one: str, other: str) -> Likeness:
    """Tell how alike two words of names are; initials are seen by ``compare_given``."""
    if one == other:
        return Likeness.SAME
    if romanized(one) == romanized(other) or _canonical(one, "variants") == _canonical(other, "variants"):
        return Likeness.SPELLED
    if min(len(one), len(other)) <= _FEWEST_CONSONANTS:
        return Likeness.DIFFERENT
    sound = len(consonants(one)) >= _FEWEST_CONSONANTS and OSA.normalized_similarity(one, other) >= _HALF
    if sound and consonants(one) == consonants(other):
        return Likeness.VOWELS
    near = JaroWinkler.similarity(one, other) >= _NEAR or OSA.normalized_similarity(one, other) >= _FEW_EDITS
    return Likeness.NEAR if near else Likeness.DIFFERENT


def compare_given(one: str, other: str) -> Likeness:
    """Tell how alike two given names are: also "R." and "Robert", "Bob" and "Robert"."""
    if one == other:
        return Likeness.SAME
    if 1 in (len(one), len(other)):
        return Likeness.SHORTENED if one[0] == other[0] else Likeness.DIFFERENT
    if _nicknames(one) & _nicknames(other):
        return Likeness.SHORTENED
    return compare_words(one, other)


def compare_korean(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Tell whether two names are one Korean name, family name first, its two syllables written together or apart."""
    names = [korean(name) for name in (one, other)]
    return Likeness.SPELLED if names[0] and names[0] == names[1] else Likeness.DIFFERENT


def given_letters(word: str) -> set[str]:
    """Return the letters that a given name is looked up by: its own, and those of the full names that it may be short for."""
    return {consonants(full)[0] for full in _nicknames(word) | {word}}


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), plain) for pattern, plain in data()["romanized"])


@cache
def _classes(key: str) -> dict[str, str]:
    """Map each spelling to the first of its class."""
    return {word: some[0] for some in data()[key] for word in some}


def _canonical(word: str, key: str) -> str:
    return _classes(key).get(word, word)


@lru_cache(maxsize=1 << 16)
def _nicknames(word: str) -> frozenset[str]:
    """Return the full names that a given name may be short for, itself if others are short for it.

    The library's rare pairs with another first letter (Rupert may be Robert, Bill too) are left to our own table.
    """
    kept = _library()
    full = {one for one in kept.canonicals_of(word) if one[:1] == word[:1]} | ({word} if kept.nicknames_of(word) else set())
    return frozenset(full | {some[0] for some in data()["nicknames"] if word in some})


@cache
def _library() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()


@lru_cache(maxsize=1 << 16)
def korean(name: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the classes of the family name and of both syllables; None where it is no Korean name as far as the lists go."""
    if not name or name[0] not in _classes("korean_families"):
        return None
    given = name[1:] if len(name) == 1 + _SYLLABLES else _syllables(name[1]) if len(name) == _SYLLABLES else None
    known = given and any(one in _classes("korean") for one in given)
    return (_canonical(name[0], "korean_families"), *(_canonical(one, "korean") for one in given)) if given and known else None


def _syllables(word: str) -> tuple[str, str] | None:
    """Part a given name written as one word into two known syllables."""
    known = _classes("korean")
    places = (at for at in range(2, len(word) - 1) if word[:at] in known and word[at:] in known)
    return next(((word[:at], word[at:]) for at in places), None)


def in_order(some: Iterable[str], of: Iterable[str]) -> bool:
    """Tell whether the first words stand in the second in this order."""
    rest = iter(of)
    return all(any(compare_given(word, other) <= Likeness.SHORTENED for other in rest) for word in some)


def swapped(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name with its first word last."""
    return (*name[1:], name[0])
