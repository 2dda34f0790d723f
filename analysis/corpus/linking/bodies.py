"""Link organizations by their names: spelled or ordered in another way, with and without their country, short and long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from analysis.actors.names.acronyms import initials
from analysis.actors.names.organizations import is_generic, is_short_for
from analysis.actors.terms.countries import demonym, known
from analysis.corpus.linking.body_words import body_words, owner
from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import weigh
from analysis.corpus.linking.misnamed import is_misnamed, link_misnamed
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness, data
from analysis.lexicon import words as actor_words

_LARGEST_BLOCK = 200
_SHORTEST_ACRONYM = 2
_LONGEST_ACRONYM = 8
_MUCH = 3  # that speaks for two names being one: their country, and two others named with both


def link_bodies(bodies: Iterable[Figure]) -> Iterator[Decision]:
    """Yield what is thought of each two organizations whose names may be one."""
    some = sorted(bodies, key=lambda one: one.id)
    yield from _same_words(some)
    yield from link_misnamed(some)
    yield from _short_and_long(some)


def _same_words(bodies: list[Figure]) -> Iterator[Decision]:
    blocks: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for body in bodies:
        blocks[body_words(body.name)].append(body)
    for block in blocks.values():
        for one, other in combinations(block[:_LARGEST_BLOCK], 2):
            if decision := _judge_same_words(one, other):
                yield decision


def _judge_same_words(one: Figure, other: Figure) -> Decision | None:
    """Two with one name are one, unless their countries differ; an institution that all countries have needs its country."""
    whose = [body.country or owner(body.name) for body in (one, other)]
    unknown = None in whose and is_generic(" ".join(body_words(one.name)))
    if unknown or (whose[0] and whose[1] and whose[0] != whose[1]):
        return None
    return decide(one, other, same=True, likeness=Likeness.SPELLED, grounds=weigh(one, other))


def _short_and_long(bodies: list[Figure]) -> Iterator[Decision]:
    """Link a short name to the one longer name that an article gives it for, or that adds general words only."""
    claimed: dict[str, set[Figure]] = defaultdict(set)
    begun: dict[str, list[Figure]] = defaultdict(list)
    by_letters: dict[str, list[Figure]] = defaultdict(list)
    for body in bodies:
        for alias in body.aliases:
            if _fits(alias, body.name):
                claimed[alias].add(body)
        parts = body.name.split()
        if len(parts) > 1:
            begun[parts[0]].append(body)
            by_letters[initials(parts)].append(body)
    for body in bodies:
        short = body.name
        if is_generic(short) or known(short) or demonym(short):
            continue
        given = _one_body(claimed.get(short, set()) - {body})
        longer = [
            one for one in begun.get(short.split()[0], ())[:_LARGEST_BLOCK] if one is not body and _begins(short, one.name)
        ]
        yield from _judge_short(body, given, longer, by_letters.get(short.replace(".", ""), []) if _is_acronym(short) else [])


def _judge_short(body: Figure, given: list[Figure], longer: list[Figure], spelt: list[Figure]) -> Iterator[Decision]:
    sure = given or _one_body(set(longer))
    names = [body_words(one.name) for one in sure]
    is_one = all(name == names[0] or is_misnamed(name, names[0]) for name in names)
    for one in sure:
        grounds = weigh(body, one)
        differs = any(reason.startswith("different") for reason in grounds.reasons_against)
        unless = None if is_one else "short for several"
        yield decide(body, one, same=not differs and is_one, likeness=Likeness.SHORTENED, grounds=grounds, unless=unless)
    yield from _judge_spelt(body, spelt) if not sure else ()


def _judge_spelt(body: Figure, spelt: list[Figure]) -> Iterator[Decision]:
    """Judge an acronym and the names of its letters: one where a single one is of its country and named in its company."""
    for one in spelt:
        grounds = weigh(body, one)
        settled = len(spelt) == 1 and grounds.one_country and grounds.weight >= _MUCH and not grounds.clash
        unless = None if settled else "no article gives both names together"
        is_long = len(body.name) > _SHORTEST_ACRONYM  # two letters are anybody's
        if settled or (is_long and grounds.weight and not grounds.clash):
            yield decide(body, one, same=settled, likeness=Likeness.SHORTENED, grounds=grounds, unless=unless)


def _one_body(some: set[Figure]) -> list[Figure]:
    return sorted(some, key=lambda one: one.id)


def _fits(alias: str, name: str) -> bool:
    """Tell whether an article's other name for an organization may be short for it: initials, letters or its start."""
    return (
        is_short_for(alias, name)
        or (_is_acronym(alias) and alias[0] == name[0])
        or name.split()[: len(alias.split())] == alias.split()
    )


def _begins(short: str, long: str) -> bool:
    """Tell whether the long name only adds what it is: any such word to two or more, a company's to one."""
    parts, some = long.split(), short.split()
    rest = parts[len(some) :]
    adds = actor_words("names", "organization") if len(some) > 1 else data()["organizations"]["company"]
    return parts[: len(some)] == some and bool(rest) and all(word.lower() in adds for word in rest)


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return name.isupper() and letters.isalnum() and _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM
