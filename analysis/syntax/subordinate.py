"""How a clause hangs in its sentence: on a noun, beside another clause, ahead of it."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.clauses import MOST_STEPS, link, own_subject
from analysis.syntax.verbs import form, helpers, is_verb


def that_of(clause: Token) -> Token | None:
    """Return the "that" which opens a clause."""
    return next((child for child in clause.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)


def tells_of_noun(verb: Token) -> bool:
    """Tell the clause that says more of a noun: "the man who left", "the plan agreed on", "a plan to sign"."""
    return verb.dep_ in ("acl", "relcl")


def describes_noun(verb: Token) -> bool:
    """Tell a verb in a clause that describes a noun: "the plan rejected on Monday", "the inn, which they had meant to open"."""
    for _ in range(MOST_STEPS):
        if tells_of_noun(verb):
            return True
        if verb.head.i == verb.i or not is_verb(verb.head):
            return False
        verb = verb.head
    return False


def statements(verb: Token) -> list[Token]:
    """Return the verbs of what is said: "left" of "said that he left"."""
    return [child for child in verb.children if link(child) == "statement" and is_verb(child)]


def is_beside(verb: Token) -> bool:
    """Tell a clause beside another, joined to it or not: "he left" of "she stayed, he left"."""
    return verb.dep_ in ("conj", "parataxis")


def is_aside(verb: Token) -> bool:
    """Tell "saying so" of "stepped back, saying so"."""
    return link(verb) == "circumstance" and form(verb) == "gerund"


def is_subclause(verb: Token) -> bool:
    """Tell a clause within another: what is said, meant or circumstance, or of a noun."""
    return link(verb) in ("statement", "complement", "circumstance", "relative", "noun clause")


def hangs_on_subject(word: Token) -> bool:
    """Tell what may have its subject above: an infinitive, aside, quality, statement, what follows a preposition."""
    return link(word) in ("complement", "circumstance", "quality", "preposition", "after preposition", "statement")


def may_share_subject(word: Token) -> bool:
    """Tell whether a word may have the subject of the verb above it: what hangs on it, also "left" of "came and left"."""
    return hangs_on_subject(word) or link(word) in ("coordinated", "noun clause", "object") or word.dep_ in ("dep", "auxpass")


def is_imperative(verb: Token) -> bool:
    """Tell "Fast forward to noon", said to the reader."""
    return form(verb) == "base" and link(verb) == "root" and not helpers(verb) and own_subject(verb) is None


def relative_clauses(noun: Token) -> list[Token]:
    """Return the verbs of the relative clauses that say more of a noun: "left" of "the man who left"."""
    return [child for child in noun.children if link(child) == "relative"]


def is_inserted(verb: Token) -> bool:
    """Tell the clause that stands beside another as an aside may: "The firm, analysts say, is late"."""
    return verb.dep_ in ("parataxis", "advcl", "ccomp")
