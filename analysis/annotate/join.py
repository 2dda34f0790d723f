"""Join what the extractors found apart: a quote's source to an actor, an event to its actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.model import Actor, Article, Event, Mention, Quote, Span, content_id


def join_quotes(
    article: Article, quotes: Iterable[Quote], *, mentions: Sequence[Mention], actors: Sequence[Actor]
) -> list[Quote]:
    """Give each quote its id and, where its source (or the one it carries on) holds a mention, its speaker."""
    names = {actor.id: actor.name for actor in actors}
    return [_with_speaker(article, quote, mentions, names) for quote in quotes]


def join_events(article: Article, events: Iterable[Event], *, mentions: Sequence[Mention]) -> list[Event]:
    """Give each event its id and the actors mentioned in its clause, in order of the text."""
    return [_with_actors(article, event, mentions) for event in events]


def _with_speaker(article: Article, quote: Quote, mentions: Sequence[Mention], names: dict[str, str]) -> Quote:
    source = quote.source or quote.carried
    mention = source and head_mention(source, mentions)
    speaker = mention.actor if mention else None
    spoken = names.get(speaker) if speaker else source and source.of(article.text)
    places = ",".join(f"{part.start}-{part.end}" for part in quote.content)
    return replace(quote, speaker=speaker, speaker_name=spoken or None, id=content_id(article.id, "quote", places))


def head_mention(source: Span, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention that a source names: a person before others, else the first that stands for an actor."""
    inside = [one for one in mentions if one.actor and one.reading == "actor" and source.overlaps(one.span)]
    people = [one for one in inside if one.kind == "person"]
    return next(iter(people or inside), None)


def _with_actors(article: Article, event: Event, mentions: Sequence[Mention]) -> Event:
    inside = [one.actor for one in mentions if one.actor and one.reading == "actor" and event.span.covers(one.span)]
    key = content_id(article.id, "event", f"{event.span.start}-{event.span.end}", event.value)
    return replace(event, actors=tuple(dict.fromkeys(inside)), id=key)
