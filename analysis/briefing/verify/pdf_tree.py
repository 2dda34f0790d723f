"""A tagged PDF as the tree of elements that its HTML was, by its structure tree and the characters marked with it."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from analysis.errors import ReadError

_TAGS = {
    "BlockQuote": "blockquote",
    "Art": "article",
    "Caption": "figcaption",
    "Link": "a",
    "Figure": "svg",
    "NonStruct": "span",
}
Marked = Mapping[tuple[int, int], str]


def read_pdf(path: Path) -> Element:
    """Return what a tagged PDF says, as an element ``main``. Raises ReadError for a file that is none."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(path) as pdf:
            marked = _marked(pdf.pages)
            tree = pdf.structure_tree
    except Exception as error:
        raise ReadError(f"this is no readable PDF: {error}", where=str(path), remedy="name a briefing's PDF") from error
    if not tree:
        raise ReadError("this PDF has no structure", where=str(path), remedy="name a PDF that On Record made, or its HTML")
    main = Element("main")
    for node in tree:
        _build(main, node, marked, None)
    return _with_figures(main)


def _marked(pages: Iterable[Any]) -> Marked:
    """Return the characters of each page by the number of their marked content."""
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for page in pages:
        for char in page.chars:
            if char.get("mcid") is not None:
                found[page.page_number, char["mcid"]].append(char["text"])
    return {key: "".join(chars) for key, chars in found.items()}


def _build(parent: Element, node: Mapping[str, Any], marked: Marked, page: int | None) -> None:
    page = node.get("page_number", page)
    element = SubElement(parent, _TAGS.get(node["type"], node["type"].lower()))
    element.text = "".join(marked.get((page or 0, number), "") for number in node.get("mcids", ()))
    for child in node.get("children", ()):
        _build(element, child, marked, page)


def _with_figures(main: Element) -> Element:
    """Name the group of a quote and its caption as HTML does; PDF has no word for it."""
    for element in main.iter():
        if element.tag == "nonstruct" and [child.tag for child in element] == ["blockquote", "figcaption"]:
            element.tag = "figure"
    return main
