"""What is found in the bundled case and in sentences of our own is what is kept, row by row (see ``tests/kept.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analysis.language import Doc
from analysis.model import Article
from analysis.quotes import find_quotes
from analysis.quotes.parts.context import times_said


@pytest.mark.parametrize("name", ["kept_case.txt", "kept_sentences.txt"])
def test_what_is_found_is_what_is_kept(kept: Any, name: str):
    from kept import row

    def rows(article: Article, doc: Doc) -> Iterator[str]:
        for quote in find_quotes(article, doc):
            times = [time.of(article.text) for time in times_said(quote, doc)]
            yield row(quote, article.text) + (f" | beside it {', '.join(times)}" if times else "")

    kept(name, rows)
