"""What looks like a time and is none: counts and headcounts, prices, scores, numbers of things, names, ages, games."""

from __future__ import annotations

from collections.abc import Callable

from analysis import syntax
from analysis.language import Doc, Token
from analysis.timeline.times.grammar.scan import Candidate
from analysis.timeline.times.grammar.tokens import Token as Cut
from analysis.timeline.times.grammar.vocabulary import guard, surroundings
from analysis.timeline.times.screen import screen_names as names
from analysis.timeline.times.screen.screen_names import root

_NUMBER_SHAPES = frozenset(("DAY", "NUM2", "NUM", "YEAR", "COUNT", "DECIMAL", "CLOCK", "FRACTION"))
_JOINING = frozenset(("GLUE", "APOS", "DOT", "MONEY"))
_GAME_REACH = 160  # characters to either side
_LIKELY_YEARS = range(1900, 2100)
_KINDS = ("quarterly", "monthly", "yearly", "fortnightly")
Check = Callable[[Candidate, str, "Doc | None"], bool]


def is_time(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell whether a candidate is a time expression in its place."""
    around = surroundings().get(candidate.rule)
    if around is not None and around.search(_around(candidate, text)):
        return False
    return not any(is_other(candidate, text, doc) for is_other in _OTHER.get(candidate.rule, ()))


def _around(candidate: Candidate, text: str) -> str:
    """Write a candidate in brackets with the two words on either side, as ``guards.toml`` has them."""
    before, after = (
        " ".join("--" if one.shape == "DASH" else "-" if one.shape == "GLUE" else one.word.lower() for one in some)
        for some in (candidate.before[-2:], candidate.after[:2])
    )
    return f"{before} [{candidate.span.of(text).lower()}] {after}"


def _is_age(candidate: Candidate, _text: str, doc: Doc | None) -> bool:
    """Tell an age of somebody ("a six-year-old boy") from how long something lasts ("a two-year-old war")."""
    token = root(candidate, doc)
    owner = any(one.shape in ("POSS", "APOS") for one in candidate.after[:1])  # "the 50-year-old's death"
    return token is None or owner or not syntax.is_eventive(token.head)


def _is_beside_number(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell whether a dash, slash or point ties it to another number: a phone number, a score, a sum."""
    left, right = candidate.before[-2:], candidate.after[:2]
    tied_left = len(left) == 2 and left[1].end == candidate.span.start and _ties(left[1], left[0])
    return tied_left or (len(right) == 2 and right[0].start == candidate.span.end and _ties(right[0], right[1]))


def _ties(mark: Cut, number: Cut) -> bool:
    adjacent = mark.end == number.start or number.end == mark.start
    return adjacent and number.shape in _NUMBER_SHAPES and (mark.shape in _JOINING or mark.word in "/+:")


def _is_bare_clock(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a verse, a score or a runner's time from a time of day: "John 3:16", "won in 2:05:30"."""
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
    if token is None or not syntax.is_figure(token) or not syntax.is_plural(token.head) or token.head.i < token.i:
        return False
    before = (child for child in token.head.lefts if child.i < token.i)
    return not any(syntax.is_determiner(child) or syntax.is_possessor(child) or syntax.is_adjectival(child) for child in before)


def _is_game(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell the quarters and halves of a game from those of a year."""
    if any(token.shape == "YEAR" for token in candidate.after):
        return False
    near = text[max(0, candidate.span.start - _GAME_REACH) : candidate.span.end + _GAME_REACH].lower()
    return any(word in near for word in guard("games"))


def _is_story(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell a period that names a kind ("Cold War spies") from one that something is told from ("since the Cold War")."""
    times = ("since", "during", "after", "before", "until", "till", "in", "by", "throughout", "through", "the")
    told = bool(candidate.before) and candidate.before[-1].word in times
    return candidate.expression.mod is None and not told


def _tokens(candidate: Candidate, doc: Doc) -> tuple[Token, ...]:
    span = doc.char_span(candidate.span.start, candidate.span.end, alignment_mode="expand")
    return tuple(span) if span is not None else ()


def _modifies_noun(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell a kind ("a quarterly dividend") from a time ("paid quarterly")."""
    token = root(candidate, doc)
    if token is None or candidate.span.of(text).lower() not in _KINDS:
        return False
    return syntax.is_adjectival(token) or syntax.is_adjective(token) or syntax.is_common_singular(token)


def _is_narrated(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "soon" in a story of the past ("it soon became a flood") from a time ahead of the article."""
    if candidate.span.of(text).lower().split()[-1] != "soon":
        return False
    token = root(candidate, doc)
    verb = syntax.clause_verb(token) if token is not None else None
    return verb is not None and syntax.tense_of(verb) == "past"


def _is_noun_of_another(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "the past three summers", "a current of air" from times."""
    words = candidate.span.of(text).lower()
    if words == "current":
        token = root(candidate, doc)
        return token is not None and syntax.is_common_singular(token)
    if words == "of late":  # "the rights of late painters"
        return doc is not None and any(map(syntax.is_adjectival, _tokens(candidate, doc)))
    if words in ("the past", "the present"):
        return doc is not None and any(map(syntax.is_adjective, _tokens(candidate, doc)))
    return False


def _is_nowadays(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "today's world", "today's young women" from what belongs to the day ("today's vote", "today's climate march")."""
    if candidate.span.of(text).lower() != "today":
        return False
    token = root(candidate, doc)
    if token is None or not syntax.is_possessor(token) or token.head.lower_ not in guard("nowadays"):
        return False
    return not any(map(syntax.is_possessive_marker, token.head.children))  # "today's women's final"


def _is_some_day(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "he one day followed her" from "it took one day"."""
    if doc is None or candidate.span.of(text).lower() != "one day":
        return False
    token = root(candidate, doc)
    return token is not None and syntax.is_adverbial_noun(token) and token.head.i > token.i and syntax.is_verb(token.head)


_YEAR = (_is_beside_number, _is_count, names.is_product)
_OTHER: dict[str, tuple[Check, ...]] = {
    "date-year": _YEAR,
    "range-from": (*_YEAR, names.is_person),
    "range-to": (names.is_person,),
    "date-years": (_is_beside_number,),
    "date-slash": (_is_beside_number,),
    "clock": (_is_beside_number, _is_bare_clock),
    "clock-digits": (*_YEAR, _is_address),
    "date-month": (names.is_person,),
    "date-quarter": (_is_game,),
    "deictic-day": (names.is_masthead, _is_nowadays),
    "weekday": (names.is_masthead,),
    "length": (names.is_title, _is_some_day),
    "age": (_is_age,),
    "step-unit": (names.is_title,),
    "unit-of-event": (names.is_title,),
    "set-adverb": (_modifies_noun, names.is_masthead),
    "deictic-night": (names.is_masthead,),
    "vague": (_is_narrated, _is_noun_of_another),
    "holiday": (names.is_lower, names.is_kind),
    "period": (names.is_spelled_small, _is_story),
}
