"""What is found in the bundled case and in sentences of our own is what is kept, row by row (see ``tests/kept.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analysis.annotate.annotate import _annotate_one
from analysis.language import Doc
from analysis.model import Article


@pytest.mark.parametrize("name", ["kept_case.txt", "kept_sentences.txt"])
def test_what_is_found_is_what_is_kept(kept: Any, name: str):
    from kept import row

    def rows(article: Article, doc: Doc) -> Iterator[str]:
        found = _annotate_one(article, doc, "")
        for one in found.quotes:
            yield row(one, article.text, but=["id", "content", "addressee", "venue", "sense"])
        for one in found.events:
            yield row(one, article.text, but=["id", "span", "timex", "earliest", "latest", "granularity", "rule", "main"])
        for one in found.relations:
            yield row(one, article.text)

    kept(name, rows)
