"""The rows that measures and views read by name are the tables' own."""

from pathlib import Path
from typing import Any, get_type_hints

import pytest

from analysis.corpus import Corpus
from analysis.corpus.tables import actors, events, quotes
from analysis.measures import Coverage, cover, plain_timeline, row_types
from analysis.measures.editions.changes import changes_since
from analysis.read import read_case

KINDS = [
    "QuoteRow", "ShownQuote", "ActorRow", "TimelineRow", "ShownEvent", "PlainEvent", "EvidenceRow", "EventRow", "SentenceRow",
]  # fmt: skip


@pytest.fixture(scope="module")
def opened(bundled_corpus: Path, bundled_case: Path) -> tuple[Corpus, Coverage]:
    corpus = Corpus.open(bundled_corpus)
    return corpus, cover(corpus, read_case(bundled_case))


@pytest.mark.parametrize(
    "kind",
    ["QuoteRow", "ShownQuote", "ActorRow", "TimelineRow", "ShownEvent", "PlainEvent", "EvidenceRow", "EventRow", "SentenceRow"],
)
def test_what_a_row_is_said_to_have_is_a_column_of_its_table(kind: str, opened: tuple[Corpus, Coverage]):
    corpus, coverage = opened
    tables: dict[str, Any] = {
        "QuoteRow": quotes(corpus), "ShownQuote": coverage.shown, "ActorRow": actors(corpus), "TimelineRow": coverage.whole,
        "ShownEvent": coverage.timeline, "PlainEvent": plain_timeline(coverage, coverage.timeline),
        "EvidenceRow": coverage.evidence, "EventRow": events(corpus), "SentenceRow": coverage.sentences,
    }  # fmt: skip
    assert set(get_type_hints(getattr(row_types, kind))) <= set(tables[kind].columns)


def test_a_change_has_what_it_is_said_to_have(opened: tuple[Corpus, Coverage]):
    corpus, coverage = opened
    rows = changes_since(coverage, corpus, since=None).rows
    assert set(get_type_hints(row_types.ChangeRow)) <= set(rows.columns)
