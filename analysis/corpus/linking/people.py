"""Link people by their full names: spellings of one name, initials, nicknames; refuse where the articles do not settle it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import Grounds, another_script, weigh
from analysis.corpus.linking.names import compare_people, generation, person_words
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness, consonants, given_letters, korean

_SELDOM = 3  # of as many articles one at most may have both forms of a name
_LARGEST_BLOCK = 400  # of people whose names begin and end alike: beyond it the corpus is a telephone book


def link_people(people: Iterable[Figure]) -> Iterator[Decision]:
    """Yield what is thought of each two people whose full names are alike; pairs that are plainly different are left out."""
    seen: set[tuple[str, str]] = set()
    for block in _blocks(people).values():
        for one, other in combinations(block[:_LARGEST_BLOCK], 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                if decision := judge_people(one, other):
                    yield decision


def judge_people(one: Figure, other: Figure) -> Decision | None:
    """Judge two people with full names; None where their names, or what is said of them, show that they are two."""
    likeness = compare_people(one.name, other.name)
    if likeness == Likeness.DIFFERENT:
        return None
    grounds = weigh(one, other)
    if _is_beside_elder(one, other) or _is_beside_elder(other, one):
        return None
    if likeness <= Likeness.SPELLED:
        return decide(one, other, same=not _different_countries(one, other), likeness=likeness, grounds=grounds)
    if _is_called_both(one, other, likeness):
        return replace(decide(one, other, same=True, likeness=likeness, grounds=grounds), beside=True)
    return None if grounds.clash else _judge_unlike(one, other, likeness, grounds)


def _judge_unlike(one: Figure, other: Figure, likeness: Likeness, grounds: Grounds) -> Decision | None:
    settled = {
        Likeness.SHORTENED: grounds.one_country or grounds.weight > 1,
        Likeness.VOWELS: grounds.weight > 0 and another_script(one, other),
        Likeness.NEAR: False,
    }[likeness]
    if settled or grounds.weight > 0 or likeness < Likeness.NEAR:
        return decide(one, other, same=settled, likeness=likeness, grounds=grounds)
    return None


def _is_called_both(one: Figure, other: Figure, likeness: Likeness) -> bool:
    """Tell whether one person of one office is called by the full given name and by the short one, seldom in one article."""
    names = [person_words(figure.name) for figure in (one, other)]
    if likeness != Likeness.SHORTENED or any(len(name) != 2 or len(name[0]) == 1 for name in names):
        return False
    if _different_countries(one, other) or len({name[1] for name in names}) > 1:
        return False
    both, fewest = one.articles & other.articles, min(len(one.articles), len(other.articles))
    return bool(_heads(one) & _heads(other)) and _SELDOM * len(both) <= fewest


def _heads(figure: Figure) -> set[str]:
    """Return the last words of a figure's offices: "lawyer" of "defense lawyer"."""
    return {title.split()[-1] for title in figure.offices if title.split()}


def _is_beside_elder(younger: Figure, other: Figure) -> bool:
    """Tell whether an article that names "X Y Jr." calls another person "Y": of the two that is whom others call "X Y"."""
    bare = f"person:{person_words(younger.name)[-1]}"
    return generation(younger.name) is not None and generation(other.name) is None and bare in younger.company


def _different_countries(one: Figure, other: Figure) -> bool:
    return bool(one.countries and other.countries and not set(one.countries) & set(other.countries))


def _blocks(people: Iterable[Figure]) -> dict[tuple[str, str], list[Figure]]:
    """Put together those who may have one name: by the consonants of the family name and the first of the given name."""
    blocks: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in people:
        for key in _keys(person_words(figure.name)):
            blocks[key].append(figure)
    return {key: sorted(some, key=lambda one: one.id) for key, some in sorted(blocks.items()) if len(some) > 1}


def _keys(name: tuple[str, ...]) -> set[tuple[str, str]]:
    """Either end may be the family name: "Kim Jong Un", "Jong-un Kim"; a Korean one has several spellings in each system."""
    if syllables := korean(name):
        return {("korean", "-".join(syllables)), *_looked_up(name[0], name[1])}
    keys = _looked_up(name[-1], name[0]) | _looked_up(name[0], name[-1])
    inner = _looked_up(name[-1], name[1]) | _looked_up(name[0], name[1])
    return keys | inner if len(name) > 2 else keys


def _looked_up(family: str, given: str) -> set[tuple[str, str]]:
    return {(consonants(family), letter) for letter in given_letters(given)}
