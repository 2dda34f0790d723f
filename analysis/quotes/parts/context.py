"""Where a quote was spoken or written (venue), to whom (addressee), when, and whether: "did not say" tells of no speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis import syntax
from analysis.language import Doc, Token, lemma
from analysis.lexicon import words as word_list
from analysis.model import Quote, Realis, Span
from analysis.quotes.parts.cues import frames_of, words
from analysis.quotes.parts.extent import inside
from analysis.quotes.parts.words import words_of
from analysis.syntax import has_modal, is_negated, link

_TIMELESS = frozenset(("of", "about", "against", "for", "with", "regarding", "concerning", "on behalf"))
_DEFINITE = frozenset(("the", "this", "that", "same"))
_TIME = frozenset(("DATE", "TIME"))


def in_context(quotes: Sequence[Quote], doc: Doc) -> list[Quote]:
    """Return the quotes with venue and addressee; "the interview" points at the interview that was named before."""
    named: dict[str, Span] = {}
    found = []
    for quote in quotes:
        verb = cue_verb(quote, doc)
        if verb is None:
            found.append(quote)
            continue
        venue = _venue(quote, verb, named)
        found.append(replace(quote, venue=venue, addressee=_addressee(quote, verb)))
    return found


def times_said(quote: Quote, doc: Doc) -> list[Span]:
    """Return the words beside the cue that may tell when it was said, the likeliest first; none of the content's."""
    verb = cue_verb(quote, doc)
    if verb is None:
        return []
    spans = [_reach(child) for child in _beside(quote, verb) if _may_tell_time(child)]
    return sorted(spans, key=lambda span: abs(span.start - verb.idx))


def cue_verb(quote: Quote, doc: Doc) -> Token | None:
    """Return the word that heads the cue."""
    if quote.cue is None:
        return None
    words = words_of(doc, quote.cue)
    return words.root if len(words) else None


def _beside(quote: Quote, verb: Token) -> Iterator[Token]:
    """Yield what hangs on the cue, and on the verb whose subject it shares, outside content and source."""
    taken = [*quote.content, *([quote.source] if quote.source else [])]
    verbs = [verb]
    if syntax.link(verb) in ("circumstance", "complement", "coordinated") and syntax.is_verb_form(verb.head):
        verbs.append(verb.head)
    for one in verbs:
        for child in one.children:
            if child.i != verb.i and not inside(child, taken):
                yield child


def _reach(token: Token) -> Span:
    last = token.doc[token.right_edge.i]
    return Span(token.doc[token.left_edge.i].idx, last.idx + len(last))


def _may_tell_time(child: Token) -> bool:
    if syntax.is_clause_adverb(child) or syntax.is_adverbial_noun(child) or child.ent_type_ in _TIME:
        return True
    if not syntax.is_linking(child) or child.lower_ in _TIMELESS:
        return False
    obj = syntax.thing_after(child)
    return obj is not None and (obj.ent_type_ in _TIME or any(_dated(one) for one in obj.children))


def _dated(token: Token) -> bool:
    """Tell whether a time hangs directly on a venue: an interview on Monday; but not an interview published on Monday."""
    if token.ent_type_ in _TIME and (syntax.is_adverbial_noun(token) or syntax.modifies_noun(token)):
        return True
    return syntax.is_linking(token) and (obj := syntax.thing_after(token)) is not None and obj.ent_type_ in _TIME


def _venue(quote: Quote, verb: Token, named: dict[str, Span]) -> Span | None:
    """Return the noun phrase of the first venue beside the cue, remembered by its head."""
    for child in _beside(quote, verb):
        leads = syntax.is_linking(child) and child.lower_ in word_list("venues", "prepositions")
        obj = syntax.thing_after(child) if leads else None
        if (
            obj is None
            or not syntax.is_noun(obj)
            or lemma(obj) not in word_list("venues", "venues")
            or inside(obj, quote.content)
        ):
            continue
        span = _clipped(obj, quote)
        first = obj.doc[obj.left_edge.i].lower_
        if first in _DEFINITE and not any(map(syntax.is_linking, obj.rights)) and lemma(obj) in named:
            return named[lemma(obj)]
        named[lemma(obj)] = span
        return span
    return None


def _clipped(noun: Token, quote: Quote) -> Span:
    """Return the noun phrase up to the first comma, clause about it or content."""
    last = noun
    for token in noun.doc[noun.i + 1 : noun.right_edge.i + 1]:
        clause = (syntax.tells_of_noun(token) or syntax.link(token) == "circumstance") and token.head.i <= last.i
        dated = token.ent_type_ in _TIME and token.ent_iob_ == "B"
        if syntax.ends_phrase(token) or token.is_space or clause or dated or inside(token, quote.content):
            break
        last = token
    while syntax.is_preposition(last) and last.i > noun.i:
        last = last.nbor(-1)
    return Span(noun.doc[noun.left_edge.i].idx, last.idx + len(last))


def _addressee(quote: Quote, verb: Token) -> Span | None:
    """Return who was told: the object of a verb of telling, or an audience after "to"."""
    if verb.lower_ == "according":
        return None
    tells = lemma(verb) in word_list("venues", "told")
    for child in verb.rights:
        if inside(child, quote.content) or (quote.source and inside(child, [quote.source])):
            continue
        nominal = syntax.is_nominal(child) and child.ent_type_ not in _TIME
        if tells and nominal and syntax.link(child) == "object":
            return _clipped(child, quote)
        leads = child.lower_ == "to" and (syntax.is_linking(child) or syntax.link(child) == "object")
        obj = syntax.thing_after(child) if leads else None
        if obj is not None and (obj.ent_type_ in ("PERSON", "ORG") or lemma(obj) in word_list("venues", "audience")):
            return _clipped(obj, quote)
    return None


def with_realis(quote: Quote, doc: Doc) -> Quote:
    """Return the quote with whether it was said, was not, or is only expected; what stands in marks was said."""
    verb = cue_verb(quote, doc)
    if verb is None or quote.kind == "direct":
        return quote
    realis = realis_of(verb)
    return replace(quote, realis=realis, speech=quote.speech and realis != "unsaid")


def realis_of(verb: Token) -> Realis:
    """Read the negation, the auxiliaries and the verb that governs the cue."""
    if is_negated(verb):
        return "unsaid"
    governor = lemma(verb.head) if link(verb) == "complement" else ""
    if governor in words("withholding") or _withholds(verb):
        return "unsaid"
    ahead = has_modal(verb) or (link(verb) == "complement" and has_modal(verb.head))
    return "expected" if ahead or governor in words("announcing") else "said"


def _withholds(verb: Token) -> bool:
    """Tell whether the cue itself keeps speech back: [declined] to say X."""
    kept = [child for child in verb.children if link(child) == "complement" and "clause" in frames_of(child, "verbs")]
    return bool(kept) and lemma(verb) in words("withholding")
