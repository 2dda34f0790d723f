"""Parse articles: one ``Doc`` each, whose character offsets are those of ``Article.text``.

What is not prose of the story (page furniture, byline, dateline …) is blanked with spaces of the same length before parsing,
so that it neither bends the parse nor shifts an offset; paragraphs, captions and what follows a dateline start sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from analysis.errors import AnnotationError
from analysis.language.model import DEFAULT_MODEL, load_model
from analysis.model import Article, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOT_PROSE: tuple[ZoneKind, ...] = ("furniture", "kicker", "section", "byline", "dateline", "note")
MOST_CHARACTERS = 400_000
BATCH = 6  # larger batches are slower and eat memory
_NOT_SPACE = re.compile(r"\S")
_UNBROKEN = re.compile(r"\S{1000,}")  # encoded data or an attack: no words, and a tokenizer's time grows with their square
# A line ends a sentence before a blank line, after closing punctuation, and where it is short and the next begins anew; else
# it is a wrap. Bounded on both sides, so that time stays linear in a text of any lines.
_LINE_END = re.compile(r"\n[^\S\n]{0,99}\n|(?<=[.!?:;\"”’)\]])[^\S\n]{0,99}\n|(?<![^\n])[^\n]{0,60}\n(?=[A-Z0-9\"“(])")


def prose(article: Article) -> str:
    """Return the text with what is not prose blanked, runs of 1,000 characters without a space too; as long as the text."""
    pieces, last = [], 0
    for span in article.spans(*NOT_PROSE):
        pieces += [article.text[last : span.start], _NOT_SPACE.sub(" ", span.of(article.text))]
        last = span.end
    return _UNBROKEN.sub(lambda run: " " * len(run[0]), "".join([*pieces, article.text[last:]]))


def parse(articles: Iterable[Article], *, model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """Parse each article once, in order; lazily, so that a long run keeps few ``Doc`` in memory.

    Raises AnnotationError for an article of more than 400,000 characters.
    """
    nlp = load_model(model)
    yield from nlp.pipe((_prepare(article, model) for article in articles), batch_size=BATCH)


def _prepare(article: Article, model: str) -> Doc:
    if len(article.text) > MOST_CHARACTERS:
        raise AnnotationError(
            f"the text has {len(article.text):,} characters, more than {MOST_CHARACTERS:,}",
            where=article.source or article.id,
            remedy="split it into its articles",
        )
    doc = load_model(model).tokenizer(prose(article))
    starts = set(_sentence_starts(article))
    for token in doc:
        if token.idx in starts and token.i:
            token.is_sent_start = True
    return doc


def _sentence_starts(article: Article) -> Iterator[int]:
    """Where a sentence surely starts: the first word of a paragraph or line of its own, of a zone, and after a zone."""
    text = article.text
    places = [match.end() for match in _LINE_END.finditer(text)]
    places += [edge for zone in article.zones for edge in (zone.span.start, zone.span.end)]
    for place in places:
        if word := _NOT_SPACE.search(text, place):
            yield word.start()
