"""Made-up annotated articles for the tests of this room."""

from __future__ import annotations

from datetime import date
from typing import Any

from analysis.model import Actor, AnnotatedArticle, Article, Event, Mention, Quote, Role, Span, Timex, Zone

HARBOR = (
    'Talks resume in Norland\n\nEnvoy Mara Quill said "the door 🚪 is open," and added: "Bring a key." '
    "She flies to Norland next week.\n\nThe ferry company declined to comment."
)
LETTER = "Quill wrote to Norhaven on Tuesday. Nobody there has answered her letter so far, an aide said."


def place(text: str, words: str) -> Span:
    """Where these words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def annotated(article_id: str, text: str = "plain", *, configuration: str = "model-1", **parts: Any) -> AnnotatedArticle:
    """An article with one sentence and nothing found in it."""
    return AnnotatedArticle(Article(id=article_id, text=text, **parts), (Span(0, len(text)),), configuration=configuration)


def harbor() -> AnnotatedArticle:
    """One article with a bit of everything; its first actor is named in full."""
    at = lambda words: place(HARBOR, words)  # noqa: E731
    sentences = ('Envoy Mara Quill said "the door 🚪 is open," and added: "Bring a key."', "She flies to Norland next week.")
    return AnnotatedArticle(
        Article(
            id="harbor",
            text=HARBOR,
            headline="Talks resume in Norland",
            published="2031-03-04T09:00+09:00",
            publisher="Harbor Wire",
            url="https://example.org/1",
            zones=(Zone("headline", at("Talks resume in Norland")),),
        ),
        sentences=(*map(at, sentences), at("The ferry company declined to comment.")),
        mentions=(
            Mention(at("Norland"), "country", "name", actor="norland"),
            Mention(at("Mara Quill"), "person", "name", actor="mara-quill", rule="title", confidence=0.9),
            Mention(place(HARBOR, "She"), "person", "pronoun", actor="mara-quill"),
        ),
        actors=(
            Actor("mara-quill", "Mara Quill", "person", "NO", (Role("Envoy", at("Envoy"), "Norland"),), ("the envoy",)),
            Actor("norland", "Norland", "country", "NO"),
        ),
        quotes=(
            Quote(
                "direct",
                (at('"the door 🚪 is open,"'), at('"Bring a key."')),
                cue=at("said"),
                source=at("Envoy Mara Quill"),
                speaker="mara-quill",
                speaker_name="Mara Quill",
                grade="named on record",
                id="q-door",
            ),
        ),
        timexes=(Timex(at("next week"), "DATE", "2031-W11", date(2031, 3, 10), date(2031, 3, 16)),),
        events=(
            Event(
                at("She flies to Norland next week"),
                0,
                "2031-W11",
                "week",
                "planned",
                date(2031, 3, 10),
                date(2031, 3, 16),
                ("norland", "mara-quill", "norland"),
                id="e-flight",
            ),
        ),
        configuration="model-1",
    )


def letter() -> AnnotatedArticle:
    """A day later: the same actors by surname and by capital."""
    return AnnotatedArticle(
        Article(id="letter", text=LETTER, published="2031-03-05", publisher="Island Post"),
        sentences=(Span(0, 35), Span(36, len(LETTER))),
        mentions=(
            Mention(place(LETTER, "Quill"), "person", "name", actor="quill"),
            Mention(place(LETTER, "Norhaven"), "country", "metonym", actor="seat-of-norland"),
        ),
        actors=(
            Actor("quill", "Quill", "person", None, (Role("correspondent", Span(0, 5)),)),
            Actor("seat-of-norland", "Norland", "country", "NO", (), ("Norhaven",)),
        ),
        quotes=(
            Quote(
                "indirect",
                (place(LETTER, "Nobody there has answered her letter so far"),),
                cue=place(LETTER, "said"),
                source=place(LETTER, "an aide"),
                speaker_name="an aide",
                grade="unnamed official",
                id="q-aide",
            ),
        ),
        configuration="model-1",
    )
