"""What an article leaves out of words: where it cuts, and what may turn the meaning with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from analysis import lexicon
from analysis.measures.travel.sayings import Saying
from analysis.measures.travel.words import Word, printed, telling

_FEW = 3  # words of which a negation is the point
_PAUSE = re.compile(r"[,;:–—-]$")
_BEFORE = frozenset({"and", "but", "or", "even", "only", "just", "not"})  # "and only if"


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that an article leaves out: at which side of a sentence, or whole sentences; and what may turn the meaning.

    ``slight`` is what makes no part of a whole: one small word, or words that stand a second time in the sentence.
    """

    side: Literal["start", "middle", "end", "sentence"]
    words: str
    loses: tuple[str, ...]
    slight: Literal["", "small", "again"] = ""


class Base:
    """The fullest form: its words, and from where to where each sentence of it goes."""

    def __init__(self, sentences: Sequence[Saying]) -> None:
        self.words = tuple(word for one in sentences for word in one.words)
        self.bare = tuple(word.bare for word in self.words)
        self.bounds = list(pairwise(accumulate((len(one.words) for one in sentences), initial=0)))


def missing(base: Base, kept: Sequence[bool], put_in: Collection[int]) -> Iterator[tuple[int, int]]:
    """Give the runs of words that are not kept, as from and to, each in one sentence; one may have something put in behind."""
    for first, last in base.bounds:
        start = None
        for place in range(first, last + 1):
            ends = place == last or kept[place]
            if start is not None and (ends or place in put_in):
                yield start, place
                start = None
            if not ends and start is None:
                start = place


def holds(text: str, words: Sequence[str]) -> bool:
    """Tell whether words stand in a text in a row."""
    return f" {' '.join(words)} " in text


def cuts_of(base: Base, kept: Sequence[bool], put_in: Collection[int], text: str) -> Iterator[Cut]:
    """Give what is left out with nothing in its place: parts of sentences, and sentences that follow each other as one.

    What the newsroom of the fullest form put in itself, in square brackets, is left out by nobody.
    """
    whole: list[int] = []
    for start, end in [*missing(base, kept, put_in), (-1, -1)]:
        is_whole = (start, end) in base.bounds and end not in put_in
        if whole and not (is_whole and start == whole[1]):
            yield Cut("sentence", printed(base.words[whole[0] : whole[1]]), ())
            whole = []
        if is_whole:
            whole = [whole[0] if whole else start, end]
        elif start >= 0 and end not in put_in and not all(word.added for word in base.words[start:end]):
            first, last = next(bound for bound in base.bounds if bound[0] <= start < bound[1])
            side: Literal["start", "middle", "end"] = "start" if start == first else "end" if end == last else "middle"
            loses = tuple(_losses(base.words, start, end, text=text, within=side == "middle"))
            slight = "" if loses or side != "middle" else _slight(base, start, end)
            yield Cut(side, printed(base.words[start:end]), loses, slight)


def _slight(base: Base, start: int, end: int) -> Literal["", "small", "again"]:
    """Tell whether what an article has not is one small word, or stands a second time in the same sentence."""
    first, last = next(bound for bound in base.bounds if bound[0] <= start < bound[1])
    run, rest = base.bare[start:end], (*base.bare[first:start], "|", *base.bare[end:last])
    if end - start <= _FEW and holds(f" {' '.join(rest)} ", run):
        return "again"
    return "small" if end - start == 1 and not telling(run) else ""


def _losses(words: Sequence[Word], start: int, end: int, *, text: str, within: bool) -> Iterator[str]:
    """Name what the words from ``start`` to ``end`` hold that may turn the meaning: a negation, a condition, a number.

    A "not" or "perhaps" is lost where little more than itself falls from ``within`` a sentence, not an aside that a comma
    opens; a condition where its clause falls and the article tells nothing of it elsewhere. What stands in the article with
    the word before or behind it is not lost.
    """
    bare = [word.bare for word in words]
    lost = [bare[n] for n in range(start, end) if not any(holds(text, bare[max(0, m) : m + 2]) for m in (n - 1, n))]
    alone = within and end - start <= _FEW and not _PAUSE.search(words[start - 1].printed)
    if alone and lexicon.words("travel", "negations").intersection(lost):
        yield "negation"
    if (alone and lexicon.words("travel", "hedges").intersection(lost)) or _is_condition(bare[start:end], text):
        yield "condition"
    numbers = lexicon.words("travel", "numbers")
    if any(word in numbers or any(char.isdigit() for char in word) for word in lost):
        yield "number"


def _is_condition(words: Sequence[str], text: str) -> bool:
    """Tell whether words are a clause that begins with an "if", and the article has not even half of what tells in them."""
    opens = next((n for n, word in enumerate(words) if word not in _BEFORE), 0)
    told = [word for word in words[opens + 1 :] if telling([word])]
    known = sum(holds(text, [word]) for word in told)
    return words[opens] in lexicon.words("travel", "conditions") and 2 * known < len(told)
