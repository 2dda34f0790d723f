"""Verbs in the parse: their auxiliaries, complements and voice, and the claim that a verb makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.quotes.parts.claim import Claim
from analysis.quotes.parts.cues import Cue, Frames, frames_of
from analysis.quotes.parts.words import Run

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OF_A_CLAUSE = ("nsubj", "nsubjpass", "aux", "auxpass", "expl")
_LONG = 150  # words of content that are searched for a further report: no sentence of a newspaper is longer
_FURTHER = ("advcl", "acl", "conj", "ccomp")
_GOVERNED = ("ccomp", "dobj", "oprd", "prep", "xcomp")
_ADVERBIAL = frozenset(("before", "after", "because", "since", "until", "although", "though", "while", "whereas", "once"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
_PARTICLES = ("prt", "advmod", "prep", "acomp", "dobj", "oprd")


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is in the passive: was asked; a group called X."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or (verb.tag_ == "VBN" and verb.dep_ == "acl")


def complements(verb: Token) -> list[Token]:
    """Return the heads of the finite clauses and quotes that a verb governs."""
    return [child for child in verb.children if child.dep_ == "ccomp" and _is_content(child)]


def _is_content(clause: Token) -> bool:
    """Tell a clause that is reported from an adverbial one: said on Friday, days [before the pact ends]."""
    adverbial = any(child.dep_ == "mark" and child.lower_ in _ADVERBIAL for child in clause.lefts)
    return not adverbial and not is_infinitive(clause) and not _is_bare(clause)


def _is_bare(verb: Token) -> bool:
    """Tell whether a participle has no clause of its own: said in an interview [published last week]."""
    return verb.tag_ in ("VBN", "VBG") and not any(child.dep_ in _OF_A_CLAUSE for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Tell whether the verb stands with "to"."""
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def has_subject(verb: Token) -> bool:
    """Tell whether the verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def has_complement(verb: Token, *, but: str = "") -> bool:
    """Tell whether the verb governs a clause or an object (for the verb ``but`` objects do not count)."""
    objects = () if lemma(verb) == but else ("dobj",)
    return any(child.dep_ in ("ccomp", "xcomp", *objects) for child in verb.children)


def object_of(verb: Token) -> Token | None:
    """Return the direct object."""
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def cue_words(verb: Token) -> Run:
    """Return the run of the verb with its auxiliaries, negation and particle."""
    around = [verb.i, *(child.i for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "prt"))]
    near = [place for place in around if abs(place - verb.i) <= 4]
    return min(near), max(near) + 1


def meaning_of(frames: Frames, frame: str, verb: Token) -> Cue | None:
    """Return the meaning of the frame, with the particle beside the verb where the frame needs one."""
    for child in verb.children:
        if child.dep_ in _PARTICLES and (found := frames.get(f"{frame} {child.lower_}")):
            return found
    return frames.get(frame)


def claim_of(verb: Token, runs: list[Run], meaning: Cue, rule: str, *, last: Token | None = None) -> Claim:
    """Return what the verb credits to its subject; ``last`` is the preposition that belongs to the cue."""
    start, end = cue_words(verb)
    cue = (start, max(end, last.i + 1)) if last is not None and last.i - verb.i <= 3 else (start, end)
    said = [run for run in runs if len(runs) == 1 or not _names_messenger(verb.doc, run)]
    return Claim(cue, tuple(before_further_report(verb.doc, run) for run in said), meaning, rule, verb, anchor=verb)


def _names_messenger(doc: Doc, run: Run) -> bool:
    """Tell whether a run only says who passes it on: "…, Ms. Rhee said, [according to the agency]"."""
    first = next((token for token in doc[run[0] : run[1]] if not token.is_punct), None)
    return first is not None and first.lower_ == "according"


def before_further_report(doc: Doc, run: Run) -> Run:
    """Cut the content before ", saying …" and ", while Rhee urged …": reports of their own that the parse hung into it."""
    for place in range(max(1, run[0]), min(run[0] + _LONG, run[1] - 1)):
        if doc[place - 1].text == "," and _opens_report(doc[place], inside=place > run[0] + 1):
            return run[0], max(run[0], place - 1)
    return run


def _opens_report(token: Token, *, inside: bool) -> bool:
    if token.lower_ in ("while", "whereas") and token.dep_ == "mark":
        return has_subject(token.head) and _reports(token.head)
    return inside and token.tag_ == "VBG" and token.dep_ in _FURTHER and _reports(token)


def _reports(verb: Token) -> bool:
    frames = frames_of(verb, "verbs")
    spoken = any(cue.speech for cue in frames.values())
    return spoken and any(child.i > verb.i and child.dep_ in _GOVERNED for child in verb.children)
