"""What is found in the bundled case and in sentences of our own is what is kept, row by row (see ``tests/kept.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analysis.language import Doc
from analysis.model import Article
from analysis.timeline import find_assumed, find_events, find_timexes, wording_of


@pytest.mark.parametrize("name", ["kept_case.txt", "kept_sentences.txt"])
def test_what_is_found_is_what_is_kept(kept: Any, name: str):
    from kept import row

    def rows(article: Article, doc: Doc) -> Iterator[str]:
        times = find_timexes(article, doc)
        dated = find_events(article, doc, times)
        yield from (row(one, article.text) for one in times)
        for event in [*dated, *find_assumed(article, doc, times, dated=dated)]:
            shown = " ".join(token.text for token in wording_of(event, doc, times))
            yield f"{row(event, article.text, but=['id', 'span', 'actors', 'timex'])} | {shown}"

    kept(name, rows)
