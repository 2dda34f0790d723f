"""Two sentences that an export made one: a caption or headline without a full stop, and the sentence behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis import lexicon

_FULL_NAME = re.compile(r"\b([A-Z][\w’'-]+) ([A-Z][\w-]+)")
_OPENING = 60  # characters in which a caption or headline names whom it is of
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr"))
_OF_A_NAME = re.compile(r"[’']s?$|[,.;:”\"]+$")


@lru_cache(maxsize=100_000)
def is_run_together(sentence: str) -> bool:
    """Tell two sentences that an export made one, by who is named in full after a plain noun, and was named before.

    Within a sentence a writer says "he" or the surname, gives the full name first, and a name in full follows a comma, a
    preposition or a conjunction; or a word for kin, whose surname is the same.
    """
    words = " ".join(sentence.split())
    if any(_again(hit[0], hit.end(), words) for hit in _FULL_NAME.finditer(words, 0, _OPENING)):
        return True
    return any(_by_surname_before(hit[2], words[: hit.start()].split()) for hit in _FULL_NAME.finditer(words))


def _again(name: str, end: int, words: str) -> bool:
    places = re.finditer(rf" {re.escape(name)}\b", words[end:])
    return any(_is_plain(before) for at in places for before in words[: end + at.start()].split()[-1:])


def _by_surname_before(surname: str, before: list[str]) -> bool:
    """Tell whether a plain noun is the last of these words, and the surname stands alone among them."""
    if not before or not _is_plain(before[-1]) or before[-1] in lexicon.words("happenings", "kin"):
        return False
    bare = [_OF_A_NAME.sub("", word) for word in before]
    return any(
        word == surname and (at == 0 or bare[at - 1] in _TITLES or not bare[at - 1][:1].isupper())
        for at, word in enumerate(bare)
    )


def _is_plain(word: str) -> bool:
    return word.islower() and word.isalpha() and word not in lexicon.words("happenings", "before_names")
