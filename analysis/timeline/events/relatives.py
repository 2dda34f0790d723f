"""Which noun a relative clause tells of, and both as one: "the pact, which was signed" is worded "The pact was signed"."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Token, lemma
from analysis.syntax.agreement import agreeing, first_of_list, topmost
from analysis.syntax.relatives import is_content, lowest_infinitive, opens_relative, relative_subject, takes, told_of
from analysis.timeline.events.dated import words

_PLACES = frozenset(("ORG", "GPE", "FAC", "LOC"))
_THINGS = ("tion", "sion", "ment", "ness", "ship", "hood", "office", "seat", "party")  # endings of nouns that are no person


def antecedent(verb: Token, found: set[int]) -> set[int]:
    """Return the noun that the verb's relative word stands for, and take that word out of what was found."""
    noun = told_of(verb)
    if noun is None or is_content(verb):
        return set()
    relative = relative_subject(verb)
    if relative is not None and relative.lower_ == "who" and (people := _people(noun, verb)):
        found -= {relative.i}
        return people
    if relative is not None and not _is_generic(noun):
        one = agreeing(noun, verb)
        if one is not None:
            found -= {token.i for token in relative.subtree}
            return noun_with(one, verb)
    when = any(child.lower_ == "when" for child in verb.lefts)
    if relative is None and (when or lemma(noun) in words("times")) and not _is_generic(noun):
        found -= {token.i for child in verb.lefts if opens_relative(child) for token in child.subtree}
        return set()
    noun = topmost(noun) if relative is not None else noun
    return noun_with(noun, verb) | _from_noun(noun, verb)


def _people(noun: Token, verb: Token) -> set[int]:
    """Return those whom "who" means, where a name or a list tells; empty where it may be any noun before it."""
    named = _person(noun)
    if (named != noun and syntax.is_noun(named)) or noun.ent_type_ == "PERSON":
        return noun_with(named, verb)
    listed = first_of_list(noun, verb)
    return set(range(listed.left_edge.i, noun.i + 1)) if listed is not None else set()


def _person(noun: Token) -> Token:
    """Return whom "who" means where the noun before it is no person: the name before ("Quill, for the nomination, who …")."""
    place = noun
    while place.ent_type_ in _PLACES and syntax.link(place) == "coordinated" and place.head.i < place.i:
        place = place.head
    before = syntax.preposition_of(place)
    while before is not None and {place.ent_type_, before.head.ent_type_} <= _PLACES and before.lower_ == "of":
        place = before.head
        before = syntax.preposition_of(place)
    if before is not None and place.ent_type_ in _PLACES and before.lower_ in ("at", "from", "in", "with", "for"):
        return before.head  # "a clerk at the Bank of Norway who resigned"
    if not syntax.is_common_singular(noun) or not noun.lower_.endswith(_THINGS):
        return noun
    named = (token for token in reversed(noun.doc[noun.sent.start : noun.i]) if token.ent_type_ == "PERSON")
    return next((token for token in named if token.head.ent_type_ != "PERSON"), noun)


def _from_noun(noun: Token, verb: Token) -> set[int]:
    """Return what stands between a noun and its relative clause: "of", commas, "both of whom"."""
    return set(range(noun.i, verb.i + 1)) if verb.i - noun.i <= syntax.MOST_STEPS else set()


def _is_generic(noun: Token) -> bool:
    return noun.lower_ in words("generic") or any(child.lower_ in words("generic") for child in noun.lefts)


def noun_with(noun: Token, clause: Token) -> set[int]:
    """Return a noun with what stands before the clause that tells of it."""
    kept = [child for child in noun.children if not _is_postponed(child) and child.i < clause.i]
    return {noun.i, *(token.i for child in kept for token in child.subtree)}


def _is_postponed(child: Token) -> bool:
    return syntax.tells_of_noun(child) or syntax.is_further_item(child) or syntax.is_coordinator(child) or syntax.is_mark(child)


def as_clause(tokens: list[Token], verb: Token) -> list[Token]:
    """Put what a relative clause is about where its verb takes it: "the ban that Oslo lifted" reads "Oslo lifted the ban".

    Only of a clause whose noun is its object, and that has no other; the words of others stand as they are.
    """
    subject = syntax.subject_before(verb) if syntax.link(verb) == "relative" and relative_subject(verb) is None else None
    if subject is None or syntax.is_verb(verb.head) or _is_generic(verb.head):
        return tokens
    relative = next((child for child in verb.subtree if opens_relative(child) and child.i < subject.left_edge.i), None)
    taker = relative.head if relative is not None else lowest_infinitive(verb)
    owned = any(token.lower_ == "whose" for token in subject.subtree)
    timed = relative is None and lemma(verb.head) in words("times")
    if owned or timed or taker.i < verb.i or not takes(taker, relative):
        return tokens
    phrase = [token for token in tokens if token.i in noun_with(verb.head, verb)]
    clause = [token for token in tokens if token.i >= subject.left_edge.i]
    particle = next(filter(syntax.is_particle, taker.rights), taker)
    last = next((child.right_edge for child in taker.rights if syntax.link(child) == "object"), particle)
    if not phrase or clause[:1] != [subject.left_edge] or phrase[-1].i >= clause[0].i or taker not in clause:
        return tokens
    return [*(token for token in clause if token.i <= last.i), *phrase, *(token for token in clause if token.i > last.i)]
