"""Claim and denial: a sentence by which somebody disputes what another says, beside the sentence that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.measures.disputes.denial_signs import has_sign, patterns_of_ways, stands_before
from analysis.measures.disputes.sentences import Stories, Told
from analysis.measures.disputes.told import Conflict
from analysis.measures.reading import joins, leans
from analysis.measures.stems import Bag, stem, stems

_BACK = 2  # sentences before a denial that can be what it denies
_FAR = 8  # the same, where the denial names who said it
_NEAR_NAME = 60  # characters from a name to its verb of saying
_APART = 4  # days between a claim and its denial in another article
_LIKE, _SHARED = 0.5, 3  # share of a denial's words, and how many, that a claim told elsewhere has
_COMPARED = 5  # sentences that are likest, of which one is no denial itself
_NEARLY, _FEW = 0.3, 2  # the same of one told just before
_SHORT = 12  # words: so short a denial is understood only with the sentence after it
_BEFORE = 90  # characters before what denies: "who is of another party, but has always "
_IN_PASSING = re.compile(  # no news of the sentence: "who denies it, …", "after Lund disputed the account"
    r"\b(?:who|after|before|since|though|although|while|when|as)\b[^,.;“]{0,60}(?:,? (?:and|but)\b[^,.;“]{0,40})?"
    r"\b(?:den|reject|disput|dismiss)\w*$|\balso \w+$",  # nor "also denied": another denied it just before
    re.IGNORECASE,
)
_RARE = 0.03  # share of sentences that hold a word which can name a matter


@dataclass(frozen=True, slots=True)
class _Denial:
    """How a sentence denies: by taking a claim up, naming who said it, telling it, or saying that there is no such thing."""

    told: Told
    way: str
    what: str  # the words that it denies: a clause, a name, a noun
    claimant: Bag = frozenset()  # of the words for who claimed it, where they are given


def denials(stories: Stories) -> Iterator[Conflict]:
    """Give each claim and its denial; one that is denied again in the next sentences is one."""
    taken: set[int] = set()
    for told in stories.told:
        denial = _denial_in(told)
        if denial is None or told.number in taken:
            continue
        claims = [claim for claim in _claims(denial, stories) if not any(has_sign("denying", one.text) for one in claim)]
        more = _goes_on(denial, stories)
        taken.update(one.number for one in more)
        if claims:
            lead = stories.before(told, 1) if leans(told.text) and denial.way == "none_there" else []
            yield Conflict("denial", (*(stories.side(*claim) for claim in claims), stories.side(*lead, told, *more)))
        elif denial.way == "tells" and more:  # what is denied stands in the denial, and its words after it
            yield Conflict("denial", (stories.side(told), stories.side(*more)))


def _denial_in(told: Told) -> _Denial | None:
    text = told.text
    for way, pattern in patterns_of_ways().items():
        hit = pattern.search(text)
        if hit and not has_sign("negated", text[: hit.start()]):
            if way == "nothing" and not (has_sign("contrast", text) and told.speakers):
                continue
            verb = re.compile(r"\w+").match(text, hit.start())
            if verb and _IN_PASSING.search(text[max(0, hit.start() - _BEFORE) : verb.end()]):
                continue
            parts = hit.groupdict()
            return _Denial(told, way, parts.get("what") or "", stems(parts.get("by") or parts.get("whose") or ""))
    return None


def _claims(denial: _Denial, stories: Stories) -> list[list[Told]]:
    """Return who says what is denied, a sentence or two each; none where that cannot be told."""
    told = denial.told
    if denial.way in ("takes_up", "nothing"):
        found = _just_said(told, stories, spoken=denial.way == "nothing")
    elif denial.way == "names":
        found = _said_by(denial, stories)
    elif denial.way == "tells":
        found = _told_before(denial, stories) or _told_elsewhere(denial, stories)
        found = [one for one in found if not denial.claimant or one.bag & denial.claimant]
    else:
        return [[one] for one in _such(denial, stories)]
    return [found] if found else []


def _just_said(told: Told, stories: Stories, *, spoken: bool = False) -> list[Told]:
    """Return what others than the denier say right before: one sentence, or two that tell one speech."""
    before = stories.before(told, _BACK)
    if not before or not _apart(before[0], told) or ((spoken or has_sign("rumor", before[0].text)) and not before[0].speakers):
        return []  # of a rumor nobody says that it is so
    one = before[0]
    goes_on = joins(one.text) or leans(one.text) or bool(one.speakers and len(before) > 1 and before[1].speakers)
    return before if goes_on and all(_apart(other, told) for other in before) else [one]


def _said_by(denial: _Denial, stories: Stories) -> list[Told]:
    """Return the last sentence before that says something by the name that the denial gives."""
    name = re.compile(rf"\b{re.escape(denial.what)}\b.{{0,{_NEAR_NAME}}}")
    before = (one for one in stories.before(denial.told, _FAR) if _apart(one, denial.told))
    return next(([one] for one in before if (hit := name.search(one.text)) and has_sign("said", hit[0])), [])


def _told_before(denial: _Denial, stories: Stories) -> list[Told]:
    matter = _matter(denial.what)
    near = [one for one in stories.before(denial.told, _BACK) if len(one.bag & matter) >= _FEW and _apart(one, denial.told)]
    return [one for one in near if _share(matter, one.bag, stories) >= _NEARLY and has_sign("claiming", one.text)][:1]


def _told_elsewhere(denial: _Denial, stories: Stories) -> list[Told]:
    """Return the sentence of the day and those before that says most of what is denied, if it says enough of it."""
    what, matter, told = stems(denial.what), _matter(denial.what), denial.told
    near = [one for one in stories.holding(what, told, days=_APART) if len(what & one.bag) >= _SHARED and _apart(one, told)]
    near = [one for one in near if not (one.row.day and told.row.day and one.row.day > told.row.day)]
    likest = sorted(near, key=lambda one: (-_share(what, one.bag, stories), one.number))[:_COMPARED]
    likest = [one for one in likest if has_sign("claiming", one.text) and not has_sign("of_denial", one.text)]
    claims = [one for one in likest if _share(matter, one.bag, stories) >= _LIKE]
    return sorted(claims, key=lambda one: has_sign("relayed", one.text))[:1]  # who makes it before who passes it on


def _matter(what: str) -> Bag:
    """Return what is denied without whom it is said of, which two sentences may share that say nothing alike.

    That is its small words without those of offices ("the former secretary"), up to a comma with which another clause begins.
    """
    clause = what if len(what.split(", ", maxsplit=1)[0].split()) < _SHARED else what.split(", ", maxsplit=1)[0]
    small = " ".join(word for word in clause.split() if not word.strip("“‘\"'(")[:1].isupper())
    return stems(small) - _offices() or stems(clause)


@cache
def _offices() -> Bag:
    return frozenset(map(stem, lexicon.words("roles", "nouns") | lexicon.words("roles", "inside")))


def _such(denial: _Denial, stories: Stories) -> list[Told]:
    """Return who accuses of what "not an act of" names, or found what "there is no" says is not there."""
    word = stem(denial.what.casefold())
    verb = "accusing" if denial.way == "no_such" else "found"
    rare = stories.share(word) <= _RARE
    near = stories.holding(frozenset((word,)), denial.told, days=3 * _APART) if rare else []
    fits = [
        one
        for one in near
        if stands_before(verb, word, one.text) and _apart(one, denial.told) and not has_sign("nothing", one.text)
    ]
    own = [one for one in fits if one.row.article == denial.told.row.article] if denial.way == "no_such" else fits
    return list({one.row.publisher: one for one in reversed(own)}.values())[: _FEW if denial.way == "none_there" else 1]


def _goes_on(denial: _Denial, stories: Stories) -> list[Told]:
    """Return the sentences after a denial that go on with it: the next of the same speaker, and those that call it false."""
    after = stories.after(denial.told, _BACK)
    again = [one for one in after if has_sign("called_false", one.text) and not has_sign("not_called_false", one.text)]
    bare = denial.way in ("takes_up", "names") and "“" not in denial.told.text
    first = [one for one in after[:1] if bare and _is_same_voice(one, denial.told)]
    return sorted({*first, *again}, key=lambda one: one.number)


def _is_same_voice(one: Told, before: Told) -> bool:
    """Tell whether a sentence is spoken by who speaks in the one before it: it opens with their words, or with a pronoun."""
    if one.text.startswith(("“", '"')):
        return not one.speakers or not before.speakers or not _apart(one, before)
    named = [name for _, name in one.speakers if name.casefold() not in ("he", "she", "they", "it")]
    own = bool(one.speakers) and (not named or (not _apart(one, before) and "“" in one.text))
    return (leans(one.text) or own) and not joins(one.text)


def _apart(one: Told, other: Told) -> bool:
    return {who for who, _ in one.speakers}.isdisjoint(who for who, _ in other.speakers)


def _share(what: Bag, bag: Bag, stories: Stories) -> float:
    whole = sum(stories.weights.get(word, 0.0) for word in what)
    return round(sum(stories.weights.get(word, 0.0) for word in what & bag) / whole, 6) if whole else 0.0
