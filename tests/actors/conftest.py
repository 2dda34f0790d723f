"""Read invented sentences with the language model, each once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest

from analysis import language
from analysis.actors import find_actors
from analysis.model import Actor, Article, Mention, Span, Zone


@dataclass(frozen=True)
class Found:
    """What was found in a text, looked up by its words."""

    text: str
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]

    def mention(self, words: str) -> Mention:
        """Return the one mention with these words, or the first of several."""
        return next(one for one in self.mentions if one.span.of(self.text) == words)

    def words(self, kind: str | None = None) -> list[str]:
        """Return the words of all mentions, or of those of a kind."""
        return [one.span.of(self.text) for one in self.mentions if kind in (None, one.kind)]

    def actor(self, words: str) -> Actor | None:
        """Return the actor that the mention with these words stands for."""
        return next((one for one in self.actors if one.id == self.mention(words).actor), None)


@cache
def _find(text: str, zones: tuple[Zone, ...]) -> Found:
    article = Article(id="test", text=text, zones=zones)
    mentions, actors = find_actors(article, next(iter(language.parse([article]))))
    return Found(text, tuple(mentions), tuple(actors))


@pytest.fixture
def find() -> Callable[..., Found]:
    """Find the actors of a text; ``zones`` maps a zone's kind to its words."""

    def run(text: str, **zones: str) -> Found:
        placed = [Zone(kind, Span(text.index(words), text.index(words) + len(words))) for kind, words in zones.items()]
        return _find(text, tuple(sorted(placed, key=lambda zone: zone.span)))

    return run
