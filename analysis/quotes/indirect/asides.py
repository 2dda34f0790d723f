"""Attributions that stand beside what they credit: X, analysts said, Y; and clauses that the parse lost."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Doc, Token
from analysis.quotes.indirect.grammar import Claim, claim_of, has_complement, meaning_of
from analysis.quotes.parts.cues import Frames
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run, reach, without
from analysis.quotes.source.find_source import is_inverted

_ADJUNCT = 12  # words that may stand between a verb and its "that"
_FEWEST = 5  # words of what is said where the parse saw no verb in it
_CLOSING = frozenset((",''", "''", '"', "”"))
_COMMAS = frozenset((",", ",''", "''", '"', "”", "–", "—", "-", "--"))


def aside(verb: Token, frames: Frames) -> Claim | None:
    """Return the clause that the report interrupts or follows: X, analysts said, Y."""
    meaning = meaning_of(frames, "clause", verb)
    if not meaning or not syntax.is_inserted(verb):
        return None
    if not syntax.nominal_subjects(verb) or has_complement(verb, but="tell"):
        return None
    start, end = reach(verb)
    if not _set_off(verb, (start, end)) or syntax.mark(verb) is not None:
        return None
    runs = without([reach(verb.head)], [(start, end)])
    return claim_of(verb, runs, meaning, QuoteRule.ASIDE)


def _set_off(verb: Token, run: Run) -> bool:
    doc = verb.doc
    before = run[0] > 0 and doc[run[0] - 1].text in _COMMAS
    first = next((token for token in doc[run[0] : run[1]] if not token.is_punct), verb)
    return before or first.i > run[0]


def interrupting(verb: Token, frames: Frames) -> Claim | None:
    """Return what the commas around an attribution leave, where the parse lost the thread: X, Rhee said in an interview, Y."""
    meaning = meaning_of(frames, "clause", verb)
    subjects = [one for one in syntax.active_subjects(verb) if not syntax.is_relative_pronoun(one)]
    doubled = len(subjects) > 1 and is_inverted(verb, subjects[-1])  # the parse took the clause that is said for a subject
    subject = next(iter(subjects[-1:] if doubled else subjects), None)
    bare = syntax.is_tensed(verb) and syntax.link(verb) != "relative" and not has_complement(verb, but="tell")
    if not meaning or not meaning.speech or subject is None or not bare:
        return None
    doc, sentence = verb.doc, verb.sent
    start, end = min(reach(subject)[0], verb.i), max(reach(subject)[1], verb.i + 1)
    like = start > sentence.start and doc[start - 1].lower_ == "as"
    start -= like
    while end < sentence.end and not doc[end].is_punct:
        end += 1
    if (start > sentence.start and doc[start - 1].text not in _COMMAS) or (start == sentence.start and not like):
        return None
    if start > sentence.start and doc[start - 1].text in _CLOSING:
        return None  # what stands in marks before the attribution is all that was said: "X," Rhee said in Oslo, Ohio, while …
    before, after = (sentence.start, max(sentence.start, start - 1)), (end, sentence.end)
    is_said = doubled and start - sentence.start > _FEWEST
    runs = [run for run in (before, after) if _is_main(doc, run) or (is_said and run is before)]
    return claim_of(verb, runs, meaning, QuoteRule.AS_SAID if like else QuoteRule.INTERRUPTING) if runs else None


def _is_main(doc: Doc, run: Run) -> bool:
    """Tell whether the run holds a clause that can stand alone, and not just the setting of one."""
    words = [token for token in doc[run[0] : run[1]] if not token.is_punct and not token.is_space]
    dated = any(token.lower_ in ("before", "after") for token in words[:4])
    opens = bool(words) and (syntax.opens_phrase(words[0]) or syntax.form(words[0]) == "past")  # "Told that it was shut"
    return bool(words) and not opens and not dated and any(map(syntax.is_tensed, words))


def following(verb: Token, frames: Frames) -> Claim | None:
    """Return what stands after "that" where the parse has no clause for it: said (at a debate) that X."""
    meaning = meaning_of(frames, "clause", verb)
    if not meaning or not meaning.speech or has_complement(verb, but="tell"):
        return None
    doc, end = verb.doc, verb.sent.end
    near = range(verb.i + 1, min(end, verb.i + _ADJUNCT))
    that = next((place for place in near if doc[place].lower_ == "that" and syntax.is_preposition(doc[place])), None)
    if that is None or any(syntax.is_tensed(token) or token.is_punct for token in doc[verb.i + 1 : that]):
        return None
    clause = any(map(syntax.is_finite_form, doc[that:end]))
    return claim_of(verb, [(that, end)], meaning, QuoteRule.FOLLOWING_THAT) if clause else None
