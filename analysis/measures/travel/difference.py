"""What an article did to somebody's words: kept, left out (at which side, with what), changed, put into indirect speech."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from analysis import lexicon
from analysis.measures.travel.alignment import align
from analysis.measures.travel.sayings import Saying
from analysis.measures.travel.words import Word, printed, telling

Act = Literal["whole", "part", "changed", "indirect", "joined", "other speaker"]
Step = tuple[Literal["kept", "left out", "added"], str]  # words as printed
Given = tuple[Saying, frozenset[int]]  # what an article gives, and which sentences of the fullest form it is of
_FOUND = 3  # words in a row by which a part is found again in an article's text
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


@dataclass(frozen=True, slots=True)
class Difference:
    """How an article gives the words, beside their fullest form: what it did, step by step, and what it left out.

    ``changes`` are what it has otherwise, as the words of the fullest form (none where it adds) and its own.
    """

    acts: tuple[Act, ...]
    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()


class _Base:
    """The fullest form: its words, and from where to where each sentence of it goes."""

    def __init__(self, sentences: Sequence[Saying]) -> None:
        self.words = tuple(word for one in sentences for word in one.words)
        self.bare = tuple(word.bare for word in self.words)
        self.bounds = list(pairwise(accumulate((len(one.words) for one in sentences), initial=0)))


def difference(
    home: Sequence[Saying], given: Sequence[Given], *, followed: Collection[int], text: str, home_text: str
) -> Difference:
    """Compare the fullest form, sentence by sentence, with all that one article gives of it.

    ``followed`` are its sentences that other articles have, ``text`` and ``home_text`` that article and the one of the fullest
    form, as words to compare.
    """
    if not any(saying.own for saying, _ in given):
        return Difference(("indirect",), (("added", " ".join(printed(saying.words) for saying, _ in given)),))
    base = _Base(home)
    own = [(saying, of) for saying, of in given if saying.own]
    has: frozenset[int] = frozenset().union(*(of for _, of in own))
    places = [
        place
        for number, (start, end) in enumerate(base.bounds)
        if number in has or (number not in followed and min(has) < number < max(has))
        for place in range(start, end)
    ]
    words = [word for saying in _in_order(home, own) for word in saying.words]
    kept, put_in = _laid(base, places, words, home_text)
    _found_elsewhere(base, kept, put_in, text)
    cuts = tuple(_cuts(base, kept, put_in, text))
    is_part = any(not cut.slight for cut in cuts)
    acts: tuple[Act, ...] = (*(("part",) if is_part else ()), *(("changed",) if put_in or (cuts and not is_part) else ()))
    replaced = {end: printed(base.words[start:end]) for start, end in _missing(base, kept, put_in)}
    changes = tuple((replaced.get(place, ""), printed(put_in[place])) for place in sorted(put_in))
    return Difference(acts or ("whole",), tuple(_steps(base, kept, put_in)), cuts, changes)


def _in_order(home: Sequence[Saying], given: Sequence[Given]) -> list[Saying]:
    """Return what an article gives in the order of the fullest form; the rest behind what it stands behind."""
    placed: list[tuple[tuple[int, int], int, Saying]] = []
    at = (0, 0)
    for saying, of in given:
        if of:
            shared = align(home[min(of)].bare, saying.bare).shared
            at = (min(of), shared[0][0] if shared else 0)
        placed.append((at, len(placed), saying))
    return [one[-1] for one in sorted(placed, key=lambda one: one[:-1])]


def _laid(
    base: _Base, places: Sequence[int], words: Sequence[Word], home_text: str
) -> tuple[list[bool], dict[int, tuple[Word, ...]]]:
    """Tell of each word of the fullest form whether the article has it, and what it has besides, by the place that it goes to.

    What the article of the fullest form has as well stands in another sentence there: it cuts its sentences elsewhere.
    """
    kept = [False] * len(base.bare)
    put_in: dict[int, tuple[Word, ...]] = {}
    shared = align([base.bare[place] for place in places], [word.bare for word in words]).shared
    last = 0
    for start, stop, begin, until in (*shared, (len(places), 0, len(words), 0)):
        extra = tuple(words[last:begin])
        if extra and not (len(extra) >= _FOUND and _holds(home_text, [word.bare for word in extra])):
            put_in[places[start - 1] + 1 if start else places[0]] = extra
        for place in places[start:stop]:
            kept[place] = True
        last = until
    return kept, put_in


def _found_elsewhere(base: _Base, kept: list[bool], put_in: Collection[int], text: str) -> None:
    """Mark as not left out what the article has elsewhere in its text, word for word, or goes on with in its own words."""
    for start, end in list(_missing(base, kept, put_in)):
        if end - start >= _FOUND and end not in put_in and _holds(text, base.bare[start:end]):
            kept[start:end] = [True] * (end - start)
        elif start and end not in put_in:
            place = start
            while place < end and _holds(text, base.bare[start - 1 : place + 1]):
                place += 1
            if place - start >= _FOUND:
                kept[start:place] = [True] * (place - start)


def _missing(base: _Base, kept: Sequence[bool], put_in: Collection[int]) -> Iterator[tuple[int, int]]:
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


def _holds(text: str, words: Sequence[str]) -> bool:
    return f" {' '.join(words)} " in text


def _steps(base: _Base, kept: Sequence[bool], put_in: dict[int, tuple[Word, ...]]) -> Iterator[Step]:
    """Give the fullest form as runs of words kept and left out, with what is put in behind what it stands for."""
    start = 0
    for place in range(len(base.words) + 1):
        turns = place == len(base.words) or (place > start and kept[place] != kept[place - 1])
        if place > start and (turns or place in put_in):
            yield "kept" if kept[start] else "left out", printed(base.words[start:place])
            start = place
        if place in put_in:
            yield "added", printed(put_in[place])


def _cuts(base: _Base, kept: Sequence[bool], put_in: Collection[int], text: str) -> Iterator[Cut]:
    """Give what is left out with nothing in its place: parts of sentences, and sentences that follow each other as one.

    What the newsroom of the fullest form put in itself, in square brackets, is left out by nobody.
    """
    whole: list[int] = []
    for start, end in [*_missing(base, kept, put_in), (-1, -1)]:
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


def _slight(base: _Base, start: int, end: int) -> Literal["", "small", "again"]:
    """Tell whether what an article has not is one small word, or stands a second time in the same sentence."""
    first, last = next(bound for bound in base.bounds if bound[0] <= start < bound[1])
    run, rest = base.bare[start:end], (*base.bare[first:start], "|", *base.bare[end:last])
    if end - start <= _FEW and _holds(f" {' '.join(rest)} ", run):
        return "again"
    return "small" if end - start == 1 and not telling(run) else ""


def _losses(words: Sequence[Word], start: int, end: int, *, text: str, within: bool) -> Iterator[str]:
    """Name what the words from ``start`` to ``end`` hold that may turn the meaning: a negation, a condition, a number.

    A "not" or "perhaps" is lost where little more than itself falls from ``within`` a sentence, not an aside that a comma
    opens; a condition where its clause falls and the article tells nothing of it elsewhere. What stands in the article with
    the word before or behind it is not lost.
    """
    bare = [word.bare for word in words]
    lost = [bare[n] for n in range(start, end) if not any(_holds(text, bare[max(0, m) : m + 2]) for m in (n - 1, n))]
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
    known = sum(_holds(text, [word]) for word in told)
    return words[opens] in lexicon.words("travel", "conditions") and 2 * known < len(told)
