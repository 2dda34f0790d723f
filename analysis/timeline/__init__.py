"""Find when things happened: time expressions as TIMEX3 and the events tied to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.model import Article, Event, Timex
from analysis.timeline.timexes import find_timexes

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_events", "find_timexes"]


def find_events(article: Article, doc: Doc, timexes: list[Timex]) -> list[Event]:
    """Return the clauses with a time, in order of the text; actors are joined to them later."""
    return []
