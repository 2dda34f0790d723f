"""Clauses that a verb of speech or thought governs: she said that X; he doubts whether Y."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import syntax
from analysis.language import Token, lemma
from analysis.quotes.indirect.grammar import Claim, claim_of, complements, cue_words, meaning_of
from analysis.quotes.parts.cues import Frames, frames_of
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run, reach, without

TOLD = frozenset(
    ("tell", "assure", "remind", "warn", "inform", "ask", "notify", "convince", "advise", "promise", "show", "teach")
)
_TIMES = ("DATE", "TIME")


def clause(verb: Token, frames: Frames) -> Claim | None:
    """Return the clause or clauses that the verb governs, before it or after it."""
    meaning = meaning_of(frames, "clause", verb)
    heads = complements(verb)
    if not meaning or not heads:
        return None
    after = [head for head in heads if head.i > verb.i]
    if after and len(after) < len(heads) and _subject_between(verb, heads[0]):
        heads = after  # the other is a sentence of its own, run together with this one
    whole = (_from_subject(verb, head) or _after_time(verb, _from_that(head)) for head in heads)
    runs = without(whole, [*_own_words(verb), *_second_reports(verb, heads)])
    return claim_of(verb, runs, meaning, QuoteRule.CLAUSE)


def _from_that(head: Token) -> Run:
    """Return the run of a clause from its "that" on: said only that X; stated, while testifying, that X."""
    start, end = reach(head)
    that = syntax.that_of(head)
    return (that.i if that is not None else start), end


def _from_subject(verb: Token, head: Token) -> Run | None:
    """Return the run from the subject that the parse took for the verb's own: said [the "new process" in place] seems slow."""
    if syntax.nominal_subjects(head) or not syntax.is_tensed(head) or lemma(verb) in TOLD or head.i < verb.i:
        return None
    taken = syntax.object_behind(verb) or next((one for one in verb.rights if syntax.form(one) == "gerund"), None)
    return (taken.left_edge.i, reach(head)[1]) if taken is not None and taken.i < head.i else None


def _after_time(verb: Token, run: Run) -> Run:
    """Return the run without the day of the report at its start: said [this morning] it was closed."""
    doc, start = verb.doc, run[0]
    while start == verb.i + 1 or (verb.i < start < run[1] and doc[start - 1].ent_type_ in _TIMES):
        if start >= run[1] or doc[start].ent_type_ not in _TIMES:
            break
        start += 1
    opens = start < run[1] and (syntax.fills_subject(doc[start]) or doc[start].lower_ == "that")
    return (start, run[1]) if opens and start > run[0] else run


def _own_words(verb: Token) -> list[Run]:
    """Return what is the report's own within what it reports: which [they say] left a gap."""
    return [
        cue_words(verb),
        *(reach(child) for child in verb.lefts if syntax.is_active_subject(child) or syntax.is_clause_adverb(child)),
    ]


def _subject_between(verb: Token, head: Token) -> bool:
    return any(head.i < subject.i < verb.i for subject in syntax.active_subjects(verb))


def _second_reports(verb: Token, heads: list[Token]) -> list[Run]:
    """Return the runs that the parse put into the content though they report on their own: said X [and added Y]."""
    return [_with_conjunction(second) for head in heads for second in second_reports(verb, head)]


def second_reports(verb: Token, head: Token) -> Iterator[Token]:
    """Yield verbs coordinated with the content's verb that report in the same tense and have no subject.

    Also those that tell with a subject of their own what came next: said it would close the port, [and Rhee told reporters …].
    """
    for child in head.conjuncts:
        if child.i < verb.i or syntax.form(child) != syntax.form(verb):
            continue
        if syntax.nominal_subjects(child):
            if syntax.has_modal(head) and syntax.form(verb) == "past":
                yield child
        else:
            frames = frames_of(child, "verbs")
            if "clause" in frames and complements(child) and frames["clause"].speech:
                yield child


def _with_conjunction(verb: Token) -> Run:
    start, end = reach(verb)
    before = verb.doc[start - 1] if start else verb
    return (start - 1 if syntax.is_coordinator(before) else start), end
