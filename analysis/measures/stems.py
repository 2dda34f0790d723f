"""The words by which two reports are known to speak of one event, and how much each of them tells in this case."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache, partial

from analysis import lexicon

COMMON = 0.2  # words in more than this share of all clauses tell nothing: the affair's own names
Bag = frozenset[str]
_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\d[\d.,]*")
_ENDING = re.compile(r"(?<=\w{3})(?:ements?|ments?|ations?|itions?|ions?|ings?|als?|ed|es|s|e|y)$")
_MOST_LETTERS, _FEWEST_LETTERS = 6, 4
# "about six hours before it was to expire" tells when, and of another event than the clause itself
_MEASURED = re.compile(r"\b(?:minute|hour|day|week|month|year)s? (?:before|after)\b[^,;]{0,200}", re.IGNORECASE)


@lru_cache(maxsize=200_000)  # sentences are asked for again by each measure
def stems(clause: str, when: str = "") -> Bag:
    """Return what a clause tells: its words of three letters or more cut to their stems, without grammar and ``when``.

    Words that newswire uses for each other ("end", "leave", "withdraw from") are one: ``=end``.
    """
    dull = dull_words() | set(_WORD.findall(when.casefold())) if when else dull_words()
    found, left = _marked(clause.casefold())
    return frozenset(found | {stem(word) for word in _WORD.findall(left) if word not in dull})


def _marked(clause: str) -> tuple[set[str], str]:
    """Return the marks of words used for each other, and the clause without them.

    As ``_alike().sub`` would find them; but that tries two hundred words at each place, this only where one can begin.
    """
    found: set[str] = set()
    if not any(map(_opens, _TOKEN.findall(clause))):
        return found, clause
    left, done = [], 0
    for word in _TOKEN.finditer(clause):
        hit = _alike().match(clause, word.start()) if word.start() >= done and _opens(word[0]) else None
        if hit:
            found.add(f"={hit.lastgroup}")
            left.append(clause[done : hit.start()])
            done = hit.end()
    return found, " ".join([*left, clause[done:]])


@lru_cache(maxsize=100_000)
def _opens(word: str) -> bool:
    """Tell whether a word can be the first of those that newswire uses for each other."""
    return bool(_first_words().fullmatch(word))


@cache
def _first_words() -> re.Pattern[str]:
    lists = lexicon.table("happenings")["alike"].values()
    return re.compile("|".join(f"(?:{_first_word(pattern)})" for words in lists for pattern in words))


def _first_word(pattern: str) -> str:
    """Return a pattern up to its first space outside brackets."""
    depth = 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == " " and not depth:
            return pattern[:at]
    return pattern


def alike() -> Bag:
    """Return the marks of words that newswire uses for each other."""
    return frozenset(f"={name}" for name in lexicon.table("happenings")["alike"])


def itself(clause: str) -> str:
    """Return a clause without what only measures its time by another event ("six hours before it was to expire")."""
    return _MEASURED.sub(" ", clause)


@lru_cache(maxsize=200_000)  # an affair's words are some ten thousands, each told again and again
def stem(word: str) -> str:
    """Cut a word so that its usual forms agree: "suspended", "suspension" → ``suspen``; "decided", "decision" → ``deci``."""
    root = _ENDING.sub("", word)[:_MOST_LETTERS]
    return root[:-1] if len(root) > _FEWEST_LETTERS and root[-1] in "dst" else root


def content(text: str) -> Bag:
    """Return the stems of words of a text that are no names: what is told, whoever it is told of."""
    named = {word.casefold() for word in re.findall(r"[^\W\d_]+", text) if word[:1].isupper()}
    return stems(text) - {stem(name) for name in named - dull_words()}


def names(clause: str, known: frozenset[str]) -> Bag:
    """Return the capitalized words of a clause that are names, as stems."""
    return frozenset(stem(word.casefold()) for word in _WORD.findall(clause) if word[:1].isupper() and word.casefold() in known)


def known_names(clauses: Iterable[str]) -> frozenset[str]:
    """Return the words (in small letters) that some clause capitalizes past its first word and that are not of time."""
    inner = {word.casefold() for clause in clauses for word in _WORD.findall(clause)[1:] if word[:1].isupper()}
    return frozenset(inner - dull_words())


def numbers(clause: str, when: str = "") -> Bag:
    """Return the figures of a clause that are not of its date."""
    own = set(_NUMBER.findall(when))
    return frozenset(found.rstrip(".,") for found in _NUMBER.findall(clause) if found not in own)


def telling(bags: list[Bag]) -> tuple[list[Bag], dict[str, float]]:
    """Return the bags without what the whole case shares (unless nothing is left), and each stem's weight.

    The weight is the smoothed inverse document frequency (Spärck Jones 1972) over the clauses of the case.
    """
    counts = Counter(word for bag in bags for word in bag)
    common = {word for word, count in counts.items() if count > max(3, COMMON * len(bags))}
    weights = Weights({word: math.log(1 + len(bags) / count) for word, count in counts.items()})
    return [bag - common or bag for bag in bags], weights


class Weights(dict[str, float]):
    """The weight of each stem; what whole bags weigh is kept, for a report is compared with hundreds."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__(weights)
        self._kept: dict[Bag, float] = {}

    def of(self, bag: Bag) -> float:
        """Return how much a bag tells."""
        found = self._kept.get(bag)
        if found is None:
            found = self._kept[bag] = weight(bag, self)
        return found


def weight(bag: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return how much a bag tells."""
    return math.fsum(weights[word] for word in bag)


def overlap(one: Bag, other: Bag, weights: Mapping[str, float]) -> float:
    """Return which share of the one that tells less is in the other, 0 to 1."""
    of = weights.of if isinstance(weights, Weights) else partial(weight, weights=weights)
    least = min(of(one), of(other))
    return weight(one & other, weights) / least if least else 0.0


def cosine(one: Bag, other: Bag, weights: Mapping[str, float]) -> float:
    """Return the cosine of two bags as vectors of their weights, 0 to 1."""
    lengths = math.sqrt(_square(one, weights) * _square(other, weights))
    return _square(one & other, weights) / lengths if lengths else 0.0


def _square(bag: Bag, weights: Mapping[str, float]) -> float:
    return math.fsum(weights[word] ** 2 for word in bag)


def told(clause: str, kind: str) -> Bag:
    """Return the stems of the words by which a clause tells what became of a plan: of a list of patterns in ``words.toml``."""
    return frozenset(stem(found[0].casefold()) for found in _pattern(kind).finditer(clause))


@cache
def gatherings() -> Bag:
    """Return the stems of what goes on though one who was to come stays away."""
    return frozenset(stem(word) for word in _lists()["gatherings"])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_lists()[kind])})\b", re.IGNORECASE)


@cache
def dull_words() -> frozenset[str]:
    """Return the words that do not tell one event from another: of grammar, light verbs, of time."""
    return frozenset(word for name in ("function", "light", "time") for word in _lists()[name])


@cache
def _alike() -> re.Pattern[str]:
    """Return one pattern of all words used for each other, a named group each."""
    lists = lexicon.table("happenings")["alike"]
    groups = (f"(?P<{name}>{'|'.join(words)})" for name, words in lists.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})\b")


@cache
def _lists() -> dict[str, list[str]]:
    return {name: words for name, words in lexicon.table("happenings").items() if name != "alike"}
