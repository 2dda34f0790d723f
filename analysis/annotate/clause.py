"""What the clause around a word says: whether it happened, and whether somebody is asked to do something in it."""

from __future__ import annotations

from analysis.language import Token
from analysis.model import Status
from analysis.syntax import clause_verb, form, is_common_noun, is_infinitive, is_none, is_verb, link
from analysis.timeline.events.status import verb_status


def clause_status(word: Token) -> Status:
    """Return the status of the clause; what a noun names has that of the nearest verb above it, and as a subject is a fact."""
    if is_verb(word):
        return verb_status(word)
    if is_none(word):
        return "denied"
    if is_common_noun(word) and link(word) == "subject":
        return "planned" if verb_status(word.head) == "planned" else "past"
    verb = clause_verb(word)
    return verb_status(verb) if verb is not None else "past"


def is_asked(verb: Token) -> bool:
    """Tell whether an infinitive or "for" says what somebody is to do: "appealed to Hale to stay", "for calm"."""
    return any(child.lower_ == "for" or (_is_clause(child) and form(child) == "base") for child in verb.rights)


def is_watched(verb: Token) -> bool:
    """Tell "saw Hale speak", which is no meeting."""
    return any(_is_clause(child) and form(child) == "base" and not is_infinitive(child) for child in verb.rights)


def _is_clause(child: Token) -> bool:
    return link(child) in ("complement", "statement", "circumstance")
