"""What somebody says, sentence by sentence: the unit in which words are followed from article to article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from analysis.measures.folding import marked
from analysis.measures.travel.words import Word, sentences_of, telling, words_of

_MARKS = '"“”„ '
_LEAST = 4  # words that can be followed
_MOST = 120  # words of one sentence; what is longer lost its marks
IN_TEXT = -1  # the number of a quote that was not read


@dataclass(frozen=True)
class Saying:
    """One sentence of a quote, or what of it stands in marks; ``own`` tells whether the words are the speaker's.

    ``row`` is the quote's number (``IN_TEXT`` where none was read), ``place`` that of the sentence within it, ``span`` where
    the quote stands in the text, ``who`` its speaker's key, or an empty text where nobody was found.
    """

    row: int
    article: str
    who: str
    day: date | None
    said: str | None
    own: bool
    words: tuple[Word, ...]
    place: int = 0
    span: tuple[int, int] = (0, 0)

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """Return the words as they are compared, without those that the newsroom put in."""
        return tuple(word.bare for word in self.words)


def can_be_followed(one: Saying) -> bool:
    """Tell whether a saying is long enough to be known again, and no title."""
    return _LEAST <= len(one.words) <= _MOST and not _is_title(one.words)


def sentences_in(number: int, row: Any, *, who: str) -> list[Saying]:
    """Return all sentences of a quote, however short; what of them is in other marks ends in an ellipsis."""
    own = own_parts(row.kind, row.words)
    said = row.said if isinstance(row.said, str) else None
    found: list[Saying] = []
    for part in own or [row.words]:
        if found:
            found[-1] = replace(found[-1], words=with_gap(found[-1].words))
        for sentence in sentences_of(part.replace("''", '"')) if own else [part]:
            words = words_of(sentence.strip(_MARKS))
            if words:
                span = (int(row.start), int(row.end))
                found.append(Saying(number, row.article, who, row.day, said, bool(own), words, place=len(found), span=span))
    return found


def own_parts(kind: str, words: str) -> list[str]:
    """Return what of a quote is the speaker's own, as printed: all of direct speech, of mixed speech what stands in marks."""
    return [words] if kind == "direct" else marked(words) if kind == "mixed" else []


def with_gap(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return words with an ellipsis behind them."""
    last = words[-1]
    return words if last.printed.endswith("…") else (*words[:-1], replace(last, printed=f"{last.printed} …".strip()))


def _is_title(words: Iterable[Word]) -> bool:
    """Tell whether these are names alone, of a broadcast perhaps: none of the words that every sentence has."""
    bare = {word.bare for word in words}
    return telling(bare) == len(bare)
