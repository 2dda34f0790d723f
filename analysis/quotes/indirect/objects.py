"""What a verb credits to its subject short of a clause: urged X to Y, called X a Y, criticized X, called for X."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Token
from analysis.quotes.indirect.grammar import Claim, claim_of, meaning_of
from analysis.quotes.indirect.nominal import carries
from analysis.quotes.parts.cues import Frames
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run, reach

MARKS = frozenset(('"', "“", "”", "''", "``"))
_NEAR = 6  # words that may stand between a thing and what it is called
_MARKED = 40  # words that may stand in marks after what is called so


def doing(verb: Token, frames: Frames) -> Claim | None:
    """Return what the subject means to do itself, or the doing that is denied or proposed: vowed [to X], denied [doing X]."""
    for child in (one for one in verb.children if syntax.link(one) == "complement"):
        rule = QuoteRule.INFINITIVE if syntax.is_plain_infinitive(child) else QuoteRule.GERUND
        fits = rule == QuoteRule.INFINITIVE or syntax.form(child) == "gerund"
        if fits and (meaning := frames.get(rule)):  # it bears the frame's name
            return claim_of(verb, [reach(child)], meaning, rule)
    return None


def person_to(verb: Token, frames: Frames) -> Claim | None:
    """Return who is to do what: urged [Seoul to X]."""
    meaning = meaning_of(frames, "person_to", verb)
    if not meaning:
        return None
    for child in verb.children:
        if syntax.link(child) == "statement" and syntax.is_plain_infinitive(child) and child.i > verb.i:
            return claim_of(verb, [reach(child)], meaning, QuoteRule.PERSON_TO)
        if (
            syntax.link(child) in ("complement", "circumstance")
            and syntax.is_plain_infinitive(child)
            and (person := _person_of(verb, child))
        ):
            return claim_of(verb, [(person.left_edge.i, child.right_edge.i + 1)], meaning, QuoteRule.PERSON_TO)
    return None


def _person_of(verb: Token, action: Token) -> Token | None:
    """Who is urged: the object, or that of the preposition (called on Congress to …)."""
    near = (child for child in verb.rights if syntax.is_linking(child) and child.lower_ == "on" and child.i < action.i)
    on = next(near, None)
    return syntax.direct_object(verb) or (syntax.noun_after(on) if on is not None else None)


def noun_phrase(verb: Token, frames: Frames) -> Claim | None:
    """Return what the verb says of its object, or the object alone: called [X a Y], accused [X of Y], criticized [X]."""
    thing = syntax.direct_object(verb)
    if "object_as" in frames and (clause := _small_clause(verb)):
        return claim_of(verb, [clause], frames["object_as"], QuoteRule.OBJECT_AS)
    if not thing:
        return None
    for rule, prepositions in ((QuoteRule.OBJECT_AS, ("as",)), (QuoteRule.OBJECT_FOR, ("of", "for", "over"))):
        meaning = frames.get(rule)  # it bears the frame's name
        behind = [child for child in verb.rights if child.i > thing.i]
        is_said = rule == QuoteRule.OBJECT_AS
        more = [child for child in behind if child.lower_ in prepositions or (is_said and syntax.is_object_predicate(child))]
        if meaning and more:
            return claim_of(verb, _stretch(verb, thing, more), meaning, rule)
    if "object_as" in frames and thing.i > verb.i and (run := _with_marked_words(thing)):
        return claim_of(verb, [run], frames["object_as"], QuoteRule.OBJECT_AS)
    meaning = frames.get("object")
    if not meaning or not says_something(thing) or carries(verb, thing):
        return None
    return claim_of(verb, [reach(thing)], meaning, QuoteRule.OBJECT)


def _with_marked_words(thing: Token) -> Run | None:
    """Return a thing and the words in marks beside it, no clause between, however parsed: called [the deal "a mistake"]."""
    start, end = reach(thing)
    marks = [place for place in range(start, min(thing.sent.end, end + _MARKED)) if thing.doc[place].text in MARKS]
    near = len(marks) > 1 and marks[0] <= end + _NEAR and not any(map(syntax.is_tensed, thing.doc[end : marks[0]]))
    return (start, max(end, marks[1] + 1)) if near else None


def _small_clause(verb: Token) -> Run | None:
    """Return what the parse took for a clause without a verb, or for two predicates: called [Rhee a friend]."""
    clause = next((child for child in verb.rights if syntax.link(child) == "statement" and syntax.form(child) is None), None)
    predicates = list(filter(syntax.is_object_predicate, verb.rights))
    if clause is not None:
        return reach(clause)
    return (reach(predicates[0])[0], reach(predicates[-1])[1]) if len(predicates) > 1 else None


def _stretch(verb: Token, thing: Token, more: list[Token]) -> list[Run]:
    """From the thing to what is said of it; in two runs where it stands before the verb ("which he called …")."""
    end = max(reach(part)[1] for part in more)
    if thing.i > verb.i:
        return [(reach(thing)[0], end)]
    return [reach(thing), (min(reach(part)[0] for part in more), end)]


def says_something(thing: Token) -> bool:
    """One word ("criticized Smith", "which he mentioned") tells whom or what, hardly what was said."""
    start, end = reach(thing)
    return sum(not token.is_punct and not token.is_space for token in thing.doc[start:end]) > 1


def about(verb: Token, frames: Frames) -> Claim | None:
    """Return what the verb reaches by its preposition: called for [X]; not of "Asked about X, he left": he was asked."""
    if verb.is_sent_start and syntax.form(verb) in ("participle", "past"):
        return None
    for child in syntax.particles(verb):
        if meaning := frames.get(f"about {child.lower_}"):
            for thing in child.children:
                held = _held_as(verb, thing) if syntax.is_prepositional_object(thing) else None
                if held is not None:  # referred to [X as Y]
                    return claim_of(verb, [(reach(thing)[0], reach(held)[1])], meaning, QuoteRule.ABOUT, last=child)
                if syntax.link(thing) == "after preposition" and says_something(thing):
                    return claim_of(verb, [reach(thing)], meaning, QuoteRule.ABOUT, last=child)
    return None


def _held_as(verb: Token, thing: Token) -> Token | None:
    """Return the "as" behind a thing and what hangs on it."""
    near = (*verb.rights, *thing.rights)
    return next((one for one in near if one.lower_ == "as" and one.i > thing.i and syntax.is_linking(one)), None)
