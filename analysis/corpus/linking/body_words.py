"""The words that tell an organization from others, and the country that its name begins with."""

from __future__ import annotations

from functools import lru_cache

from analysis.actors.names.acronyms import initials
from analysis.actors.names.organizations import is_generic
from analysis.actors.terms.countries import demonym, known
from analysis.corpus.linking.spelling import data, name_words
from analysis.lexicon import words as actor_words

_SHORTEST_ACRONYM = 2


@lru_cache(maxsize=1 << 16)
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


@lru_cache(maxsize=1 << 16)
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


def _is_general(word: str) -> bool:
    return word.lower() in actor_words("names", "organization")


def _singular(word: str) -> str:
    """Return a general word in the singular: "Motors" and "Motor" are told apart by nobody."""
    return word[:-1] if word.endswith("s") and _is_general(word[:-1]) else word
