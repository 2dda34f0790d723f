"""Which mention in a source's words is the one that speaks."""

from __future__ import annotations

import re

from analysis import syntax
from analysis.annotate.places import Places
from analysis.language import Doc, Token, lemma, text_of
from analysis.lexicon import words as listed
from analysis.model import Mention, Span
from analysis.quotes import head_of, words_of

ARTICLE = re.compile(r"(?:the|an?|this|that|these|those)\s+", re.IGNORECASE)
RELATIVE_END = re.compile(r"[\s,–—-]+(?:who|which|that)$", re.IGNORECASE)
BODY_KINDS = frozenset(("organization", "country", "place"))
_WRITINGS = frozenset(("statement", "letter", "message", "tweet", "memo", "communique", "post"))
_MOST_STEPS = 6
_NEXT = 40  # characters: a title before a name
_FAR_NEXT = 120  # characters: several titles, and the name


def speaking_mention(source: Span, cue: Span | None, *, doc: Doc, places: Places) -> Mention | None:
    """Return the mention that heads a source, or that is one person with the head: by apposition or as a name after a title."""
    head = head_of(doc, source)
    if head is None:
        return None
    found = places.at(head.idx)
    if (found is None or found.kind != "person") and (holder := _holder_next(source, cue, doc=doc, places=places)):
        return holder
    if found and found.kind == "person" and cue and cue.end <= source.start and found.span.start - source.start < _NEXT:
        return found  # "…," wrote Hale, the husband of the mayor's adviser, Rita Kolber
    named = _named_last(source, doc=doc, places=places) if found else None
    if found and named and (found.kind != "person" or _is_set_off(named, doc)):
        return named
    if found:
        return found
    beside = (one for one in places.within(source) if one.kind == "person" and _names(one, head))
    apposed = places.at(head.head.idx) if syntax.is_apposition(head) else None
    found = next(beside, None) or apposed or _author(head, places)
    return found or _ends_in(source, doc=doc, places=places)


def _holder_next(source: Span, cue: Span | None, *, doc: Doc, places: Places) -> Mention | None:
    """Return X of "the WHO" where nothing but titles and X's name stand between it and the cue: "WHO director Dr. X said"."""
    if cue is None or not 0 < cue.start - source.end < _FAR_NEXT:
        return None
    between = Span(source.end, cue.start)
    last = next((one for one in places.within(between) if one.kind == "person" and one.form in ("name", "alias")), None)
    if last is None or text_of(doc)[last.span.end : cue.start].strip():
        return None
    titles = words_of(doc, Span(source.end + 1, last.span.start))
    return last if all(map(syntax.is_noun, titles)) else None


def _ends_in(source: Span, *, doc: Doc, places: Places) -> Mention | None:
    """Return X of a source that was read too long: "talks in the capital Ms. X"; not of "a spokesman for Ms. X"."""
    people = (one for one in places.within(source) if one.kind == "person" and one.form in ("name", "alias"))
    last = next((one for one in people if one.span.end == source.end and one.span.start > source.start), None)
    words = words_of(doc, last.span) if last else None
    if words is None or not len(words):
        return None
    first = words.start
    while first and doc[first - 1].lower_ in listed("names", "titles"):
        first -= 1
    return last if first and syntax.is_noun(doc[first - 1]) and doc[first - 1].idx >= source.start else None


def _is_set_off(name: Mention, doc: Doc) -> bool:
    """Tell whether a name begins after a comma and none follows: it is no apposition of what stands before."""
    text = text_of(doc)
    return text.endswith(", ", 0, name.span.start) and not text.startswith(",", name.span.end)


def _author(head: Token, places: Places) -> Mention | None:
    """Return who speaks in a statement or letter: "a statement from the ministry", "Lima's letter"."""
    if lemma(head) not in _WRITINGS:
        return None
    by = (syntax.noun_after(child) for child in head.children if child.lower_ in ("from", "by"))
    found = (places.at(one.idx) for one in (*by, *syntax.possessors(head)) if one is not None)
    return next((one for one in found if one), None)


def _named_last(source: Span, *, doc: Doc, places: Places) -> Mention | None:
    """Return X of "Friends of the Harbor executive director X": the words in small letters before a name are its title.

    Also X of "beside Hale of the Union, X said": what stands before the comma belongs to another phrase.
    """
    first_comma = source.start + len(text_of(doc)[source.start : source.end].partition(",")[0])
    people = {one.span.end: one for one in places.within(source) if one.kind == "person"}
    last = people.get(source.end) or people.get(first_comma)
    words = words_of(doc, last.span) if last and last.form in ("name", "alias") else None
    if words is None or not len(words) or last is None or last.span.start == source.start:
        return None
    if _is_set_off(last, doc):
        return last
    first = words.start
    while first and doc[first - 1].text.islower() and syntax.leads_to_noun(doc[first - 1]):
        first -= 1
    is_titled = first < words.start and syntax.is_common_singular(doc[words.start - 1])
    return last if is_titled and doc[first - 1].idx >= source.start and doc[first - 1].text.istitle() else None


def _names(mention: Mention, head: Token) -> bool:
    """Tell whether the words of the mention and the head are one person, by the parse between them."""
    words = words_of(head.doc, mention.span)
    token = words.root if len(words) else None
    for _ in range(_MOST_STEPS):
        if token is None or token.i == head.i:
            return token is not None
        if not syntax.may_be_same(token) or _modifies_common_noun(token):
            return False
        token = token.head
    return False


def _modifies_common_noun(token: Token) -> bool:
    """Tell "the Moon administration" from "Mr. Moon": the administration speaks, not Moon."""
    return syntax.is_noun_adjunct(token) and token.i < token.head.i and syntax.is_common_noun(token.head)
