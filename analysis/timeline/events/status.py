"""Whether an event happened, goes on, is planned, hangs on a condition or is denied: from tense, modality and negation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.model import Status, Timex
from analysis.syntax import is_verb
from analysis.syntax.climb import Dated, words
from analysis.timeline.events.conditions import is_conditional
from analysis.timeline.events.undone import is_undone

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT = frozenset(("not", "n't", "n’t", "never", "neither"))
_MOST_STEPS = 8


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
    opening = any(child.lower_ in ("when", "once", "before", "after", "until") for child in verb.lefts)
    return verb.dep_ == "advcl" and opening and is_verb(verb.head) and verb_status(verb.head) == "planned"


def told_status(dated: Dated) -> Status | None:
    """Return what the words alone say; None for a noun of which they say nothing."""
    if dated.rule == "caption":
        return "past"
    if dated.rule == "noun":
        return _noun_status(dated.token)
    if dated.token.tag_ == "VBN" and dated.rule == "verb" and _is_back(dated.time):
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
    """Read what little a noun says: denied with "no", otherwise the verb above it and the calendar tell."""
    if any(child.lower_ == "no" for child in noun.lefts):
        return "denied"
    verb = noun.head
    for _ in range(_MOST_STEPS):
        if is_verb(verb) or verb.head.i == verb.i:
            break
        verb = verb.head
    if not is_verb(verb):
        return None
    return "past" if verb_status(verb) == "past" else None


def verb_status(verb: Token, *, begun: bool = False, arranged: bool = False) -> Status:
    """Return the status that tense, modality and negation give to the clause of a verb.

    ``begun`` is for "did not begin until noon": then it did; ``arranged`` for "was scheduled a week ago": then that was done.
    """
    if _refused(verb):
        return "denied"
    purpose = _is_purpose(verb)
    verb = _told_by(verb)
    helpers = _helpers(verb)
    if is_conditional(verb):
        return "conditional"
    if _denied(verb) and not begun:
        return "denied"
    if helpers & words("future_modals") or (_planned(verb, helpers) and not arranged) or purpose:
        return "planned"
    if helpers & words("conditional_modals"):
        return "past" if "have" in helpers else "planned" if _looks_ahead(verb, helpers) else "conditional"
    return _by_form(verb)


def _refused(verb: Token) -> bool:
    """Find "refused on Friday to sign": the time hangs on the refusal, what is told is that nobody signed."""
    return lemma(verb) in words("refusing") and any(child.dep_ == "xcomp" for child in verb.rights)


def _looks_ahead(verb: Token, helpers: set[str]) -> bool:
    """Tell the future of reported speech ("said that talks would resume") from a supposition."""
    if not helpers & {"would", "'d", "’d"}:
        return False
    while verb.dep_ == "conj" and verb.head.i < verb.i and is_verb(verb.head):
        verb = verb.head
    above = verb.head
    told = verb.dep_ == "ccomp" and lemma(above) in words("speech") | words("reporting") | words("planning")
    return told and _by_form(above) == "past"


def _is_purpose(verb: Token) -> bool:
    """Find an infinitive of purpose that has the time for itself: "To end the strike by Friday, the firm …"."""
    return verb.tag_ == "VB" and verb.dep_ == "advcl" and "to" in _helpers(verb)


def _told_by(verb: Token) -> Token:
    """Return the verb whose form tells: "will begin mailing", "expects to obtain approval and complete the sale"."""
    for _ in range(_MOST_STEPS):
        bare = verb.dep_ in ("xcomp", "conj") and verb.tag_ in ("VB", "VBG") and not _helpers(verb)
        bare = bare or (verb.dep_ == "xcomp" and lemma(verb.head) in ("have", "need"))  # "will have to leave"
        if not (bare and verb.head.i < verb.i and is_verb(verb.head)) or lemma(verb.head) in words("denying"):
            break
        verb = verb.head
    return verb


def _helpers(verb: Token) -> set[str]:
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    return helpers - {"'d", "’d"} if verb.tag_ == "VBN" and "have" not in helpers else helpers  # "he'd seen her"


def _by_form(verb: Token) -> Status:
    above = verb.head
    if (
        verb.tag_ in ("VB", "VBG")
        and not _helpers(verb)
        and above.i < verb.i
        and is_verb(above)
        and above.tag_ not in ("VB", "VBG")
    ):
        verb = above
    tags = {child.tag_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    helpers = {lemma(child) for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBD" or "VBD" in tags:
        return "past"
    if "have" in helpers:  # "has met" is done, "has been meeting" goes on
        return "ongoing" if verb.tag_ == "VBG" else "past"
    if verb.tag_ == "VBN":
        return "ongoing" if tags & {"VBZ", "VBP"} else "past"
    if verb.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return "ongoing"
    return "past"


def _denied(verb: Token) -> bool:
    if any(_negates(child, verb) for child in verb.children):
        return True
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    if any(word.lower_ in ("no", "neither") for noun in subjects for word in noun.lefts) or any(
        noun.lower_ in ("nobody", "none") for noun in subjects
    ):
        return True
    objects = (child for child in verb.rights if child.dep_ in ("dobj", "attr"))  # "made no promise", "there was no deal"
    if any(word.lower_ == "no" for noun in objects for word in noun.lefts):
        return True
    above = verb.head
    if verb.dep_ == "xcomp" and lemma(above) in words("planning") and any(child.dep_ == "neg" for child in above.lefts):
        return True  # "did not plan to leave on Friday"
    return verb.dep_ in ("xcomp", "ccomp") and is_verb(above) and lemma(above) in words("denying")


def _negates(word: Token, verb: Token) -> bool:
    """Tell a negation of this verb from one before a colon ("It did not: on Friday, it left")."""
    if word.dep_ != "neg" and word.lower_ not in _NOT:
        return False
    return not any(verb.doc[place].text in (":", ";") for place in range(word.i, min(verb.i, word.i + _MOST_STEPS)))


def _planned(verb: Token, helpers: set[str]) -> bool:
    """Tell whether it is an infinitive under "is set", "plans", "decided", or after a noun ("the decision to end it")."""
    if lemma(verb) == "be" and any(child.dep_ == "acomp" and child.lower_ == "due" for child in verb.rights):
        return True  # "is due in court"
    if lemma(verb) == "be" and any(child.dep_ == "xcomp" and _helpers(child) == {"to"} for child in verb.rights):
        return True  # "is to begin"
    if verb.tag_ != "VB" or "to" not in helpers:
        due = lemma(verb) in ("schedule", "slate", "expect", "plan") or any(child.lower_ == "for" for child in verb.rights)
        return verb.tag_ == "VBN" and due and lemma(verb) in words("arranged")
    above = verb.head
    while above.dep_ == "xcomp" and above.tag_ == "VB" and above.head.i < above.i:  # "expects to continue to be"
        above = above.head
    if verb.dep_ == "acl" or lemma(above) in words("planning") or above.lower_ in words("planning"):
        return True
    return lemma(above) in ("be", "go")
