"""Plain text, as copied from a news page or taken from a wire → one article."""

from __future__ import annotations

from pathlib import Path

from analysis.model import Article
from analysis.read.article import article_from_text
from analysis.read.decode import checked_length, read_text


def read_newswire(path: Path) -> Article:
    """Read one article from a text file; its publisher is the agency in its dateline. Raises ReadError."""
    return article_from_text(checked_length(read_text(path), where=str(path)), source=str(path))
