"""Files of HTML: one web page, or the HTML bundle of a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.bundles.layout import HEAD, find_layout, read_layout
from analysis.read.bundles.marked import marked_records
from analysis.read.clean import lines_of
from analysis.read.decode import MOST_BYTES, read_bytes
from analysis.read.html import article_from_page, decode_page, load_page
from analysis.read.record import article_from_record

MOST_OF_A_BUNDLE = 60_000_000
_TRACES = (b"factiva", b"nexis", b"proquest", b"newsbank", b"europresse", b"docpublicationname", b"articleparagraph", b"of ")


def read_pages(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of an HTML file. Raises ReadError."""
    data = read_bytes(path, most=MOST_OF_A_BUNDLE)
    articles = _read_bundle(data, str(path)) if _may_be_bundle(data) else None
    if articles is not None:
        yield from articles
        return
    yield article_from_page(read_bytes(path) if len(data) > MOST_BYTES else data, where=str(path))


def _may_be_bundle(data: bytes) -> bool:
    """Tell cheaply that a page names a database, or numbers documents."""
    low = data.lower()
    return any(trace in low for trace in _TRACES[:-1]) or b" documents</" in low or b"lxncomment" in low


def _read_bundle(data: bytes, where: str) -> Iterator[Article | ReadError] | None:
    tree = load_page(decode_page(data, where=where))
    if tree is None:
        return None
    found = marked_records(tree)
    if found is not None:
        return _read_records(found, where)
    lines = _lines(tree)
    layout = find_layout(lines[:HEAD])
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
