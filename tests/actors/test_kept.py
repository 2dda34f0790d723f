"""What is found in the bundled case and in sentences of our own is what is kept, row by row (see ``tests/kept.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analysis.actors import find_actors
from analysis.language import Doc
from analysis.model import Article


@pytest.mark.parametrize("name", ["kept_case.txt", "kept_sentences.txt"])
def test_what_is_found_is_what_is_kept(kept: Any, name: str):
    from kept import row

    def rows(article: Article, doc: Doc) -> Iterator[str]:
        mentions, actors = find_actors(article, doc)
        for actor in actors:
            yield row(actor, article.text, but=())
            yield from (f"    {row(one, article.text, but=['actor', 'kind'])}" for one in mentions if one.actor == actor.id)
        yield from (row(one, article.text) for one in mentions if one.actor not in {actor.id for actor in actors})

    kept(name, rows)
