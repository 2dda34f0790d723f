"""XML of news: feeds (RSS, Atom) with whole texts, NITF and NewsML-G2; the root element tells which."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import read_bytes
from analysis.read.feed import feed_records
from analysis.read.newsml import newsml_records
from analysis.read.nitf import nitf_records
from analysis.read.record import Record, article_from_record

MOST_BYTES = 60_000_000
FEEDS = frozenset({"rss", "feed", "RDF"})
_NEWSML = frozenset({"newsItem", "newsMessage", "packageItem", "itemSet", "conceptItem", "planningItem"})


def read_xml(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of an XML file. Raises ReadError for broken or unknown XML."""
    data = read_bytes(path, most=MOST_BYTES)
    root = parse_xml(data, where=str(path))
    number = 0
    for number, record in enumerate(_records(root, data, str(path)), start=1):
        yield _article(record, f"{path}:{number}")
    if not number:
        yield ReadError("it holds no article", where=str(path), remedy="export it with the articles' texts")


def _records(root: Any, data: bytes, where: str) -> Iterator[Record | ReadError]:
    """Return the records of a document by its root. Raises ReadError for an unknown one."""
    name = local_name(root)
    if name in FEEDS:
        return feed_records(data)
    if name in _NEWSML:
        return newsml_records(root)
    if name == "nitf":
        return nitf_records(root)
    what = f"its root is <{name[:40]}>, which is no format of news that is known"
    raise ReadError(what, where=where, remedy="RSS, Atom, NITF and NewsML-G2 are read")


def _article(record: Record | ReadError, where: str) -> Article | ReadError:
    if isinstance(record, ReadError):
        return ReadError(record.what, where=where, remedy=record.remedy)
    try:
        return article_from_record(record, where=where)
    except ReadError as error:
        return error


def parse_xml(data: bytes, *, where: str) -> Any:
    """Return the root of XML; entities are not followed, and nothing is fetched. Raises ReadError."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"its XML is broken ({str(error)[:80]})", where=where, remedy="download it again") from None
    if root is None:
        raise ReadError("its XML is broken", where=where, remedy="download it again")
    return root


def local_name(element: Any) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
