"""Whether "the deal" or "the new senator" is told which: by words before it, or by those that go on to say."""

from __future__ import annotations

import re
from functools import cache

from analysis import lexicon
from analysis.measures.again import deeds
from analysis.measures.stems import stem, stems


def leaves_open(line: str) -> bool:
    """Tell whether words speak of "the deal" without saying which, nor naming or making one before."""
    return any(
        not (_is_made(hit[1].casefold(), line[: hit.start()]) or says_which(line[hit.end() :]))
        for hit in _definite().finditer(line)
    )


def _is_made(noun: str, before: str) -> bool:
    """Tell whether words name a thing or tell that it was made; a deed of a sentence told is "the decision" of the next."""
    deed = re.search(r"[.!?][”\"]? ", before) and noun in lexicon.words("told", "deeds")
    return stem(noun) in _stems_of(before) or bool(deed and stems(before) & deeds("turning"))


def tells_apart(line: str) -> bool:
    """Tell whether words speak of "the new senator": of several whom an article told of, without a name beside it."""
    return any(
        not (says_which(line[hit.end() :]) or re.search(r"[A-Z][\w'-]*,? $", line[: hit.start()]))
        for hit in _person_of_several().finditer(line)
    )


def says_which(after: str) -> bool:
    """Tell whether what follows says which: "of the port", or a noun that the word only goes before ("the company town")."""
    found = re.match(r"\s+([^\W\d][\w'-]*)", after)
    word = found[1].casefold() if found else ""
    plain = lexicon.words("happenings", "function") | lexicon.words("told", "verbs")
    return word in lexicon.words("told", "which") or not (word in plain or word.endswith(("ed", "s", "ing")) or not word)


def _stems_of(line: str) -> frozenset[str]:
    """Return the stems of words: after "decided" one knows "the decision"."""
    return frozenset(stem(word) for word in words_of(line))


def words_of(line: str) -> frozenset[str]:
    """Return the words of a line, in small letters."""
    return frozenset(re.findall(r"[\w'-]+", line.casefold()))


@cache
def _definite() -> re.Pattern[str]:
    vague, nouns = (any_of(lexicon.words("told", key)) for key in ("vague", "told_before"))
    return re.compile(rf"\bthe (?:(?:{vague}) )*({nouns})\b(?!['-])", re.IGNORECASE)


@cache
def _person_of_several() -> re.Pattern[str]:
    vague, nouns = any_of(lexicon.words("told", "vague")), any_of(lexicon.words("roles", "nouns"))
    return re.compile(rf"\bthe (?:(?:{vague}) )+(?:{nouns})\b(?!-)", re.IGNORECASE)


def any_of(words: frozenset[str]) -> str:
    """Return a pattern of any of these words."""
    return "|".join(map(re.escape, sorted(words)))
