"""An article and all that was found in it."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.model.text import Article, Span
from analysis.model.when import Event, Timex
from analysis.model.who import Actor, Mention, Quote, Relation


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and all that was found in it. ``sentences`` are evidence units; ``configuration`` names what read it."""

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    configuration: str = ""
    error: str | None = None
