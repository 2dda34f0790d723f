"""Find direct quotes: words wholly in marks, with the attribution before, after or between them.

A quote that its attribution interrupts ("…," he said, "…") is one quote with several parts; so is one that goes on over
paragraphs without a closing mark. A quote after a complete attribution ("…," he said. "…") is one of its own with the same
cue and source. A paragraph that is all quote and names nobody carries on with the last speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.language import Doc, Mark, Token
from analysis.language import Span as Words
from analysis.model import Article, Quote, Span
from analysis.quotes.direct.attributed import attribution_of
from analysis.quotes.indirect.find_indirect import cue_words
from analysis.quotes.parts.cues import Cue
from analysis.quotes.parts.layout import Place, lay_out
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import words_of
from analysis.quotes.source.attribution import Attribution, after, before, reports, signature
from analysis.quotes.source.find_source import source_of
from analysis.syntax import is_personal_pronoun, is_proper_noun, link

_TERMINAL = ".!?…"
_PAUSES = frozenset((",", ":", "-", "–", "—", "--"))
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_MOST_BETWEEN = 25  # words: "…," Ms. Rhee told reporters in Oslo on Monday.
_TAIL = 7  # words: ", Ms. Rhee of Oslo wrote."
_FEW = 4  # words: what is shorter and stands alone is a title, a nickname or irony as often as speech


@dataclass
class _Draft:
    """A quote in the making: its parts, and who it is credited to once that is read."""

    parts: list[Span]
    attribution: Attribution | None
    rule: QuoteRule
    source: Span | None = None
    carried: Span | None = None

    @property
    def speaker(self) -> Span | None:
        return self.source or self.carried


def find_direct(article: Article, doc: Doc, *, marks: Sequence[Mark]) -> list[Quote]:
    """Return the quotes wholly in marks, in order of the text; content with its marks, one span a part."""
    text = article.text
    drafts: list[_Draft] = []
    last: _Draft | None = None  # what an unattributed quote beside it continues
    places = lay_out(doc, marks)
    for number, place in enumerate(places):
        near = [one.mark.span for one in places[max(0, number - 2) : number + 3]]
        if last and _goes_on(place, last, text) and _is_next(place, last, places[number - 1], text):
            last = replace(last, parts=[place.mark.span], rule=QuoteRule.QUOTE_GOES_ON)
            drafts.append(last)
            continue
        if last and _continues(place, last, text):
            last.parts.append(place.mark.span)
            if last.attribution is None and (found := after(place, text)):
                _credit(last, found, near)
            continue
        draft = _draft(place, text, last=last, near=near)
        if draft and draft.attribution is None and (tail := _left_open(place, words_of(doc, place.mark.inner))):
            draft.parts = [tail[0]]
            _credit(draft, Attribution(tail[1], Cue("says"), QuoteRule.QUOTE_SOURCE_CUE), [])
        if draft:
            drafts.append(draft)
            last = draft
        elif place.before or place.after:
            last = last if place.mark.span.end - place.mark.span.start < 40 else None
    return [_quote(draft) for draft in drafts]


def _continues(place: Place, last: _Draft, text: str) -> bool:
    """Tell whether the marks hold a further part of the quote before them."""
    if place.mark.continues:
        return not place.before
    return place.joined and not place.new_paragraph and _is_interrupted(place, last, before(place, text))


def _goes_on(place: Place, last: _Draft, text: str) -> bool:
    """Tell whether the marks hold a sentence of its own after a complete attribution: "…," he said. "…"."""
    follows = not place.new_paragraph and not place.before and not place.mark.continues and last.attribution is not None
    return follows and _is_sentence(place, text, few=1) and after(place, text) is None


def _is_next(place: Place, last: _Draft, before: Place, text: str) -> bool:
    """Tell whether marks follow on a quote, or on the sentence of its attribution: "…," he said on "Today". "…"."""
    cue = last.attribution.cue if last.attribution else None
    between = text[cue.sent.end_char : place.mark.span.start] if cue is not None else "."
    return before.mark.span == last.parts[-1] or not between.strip(" \"'”’")


def _is_interrupted(place: Place, last: _Draft, own: Attribution | None) -> bool:
    """Tell whether nothing but the attribution of the quote before stands between it and these marks."""
    cue = last.attribution.cue if last.attribution else None
    if cue is None or not place.before or (own and own.cue not in (None, cue)):
        return False
    return place.before[-1].text in _PAUSES and place.before[0].i <= cue.i <= place.before[-1].i


def _draft(place: Place, text: str, *, last: _Draft | None, near: Sequence[Span]) -> _Draft | None:
    found = attribution_of(place, text)
    if found:
        draft = _Draft([place.mark.span], None, found.rule)
        _credit(draft, found, near)
        return draft
    if place.before or not (_is_sentence(place, text) or _is_own_voice(place, text)):
        return None
    draft = _Draft([place.mark.span], None, QuoteRule.QUOTE_ALONE if place.closes else QuoteRule.QUOTE_THEN_PROSE)
    if signed := signature(place, text):
        _credit(draft, signed, near)
    elif not place.opens and (cue := _cue_before(place)):
        _credit(draft, Attribution(cue, Cue("says"), QuoteRule.STATEMENT_QUOTE), near)
    else:
        draft.carried = last.speaker if last else None
        if place.closes and draft.carried and last and _runs_on(place, last, text):
            draft.rule = QuoteRule.QUOTE_RUNS_ON
    return draft


def _cue_before(place: Place) -> Token | None:
    """Return the reporting verb of the sentence before, in the same paragraph."""
    for token in reversed(place.sentence_before):
        if (cue := reports(token)) and cue.speech and link(token) in ("root", "coordinated"):
            return token
    return None


def _credit(draft: _Draft, found: Attribution, near: Sequence[Span]) -> None:
    draft.attribution, draft.rule = found, found.rule
    cue = found.cue
    if (
        cue is not None
        and found.rule == QuoteRule.QUOTE_CUE_SOURCE
        and is_proper_noun(cue.doc[min(cue.i + 1, len(cue.doc) - 1)])
    ):
        near = [*near, Span(cue.sent.start_char, cue.idx)]  # "… asked Lima": the name behind the cue, and none before it
    source = source_of(cue, avoid=near) if cue is not None else None
    draft.source = source.span if source else found.label


def _is_sentence(place: Place, text: str, *, few: int = _FEW) -> bool:
    """Tell whether the marked words stand as sentences of their own."""
    words = place.mark.inner.of(text).strip(" \n\t\xa0'\"‘’“”")
    starts = words[:1].isupper() or words[:1] in "….[(-—" or words[:1].isdigit()
    return starts and len(words.split()) >= few and (words[-1:] in _TERMINAL or not place.mark.closed)


def _is_own_voice(place: Place, text: str) -> bool:
    """Tell whether marks open a paragraph whose prose goes on, in the first person: “I have concerns that …” to say so."""
    said = place.mark.inner.of(text)
    is_long = len(said.split()) > _FEW and said[:1].isupper()
    return place.opens and bool(place.after) and is_long and _OWN.search(said) is not None


def _runs_on(place: Place, last: _Draft, text: str) -> bool:
    """Tell whether a paragraph of speech follows on one that ends with the last quote, a sentence, or with who said it."""
    if not last.parts[0].of(text).strip("“\"‘' ")[:1].isupper():  # she called it “a joke”
        return False
    first, *others = re.split(r"\n\s*\n|\n(?=\s*[“\"])", text[last.parts[-1].end : place.mark.span.start])
    return bool(others) and not any(one.strip() for one in others) and len(first.split()) <= _MOST_BETWEEN


def _left_open(place: Place, words: Words) -> tuple[Span, Token] | None:
    """Return the speech and the cue of marks that nobody closed: “We are proud of it, he wrote."""
    last = words[-1] if len(words) and not words[-1].is_punct else words[-2] if len(words) > 1 else None
    if place.mark.closed or last is None or not reports(last):
        return None
    comma = next((one for one in reversed(words[-_TAIL:]) if one.text == "," and one.i < last.i), None)
    own = comma is not None and any(is_proper_noun(one) or is_personal_pronoun(one) for one in words.doc[comma.i + 1 : last.i])
    return (Span(place.mark.span.start, comma.idx), last) if comma is not None and own else None


def _quote(draft: _Draft) -> Quote:
    cue = None
    if draft.attribution and draft.attribution.cue is not None:
        token = draft.attribution.cue
        start, end = cue_words(token)
        cue = Span(token.doc[start].idx, token.doc[end - 1].idx + len(token.doc[end - 1]))
    return Quote(
        kind="direct",
        content=tuple(draft.parts),
        cue=cue,
        source=draft.source,
        carried=draft.carried if draft.source is None else None,
        sense=draft.attribution.meaning.sense if draft.attribution else "says",
        rule=draft.rule,
    )
