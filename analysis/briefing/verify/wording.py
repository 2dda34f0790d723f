"""What the corpus knows, in the form in which a page prints it, to look a page's words up in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from analysis.corpus import Corpus, tables
from analysis.measures.rows import rows_of
from analysis.views.markup import UNPRINTABLE
from analysis.views.quote_list import UNKNOWN
from analysis.views.words import TURNING, clause, in_marks, plain

_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "--"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Report:
    """One place in the corpus where words stand: their article, and who says them (no one, for a clause of the article's)."""

    article: str
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """The printed words of quotes and events, and the articles' texts with their printed heads, all in canonical form.

    ``gap`` stands between two words: a space, or nothing where the page, a PDF, keeps no spaces at the ends of its lines.
    """

    gap: str
    quotes: dict[str, list[Report]]
    clauses: dict[str, list[Report]]
    texts: dict[str, str]
    heads: dict[str, str]

    def form(self, text: str) -> str:
        """Return a text of the page in the form of the words known."""
        return canonical(text, gap=self.gap)

    def holding(self, words: str, *, among: Iterable[str] | None = None) -> list[str]:
        """Return the articles that hold these words, given in canonical form."""
        return [article for article in (self.texts if among is None else among) if words in self.texts.get(article, "")]


def canonical(text: str, *, gap: str) -> str:
    """Return text without what a page sets in its own way: kinds of marks and dashes, white space."""
    return _SPACE.sub(gap, UNPRINTABLE.sub("�", TURNING.sub("", text)).translate(_SAME)).strip()


def known_words(corpus: Corpus, *, gap: str) -> Known:
    """Read all that a page made from this corpus may quote."""
    canon = partial(canonical, gap=gap)
    names = {row.actor: row.name for row in rows_of(tables.actors(corpus))}
    quotes: dict[str, list[Report]] = defaultdict(list)
    for row in rows_of(tables.quotes(corpus)):
        said = Report(row.article, frozenset(canon(one) for one in _speakers(names.get(row.speaker), row.speaker_name)))
        quotes[canon(in_marks(row.words, row.kind))].append(said)
    clauses: dict[str, list[Report]] = defaultdict(list)
    for row in rows_of(tables.events(corpus)):
        clauses[canon(clause(row.words))].append(Report(row.article, frozenset()))
    texts = {annotated.article.id: canon(annotated.article.text) for annotated in corpus.articles_annotated()}
    heads = {row.article: canon(plain(row.headline)) for row in rows_of(tables.articles(corpus))}
    return Known(gap, dict(quotes), dict(clauses), texts, heads)


def _speakers(*names: object) -> list[str]:
    return [plain(name) for name in names if plain(name)] or [UNKNOWN]
