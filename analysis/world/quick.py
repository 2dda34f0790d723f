"""A pattern that is asked of every sentence and fits few: first is asked whether a word that it needs is there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_BEGINNING = 6  # letters
_MOST = 64  # strings by which a part of a pattern is known
_DOTLESS = "ı"  # the one letter that fits another apart from case, and that no folding makes it
_Words = frozenset[str]
_EMPTY: _Words = frozenset(("",))


@dataclass(frozen=True, slots=True)
class Quick:
    """A pattern with the words of which one stands in whatever it fits; none where that is not known."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """Return what ``re.Pattern.search`` does."""
        told = text.casefold() if self.pattern.flags & re.IGNORECASE else text
        for word in self.words:
            if word in told:
                return self.pattern.search(text)
        return self.pattern.search(text) if not self.words or _DOTLESS in told else None


def quick(pattern: re.Pattern[str]) -> Quick:
    """Return a pattern that is asked only of texts with a word that it needs."""
    needed = _needed(parser.parse(pattern.pattern, pattern.flags)) or frozenset()
    words = {word.casefold() for word in needed} if pattern.flags & re.IGNORECASE else needed
    short = {word[:_BEGINNING] for word in words}  # "disput" for all forms of it: few words are asked for sooner than many
    return Quick(pattern, tuple(sorted(word for word in short if not any(other in word for other in short if other != word))))


def _needed(parts: Iterable[Any]) -> _Words | None:
    """Return words of which one stands in whatever these parts fit: the longest of what is known to the letter."""
    found: list[_Words | None] = []
    run = _EMPTY
    for part in parts:
        words = _exact(part)
        if words is None or len(run) * len(words) > _MOST:
            found.extend((run, _inside(part) if words is None else None))
            run = words or _EMPTY
        else:
            run = _joined(run, words)
    known = [words for words in (*found, run) if words and "" not in words]
    known = [words for words in known if all(len(word) > 1 or not (word.isalnum() or word.isspace()) for word in words)]
    return max(known, key=lambda words: (min(map(len, words)), sum(map(len, words)) / len(words)), default=None)


def _inside(part: Any) -> _Words | None:
    """Return the words that a part needs which does not fit them alone."""
    kind, value = part
    if kind is op.SUBPATTERN:
        return _needed(value[-1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0]:
        return _needed(value[-1])
    if kind is not op.BRANCH:
        return None
    ways = [_needed(way) for way in value[1]]
    return frozenset().union(*(way for way in ways if way)) if all(ways) else None


def _exact(part: Any) -> _Words | None:
    """Return all that a part fits, where that is known and little."""
    kind, value = part
    found: _Words | None = None
    if kind is op.LITERAL:
        found = frozenset((chr(value),))
    elif kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        found = _EMPTY
    elif kind is op.IN and all(one is op.LITERAL for one, _ in value):
        found = frozenset(chr(letter) for _, letter in value)
    elif kind is op.SUBPATTERN:
        found = _whole(value[-1])
    elif kind is op.BRANCH:
        ways = [_whole(way) for way in value[1]]
        found = frozenset().union(*(way for way in ways if way)) if all(ways) else None
    elif kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] == 1:
        once = _whole(value[-1])
        found = once | _EMPTY if once and not value[0] else once
    return found if found and len(found) <= _MOST else None


def _whole(parts: Iterable[Any]) -> _Words | None:
    run = _EMPTY
    for part in parts:
        words = _exact(part)
        if words is None or len(run) * len(words) > _MOST:
            return None
        run = _joined(run, words)
    return run


def _joined(run: _Words, words: _Words) -> _Words:
    return frozenset(first + then for first, then in product(run, words))
