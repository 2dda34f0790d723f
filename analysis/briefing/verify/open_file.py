"""Read a file that may be anything: by what it is, not by its name, and no further than a briefing goes."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from analysis.briefing.page.tree import read_tree
from analysis.briefing.verify.pdf_tree import read_pdf
from analysis.errors import ReadError

_MOST = 64 * 2**20  # bytes; a briefing of 300 articles has half a million
_MOST_DEEP = 200  # elements in one another; a briefing has 20
_MOST_OPEN = 2000  # elements not yet closed: more take hours to parse
_TAG = re.compile(r"(/?)([a-zA-Z][^\s/>]*)")
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_REMEDY = "name a briefing's HTML or PDF"


def read_page(report: Path) -> Element:
    """Return what a page says as an element ``main``. Raises ReadError for what is no page of ours."""
    try:
        size = report.stat().st_size
        content = report.read_bytes() if size <= _MOST else b""
    except OSError as error:
        raise ReadError(f"it cannot be read: {error.strerror}", where=str(report), remedy=_REMEDY) from error
    if size > _MOST:
        raise ReadError(f"it is larger than any briefing: {size:,} bytes", where=str(report), remedy=_REMEDY)
    if content.startswith(b"%PDF"):
        return read_pdf(report)
    return _read_html(content, report)


def _read_html(content: bytes, report: Path) -> Element:
    try:
        text = content.decode("utf-8")
        if _most_open(text) > _MOST_OPEN:
            raise RecursionError  # noqa: TRY301  what a deeper page would come to
        main = read_tree(text)
    except UnicodeDecodeError as error:
        raise ReadError("this is neither a PDF nor HTML in UTF-8", where=str(report), remedy=_REMEDY) from error
    except RecursionError as error:
        raise ReadError("this page is nested too deeply to be a briefing", where=str(report), remedy=_REMEDY) from error
    except Exception as error:  # a comment is enough: no page of ours has one
        raise ReadError(f"this is no page of ours: {error}", where=str(report), remedy=_REMEDY) from error
    if _depth(main) > _MOST_DEEP:
        raise ReadError("this page is nested too deeply to be a briefing", where=str(report), remedy=_REMEDY)
    return main


def _most_open(text: str) -> int:
    """Count how many elements are open at a time, before anything is parsed."""
    most = now = 0
    for piece in text.split("<")[1:]:
        found = _TAG.match(piece)
        if found is None:
            continue
        if found[1]:
            now = max(0, now - 1)
        elif found[2].lower() not in _VOID and not piece.partition(">")[0].endswith("/"):
            now += 1
            most = max(most, now)
    return most


def _depth(main: Element) -> int:
    """Count how many elements stand in one another, without a call for each."""
    level, depth = [main], 0
    while level and depth <= _MOST_DEEP:
        level = [child for element in level for child in element]
        depth += 1
    return depth
