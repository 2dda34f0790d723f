"""What an article did to somebody's words: kept, left out (at which side, with what), changed, put into indirect speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis import lexicon
from analysis.measures.travel.alignment import Alignment
from analysis.measures.travel.sayings import Saying
from analysis.measures.travel.words import Word, printed

Act = Literal["whole", "part", "changed", "indirect", "joined", "unread", "other speaker"]
Step = tuple[Literal["kept", "left out", "added"], str]  # words as printed
Lying = tuple[Saying, Alignment]  # what an article gives, and how it lies beside the fullest form
_NEARLY = 85.0  # of 100
_FOUND = 3  # words in a row by which a part is found again in an article's text


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that an article leaves out: at which side of the sentence, and what it loses that may turn the meaning."""

    side: Literal["start", "middle", "end"]
    words: str
    loses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How an article gives the words, beside their fullest form: what it did, step by step, and what it left out."""

    acts: tuple[Act, ...]
    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...] = ()


def difference(base: Saying, given: Sequence[Lying], *, text: str, base_text: str) -> Difference:
    """Compare the fullest form with all that one article gives of it.

    ``text`` and ``base_text`` are that article and the one of the fullest form, as words to compare.
    """
    if not any(saying.own for saying, _ in given):
        return Difference(("indirect",), (("added", " ".join(printed(saying.words) for saying, _ in given)),))
    kept, put_in = _kept(base, given, text), _put_in(base, given, base_text)
    cuts = tuple(_cuts(base, kept, put_in, text))
    acts: tuple[Act, ...] = (*(("part",) if cuts else ()), *(("changed",) if put_in else ()))
    return Difference(acts or ("whole",), tuple(_steps(base, kept, put_in)), cuts)


def _kept(base: Saying, given: Sequence[Lying], text: str) -> list[bool]:
    """Tell of each word of the fullest form whether the article has it, in these quotes or elsewhere in its text."""
    kept = [False] * len(base.bare)
    for saying, aligned in given:
        for start, end, _, _ in aligned.shared if saying.own else ():
            kept[start:end] = [True] * (end - start)
    for start, end in list(_missing(kept)):
        if end - start >= _FOUND and _tells(text, base.bare[start:end]):
            kept[start:end] = [True] * (end - start)
    return kept


def _missing(kept: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Give the runs of words that are not kept, as from and to."""
    start = None
    for place, is_kept in enumerate([*kept, True]):
        if not is_kept and start is None:
            start = place
        elif is_kept and start is not None:
            yield start, place
            start = None


def _put_in(base: Saying, given: Sequence[Lying], base_text: str) -> dict[int, list[Word]]:
    """Return the words that the article's quotes have and the fullest form has not, by the place that they stand before.

    What the article of the fullest form has as well stands in its next sentence: it cuts its sentences elsewhere.
    """
    found: dict[int, list[Word]] = {}
    for saying, aligned in (one for one in given if one[0].own):
        last = 0
        for place, _, begin, end in (*aligned.shared, (len(base.bare), 0, len(saying.bare), 0)):
            words = saying.words[last:begin]
            if words and not (len(words) >= _FOUND and _holds(base_text, saying.bare[last:begin])):
                found.setdefault(place, []).extend(words)
            last = end
    return found


def _holds(text: str, words: Sequence[str]) -> bool:
    return f" {' '.join(words)} " in text


def _tells(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text has the words, or nearly: with "and I say" for "and I said" they are not left out."""
    from rapidfuzz import fuzz

    return fuzz.partial_ratio(" ".join(words), text, score_cutoff=_NEARLY) >= _NEARLY


def _steps(base: Saying, kept: Sequence[bool], put_in: dict[int, list[Word]]) -> Iterator[Step]:
    """Give the fullest form as runs of words kept and left out, with what is put in behind what it stands for."""
    start = 0
    for place in range(len(base.words) + 1):
        turns = place == len(base.words) or (place > start and kept[place] != kept[place - 1])
        if place > start and (turns or place in put_in):
            yield "kept" if kept[start] else "left out", printed(base.words[start:place])
            start = place
        if place in put_in:
            yield "added", printed(put_in[place])


def _cuts(base: Saying, kept: Sequence[bool], put_in: dict[int, list[Word]], text: str) -> Iterator[Cut]:
    """Give what is left out with nothing in its place."""
    for start, end in _missing(kept):
        if end not in put_in:
            side: Literal["start", "middle", "end"] = "start" if start == 0 else "end" if end == len(kept) else "middle"
            yield Cut(side, printed(base.words[start:end]), tuple(_losses(base.bare, start, end, text)))


def _losses(words: Sequence[str], start: int, end: int, text: str) -> Iterator[str]:
    """Name what the words from ``start`` to ``end`` hold that may turn the meaning: a negation, a condition, a number.

    What stands in the article with the word before or behind it is not lost.
    """
    lost = [words[n] for n in range(start, end) if not any(_holds(text, words[max(0, m) : m + 2]) for m in (n - 1, n))]
    numbers = lexicon.words("travel", "numbers")
    for name in ("negation", "condition"):
        if lexicon.words("travel", f"{name}s").intersection(lost):
            yield name
    if any(word in numbers or any(char.isdigit() for char in word) for word in lost):
        yield "number"
