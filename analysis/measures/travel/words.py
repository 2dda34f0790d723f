"""Words as they are compared between newsrooms: bare of case, marks, hyphens and ways of spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from analysis import lexicon

_WORD = re.compile(r"\S+")
_EDGE = re.compile(r"^[^\w$€£]+|[^\w%]+$")
_SPLIT = re.compile(r"[-–—/]+|(?<=\w)[.…]{2,}(?=\w)")
# A sentence ends at its mark, and the next begins with a capital; not behind a title or an initial ("Mr. Oren", "U.S. Navy").
_ENDS = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt)\.)(?<!\b(?:Mrs|Gen|Sen|Rep|Gov)\.)(?:(?<=[.!?])|(?<=[.!?][\"”’']))\s+(?:…\s+)?(?=[“\"‘'(\[]?[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is printed, and bare: what it is compared by. ``added`` stands in square brackets, the newsroom's own."""

    printed: str
    bare: str
    added: bool = False


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, a word of several parts as those ("well-known", "don't"); what has no letter is none."""
    found: list[Word] = []
    depth = 0
    for hit in _WORD.finditer(text.replace("’", "'")):
        depth += hit[0].count("[")
        parts = _parts(hit[0])
        shown = text[hit.start() : hit.end()]
        if not parts and found:  # a dash or an ellipsis stays with the word before
            found[-1] = replace(found[-1], printed=f"{found[-1].printed} {shown}".strip())
        found += [Word(shown if number == 0 else "", bare, depth > 0) for number, bare in enumerate(parts)]
        depth = max(0, depth - hit[0].count("]"))
    return tuple(found)


def bares(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(word.bare for word in words_of(text))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of somebody's words, each as printed; an ellipsis between two stays with the first."""
    found, last = [], 0
    for end in _ENDS.finditer(text):
        found.append(f"{text[last : end.start()]}{' …' if '…' in end[0] else ''}")
        last = end.end()
    return [one.strip() for one in (*found, text[last:]) if one.strip()]


def printed(words: Iterable[Word]) -> str:
    """Return words as they were printed; of a word of several parts the first brings all."""
    return " ".join(word.printed for word in words if word.printed)


def telling(words: Iterable[str]) -> int:
    """Count the words that are not such as many speeches share."""
    common = lexicon.words("travel", "common")
    return len({word for word in words if word not in common})


@cache
def _parts(word: str) -> tuple[str, ...]:
    return tuple(bare for part in _SPLIT.split(word) for bare in _bare(part))


@cache
def _bare(part: str) -> tuple[str, ...]:
    word = _EDGE.sub("", part).casefold()
    if not re.search(r"[^\W_]", word):
        return ()
    for written, meant in _spelling():
        word = written.sub(meant, word)
    return tuple(re.sub(r"'|\.(?!\d)", "", word).split())


@cache
def _spelling() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(written), meant) for written, meant in lexicon.table("travel")["spelling"].items())
