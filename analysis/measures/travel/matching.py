"""Which sayings are the same words: each is joined to the fullest form of them, found by the words that both have in a row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analysis import lexicon
from analysis.measures.travel.alignment import Alignment, align
from analysis.measures.travel.sayings import Saying
from analysis.measures.travel.words import telling

_SHINGLE = 3  # words in a row
_COMPARED = 6  # fullest forms that share most of them
_CROWD = 60  # fullest forms that share one: it tells none of them from another
_SHORT = 6  # words below which nothing may differ
_SAME = 0.75  # share of a saying's words
_SURE = 10  # words in common from which a speaker whom nobody named is no hindrance
_NEXT, _NEAR, _FAR = 1, 3, 7  # days between two reports of short words, of words of an unnamed source, of some words
_MANY = 8  # words in common that are not said twice by chance
_LONG = 20  # words in common that are the same occasion's, however much later and with others between
_OPENS, _CLOSES = {"‘", "“"}, {"’", "”"}
_INDIRECT = 0.6  # share of the telling words of indirect speech


@dataclass
class Strand:
    """The same words in several articles: ``base`` is their fullest form, ``others`` how each other saying lies beside it."""

    base: Saying
    others: list[tuple[Saying, Alignment]] = field(default_factory=list)


def strands_of(sayings: Iterable[Saying]) -> list[Strand]:
    """Join each saying to the fullest form that holds its words, in linear time; those of one article alone are left out."""
    strands: list[Strand] = []
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for one in sorted(sayings, key=_fullest_first):
        shingles = list(dict.fromkeys(zip(*(one.bare[n:] for n in range(_SHINGLE)), strict=False)))
        found = _joined(one, shingles, holding, strands)
        if found is None and one.own:
            for shingle in shingles:
                if len(holding[shingle]) < _CROWD:
                    holding[shingle].append(len(strands))
            strands.append(Strand(one))
        elif found is not None:
            strands[found[0]].others.append((one, found[1]))
    return [strand for strand in strands if any(one.article != strand.base.article for one, _ in strand.others)]


def _fullest_first(one: Saying) -> tuple[bool, int, bool, str, str, int]:
    return (not one.own, -len(one.bare), one.day is None, str(one.day), one.article, one.row)


def _joined(
    one: Saying, shingles: Sequence[tuple[str, ...]], holding: dict[tuple[str, ...], list[int]], strands: list[Strand]
) -> tuple[int, Alignment] | None:
    """Return the fullest form that holds its words, the likest of a few, and how it lies beside it."""
    shared = Counter(number for shingle in shingles for number in holding.get(shingle, ()))
    best: tuple[int, int, Alignment] | None = None
    for number, _ in shared.most_common(_COMPARED):
        base = strands[number].base
        aligned = align(base.bare, one.bare)
        if _is_same(base, one, aligned) and (best is None or aligned.matched > best[0]):
            best = (aligned.matched, number, aligned)
    return (best[1], best[2]) if best else None


def _is_same(base: Saying, one: Saying, aligned: Alignment) -> bool:
    """Tell whether these are the same words of one occasion."""
    if not _may_be_one(base, one, aligned):
        return False
    if not one.own:
        return _is_told(base, one, aligned)
    whole = len(one.bare)
    if aligned.longest == whole:  # a part for the whole, or the whole
        known = base.who == one.who != "" and _within(base, one, _NEXT)
        return (whole >= _SHORT or known) and telling(one.bare) >= 2
    shared = {word for start, end, _, _ in aligned.shared for word in base.bare[start:end]}
    tells = telling(shared) >= (2 if aligned.longest > _SHORT else 3)
    likely = whole >= _SHORT and aligned.matched >= _SAME * whole and aligned.longest >= _SHORT - 1 and tells
    again = aligned.matched < _LONG and not _within(base, one, _NEAR)  # what is said at every stop differs a little each time
    return likely and not again and (not _differs_in_figures(base, one, aligned) or _within(base, one, _NEXT))


def _may_be_one(base: Saying, one: Saying, aligned: Alignment) -> bool:
    """Tell whether speaker and time allow it: somebody else's words where they are many, old words where they are some."""
    if base.who != one.who and (not one.own or aligned.longest < _SURE) and not _may_be_unnamed(base, one, aligned):
        return False
    if "" not in (base.who, one.who) and base.who != one.who and _quotes_another(base, aligned):
        return False
    days = _NEAR if "" in (base.who, one.who) else _FAR
    if (aligned.matched < _MANY or days == _NEAR) and not _within(base, one, days):
        return False
    told = {day[:10] for day in (base.said, one.said) if day and len(day) >= 10}
    return len(told) < 2 or aligned.longest >= _SURE


def _quotes_another(base: Saying, aligned: Alignment) -> bool:
    """Tell whether the words in common stand in marks within somebody's words: that one quotes who said them."""
    before = base.words[: aligned.shared[0][0] + 1] if aligned.shared else ()
    opened = sum(word.printed.lstrip("([")[:1] in _OPENS for word in before)
    closed = sum(word.printed.rstrip(".,;:!?")[-1:] in _CLOSES for word in before[:-1])
    return opened > closed


def _may_be_unnamed(base: Saying, one: Saying, aligned: Alignment) -> bool:
    """Tell whether one of two is nobody's by name, and the words are enough for days so near; "no comment" is anybody's."""
    near = _within(base, one, _NEXT) or (aligned.longest >= _MANY and _within(base, one, _NEAR))
    stock = lexicon.words("travel", "stock").intersection(one.bare)
    return one.own and "" in (base.who, one.who) and aligned.longest >= _SHORT and near and not stock


def _is_told(base: Saying, one: Saying, aligned: Alignment) -> bool:
    """Tell whether indirect speech tells these very words: a run of them, most of what it says, and no "not" more or less."""
    negations = lexicon.words("travel", "negations")
    shared = [word for start, end, _, _ in aligned.shared for word in base.bare[start:end]]
    run = max((base.bare[start:end] for start, end, _, _ in aligned.shared), key=len, default=())
    return (
        _within(base, one, _NEAR)
        and len(run) >= 4
        and telling(run) >= 2
        and telling(shared) >= max(3, _INDIRECT * telling(one.bare))
        and negations.intersection(one.bare) == negations.intersection(base.bare)
    )


def _differs_in_figures(base: Saying, one: Saying, aligned: Alignment) -> bool:
    """Tell whether a number or day stands in one of them where the other has another."""
    table = [*lexicon.words("travel", "numbers"), *lexicon.words("travel", "days")]
    shared = {word for start, end, _, _ in aligned.shared for word in base.bare[start:end]}
    return any(word in table or word[-1].isdigit() for word in one.bare if word not in shared)


def _within(base: Saying, one: Saying, days: int) -> bool:
    return base.day is not None and one.day is not None and abs((base.day - one.day).days) <= days
