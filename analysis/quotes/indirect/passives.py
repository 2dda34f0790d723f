"""Reports in the passive: it was reported that X; X is expected to Y; X was criticized by Z."""

from __future__ import annotations

from dataclasses import replace

from analysis import syntax
from analysis.language import Token, lemma
from analysis.quotes.indirect.grammar import Claim, complements, cue_words
from analysis.quotes.indirect.objects import MARKS, about
from analysis.quotes.parts.cues import Cue, Frames, frames_of
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run, joined, reach, without

_BLOWS = frozenset(("hit", "strike", "slam", "blast", "rock", "pound", "batter"))
_HELD = ("quality", "object", "statement")


def passive_claim(verb: Token, frames: Frames) -> Claim | None:
    """Return what a verb in the passive reports, credited to its agent where it has one."""
    kinds = (_passive_clause, _passive_raised, _passive_object, _named)
    return next((claim for find in kinds if (claim := find(verb, frames))), None)


def _passive_clause(verb: Token, frames: Frames) -> Claim | None:
    """Return X of: it was reported that X; when asked whether X, or about X."""
    subject, heads = syntax.passive_subject(verb), complements(verb)
    asked = (meaning := frames.get("clause")) and meaning.sense == "asks"
    if meaning and heads and (asked or (subject is not None and subject.lower_ == "it")):
        return _of_agent(verb, [reach(head) for head in heads], meaning, QuoteRule.PASSIVE_CLAUSE)
    found = about(verb, frames) if asked else None
    return replace(found, anchor=None, source=_agent_run(verb)) if found else None


def _passive_raised(verb: Token, _: Frames) -> Claim | None:
    meaning = frames_of(verb, "passives").get("raised")
    subject = syntax.passive_subject(verb)
    rest = [child for child in verb.children if syntax.link(child) == "complement" and syntax.is_plain_infinitive(child)]
    if not meaning or subject is None or not rest:
        return None
    return _of_agent(verb, [reach(subject), reach(rest[0])], meaning, QuoteRule.PASSIVE_RAISED)


def _passive_object(verb: Token, frames: Frames) -> Claim | None:
    """Return X of: X was criticized by somebody."""
    subject, meaning = syntax.passive_subject(verb), frames.get("object") or frames.get("object_as") or frames.get("object_for")
    if subject is None or not meaning or not _agent_run(verb) or _is_blow(verb):
        return None
    rest = [reach(child) for child in verb.children if child.lower_ in ("as", "for", "of") or syntax.is_object_predicate(child)]
    return _of_agent(verb, [reach(subject), *rest], meaning, QuoteRule.PASSIVE_OBJECT)


def _is_blow(verb: Token) -> bool:
    """Tell whether a verb means a real blow: "was hit by an explosion", by a thing and nobody."""
    by = syntax.agent(verb)
    is_thing = by is None or (syntax.is_common_singular(by) and not by.ent_type_)
    return lemma(verb) in _BLOWS and is_thing


def _named(verb: Token, frames: Frames) -> Claim | None:
    """Return both sides of: the plan has been called "X"; somebody's words, whoever said them."""
    subject, meaning = syntax.passive_subject(verb), frames.get("object_as")
    held = [child for child in verb.rights if syntax.link(child) in _HELD or child.lower_ == "as"]
    marked = held and any(token.text in MARKS for token in verb.doc[held[0].left_edge.i : held[0].right_edge.i + 1])
    if not meaning or subject is None or not marked:
        return None
    return _of_agent(verb, [reach(subject), reach(held[0])], meaning, QuoteRule.NAMED)


def _of_agent(verb: Token, runs: list[Run], meaning: Cue, rule: QuoteRule) -> Claim:
    left = without(joined(verb.doc, runs), [cue_words(verb)])
    return Claim(cue_words(verb), tuple(left), meaning, rule, verb, source=_agent_run(verb))


def _agent_run(verb: Token) -> Run | None:
    by = syntax.agent(verb)
    return reach(by) if by is not None else None
