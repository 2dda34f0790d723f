"""Find the attribution beside a pair of marks: "…," she said; he told reporters: "…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words as word_list
from analysis.model import Span
from analysis.quotes.parts.cues import Cue, lexicon
from analysis.quotes.parts.layout import Place
from analysis.quotes.parts.rules import QuoteRule

_PLAIN = Cue("says")
COLONS = (":", ";")
_MOST_INSERTED = 8  # words
_LEADING = frozenset(("and", "but", "or", "from", "by", "then", "also", "here", "for"))
# they open what qualifies the words, and say of nobody that he spoke
_PREMISES = ("if", "unless", "because", "although", "whether")
_PAUSES = ",?!—–-…’'\""
_SIGNATURE = re.compile(r"\s*[-–—―]{1,2}[^\S\n]*([A-Z][^\n.!?\"“”]{1,80}?)[^\S\n]*\.?[^\S\n]*(?=\n|$)")
_CLAUSE_ENDERS = frozenset((",", ")", "-RRB-", ":", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue beside a pair of marks, what it means and how it was found."""

    cue: Token | None
    meaning: Cue
    rule: QuoteRule
    label: Span | None = None  # the words before a colon that name the speaker without a verb


def reports(token: Token) -> Cue | None:
    """Return what a verb means as the cue of a quote; None where it is none."""
    if syntax.form(token) is None or syntax.is_auxiliary(token):
        return None
    frames = lexicon("verbs").get(lemma(token), {})
    particles = {child.lower_ for child in token.rights} | {one.lower_ for one in token.doc[token.i + 1 : token.i + 2]}
    told = (cue for frame, cue in frames.items() if frame.startswith("clause ") and frame.split()[1] in particles)
    return frames.get("clause") or next(told, None)


def after(place: Place, text: str) -> Attribution | None:
    """Find the attribution that follows the marks in their sentence."""
    words = place.after
    ending = place.mark.inner.of(text).rstrip()[-1:]
    comma = bool(words) and words[0].text == ","
    if not words or not (ending != "." or comma or words[0].text[:1].islower()):
        return None
    first = words[min(comma, len(words) - 1)]
    if first.lower_ == "according":
        return Attribution(first, _PLAIN, QuoteRule.QUOTE_ACCORDING_TO)
    for main in _main_verbs(words if first.lower_ not in _PREMISES else ()):
        verb = _passed_on(main)
        meaning = reports(verb)
        if meaning and (verb is not main or _has_subject_in(verb, words) or verb.i <= words[0].i + 2):
            return Attribution(verb, meaning, QuoteRule.QUOTE_SOURCE_CUE if verb.i > words[0].i else QuoteRule.QUOTE_CUE_SOURCE)
        if not meaning and ending in _PAUSES and not comma and _has_subject_in(verb, words):
            return Attribution(verb, _PLAIN, QuoteRule.QUOTE_SOURCE_VERB)
        if syntax.is_tensed(verb) and not meaning:
            return None
    return None


def _passed_on(verb: Token) -> Token:
    """Return "saying" of "was quoted as saying", "the paper quoted an engineer as saying", else the verb itself."""
    passes = syntax.form(verb) == "participle" or lemma(verb) in word_list("sources", "quoting")
    ways = (prep for prep in verb.rights if prep.lower_ == "as") if passes else ()
    return next((one for way in ways if (one := syntax.doing_after(way)) is not None and reports(one)), verb)


def signature(place: Place, text: str) -> Attribution | None:
    """Find the name that stands below a quote after a dash: "…" — Ines Orla, mayor."""
    found = _SIGNATURE.match(text, place.mark.span.end)
    return Attribution(None, _PLAIN, QuoteRule.QUOTE_SIGNATURE, Span(*found.span(1))) if found else None


def before(place: Place, text: str) -> Attribution | None:
    """Find the attribution that leads into the marks."""
    words = [token for token in place.before if token.lower_ != "that"]
    if not words:
        return None
    end = words[-1].text
    verbs = list(filter(syntax.is_full_verb, words))
    speaking = next(((verb, cue) for verb in reversed(verbs) if (cue := reports(verb))), None)
    if end in COLONS:
        return _before_colon(words, list(_main_verbs(words)), speaking)
    aside = _inserted(words)
    if aside or not verbs or (end == "," and words[0].lower_ == "according"):
        found = (Attribution(one, _PLAIN, QuoteRule.ACCORDING_TO_QUOTE) for one in words if one.lower_ == "according")
        return aside or (next(found, None) if end == "," else None) or _before_by_noun(words)
    if not speaking or speaking[0].i != verbs[-1].i:
        return _before_by_noun(words)
    if end == ",":
        titled = _is_title(place, text) and syntax.object_behind(speaking[0]) is not None
        return None if titled else Attribution(*speaking, QuoteRule.CUE_COMMA_QUOTE)
    return _before_directly(*speaking, words=words) if _clause_ends(place, text) else None


def _inserted(words: Sequence[Token]) -> Attribution | None:
    """Find an attribution between commas in the sentence that the marks end: if true, Mr. Hale said, the charges "would …"."""
    commas = [number for number, token in enumerate(words) if token.text == ","]
    for first, last in pairwise(commas):
        verb = words[last - 1]
        if last - first <= _MOST_INSERTED and (meaning := reports(verb)) and _has_subject_in(verb, words[first:last]):
            return Attribution(verb, meaning, QuoteRule.INSERTED_QUOTE)
    return None


def _is_title(place: Place, text: str) -> bool:
    words = place.mark.inner.of(text).split()
    return len(words) <= 5 and words[-1][-1:] not in "?!"


def _before_directly(cue: Token, meaning: Cue, *, words: Sequence[Token]) -> Attribution | None:
    """She said "…"; he told reporters "…": nothing between cue and marks but an addressee, a time or an adverb."""
    between = [token for token in words if token.i > cue.i]
    if not meaning.speech or len(between) > 8 or any(token.head.i > words[-1].i for token in between):
        return _before_by_noun(words)
    return Attribution(cue, meaning, QuoteRule.CUE_QUOTE) if not between or syntax.may_end_clause(words[-1]) else None


def _before_by_noun(words: Sequence[Token]) -> Attribution | None:
    """Her remark that "…", his comment, "…"."""
    last = words[-2] if words[-1].text == "," and len(words) > 1 else words[-1]
    frames = lexicon("nouns").get(lemma(last), {}) if syntax.is_common_noun(last) else {}
    cue = frames.get("clause")
    return Attribution(last, cue, QuoteRule.NOUN_QUOTE) if cue and cue.speech else None


def _before_colon(words: Sequence[Token], verbs: Sequence[Token], speaking: tuple[Token, Cue] | None) -> Attribution | None:
    if issued := _issued(words):
        return issued
    if speaking:
        return Attribution(*speaking, QuoteRule.CUE_COLON_QUOTE)
    finite = next((one for one in reversed(verbs) if syntax.is_tensed(one) or syntax.has_modal(one)), None)
    if finite is not None:
        return Attribution(finite, _PLAIN, QuoteRule.VERB_QUOTE)
    name = list(words[:-1])
    while name and name[0].lower_ in _LEADING:
        name.pop(0)
    if name and len(name) <= 12 and syntax.is_nominal(name[-1]):
        return Attribution(None, _PLAIN, QuoteRule.LABEL_QUOTE, Span(name[0].idx, name[-1].idx + len(name[-1])))
    return None


def _issued(words: Sequence[Token]) -> Attribution | None:
    """Find the noun for words at the end of the main clause: after he testified, BP released a statement: "…"."""
    noun = words[-2] if len(words) > 1 else None
    one = noun is not None and syntax.is_common_singular(noun) and syntax.is_direct_object(noun)
    cue = lexicon("nouns").get(lemma(noun), {}).get("clause") if noun is not None and one else None
    return Attribution(noun, cue, QuoteRule.CUE_COLON_QUOTE) if cue and cue.speech else None


def _main_verbs(words: Sequence[Token]) -> Iterator[Token]:
    """Return the verbs that are not in a clause about the source (a man who leads …; a group called …)."""
    return (token for token in words if syntax.is_full_verb(token) and not _about_a_noun(token, words[0].i))


def _about_a_noun(verb: Token, first: int) -> bool:
    """Tell whether the verb belongs to a relative clause or participle on a noun that stands among the words before it."""
    for _ in range(3):
        if syntax.tells_of_noun(verb):
            return first <= verb.head.i < verb.i and (syntax.link(verb) == "relative" or syntax.form(verb) == "participle")
        if syntax.link(verb) not in ("coordinated", "complement", "statement"):
            return False
        verb = verb.head
    return False


def _has_subject_in(verb: Token, words: Sequence[Token]) -> bool:
    low, high = words[0].i, words[-1].i
    for _ in range(3):
        if any(low <= subject.i <= high for subject in syntax.nominal_subjects(verb)):
            return True
        if syntax.link(verb) not in ("coordinated", "complement") or not low <= verb.head.i <= high:
            return False
        verb = verb.head
    return False


def _clause_ends(place: Place, text: str) -> bool:
    """Tell whether the clause ends with the marks, so that the marked words are all that is said."""
    if place.mark.inner.of(text).rstrip()[-1:] in ".,!?…—" or not place.after:
        return True
    return place.after[0].text in _CLAUSE_ENDERS or syntax.separates(place.after[0])
