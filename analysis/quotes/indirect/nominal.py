"""What nouns and adjectives report: the claim that X, calls for X, is confident that X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.quotes.parts.claim import Claim
from analysis.quotes.parts.cues import Cue, Frames, frames_of, words
from analysis.quotes.parts.words import Run, reach

if TYPE_CHECKING:
    from spacy.tokens import Token


def noun_claims(noun: Token) -> Iterator[Claim]:
    """Yield what a noun credits to its owner, or to the subject of the verb that carries it."""
    frames = frames_of(noun, "nouns") if noun.tag_ in ("NN", "NNS") else {}
    if not frames:
        return
    found = _complement(noun, frames)
    if found is None:
        return
    run, meaning, rule = found
    owner = _owner(noun)
    carrier = noun.head if noun.dep_ == "dobj" and carries(noun.head, noun) else None
    if owner is not None:
        yield Claim((noun.i, noun.i + 1), (run,), meaning, f"noun_{rule}", noun, source=reach(owner))
    elif carrier is not None:
        yield Claim((carrier.i, noun.i + 1), (run,), meaning, f"carried_{rule}", noun, anchor=carrier)
    elif rule == "clause":
        yield Claim((noun.i, noun.i + 1), (run,), meaning, "bare_clause", noun)


def adjective_claims(adjective: Token) -> Iterator[Claim]:
    """Yield what an adjective credits to the subject of its clause: she is confident that X."""
    frames = frames_of(adjective, "adjectives") if adjective.dep_ in ("acomp", "oprd") else {}
    if not frames:
        return
    for child in adjective.children:
        run, meaning = reach(child), None
        if child.dep_ == "ccomp":
            meaning = frames.get("clause")
        elif child.dep_ == "xcomp":
            meaning = frames.get("infinitive")
        elif child.dep_ == "prep":
            meaning = frames.get(f"about {child.lower_}")
            run = (child.i + 1, run[1])
        if meaning:
            yield Claim((adjective.i, adjective.i + 1), (run,), meaning, "adjective", adjective, anchor=adjective.head)
            return


def _complement(noun: Token, frames: Frames) -> tuple[Run, Cue, str] | None:
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl"):
            marks = {word.lower_ for word in child.lefts if word.dep_ in ("mark", "aux")}
            if child.tag_ == "VB" and "to" in marks and "infinitive" in frames:
                return reach(child), frames["infinitive"], "infinitive"
            if child.dep_ != "relcl" and "that" in marks and "clause" in frames:
                return reach(child), frames["clause"], "clause"
        if child.dep_ == "prep" and (meaning := frames.get(f"about {child.lower_}")):
            return ((child.i + 1, child.right_edge.i + 1), meaning, "about") if child.right_edge.i > child.i + 1 else None
    return None


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from") and child.n_rights:
            return next(child.rights)
    return None


def carries(verb: Token, noun: Token) -> bool:
    """Tell whether the verb only lends the noun its subject: voiced [fears that …]."""
    if lemma(verb) not in words("light_verbs") or noun.tag_ not in ("NN", "NNS"):
        return False
    frames = frames_of(noun, "nouns")
    return bool(frames and _complement(noun, frames))
