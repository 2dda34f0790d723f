"""The content of a page as a tree of elements: reading, walking and writing it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

_SPACE = re.compile(r"\s+")


def read_tree(html: str) -> Element:
    """Return HTML as an element ``main``, names without namespaces, in the case that HTML writes them."""
    import tinyhtml5  # type: ignore[import-untyped]

    document = tinyhtml5.parse(f"<!doctype html><body>{html}</body>", namespace_html_elements=False)
    main: Element = document.find("body")
    main.tag = "main"
    for element in main.iter():
        element.tag = _local(element.tag)
        for name in [name for name in element.keys() if name.startswith("{")]:  # noqa: SIM118  an element is no dict
            element.set(_local(name), element.attrib.pop(name))
    return main


def write_tree(element: Element) -> str:
    """Return the HTML of what stands inside an element."""
    html = tostring(element, encoding="unicode", method="html")
    return html[html.index(">") + 1 : html.rindex("<")]


def words(element: Element) -> str:
    """Return an element's text on one line."""
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def has_class(element: Element, name: str) -> bool:
    """Tell whether an element is of a class."""
    return name in element.get("class", "").split()


def add_class(element: Element, name: str) -> None:
    """Put an element into a class."""
    element.set("class", " ".join(dict.fromkeys([*element.get("class", "").split(), name])))


def pairs(element: Element) -> Iterator[tuple[Element, Element]]:
    """Give every element below this one with its parent, in order of the document."""
    for parent in list(element.iter()):
        for child in list(parent):
            yield parent, child


def wrap(parent: Element, child: Element, wrapper: Element) -> None:
    """Put a child into a wrapper, which takes its place and the text behind it."""
    wrapper.tail, child.tail = child.tail, None
    parent[list(parent).index(child)] = wrapper
    wrapper.append(child)


def remove(parent: Element, child: Element) -> None:
    """Take a child away; the text behind it stays."""
    _write_before(parent, list(parent).index(child), child.tail)
    parent.remove(child)


def unwrap(parent: Element, child: Element) -> None:
    """Put what stands in a child into its place."""
    index, inner = list(parent).index(child), list(child)
    _write_before(parent, index, child.text)
    parent[index : index + 1] = inner
    _write_before(parent, index + len(inner), child.tail)


def _write_before(parent: Element, index: int, text: str | None) -> None:
    """Add a text behind all that stands before a place among the children."""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + (text or "")
    else:
        parent.text = (parent.text or "") + (text or "")


def slug(text: str) -> str:
    """Return a name for an anchor: lower-case words with hyphens, accents dropped, other scripts kept."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    plain = unicodedata.normalize("NFC", plain)
    return re.sub(r"[^\w]+", "-", plain.lower()).strip("-")[:60].strip("-") or "section"


def _local(name: str) -> str:
    return name.rpartition("}")[2]
