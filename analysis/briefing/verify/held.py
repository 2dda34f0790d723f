"""All that a corpus holds of which a page may be made, read once: rows of its tables, and its articles' texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.corpus.evidence import passage_at
from analysis.corpus.named_tables import tables_named
from analysis.measures.days import with_days
from analysis.measures.furniture import with_sentences
from analysis.measures.passages import with_passages
from analysis.measures.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analysis.corpus import Corpus
    from analysis.measures.row_types import ActorRow
    from analysis.model import AnnotatedArticle


@dataclass(frozen=True, slots=True)
class Held:
    """The rows of a corpus, its days as dates; quotes with their ``passage``, events with their ``sentence``."""

    read: Mapping[str, AnnotatedArticle]
    articles: tuple[Any, ...]
    actors: tuple[ActorRow, ...]
    mentions: tuple[Any, ...]
    quotes: tuple[Any, ...]
    events: tuple[Any, ...]
    sentences: tuple[Any, ...]
    roles: tuple[Any, ...]
    relations: tuple[Any, ...]
    corrections: tuple[Any, ...]

    def passage(self, article: str, start: int) -> str:
        """Return what a page may show of an article around the sentence that starts there."""
        text = self.read[article].article.text
        _, shown = passage_at(text, ((one.start, one.end) for one in self.read[article].sentences), start)
        return shown.of(text)


def held_in(corpus: Corpus) -> Held:
    """Read all that a page made from this corpus may quote."""
    read = {annotated.article.id: annotated for annotated in corpus.articles_annotated()}
    named = tables_named(
        corpus, "articles", "actors", "mentions", "quotes", "events", "sentences", "roles", "relations", "corrections"
    )
    tables = {name: with_days(rows, *{"day"}.intersection(rows)) for name, rows in named.items()}
    tables["quotes"] = with_passages(tables["quotes"], tables["sentences"]).assign(carried_by=1, certain=True)
    tables["events"] = with_sentences(tables["events"], tables["sentences"])
    return Held(read, **{str(name): tuple(rows_of(rows)) for name, rows in tables.items()})
