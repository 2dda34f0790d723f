"""What somebody says, sentence by sentence: the unit in which words are followed from article to article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from analysis.measures.quotes import marked
from analysis.measures.travel.words import Word, sentences_of, telling, words_of

_MARKS = '"“”„ '
_LEAST = 4  # words that can be followed
_MOST = 120  # words of one sentence; what is longer lost its marks


@dataclass(frozen=True)
class Saying:
    """One sentence of a quote, or what of it stands in marks; ``own`` tells whether the words are the speaker's.

    ``row`` is the quote's number, ``who`` its speaker's key, or an empty text where nobody was found.
    """

    row: int
    article: str
    who: str
    day: date | None
    said: str | None
    own: bool
    words: tuple[Word, ...]

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """Return the words as they are compared, without those that the newsroom put in."""
        return tuple(word.bare for word in self.words)


def sayings_of(rows: Iterable[Any]) -> list[Saying]:
    """Return all sayings of quotes that are long enough to be followed."""
    return [one for number, row in enumerate(rows) for one in _sayings(number, row)]


def own_parts(kind: str, words: str) -> list[str]:
    """Return what of a quote is the speaker's own, as printed: all of direct speech, of mixed speech what stands in marks."""
    return [words] if kind == "direct" else marked(words) if kind == "mixed" else []


def _sayings(number: int, row: Any) -> Iterator[Saying]:
    own = own_parts(row.kind, row.words)
    for part in own or [row.words]:
        for sentence in sentences_of(part) if own else [part]:
            words = words_of(sentence.strip(_MARKS))
            if _LEAST <= len(words) <= _MOST and not _is_title(words):
                who = row.speaker if isinstance(row.speaker, str) else ""
                said = row.said if isinstance(row.said, str) else None
                yield Saying(number, row.article, who, row.day, said, bool(own), words)


def _is_title(words: Iterable[Word]) -> bool:
    """Tell whether these are names alone, of a broadcast perhaps: none of the words that every sentence has."""
    bare = {word.bare for word in words}
    return telling(bare) == len(bare)
