"""What is found in the bundled case and in sentences of our own is what is kept, row by row (see ``tests/kept.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analysis.language import Doc
from analysis.model import Article
from analysis.timeline import find_assumed, find_events, find_timexes


@pytest.mark.parametrize("name", ["kept_case.txt", "kept_sentences.txt"])
def test_what_is_found_is_what_is_kept(kept: Any, name: str):
    from kept import row

    def rows(article: Article, doc: Doc) -> Iterator[str]:
        times = find_timexes(article, doc)
        dated = find_events(article, doc, times)
        for one in [*times, *dated, *find_assumed(article, doc, times, dated=dated)]:
            yield row(one, article.text, but=["id", "words", "actors", "timex"])

    kept(name, rows)
