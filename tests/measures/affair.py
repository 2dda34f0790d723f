"""An invented affair as annotated articles: two river states, a minister, an envoy; every name and word is made up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from analysis.corpus import Corpus
from analysis.measures import Coverage, cover
from analysis.model import Actor, AnnotatedArticle, Article, Case, Event, Mention, Quote, Role, Span, content_id

CASE = Case("verani", "The Verani accord", "Who said what about the water?", "articles", actors_of_interest=("Lower Verani",))
UPPER = Actor("upper", "Upper Verani", "country", "UV")
LOWER = Actor("lower", "Lower Verani", "country", "LV", aliases=("Sandport",))
TAMM = Actor("tamm", "Ada Tamm", "person", "UV")
OREN = Actor("oren", "Prince Oren", "person", "LV")

OPENING = (
    'The gates will close early, Ada Tamm, the water minister, said Monday. "We ask for nothing but what was signed," Tamm told'
    ' reporters at the dam. Lower Verani called the plan a "broken promise" to farmers. The gates are to close on Nov. 9.'
    " Prince Oren watched. Prince Oren waved. Prince Oren left. Farmers on both banks have dug new channels since spring, and"
    " boats were tied up along the quay for want of water under their keels, a sight that nobody in the harbor could remember."
)
SECOND = (
    'Lower Verani rejected the plan on Tuesday. "We ask for nothing but what was signed," Tamm had said. The envoys met at the'
    " lock on Nov. 4. If the rain fails, the accord lapses on Nov. 30."
)
THIRD = "The gates closed on Nov. 9. An official said that the accord would be kept. Prince Oren and his guard stayed away."


def place(text: str, words: str) -> Span:
    """Find words in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def sentences(text: str) -> tuple[Span, ...]:
    """Cut a text behind its full stops, but for those of "Nov."."""
    ends = [found.end() for found in re.finditer(r"(?<!Nov)[.](?=\s|$)", text)] or [len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


def mentions(text: str, *actors: Actor) -> tuple[Mention, ...]:
    """Mark every mention of the actors by name or last name."""
    found = [
        Mention(Span(*hit.span()), actor.kind, "name", actor=actor.id)
        for actor in actors
        for hit in re.finditer(re.escape(actor.name), text)
    ]
    return tuple(sorted(found, key=lambda one: one.span))


def quote(text: str, words: str, **fields: Any) -> Quote:
    """Make a quote of these words; cue and source are given as words, too."""
    for name in ("cue", "source", "venue", "addressee"):
        if name in fields:
            fields[name] = place(text, fields[name])
    content = (place(text, words),)
    return Quote(**{"kind": "direct", "content": content, "confidence": 0.9, "id": content_id(text, words), **fields})


def event(text: str, clause: str, day: str, **fields: Any) -> Event:
    """Make an event of a clause and a day."""
    when = date.fromisoformat(day)
    given = {"granularity": "day", "status": "past", "earliest": when, "latest": when, "confidence": 0.9, **fields}
    return Event(place(text, clause), None, given.pop("value", day), id=content_id(text, clause), **given)


def article(name: str, text: str, published: str | None, publisher: str | None) -> Article:
    return Article(
        name, text, headline=f"Headline of {name}", published=published, publisher=publisher, url=f"https://news.example/{name}"
    )


def affair() -> list[AnnotatedArticle]:
    """Give four articles: an opening, a copy of it, a second report and a third."""
    known = (UPPER, LOWER, replace(TAMM, roles=(Role("the water minister", place(OPENING, "the water minister")),)), OREN)
    opening = AnnotatedArticle(
        article("opening", OPENING, "2031-11-03T10:00:00+09:00", "Harbor Gazette"),
        sentences(OPENING),
        mentions(OPENING, *known),
        known,
        (
            quote(
                OPENING,
                "The gates will close early",
                kind="indirect",
                cue="said",
                source="Ada Tamm",
                speaker="tamm",
                speaker_name="Ada Tamm",
                grade="named on record",
            ),
            quote(
                OPENING,
                "We ask for nothing but what was signed,",
                cue="told",
                source="Tamm",
                speaker="tamm",
                speaker_name="Ada Tamm",
                addressee="reporters",
                grade="named on record",
            ),
            quote(
                OPENING,
                'the plan a "broken promise" to farmers',
                kind="mixed",
                cue="called",
                source="Lower Verani",
                speaker="lower",
                speaker_name="Lower Verani",
                grade="institution",
                sense="criticizes",
            ),
        ),
        events=(event(OPENING, "The gates are to close on Nov. 9", "2031-11-09", status="planned"),),
        configuration="tests",
    )
    copy = replace(
        opening, article=replace(opening.article, id="copy", publisher="Dune Times", published="2031-11-03T12:00:00+09:00")
    )
    second = AnnotatedArticle(
        article("second", SECOND, "2031-11-05", "Lock Courier"),
        sentences(SECOND),
        mentions(SECOND, *known),
        known,
        (
            quote(
                SECOND,
                "We ask for nothing but what was signed,",
                cue="had said",
                source="Tamm",
                speaker="tamm",
                speaker_name="Ada Tamm",
                grade="named on record",
            ),
        ),
        events=(
            event(SECOND, "The envoys met at the lock on Nov. 4", "2031-11-04", actors=("upper", "lower", "oren")),
            event(SECOND, "the accord lapses on Nov. 30", "2031-11-30", status="conditional", actors=("lower",)),
        ),
        configuration="tests",
    )
    third = AnnotatedArticle(
        article("third", THIRD, "2031-11-10", "Harbor Gazette"),
        sentences(THIRD),
        mentions(THIRD, *known),
        known,
        (
            quote(
                THIRD,
                "the accord would be kept",
                kind="indirect",
                cue="said",
                source="An official",
                speaker_name="An official",
                grade="unnamed official",
            ),
        ),
        events=(event(THIRD, "The gates closed on Nov. 9", "2031-11-09"),),
        configuration="tests",
    )
    return [opening, copy, second, third]


def store(folder: Path, annotated: Iterable[AnnotatedArticle]) -> Corpus:
    """Write articles into a new corpus."""
    corpus = Corpus.create(folder)
    corpus.write(annotated)
    return corpus


def covered(folder: Path, annotated: Iterable[AnnotatedArticle], *, case: Case = CASE, **options: Any) -> Coverage:
    """Cover a new corpus of these articles."""
    return cover(store(folder, annotated), case, **options)
