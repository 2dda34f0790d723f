"""Tell how alike the names of two people are, and what the words of a person's name are."""

from __future__ import annotations

from functools import lru_cache

from analysis.corpus.linking.spelling import (
    Likeness,
    compare_given,
    compare_korean,
    compare_words,
    in_order,
    korean,
    name_words,
    romanized,
    swapped,
    words,
)

_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


def person_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name without "Jr." and the like."""
    found = name_words(name)
    return tuple(word for word in found if word not in _GENERATIONS) or found


def is_full(name: str) -> bool:
    """Tell whether a person's name has more than one word."""
    return len(person_words(name)) > 1


def family_name(name: str, country: str | None) -> str:
    """Return the family name: the last word, or the first where it comes first and nothing shows the other order."""
    found = person_words(name)
    last = name.rsplit(maxsplit=1)[-1]
    first = korean(found) or "-" in last or country in words("family_first")
    return found[0] if first else found[-1]


@lru_cache(maxsize=1 << 18)
def compare_people(one: str, other: str) -> Likeness:
    """Tell how alike two full names are."""
    generations = {generation(one), generation(other)}
    if len(generations - {None}) > 1:
        return Likeness.DIFFERENT
    first, second = person_words(one), person_words(other)
    likeness = Likeness.SAME if first == second else min(_compare(first, second), compare_korean(first, second))
    if likeness == Likeness.DIFFERENT and len(first) == len(second):  # "Jong-un Kim": sure only with more to go by
        likeness = Likeness.SHORTENED if first in (swapped(second), swapped(swapped(second))) else likeness
    return max(likeness, Likeness.SHORTENED) if len(generations) > 1 else likeness


def _compare(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    if romanized("".join(one)) == romanized("".join(other)):
        return Likeness.SPELLED
    if korean(one) and korean(other):
        return Likeness.DIFFERENT  # by its syllables, or not at all: "Kim Jong-un", "Kim Jong-il"
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        given = max((compare_given(a, b) for a, b in zip(short[:-1], long[:-1], strict=True)), default=Likeness.SAME)
        return max(given, compare_words(short[-1], long[-1]))
    return _shortened(short, long)


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    """Compare names of which one has more words: a middle initial left out is no matter, a name left out is."""
    if len(short) == 1 or _initials(short) != _initials(long)[: len(_initials(short))]:
        return Likeness.DIFFERENT  # "George W. Bush", "George H.W. Bush"
    ends = max(compare_given(short[0], long[0]), compare_words(short[-1], long[-1]))
    if ends < Likeness.DIFFERENT and in_order(short[1:-1], long[1:-1]):
        only_initials = len(short) == sum(len(word) > 1 for word in long)
        return ends if only_initials else max(ends, Likeness.SHORTENED)
    begins, closes = short == long[: len(short)], short == long[-len(short) :]
    return Likeness.SHORTENED if (begins or closes) and not korean(long) else Likeness.DIFFERENT


def _initials(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in name[1:-1] if len(word) == 1)


def generation(name: str) -> str | None:
    """Return "jr", "iii" and the like, None where a name has none."""
    return next((word for word in reversed(name_words(name)) if word in _GENERATIONS), None)
