"""The evidence: each sentence that the briefing cites, in its context, with the cited words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.measures import Coverage
from analysis.measures.row_types import EvidenceRow
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.sections.source_table import sources


@dataclass(frozen=True, slots=True)
class _Entry:
    """One sentence in its context, cut into (words, is it marked) pieces."""

    number: int
    passage: list[tuple[str, bool]]
    headline: object
    publisher: object
    published: object
    url: object


def annex(coverage: Coverage) -> Markup:
    """Return the evidence annex, one entry a sentence by publication, and then the articles that the sources leave out."""
    entries = [_entry(row) for row in rows_of(coverage.evidence)]
    return render("annex", entries=entries, rest=sources(coverage)[1], counted=counted)


def _entry(row: EvidenceRow) -> _Entry:
    return _Entry(row.number, list(pieces(row.paragraph, row.marks)), row.headline, row.publisher, row.published, row.url)


def pieces(text: str, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Cut a text at its marks; the words stay as the article has them."""
    place = 0
    for start, end in marks:
        yield text[place:start], False
        yield text[start:end], True
        place = end
    yield text[place:], False
