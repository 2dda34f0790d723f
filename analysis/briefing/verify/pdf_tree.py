"""A tagged PDF as the tree of elements that its HTML was, by its structure tree and the words marked with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from analysis.briefing.verify.pdf_text import Run, Words, read_words
from analysis.briefing.verify.text import SOFT
from analysis.errors import ReadError

_TAGS = {
    "BlockQuote": "blockquote",
    "Art": "article",
    "Caption": "figcaption",
    "Link": "a",
    "Figure": "svg",
    "NonStruct": "i",
}
_MOST_DEEP, _MOST_PARTS = 100, 500_000  # a briefing of 300 articles: 20 deep, 20,000 parts
_MARGIN, _HIGH = 62.3, 841.89  # points: 22 mm, A4


@dataclass(slots=True)
class _Reading:
    """What is known while a structure is walked."""

    words: Words
    pages: dict[int, int]
    used: set[tuple[int, int]] = field(default_factory=set)
    parts: int = 0
    last: Run | None = None
    page: int = 0


def read_pdf(path: Path) -> Element:
    """Return what a tagged PDF says, as an element ``main``; words outside its structure become elements ``loose``.

    Raises ReadError for a file that is none, or none that can be read.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with path.open("rb") as file:
            return _read(file)
    except ReadError as error:
        raise ReadError(error.what, where=str(path), remedy=error.remedy) from error
    except RecursionError as error:
        raise ReadError("this PDF is nested too deeply to be a briefing", where=str(path), remedy=_REMEDY) from error
    except Exception as error:
        what = f"this is no readable PDF: {type(error).__name__} {error}".rstrip()
        raise ReadError(what, where=str(path), remedy=_REMEDY) from error


_REMEDY = "name a briefing's PDF"


def _read(file: Any) -> Element:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import resolve1

    document = PDFDocument(PDFParser(file))
    if document.encryption:
        raise ReadError("this PDF is encrypted, and no briefing is", remedy="name the file as it was made, without a password")
    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict):
        raise ReadError("this PDF has no structure", remedy="name a PDF that On Record made, or its HTML")
    pages = {int(str(page.pageid)): number for number, page in enumerate(PDFPage.create_pages(document), start=1)}
    reading = _Reading(read_words(document), pages)
    main = Element("main")
    _add_kids(main, root, reading, page=0, depth=0)
    _add_loose(main, reading)
    return _with_figures(main)


def _add_kids(parent: Element, node: Any, reading: _Reading, *, page: int, depth: int) -> None:
    from pdfminer.pdftypes import resolve1

    reading.parts += 1
    if depth > _MOST_DEEP or reading.parts > _MOST_PARTS:
        raise ValueError("its structure is deeper or larger than a briefing's")
    page = reading.pages.get(getattr(node.get("Pg"), "objid", 0), page)
    kids = resolve1(node.get("K"))
    for kid in map(resolve1, kids if isinstance(kids, list) else [kids]):
        if isinstance(kid, int):
            _add_words(parent, reading, page, kid)
        elif isinstance(kid, dict) and "Obj" in kid:
            parent.set("href", _target(resolve1(kid["Obj"])))
        elif isinstance(kid, dict) and "MCID" in kid:
            _add_words(parent, reading, reading.pages.get(getattr(kid.get("Pg"), "objid", 0), page), kid["MCID"])
        elif isinstance(kid, dict):
            _add_kids(_element(parent, kid), kid, reading, page=page, depth=depth + 1)


def _element(parent: Element, node: dict[str, Any]) -> Element:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    kind = getattr(resolve1(node.get("S")), "name", "NonStruct")
    element = SubElement(parent, _TAGS.get(str(kind), str(kind).lower()))
    for name, attribute in (("Alt", "aria-label"), ("ActualText", "actual-text")):
        if isinstance(value := resolve1(node.get(name)), bytes):
            element.set(attribute, decode_text(value))
    return element


def _target(annotation: Any) -> str:
    """Return where a link leads: ``#name`` within the document, else nothing."""
    from pdfminer.pdftypes import resolve1

    target = resolve1(annotation.get("Dest")) if isinstance(annotation, dict) else None
    return f"#{target.decode('utf-8', 'replace')}" if isinstance(target, bytes) else ""


def _add_words(parent: Element, reading: _Reading, page: int, number: int) -> None:
    """Add marked words, each once. A line's end may have been a space, and what has no words was one: a PDF keeps neither."""
    if (page, number) in reading.used:
        return
    reading.used.add((page, number))
    runs = reading.words.runs.get((page, number))
    if not runs and parent.tag != "svg":
        SubElement(parent, "run").text = SOFT
    for run in runs or ():
        last, reading.last = reading.last, run
        breaks = last is not None and (last.page != run.page or abs(last.height - run.height) > 1)
        if last is not None and last.page != run.page:
            parent.set("opens-page", "yes")
        child = SubElement(parent, "text" if parent.tag == "svg" else "run")
        child.text = f"{SOFT}{run.text}" if breaks else run.text


def _add_loose(main: Element, reading: _Reading) -> None:
    """Add what is drawn within the page and stands in no part of the structure; running heads are in the margin."""
    for (page, number), runs in sorted(reading.words.runs.items()):
        if (page, number) not in reading.used:
            for run in runs:
                if _MARGIN < run.height < _HIGH - _MARGIN and run.text.strip():
                    SubElement(main, "loose").text = run.text


def _with_figures(main: Element) -> Element:
    """Name the group of a quote and its caption as HTML does; PDF has no word for it."""
    for element in main.iter():
        if element.tag == "i" and [child.tag for child in element] == ["blockquote", "figcaption"]:
            element.tag = "figure"
    return main


def opens_page(element: Element) -> bool:
    """Tell whether an element's first words are the first on a page: it may go on from the page before."""
    first = next((part for part in _with_words(element)), None)
    return first is not None and first.get("opens-page") == "yes"


def _with_words(element: Element) -> Iterator[Element]:
    return (part for part in element.iter() if part.find("run") is not None)
