"""Verbs in the parse: their auxiliaries, complements and voice, and the claim that a verb makes."""

from __future__ import annotations

from dataclasses import dataclass

from analysis import syntax
from analysis.language import Doc, Token, lemma
from analysis.quotes.parts.cues import Cue, Frames, frames_of
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run

_LONG = 150  # words of content that are searched for a further report: no sentence of a newspaper is longer
_FURTHER = ("circumstance", "noun clause", "coordinated", "statement")
_ADVERBIAL = frozenset(("before", "after", "because", "since", "until", "although", "though", "while", "whereas", "once"))


def complements(verb: Token) -> list[Token]:
    """Return the heads of the finite clauses and quotes that a verb governs."""
    return [child for child in verb.children if syntax.link(child) == "statement" and _is_content(child)]


def _is_content(clause: Token) -> bool:
    """Tell a clause that is reported from an adverbial one: said on Friday, days [before the pact ends]."""
    adverbial = any(syntax.is_subordinator(child) and child.lower_ in _ADVERBIAL for child in clause.lefts)
    return not (adverbial or syntax.is_plain_infinitive(clause) or _is_bare(clause))


def _is_bare(verb: Token) -> bool:
    """Tell whether a participle has no clause of its own: said in an interview [published last week]."""
    return syntax.is_participle(verb) and not (syntax.own_subject(verb) or syntax.helpers(verb))


def has_complement(verb: Token, *, but: str = "") -> bool:
    """Tell whether the verb governs a clause or an object (for the verb ``but`` objects do not count)."""
    has_object = lemma(verb) != but and syntax.direct_object(verb) is not None
    return has_object or any(syntax.link(child) in ("statement", "complement") for child in verb.children)


def cue_words(verb: Token) -> Run:
    """Return the run of the verb with its auxiliaries, negation and particle."""
    around = [verb.i, *(one.i for one in syntax.verb_group(verb))]
    near = [place for place in around if abs(place - verb.i) <= 4]
    return min(near), max(near) + 1


def meaning_of(frames: Frames, frame: str, verb: Token) -> Cue | None:
    """Return the meaning of the frame, with the particle beside the verb where the frame needs one."""
    found = (frames.get(f"{frame} {one.lower_}") for one in syntax.partners(verb))
    return next(filter(None, found), None) or frames.get(frame)


def claim_of(verb: Token, runs: list[Run], meaning: Cue, rule: QuoteRule, *, last: Token | None = None) -> Claim:
    """Return what the verb credits to its subject; ``last`` is the preposition that belongs to the cue."""
    start, end = cue_words(verb)
    cue = (start, max(end, last.i + 1)) if last is not None and last.i - verb.i <= 3 else (start, end)
    return Claim(cue, tuple(before_further_report(verb.doc, run) for run in runs), meaning, rule, verb, anchor=verb)


def before_further_report(doc: Doc, run: Run) -> Run:
    """Cut the content before ", saying …" and ", while Rhee urged …": reports of their own that the parse hung into it."""
    first, last = max(1, run[0]) - 1, min(run[0] + _LONG, run[1] - 1) - 1
    for mark in doc[first : max(first, last)]:
        if mark.text == "," and _opens_report(doc[mark.i + 1], inside=mark.i > run[0]):
            return run[0], max(run[0], mark.i)
    return run


def _opens_report(token: Token, *, inside: bool) -> bool:
    if token.lower_ in ("while", "whereas") and syntax.is_subordinator(token):
        return bool(syntax.nominal_subjects(token.head)) and _reports(token.head)
    return inside and syntax.form(token) == "gerund" and syntax.link(token) in _FURTHER and _reports(token)


def _reports(verb: Token) -> bool:
    frames = frames_of(verb, "verbs")
    return any(cue.speech for cue in frames.values()) and syntax.is_completed(verb)


@dataclass(frozen=True, slots=True)
class Claim:
    """Content as runs of words; ``anchor`` is the word whose subject or owner is the source, None where there is none."""

    cue: Run
    content: tuple[Run, ...]
    meaning: Cue
    rule: QuoteRule
    head: Token
    anchor: Token | None = None
    source: Run | None = None
