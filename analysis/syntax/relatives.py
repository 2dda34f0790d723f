"""Relative clauses: the word that opens one, the noun that it tells of, and the verb that takes that noun."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.arguments import subject_before
from analysis.syntax.clauses import MOST_STEPS, link
from analysis.syntax.subordinate import tells_of_noun, that_of
from analysis.syntax.verbs import form, is_passive, is_verb, properties
from analysis.syntax.words import is_relative_pronoun


def opens_relative(word: Token) -> bool:
    """Tell "when", "that", "on which" at the start of a relative clause."""
    if link(word) == "preposition":
        return any(map(is_relative_pronoun, word.rights))
    return is_relative_pronoun(word) or is_relative_adverb(word)


def is_relative_adverb(word: Token) -> bool:
    """Tell "when", "where", "why", also where they ask."""
    return word.tag_ == "WRB"


def relative_subject(verb: Token) -> Token | None:
    """Return the "who" or "which" that is the subject of a relative clause."""
    subject = subject_before(verb)
    return subject if subject is not None and is_relative_pronoun(subject) else None


def told_of(verb: Token) -> Token | None:
    """Return the noun that a clause tells of, also in "It was the envoy who signed it"; None of other clauses."""
    if not tells_of_noun(verb):
        return None
    above = verb.head
    if not is_verb(above):
        return above
    return next((child for child in above.rights if link(child) == "quality" and child.i < verb.i), None)


def is_content(verb: Token) -> bool:
    """Tell "news that prices rose", where the clause is what the noun holds and reads alone."""
    return link(verb) == "noun clause" and that_of(verb) is not None and subject_before(verb) is not None


def lowest_infinitive(verb: Token) -> Token:
    """Return the verb that a noun without a relative word belongs to: "launch" of "the jet they intend to launch"."""
    for _ in range(MOST_STEPS):
        below = next((child for child in verb.rights if link(child) == "complement" and form(child) == "base"), None)
        if below is None or any(link(child) == "object" for child in verb.rights):
            break
        verb = below
    return verb


def takes(verb: Token, relative: Token | None) -> bool:
    """Tell whether a noun is what a verb in its clause takes: its relative word is, or the verb takes nothing else."""
    own = [link(child) for child in verb.rights if link(child) in ("object", "quality", "complement", "statement")]
    if relative is None:
        return not own and form(verb) != "gerund" and not is_passive(verb)
    giving = "gives" in properties(verb) and all(one == "object" for one in own)
    return link(relative) == "object" and is_verb(verb) and (not own or giving)
