"""Find when things happened: time expressions as TIMEX3 and the events tied to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.model import Article, Event, Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_timexes(article: Article, doc: Doc) -> list[Timex]:
    """Return the time expressions in order of the text, values read against ``article.day``."""
    return []


def find_events(article: Article, doc: Doc, timexes: list[Timex]) -> list[Event]:
    """Return the clauses with a time, in order of the text; actors are joined to them later."""
    return []
