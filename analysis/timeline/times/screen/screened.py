"""What looks like a time and is none: counts and headcounts, prices, scores, numbers of things, names, ages, games."""

from __future__ import annotations

import re
from collections.abc import Callable

from analysis.language import Doc
from analysis.syntax import is_adjectival, is_determiner, is_eventive, is_figure, is_plural, is_possessor
from analysis.timeline.times.grammar.scan import Candidate
from analysis.timeline.times.grammar.tokens import Token as Cut
from analysis.timeline.times.grammar.vocabulary import guard
from analysis.timeline.times.screen.screen_names import (
    is_kind,
    is_lower,
    is_masthead,
    is_person,
    is_product,
    is_spelled_small,
    is_title,
    root,
)  # fmt: skip
from analysis.timeline.times.screen.screen_words import (
    is_always,
    is_conjunction,
    is_narrated,
    is_noun_of_another,
    is_nowadays,
    is_rate,
    is_some_day,
    modifies_noun,
)

_NUMBER_SHAPES = frozenset(("DAY", "NUM2", "NUM", "YEAR", "COUNT", "DECIMAL", "CLOCK", "FRACTION"))
_JOINING = frozenset(("GLUE", "APOS", "DOT", "MONEY"))
_OWNERS = frozenset(("his", "her", "their", "my", "our", "your"))
_RATES = frozenset(("low", "high", "upper", "lower"))  # "in the low 50s"
_GAME_REACH = 160  # characters to either side
_LIKELY_YEARS = range(1900, 2100)
Check = Callable[[Candidate, str, "Doc | None"], bool]


def is_time(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell whether a candidate is a time expression in its place."""
    return not any(is_other(candidate, text, doc) for is_other in _OTHER.get(candidate.rule, ()))


def _is_glued(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell whether a hyphen joins it to a word: "Cold War-era" names a kind, "soon-to-open" is no time."""
    beside = (*candidate.before[-1:], *candidate.after[:1])
    return any(token.shape == "GLUE" for token in beside)


def _is_age(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell an age of somebody ("a six-year-old boy", "in his 30s") from how long something lasts ("a two-year-old war")."""
    if candidate.rule == "age":
        token = root(candidate, doc)
        owner = any(one.shape in ("POSS", "APOS") for one in candidate.after[:1])  # "the 50-year-old's death"
        return token is None or owner or not is_eventive(token.head)
    if candidate.rule == "date-decade":
        return any(token.word in _OWNERS | _RATES for token in candidate.before[-1:]) or _is_thirties(candidate, text)
    after = [token.word for token in candidate.after[:2]]
    return after[:1] == ["old"] or (after[1:] == ["old"] and candidate.after[0].shape == "GLUE")


def _is_thirties(candidate: Candidate, text: str) -> bool:
    """Tell ages, percentages and banknotes ("in the mid-30s", "a $20s") from decades: those before 1950 have an apostrophe."""
    bare = re.search(r"(?<![\d'’])[1-4]0s$", candidate.span.of(text)) is not None
    return bare or bool(candidate.before and candidate.before[-1].shape == "MONEY")


def _is_idiom(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell "at the end of the day, …", which means after all, from an evening."""
    words = candidate.span.of(text).lower()
    opens = bool(candidate.before) and candidate.before[-1].word == "at" and bool(candidate.after)
    return words == "the end of the day" and opens and candidate.after[0].shape == "COMMA"


def _is_numbered(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell a price, a thing's number or a measure from a year: "$1999", "Resolution 1973", "1500 meters"."""
    before = candidate.before[-1:]
    if before and (before[0].shape == "MONEY" or before[0].word in guard("numbered") or before[0].word == "#"):
        return True
    after = [token.word for token in candidate.after if token.shape != "GLUE"][:1]
    return bool(after) and (after[0] in guard("measures") or after[0] in ("%", "°"))


def _is_measured(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a part, a speed, a guess from a length of time: "three-quarters of", "30 miles an hour", "a matter of days"."""
    before = candidate.before[-2:]
    if not before:
        return False
    speed = before[-1].word in guard("measures") and candidate.span.of(text).endswith(("hour", "second"))
    part = before[-1].shape == "GLUE" or before[-1].word == "of"
    return speed or (part and candidate.span.of(text).isalpha())


def _is_beside_number(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell whether a dash, slash or point ties it to another number: a phone number, a score, a sum."""
    if candidate.before and candidate.before[-1].shape == "MONEY":
        return True
    left, right = candidate.before[-2:], candidate.after[:2]
    tied_left = len(left) == 2 and left[1].end == candidate.span.start and _ties(left[1], left[0])
    return tied_left or (len(right) == 2 and right[0].start == candidate.span.end and _ties(right[0], right[1]))


def _ties(mark: Cut, number: Cut) -> bool:
    adjacent = mark.end == number.start or number.end == mark.start
    return adjacent and number.shape in _NUMBER_SHAPES and (mark.shape in _JOINING or mark.word in "/+:")


def _is_bare_clock(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a verse, a score or a runner's time from a time of day: "John 3:16", "won in 2:05:30"."""
    if candidate.before and candidate.before[-1].word == "high":
        return True  # "high noon"
    bare = all(letter.isdigit() or letter == ":" for letter in candidate.span.of(text))
    return bare and not (candidate.before and candidate.before[-1].word in guard("before_clock"))


def _is_address(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell the number of a house ("at 1120 Harbor Street") from an hour."""
    after = candidate.after[:1]
    return bool(after) and after[0].shape == "WORD" and text[after[0].start].isupper()


def _is_count(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell a bare number that counts the noun after it ("2000 troops") from a year ("the 1988 elections", "1996 sales")."""
    words = candidate.span.of(text)
    if not words.isdigit() or (int(words) in _LIKELY_YEARS and int(words) % 50):
        return False
    token = root(candidate, doc)
    if token is None or not is_figure(token) or not is_plural(token.head) or token.head.i < token.i:
        return False
    before = (child for child in token.head.lefts if child.i < token.i)
    return not any(is_determiner(child) or is_possessor(child) or is_adjectival(child) for child in before)


def _is_game(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell the quarters and halves of a game from those of a year."""
    if any(token.shape == "YEAR" for token in candidate.after):
        return False
    near = text[max(0, candidate.span.start - _GAME_REACH) : candidate.span.end + _GAME_REACH].lower()
    return any(word in near for word in guard("games"))


def _is_fall(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a fall of something from the season: "the fall of the wall", "the fall in prices"."""
    words = candidate.span.of(text).lower()
    return words == "the fall" and bool(candidate.after) and candidate.after[0].word in ("of", "in", "from", "guy")


def _is_story(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell a period that names a kind ("Cold War spies") from one that something is told from ("since the Cold War")."""
    times = ("since", "during", "after", "before", "until", "till", "in", "by", "throughout", "through", "the")
    told = bool(candidate.before) and candidate.before[-1].word in times
    return candidate.expression.mod is None and not told


_YEAR = (_is_beside_number, _is_numbered, _is_count, is_product)
_OTHER: dict[str, tuple[Check, ...]] = {
    "date-year": _YEAR,
    "range-from": (*_YEAR, is_person),
    "range-to": (is_person,),
    "date-years": (_is_beside_number, _is_numbered),
    "date-slash": (_is_beside_number,),
    "clock": (_is_beside_number, _is_bare_clock),
    "clock-digits": (*_YEAR, _is_address),
    "date-month": (is_person,),
    "date-decade": (_is_age,),
    "date-season": (_is_fall,),
    "date-quarter": (_is_game,),
    "deictic-day": (is_masthead, is_nowadays),
    "weekday": (is_masthead,),
    "length": (_is_age, is_title, _is_measured, is_always, is_some_day),
    "age": (_is_age,),
    "set-rate": (_is_measured,),
    "step-unit": (is_title,),
    "unit-of-event": (is_title,),
    "set-adverb": (modifies_noun, is_masthead, is_rate),
    "deictic-night": (is_masthead,),
    "the-unit": (_is_idiom,),
    "vague": (_is_glued, is_narrated, is_conjunction, is_noun_of_another),
    "holiday": (is_lower, is_kind),
    "period": (_is_glued, is_spelled_small, _is_story),
}
