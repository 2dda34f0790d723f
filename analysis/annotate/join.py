"""Join what the extractors found apart: a quote's source to an actor and a time.

The head of a source names the speaker: "a spokesman for Smith" is not Smith, and "Joseph Young, charge d'affaires at the
U.S. Embassy in Japan" is neither the embassy nor Japan. Where the head stands for no known actor the speaker stays unknown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from analysis import syntax
from analysis.annotate.floor import Floor, is_named_inside, takes_the_floor
from analysis.annotate.places import Places
from analysis.language import Doc, Token, lemma, text_of
from analysis.lexicon import words as listed
from analysis.model import Actor, Article, Grade, Mention, Quote, Span, Timex, content_id
from analysis.quotes import QuoteRule, head_of, times_said, words_of

_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "his", "her", "its", "their", "one")
)
_ARTICLE = re.compile(r"(?:the|an?|this|that|these|those)\s+", re.IGNORECASE)
_RELATIVE_END = re.compile(r"[\s,–—-]+(?:who|which|that)$", re.IGNORECASE)
_BODY_KINDS = frozenset(("organization", "country", "place"))
_WRITINGS = frozenset(("statement", "letter", "message", "tweet", "memo", "communique", "post"))
_MOST_STEPS = 6
_NEXT = 40  # characters: a title before a name
_FAR_NEXT = 120  # characters: several titles, and the name
_TOPIC = 0.8  # how often a quote without a source is of whom the paragraph before it is about


@dataclass(frozen=True, slots=True)
class _Known:
    """What quotes of an article are joined to; ``credited`` is whom a source's words meant, for a quote that goes on."""

    doc: Doc
    places: Places
    actors: dict[str, Actor]
    moments: Sequence[Timex]
    floor: Floor
    credited: dict[Span, Mention | None] = field(default_factory=dict)


def join_quotes(
    article: Article,
    quotes: Iterable[Quote],
    *,
    doc: Doc,
    mentions: Sequence[Mention],
    actors: Sequence[Actor],
    times: Sequence[Timex] = (),
) -> list[Quote]:
    """Give each quote its id, the actor that the head of its source (or of the one it carries on) stands for, and its time."""
    places, by_id = Places(mentions), {actor.id: actor for actor in actors}
    moments = sorted((time for time in times if time.type in ("DATE", "TIME")), key=lambda time: time.span)
    known = _Known(doc, places, by_id, moments, Floor(doc, places=places, known=by_id))
    return [_joined(article, quote, known) for quote in quotes]


def _speaking_mention(source: Span, cue: Span | None, *, doc: Doc, places: Places) -> Mention | None:
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
    return last if all(map(_may_be_of_title, titles)) else None


def _may_be_of_title(word: Token) -> bool:
    return (
        (syntax.is_noun(word) and syntax.is_singular(word))
        or syntax.is_possessive_marker(word)
        or syntax.is_hyphen(word)
        or word.text in (".", "?", "!")
    )


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


def _joined(article: Article, quote: Quote, known: _Known) -> Quote:
    source = quote.source or quote.carried
    if quote.rule == QuoteRule.QUOTE_GOES_ON and source in known.credited:
        mention = known.credited[source]
    else:
        mention = _speaking_mention(source, quote.cue, doc=known.doc, places=known.places) if source else None
        mention, quote = _by_floor(quote, mention, known)
        known.credited.update({source: mention} if source else {})
    actor = known.actors.get(mention.actor or "") if mention else None
    parts = ",".join(f"{part.start}-{part.end}" for part in quote.content)
    return replace(
        quote,
        speaker=actor.id if actor and actor.named else None,
        speaker_name=actor.name if actor else _unresolved_name(source, article),
        said=_said(quote, known),
        grade=_grade(quote.grade, actor),
        id=content_id(article.id, "quote", parts),
    )


def _by_floor(quote: Quote, mention: Mention | None, known: _Known) -> tuple[Mention | None, Quote]:
    """Give a quote that opens a paragraph to whom the one before is about, where its own source leaves open who speaks.

    Nobody speaks of oneself by name, so that a speaker whom the words name is none.
    """
    doc, places, floor = known.doc, known.places, known.floor
    place, source = quote.content[0].start, quote.source.of(text_of(doc)) if quote.source else ""
    named = mention is not None and quote.kind == "direct" and is_named_inside(mention.actor or "", quote.content, places)
    kept = None if named and quote.source is None else mention
    described = quote.source is not None and _names_nobody(mention) and _is_office(quote.source, doc)
    opens = floor.opens(place) or (described and floor.is_first(place, places))
    if not opens or not (takes_the_floor(quote, source) or described or named):
        return kept, quote
    topic = floor.before(place)
    if topic is None or not floor.fits(topic, source.lower()) or is_named_inside(topic.actor or "", quote.content, places):
        return kept, quote
    return topic, quote if quote.source else replace(quote, confidence=max(quote.confidence, _TOPIC))


def _is_office(source: Span, doc: Doc) -> bool:
    """Tell whether a source calls somebody who is known already by what they are: "the Republican senator"."""
    head = head_of(doc, source)
    known = source.of(text_of(doc)).lower().startswith("the ")
    return known and head is not None and syntax.is_common_singular(head) and lemma(head) in listed("nouns", "offices")


def _names_nobody(mention: Mention | None) -> bool:
    return mention is None or (mention.actor or "unnamed:").startswith("unnamed:")


def _unresolved_name(source: Span | None, article: Article) -> str | None:
    """Return the words of the source without article; None for a pronoun, which names nobody."""
    words = " ".join(source.of(article.text).split()) if source else ""
    words = _ARTICLE.sub("", _RELATIVE_END.sub("", words), count=1) if _ARTICLE.match(words) else _RELATIVE_END.sub("", words)
    return None if not words or words.lower() in _PRONOUNS else words


def _said(quote: Quote, known: _Known) -> str | None:
    """Return the value of the first time expression among the words that may tell when it was said."""
    for place in times_said(quote, known.doc):
        first, last = (bisect_right(known.moments, edge, key=lambda time: time.span.start) for edge in (place.start, place.end))
        for time in known.moments[max(0, first - 1) : last]:
            if time.span.overlaps(place):
                return time.value
    return None


def _grade(grade: Grade, actor: Actor | None) -> Grade:
    """Raise the grade where the actor is known: a pronoun or a description may stand for somebody named."""
    if actor is None or not actor.named or grade in ("spokesperson", "second hand"):
        return grade
    if actor.kind == "person":
        return "named on record"
    return "institution" if actor.kind in _BODY_KINDS else "unnamed official"
