"""What may be wrong with an article that was read: said to a person, who looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from analysis.model import Article

SHORT = 60  # words: a brief, or a part of something
LONG = 12_000  # words: several articles, or a report


def find_doubts(article: Article, *, today: date) -> tuple[str, ...]:
    """Return what a person should look at: no day or one to come, no headline or publisher, an odd length."""
    return tuple(_doubts(article, today))


def _doubts(article: Article, today: date) -> Iterator[str]:
    words = len(article.text.split())
    if article.day is None:
        yield "undated: relative times get no value"
    elif article.day > today:
        yield "published after today"
    if not article.headline:
        yield "no headline"
    if not article.publisher:
        yield "no publisher"
    if words < SHORT:
        yield "short"
    if words > LONG:
        yield "long: is it one article?"
    if (line := article.dateline) and line.date and article.day and abs((line.date - article.day).days) > 31:
        yield f"dateline of {line.date}"
