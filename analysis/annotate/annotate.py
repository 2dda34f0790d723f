"""Annotate articles: one parse each, three extractors, one join. A pure function over a partition of articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from analysis import actors, language, quotes, timeline
from analysis.annotate.events import join_events
from analysis.annotate.join import join_quotes
from analysis.annotate.relations import find_relations
from analysis.language import Doc
from analysis.model import AnnotatedArticle, Article, Span, content_id

ROOMS = ("language", "lexicon", "syntax", "actors", "quotes", "timeline", "annotate")
# Lists that only linking and measures read: a change of theirs annotates nothing anew.
READ_LATER = frozenset(
    f"{name}.toml" for name in ("denials", "happenings", "plans", "quantities", "spelling", "told", "unanswered")
)


def annotate(
    articles: Sequence[Article], *, model: str = language.DEFAULT_MODEL, workers: int | None = 1
) -> list[AnnotatedArticle]:
    """Annotate each article with what the configured extractors find; same order, same input, same output.

    With more than one of ``workers`` (None: as many as there are cores) very long articles are parsed by two processes.
    """
    key, docs = configuration(model=model), language.parse(articles, model=model, workers=workers)
    return [_annotate_one(article, doc, key) for article, doc in zip(articles, docs, strict=True)]


def configuration(*, model: str = language.DEFAULT_MODEL) -> str:
    """Name what reads the articles, model and extraction rules: an annotation is re-done when and only when it changes."""
    return f"{language.configuration(model)}+rules-{_rules()}"


@cache
def _rules() -> str:
    """Digest the code and the word lists of the rooms that decide what is found."""
    package = Path(__file__).parents[1]
    files = [path for room in ROOMS for path in (package / room).rglob("*") if path.suffix in (".py", ".toml")]
    kept = sorted(path for path in files if path.name not in READ_LATER)
    return content_id(*(path.read_text(encoding="utf-8") for path in kept))[:8]


def _annotate_one(article: Article, doc: Doc, key: str) -> AnnotatedArticle:
    mentions, people = actors.find_actors(article, doc)
    times = timeline.find_timexes(article, doc)
    dated = timeline.find_events(article, doc, times)
    found = [*dated, *timeline.find_assumed(article, doc, times, dated=dated)]
    return AnnotatedArticle(
        article=article,
        sentences=tuple(_sentences(doc)),
        mentions=tuple(mentions),
        actors=tuple(people),
        quotes=tuple(
            join_quotes(article, quotes.find_quotes(article, doc), doc=doc, mentions=mentions, actors=people, times=times)
        ),
        timexes=tuple(times),
        events=tuple(join_events(article, found, doc=doc, mentions=mentions, actors=people, times=times)),
        relations=tuple(find_relations(article, doc, mentions=mentions, actors=people)),
        configuration=key,
    )


def _sentences(doc: Doc) -> list[Span]:
    """Sentences without the white space around them."""
    words = ([token for token in sentence if not token.is_space] for sentence in doc.sents)
    return [Span(some[0].idx, some[-1].idx + len(some[-1])) for some in words if some]
