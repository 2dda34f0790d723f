"""What nouns and adjectives report: the claim that X, calls for X, is confident that X."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import syntax
from analysis.language import Token, lemma
from analysis.quotes.indirect.grammar import Claim
from analysis.quotes.parts.cues import Cue, Frames, frames_of, words
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run, reach


def noun_claims(noun: Token) -> Iterator[Claim]:
    """Yield what a noun credits to its owner, or to the subject of the verb that carries it."""
    frames = frames_of(noun, "nouns") if syntax.is_common_noun(noun) else {}
    if not frames:
        return
    found = _complement(noun, frames)
    if found is None:
        return
    run, meaning, frame = found
    owner = _owner(noun)
    carrier = noun.head if syntax.is_direct_object(noun) and carries(noun.head, noun) else None
    if owner is not None:
        yield Claim((noun.i, noun.i + 1), (run,), meaning, QuoteRule.named(f"noun_{frame}"), noun, source=reach(owner))
    elif carrier is not None:
        yield Claim((carrier.i, noun.i + 1), (run,), meaning, QuoteRule.named(f"carried_{frame}"), noun, anchor=carrier)
    elif frame == "clause":
        yield Claim((noun.i, noun.i + 1), (run,), meaning, QuoteRule.BARE_CLAUSE, noun)


def adjective_claims(adjective: Token) -> Iterator[Claim]:
    """Yield what an adjective credits to the subject of its clause: she is confident that X."""
    frames = frames_of(adjective, "adjectives") if syntax.is_predicate_adjective(adjective) else {}
    if not frames:
        return
    for child in adjective.children:
        run, meaning = reach(child), None
        if syntax.link(child) == "statement":
            meaning = frames.get("clause")
        elif syntax.link(child) == "complement":
            meaning = frames.get("infinitive")
        elif syntax.is_linking(child):
            meaning = frames.get(f"about {child.lower_}")
            run = (child.i + 1, run[1])
        if meaning:
            yield Claim((adjective.i, adjective.i + 1), (run,), meaning, QuoteRule.ADJECTIVE, adjective, anchor=adjective.head)
            return


def _complement(noun: Token, frames: Frames) -> tuple[Run, Cue, str] | None:
    for child in noun.rights:
        if syntax.tells_of_noun(child) or syntax.link(child) == "statement":
            if syntax.is_plain_infinitive(child) and "infinitive" in frames:
                return reach(child), frames["infinitive"], "infinitive"
            if syntax.link(child) != "relative" and syntax.that_of(child) is not None and "clause" in frames:
                return reach(child), frames["clause"], "clause"
        if syntax.is_linking(child) and (meaning := frames.get(f"about {child.lower_}")):
            return ((child.i + 1, child.right_edge.i + 1), meaning, "about") if child.right_edge.i > child.i + 1 else None
    return None


def _owner(noun: Token) -> Token | None:
    links = (child for child in noun.children if syntax.is_linking(child) and child.lower_ in ("by", "from") and child.n_rights)
    by = next(links, None)
    return next(iter(syntax.possessors(noun)), None) or (next(iter(by.rights)) if by is not None else None)


def carries(verb: Token, noun: Token) -> bool:
    """Tell whether the verb only lends the noun its subject: voiced [fears that …]."""
    if lemma(verb) not in words("light_verbs") or not syntax.is_common_noun(noun):
        return False
    frames = frames_of(noun, "nouns")
    return bool(frames and _complement(noun, frames))
