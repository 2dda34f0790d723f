"""What a sentence speaks of without naming it: "the incident", "his vote", "that assessment", an "it" that is nobody's name.

A row stands on a page without the sentences before it. What goes on to say which ("the threat of floods") names it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from analysis import lexicon
from analysis.measures.definite import says_which
from analysis.measures.references import stands_for_a_thing
from analysis.measures.stems import Bag, stem

_IT = re.compile(r"\b[Ii]t\b(?!['’]s\b)")
_HIM = re.compile(r"(?<=ed )(?:him|her(?= (?:for|on|over|as|of|in|at|to|with|from|by|after)\b|[,.;]))\b")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\b\.?")
# "Although it was late, the council voted": who "it" is follows
_AHEAD = re.compile(
    r"^[“\"'‘\s]*(?:although|though|while|as|when|after|before|since|if|because|despite|in|with|by|for)\b[^,]*$", re.IGNORECASE
)
_ON_A_DAY = re.compile(r"\s+(?:on )?(?:late |early )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b")
_REST = re.compile(r"\s+(?:the|an?|[A-Z][\w’'-]+)\s+(?:\w+\s+){1,3}?\w+(?:s|ed)\b")  # "the threat the firm poses"


@lru_cache(maxsize=100_000)
def open_matters(sentence: str) -> Bag:
    """Return the stems of what a sentence calls "the incident", "that offer" or "her decision" and does not say which."""
    line = sentence.replace("’", "'")
    return frozenset(
        stem(hit["noun"].casefold())
        for hit in _matters().finditer(line)
        if not _is_named(hit["noun"], line[: hit.start()]) and not _goes_on(line[hit.end() :])
    )


def points_to_a_thing(sentence: str, persons: Collection[str]) -> bool:
    """Tell whether an "it" has only ``persons`` (ids of actors) before it, and so nothing that it may stand for."""
    names = {word for person in persons if person.startswith("person:") for word in person.removeprefix("person:").split("-")}
    return any(
        not _AHEAD.match(before) and not stands_for_a_thing(_without(before, names), sentence[hit.end() :])
        for hit in _IT.finditer(sentence)
        for before in (sentence[: hit.start()],)
    )


def points_to_another(sentence: str, persons: Collection[str]) -> bool:
    """Tell whether "her" or "him" follows a verb, and only one person is named before: nobody does it to themselves."""
    for hit in _HIM.finditer(sentence):
        before = set(re.findall(r"[\w-]+", sentence[: hit.start()].casefold()))
        named = [person for person in persons if person.startswith("person:") and person.rpartition("-")[2] in before]
        if len(named) == 1 and before.isdisjoint(lexicon.words("told", "anybody")):
            return True
    return False


def _without(words: str, names: Collection[str]) -> str:
    plain = _TITLE.sub(" ", words).split()
    return " ".join(word for word in plain if word.strip("“”\"'‘’,.:;()").removesuffix("’s").casefold() not in names)


def _is_named(noun: str, before: str) -> bool:
    return stem(noun.casefold()) in {stem(word) for word in re.findall(r"[a-z]+", before.casefold())}


def _goes_on(after: str) -> bool:
    """Tell whether what follows says which: "of the port", "the firm poses", but no day ("on Monday")."""
    return not _ON_A_DAY.match(after) and (says_which(after) or bool(_REST.match(after)) or after.startswith("-"))


@cache
def _matters() -> re.Pattern[str]:
    nouns = "|".join(sorted(lexicon.words("told", "matters")))
    vague = "|".join(sorted(lexicon.words("told", "vague")))
    whose = r"[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w-]*'s?"
    return re.compile(rf"\b(?:[Tt]he|[Tt]h(?:at|is|ese|ose)|{whose}) (?:(?:{vague}) )*(?P<noun>(?:{nouns})s?)\b")
