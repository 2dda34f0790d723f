"""PDF files with text in them: a database's bundle, or one article."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.bundles import read_bundle
from analysis.read.bundles.lines import PAGE, paragraphs
from analysis.read.decode import read_bytes
from analysis.read.newswire import article_from_plain

MOST_BYTES = 100_000_000
MOST_PAGES = 3_000
_GAP = 1.3  # of the distance between the lines of a paragraph: there it ends
_NUMBER = re.compile(r"\d+")


def read_pdf(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of a PDF. Raises ReadError for a broken one, for pictures of pages, or for an unknown layout."""
    lines = pdf_lines(path)
    if not any(line.strip() for line in lines):
        remedy = "run text recognition (OCR) over it, or export it as text"
        raise ReadError("its pages are pictures: there is no text in it", where=str(path), remedy=remedy)
    articles = read_bundle(lines, where=str(path))
    if articles is not None:
        yield from articles
        return
    yield article_from_plain(paragraphs([line for line in lines if line != PAGE]), where=str(path))


def pdf_lines(path: Path) -> list[str]:
    """Return the lines of a PDF, a blank one where a paragraph ends and PAGE before each page. Raises ReadError."""
    import pdfplumber

    if not read_bytes(path, most=MOST_BYTES)[:1024].lstrip().startswith(b"%PDF"):
        raise ReadError("it is no PDF, whatever its name says", where=str(path), remedy="save it again")
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(path) as document:
            count = len(document.pages)
            pages = [_page(page) for page in document.pages[:MOST_PAGES]]
    except Exception as error:  # noqa: BLE001  broken objects end in whatever the libraries raise
        what = f"it is no PDF that can be read ({type(error).__name__}: {str(error)[:80]})"
        raise ReadError(what, where=str(path), remedy="save it again, or as a .txt file") from None
    if count > MOST_PAGES:
        raise ReadError(f"it has more than {MOST_PAGES:,} pages", where=str(path), remedy="split it")
    furniture = _repeated(pages)
    return [line for page in pages for line in (PAGE, *(one for one in page if _shape(one) not in furniture or not one))]


def _page(page: Any) -> list[str]:
    """Return the lines of a page; blank ones where the distance is more than usual."""
    lines = page.extract_text_lines(return_chars=False, strip=True)
    page.close()
    gaps = [below["top"] - above["top"] for above, below in pairwise(lines)]
    high = [line["bottom"] - line["top"] for line in lines[1:]]
    leading = min((gap for gap, height in zip(gaps, high, strict=True) if gap > 0.9 * height), default=0)
    told = [str(line["text"]) for line in lines[:1]]
    for gap, line in zip(gaps, lines[1:], strict=True):
        told += [""] * (abs(gap) > _GAP * leading) + [str(line["text"])]
    return told


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the heads and feet that pages repeat: the same line but for its numbers on at least three and a third of them."""
    edges = Counter(shape for page in pages for shape in {_shape(line) for line in [*page[:2], *page[-2:]] if line})
    return frozenset(shape for shape, count in edges.items() if count > 2 and 3 * count >= len(pages) and len(shape) < 120)


def _shape(line: str) -> str:
    return _NUMBER.sub("#", line.strip())
