"""Link organizations by their names: spelled or ordered in another way, with and without their country, short and long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from analysis.actors.names.acronyms import initials
from analysis.actors.names.organizations import is_generic, is_short_for
from analysis.actors.terms.countries import demonym, known
from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import weigh
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness, data, name_words
from analysis.lexicon import words as actor_words

_LARGEST_BLOCK = 200
_SHORTEST_ACRONYM = 2
_LONGEST_ACRONYM = 8


def link_bodies(bodies: Iterable[Figure]) -> Iterator[Decision]:
    """Yield what is thought of each two organizations whose names may be one."""
    some = sorted(bodies, key=lambda one: one.id)
    yield from _same_words(some)
    yield from _short_and_long(some)


def body_words(name: str) -> tuple[str, ...]:
    """Return the words that tell an organization from others, in one order whichever way they are put.

    Without its country, legal form, and an acronym of itself at the end; "Ministry of Defense" as "Defense Ministry".
    """
    rest = [word for word in _without_owner(name).split() if word.lower() not in actor_words("organizations", "legal_forms")]
    rest = rest or [name]
    if len(rest) > 1 + _SHORTEST_ACRONYM and rest[-1].isupper() and rest[-1] in initials(rest[:-1]):
        rest = rest[:-1]
    spelled = data()["organizations"]["spelled"]
    found = [_singular(spelled.get(word, word)) for word in name_words(" ".join(rest).replace("&", " and ").replace("-", " "))]
    if found[:1] == ["the"] and len(found) > 1:
        found = found[1:]
    if not set(found) & set(data()["organizations"]["heads"]):
        return tuple(word for word in found if word != "&")
    kept = [word for word in found if word not in data()["organizations"]["fillers"]]
    return tuple(sorted(kept)) if len(kept) > 1 else tuple(found)


def owner(name: str) -> str | None:
    """Return the country whose the organization is by the first words of its name: "U.S. Department of State"."""
    first = name.removesuffix(_without_owner(name)).strip().removesuffix("'s").removesuffix("’s")
    found = known(first) if first else None
    return (found.code if found else demonym(first)) if first else None


def _without_owner(name: str) -> str:
    parts = name.removeprefix("the ").removeprefix("The ").split()
    for n in (2, 1):
        first, rest = " ".join(parts[:n]).removesuffix("'s").removesuffix("’s"), " ".join(parts[n:])
        if rest and (known(first) or demonym(first)) and is_generic(rest):
            return rest
    return " ".join(parts)


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
    kinds = {body_words(one.name) for one in sure}
    for one in sure:
        grounds = weigh(body, one)
        differs = any(reason.startswith("different") for reason in grounds.reasons_against)
        unless = None if len(kinds) == 1 else "short for several"
        yield decide(
            body, one, same=not differs and len(kinds) == 1, likeness=Likeness.SHORTENED, grounds=grounds, unless=unless
        )
    for one in spelt if not sure and len(body.name) > _SHORTEST_ACRONYM else ():  # two letters are anybody's
        grounds = weigh(body, one)
        if grounds.weight and not grounds.clash:
            unless = "no article gives both names together"
            yield decide(body, one, same=False, likeness=Likeness.SHORTENED, grounds=grounds, unless=unless)


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


def _is_general(word: str) -> bool:
    return word.lower() in actor_words("names", "organization")


def _singular(word: str) -> str:
    """Return a general word in the singular: "Motors" and "Motor" are told apart by nobody."""
    return word[:-1] if word.endswith("s") and _is_general(word[:-1]) else word


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return name.isupper() and letters.isalnum() and _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM
