"""Files of HTML: one web page, or the HTML bundle of a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.bundles.layout import HEAD, find_layout, read_layout
from analysis.read.bundles.marked import marked_records
from analysis.read.bundles.unknown import IN_PAGE, refuse_unknown_bundle
from analysis.read.clean import lines_of
from analysis.read.decode import MOST_BYTES, read_bytes, too_large
from analysis.read.html import article_from_markup, decode_page, load_page
from analysis.read.page_date import own_part
from analysis.read.record import article_from_record

MOST_OF_A_BUNDLE = 60_000_000


def read_pages(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of an HTML file. Raises ReadError."""
    data = read_bytes(path, most=MOST_OF_A_BUNDLE)
    page = decode_page(data, where=str(path))
    articles = _read_bundle(page, str(path)) if "ld+json" not in page else None  # pages of news have it, no database's do
    if articles is not None:
        yield from articles
    elif len(data) > MOST_BYTES:
        raise too_large(f"it has {len(data):,} bytes, more than {MOST_BYTES:,}", str(path))
    else:
        yield article_from_markup(page, where=str(path))


def _read_bundle(page: str, where: str) -> Iterator[Article | ReadError] | None:
    tree = load_page(page)
    if tree is None:
        return None
    found = marked_records(tree)
    if found is not None:
        return _read_records(found, where)
    lines = _lines(tree)
    layout = find_layout(lines[:HEAD])
    if layout is None:
        refuse_unknown_bundle(_lines(own_part(tree))[:HEAD], where=where, least=IN_PAGE)
    return read_layout(layout, lines, where=where) if layout else None


def _read_records(records: Iterator[Any], where: str) -> Iterator[Article | ReadError]:
    for number, record in enumerate(records, start=1):
        try:
            yield article_from_record(record, where=f"{where}:{number}")
        except ReadError as error:
            yield error


def _lines(tree: Any) -> list[str]:
    """Return a page's lines with a blank one between, as the layouts have them."""
    return [part for line in lines_of(tree) if line for part in (line, "")]
