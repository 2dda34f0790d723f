"""Whether an event happened, goes on, is planned, hangs on a condition or is denied: from tense, modality and negation."""

from __future__ import annotations

from datetime import date

from analysis import syntax
from analysis.language import Token, lemma
from analysis.model import Status, Timex
from analysis.timeline.events.conditions import is_conditional, is_undone
from analysis.timeline.events.dated import Dated, words
from analysis.timeline.events.planned import AHEAD, is_planned
from analysis.timeline.events.rules import EventRule

_MOST_STEPS = 8
_MAY = frozenset(("would", "could", "might", "may", "can"))
_WHEN = frozenset(("when", "once", "before", "after", "until"))


def status_of(dated: Dated, timex: Timex, published: date | None, *, headline: bool = False) -> Status:
    """Return the status; what the calendar rules out (a fact of a day to come) is corrected.

    A plan for a day gone by stays a plan: the text does not say that it came to pass. A headline's present is past.
    """
    status = told_status(dated)
    if status == "planned" and is_undone(dated.token):
        return "denied"
    if status is None and timex.earliest == timex.latest == published:
        return "past"  # "Wednesday's decision", told on that day
    if headline and status == "ongoing":
        status = "past"
    if status == "ongoing" and dated.time.head.lower_ == "since":
        return status
    if status == "ongoing" and (dated.time.left_edge.lower_ == "later" or _is_ahead(dated.token)):
        return "planned"
    return _by_calendar(status, timex, published)


def _is_ahead(verb: Token) -> bool:
    """Tell the present of "will meet him when he arrives"."""
    opening = any(child.lower_ in _WHEN for child in verb.lefts)
    return syntax.link(verb) == "circumstance" and opening and syntax.is_verb(verb.head) and verb_status(verb.head) == "planned"


def told_status(dated: Dated) -> Status | None:
    """Return what the words alone say; None for a noun of which they say nothing."""
    if dated.rule == EventRule.NOUN:
        return _noun_status(dated.token)
    if syntax.form(dated.token) == "participle" and dated.rule == EventRule.VERB and _is_back(dated.time):
        return verb_status(dated.token, arranged=True)
    return verb_status(dated.token, begun=dated.time.head.lower_ in ("until", "till"))


def _is_back(time: Token) -> bool:
    """Tell "two weeks ago", "last week", "yesterday" from a day that may be the one arranged."""
    return time.lower_ in ("ago", "yesterday", "earlier") or any(child.lower_ == "last" for child in time.lefts)


def _by_calendar(status: Status | None, timex: Timex, published: date | None) -> Status:
    if published and timex.earliest and timex.earliest > published and status in ("past", "ongoing", None):
        return "planned"
    over = bool(published and timex.latest and timex.latest < published)
    if over and status in ("ongoing", None):
        return "past"
    return status or "ongoing"


def _noun_status(noun: Token) -> Status | None:
    """Read what little a noun says: the verb above it tells whether it was, otherwise the calendar."""
    if syntax.is_none(noun):
        return "denied"
    if _is_verb_of_condition(noun):
        return "conditional"
    verb = syntax.clause_verb(noun)
    if verb is None:
        return None
    if noun.head == verb and syntax.link(noun) in ("subject", "object", "patient") and _is_undone(verb, noun):
        return "denied"
    spoken_of = "speech" in syntax.properties(verb) and syntax.link(noun) != "subject"  # "warned of a strike"
    return "past" if verb_status(verb) == "past" and not spoken_of else None


def _is_verb_of_condition(noun: Token) -> bool:
    """Tell "Unless the council votes by noon, …", whose verb the parse took for a plural: that noun follows the mark."""
    first = noun.left_edge
    opening = first if first.lower_ in words("conditional_marks") else first.nbor(-1) if first.i else first
    return opening.lower_ in words("conditional_marks")


def _is_undone(verb: Token, noun: Token) -> bool:
    """Tell "the talks did not take place", "called off Friday's talks"."""
    told = syntax.properties(verb)
    if syntax.link(noun) != "subject" and "cancels" in told:
        return syntax.polarity(verb) == "yes"
    return syntax.link(noun) != "object" and "occurs" in told and syntax.polarity(verb) == "no"


def verb_status(verb: Token, *, begun: bool = False, arranged: bool = False) -> Status:
    """Return the status that tense, modality and negation give to the clause of a verb.

    ``begun`` is for "did not begin until noon": then it did; ``arranged`` for "was scheduled a week ago": then that was done.
    """
    held, top = syntax.polarity(verb), _told_by(verb)
    if _is_undone_below(verb, held):
        return "denied"
    if is_conditional(top) or is_conditional(verb) or syntax.is_question(top) or held == "open":
        return "conditional"
    if held == "no" and not begun:
        return "denied"
    if is_planned(top, arranged=arranged) or _is_purpose(verb):
        return "planned"
    if syntax.helping(top) & _MAY:
        return "planned" if _looks_ahead(top) else "conditional"
    return _by_form(top)


def _is_undone_below(verb: Token, held: syntax.Polarity) -> bool:
    """Find "refused on Friday to sign": the time hangs on the refusal, what is told is that nobody signed."""
    taken = syntax.infinitive_below(verb)
    return taken is not None and held == "yes" and syntax.polarity(taken) == "no"


def _is_purpose(verb: Token) -> bool:
    """Find an infinitive of purpose that has the time for itself: "To end the strike by Friday, the firm …"."""
    return syntax.link(verb) == "circumstance" and syntax.is_infinitive(verb)


def _looks_ahead(verb: Token) -> bool:
    """Tell the future of reported speech ("said that talks would resume") from a supposition."""
    if "would" not in syntax.helping(verb) or "have" in syntax.helping(verb):
        return False
    while syntax.link(verb) == "coordinated" and verb.head.i < verb.i and syntax.is_verb(verb.head):
        verb = verb.head
    told = syntax.link(verb) == "statement" and syntax.properties(verb.head) & {"speech", "reports", "plans"}
    return bool(told) and _by_form(verb.head) == "past"


def _told_by(verb: Token) -> Token:
    """Return the verb whose form tells: "will begin mailing", "is able to obtain it", "expects to obtain approval and sell"."""
    for _ in range(_MOST_STEPS):
        above = syntax.governing(verb)
        if above is None or above.i > verb.i or not _takes_form_from(verb):
            break
        verb = above
    return verb


def _takes_form_from(verb: Token) -> bool:
    """Tell a verb without a form of its own; an infinitive has one under a word of planning, where it lies ahead."""
    if syntax.link(verb) not in ("complement", "coordinated", "statement"):
        return False
    if syntax.is_infinitive(verb):
        is_ahead = syntax.properties(verb.head) & AHEAD or lemma(verb.head) in ("be", "go")
        return syntax.link(verb) != "coordinated" and not is_ahead
    return syntax.form(verb) in ("base", "gerund") and not syntax.helping(verb)


def _by_form(verb: Token) -> Status:
    above = verb.head
    if syntax.is_gerund(verb) and above.i < verb.i and syntax.is_verb(above) and not syntax.is_gerund(above):
        verb = above
    if syntax.is_past(verb):
        return "past"
    if "have" in syntax.helping(verb):  # "has met" is done, "has been meeting" goes on
        return "ongoing" if syntax.form(verb) == "gerund" else "past"
    return "ongoing" if syntax.is_present(verb) else "past"
