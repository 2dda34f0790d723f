"""Join what the extractors found apart: a quote's source to an actor and a time.

The head of a source names the speaker: "a spokesman for Smith" is not Smith, and "Joseph Young, charge d'affaires at the
U.S. Embassy in Japan" is neither the embassy nor Japan. Where the head stands for no known actor the speaker stays unknown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from analysis import syntax
from analysis.annotate.floor import Floor, is_named_inside, takes_the_floor
from analysis.annotate.places import Places
from analysis.annotate.speaking import ARTICLE, BODY_KINDS, RELATIVE_END, speaking_mention
from analysis.language import Doc, lemma, text_of
from analysis.lexicon import words as listed
from analysis.model import Actor, Article, Grade, Mention, Quote, Span, Timex, content_id
from analysis.quotes import QuoteRule, head_of, times_said

_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "his", "her", "its", "their", "one")
)
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


def _joined(article: Article, quote: Quote, known: _Known) -> Quote:
    source = quote.source or quote.carried
    if quote.rule == QuoteRule.QUOTE_GOES_ON and source in known.credited:
        mention = known.credited[source]
    else:
        mention = speaking_mention(source, quote.cue, doc=known.doc, places=known.places) if source else None
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
    words = ARTICLE.sub("", RELATIVE_END.sub("", words), count=1) if ARTICLE.match(words) else RELATIVE_END.sub("", words)
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
    return "institution" if actor.kind in BODY_KINDS else "unnamed official"
