"""Read a sentence or two the way the whole command does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from analysis.language import pair_marks, parse
from analysis.model import Article, Quote, content_id
from analysis.quotes import find_quotes
from analysis.quotes.direct.find_direct import find_direct


def article_of(text: str) -> Article:
    return Article(id=content_id(text), text=text)


def doc_of(text: str) -> Doc:
    return next(parse([article_of(text)]))


@pytest.fixture
def read() -> Callable[[str], Doc]:
    """Parse a text."""
    return doc_of


@pytest.fixture
def direct() -> Callable[[str], list[Quote]]:
    """Find the direct quotes of a text."""
    return lambda text: find_direct(article_of(text), doc_of(text), marks=pair_marks(text))


@pytest.fixture
def quotes() -> Callable[[str], list[Quote]]:
    """Find all quotes of a text."""
    return lambda text: find_quotes(article_of(text), doc_of(text))
