"""Figures on the page: inline SVG whose text can be selected, whose colors follow the palette, with words for those who listen.

A style attribute would need ``unsafe-inline`` in the Content-Security-Policy, so styles become presentation attributes. A color
of the light palette also gets a class (``fill-ink``, ``stroke-actor-1``), by which the stylesheet repaints it in the dark.
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from analysis.briefing.page.sanitize import paint_properties
from analysis.briefing.page.tree import add_class, has_class, pairs, remove, words
from analysis.errors import BriefingError
from analysis.views.look import theme

_FONT = re.compile(r"(?:(italic|oblique|normal)\s+)?(?:(bold|normal|\d{3})\s+)?([\d.]+(?:px|pt|em)?)(?:/\S+)?\s+(.+)")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_DRAWN = frozenset({"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "use"})
_WAY_BACK = re.compile(r"ref-\d+")
_COLORED = ("fill", "stroke", "stop-color")


def prepare_drawings(main: Element) -> None:
    """Make every drawing safe for the policy, its names its own, and its colors those of the palette.

    Raises BriefingError for a figure without words for those who cannot see it.
    """
    for parent, svg in _drawings(main):
        if not any(part.tag in _DRAWN for part in svg.iter()):
            remove(parent, svg)
    for number, (parent, svg) in enumerate(_drawings(main), start=1):
        for element in svg.iter():
            _unstyle(element)
            _name_colors(element)
        _own_names(svg, prefix=f"f{number}-")
        _unwrap(svg)
        _speak(svg, parent)
    for parent, image in pairs(main):
        if image.tag == "img" and not image.get("src"):
            remove(parent, image)
        elif image.tag == "img" and not image.get("alt"):
            raise _silent(parent)


def _drawings(main: Element) -> list[tuple[Element, Element]]:
    return [(parent, child) for parent, child in pairs(main) if child.tag == "svg" and parent.tag != "svg"]


def _unstyle(element: Element) -> None:
    """Turn an element's style into attributes of the same meaning."""
    for declaration in element.attrib.pop("style", "").split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name == "font" and (found := _FONT.fullmatch(value)):
            style, weight, size, family = found.groups()
            given = {"font-style": style, "font-weight": weight, "font-size": size, "font-family": family}
            element.attrib.update({key: part for key, part in given.items() if part})
        elif name in paint_properties() and value and ("(" not in value or _REFERENCE.fullmatch(value)):
            element.set(name, value)
    if family := element.get("font-family"):
        # WeasyPrint 70 takes for a name all that stands between commas, blanks included.
        element.set("font-family", ",".join(name.strip(" \"'") for name in family.split(",")))


def _name_colors(element: Element) -> None:
    for attribute in _COLORED:
        if role := _roles().get(element.get(attribute, "").lower()):
            add_class(element, f"{attribute}-{role}")


@cache
def _roles() -> dict[str, str]:
    return {color: role for role, color in theme.LIGHT.roles().items()}


def _own_names(svg: Element, *, prefix: str) -> None:
    """Keep the ids that the drawing itself refers to, under a prefix: two figures of one page share no name."""
    inner = {element.get("id", "") for element in svg.iter()}
    used = {name for element in svg.iter() for name in _references(element)} & inner - {""}
    for element in svg.iter():
        if (name := element.attrib.pop("id", None)) in used:
            element.set("id", f"{prefix}{name}")
        elif name and _WAY_BACK.fullmatch(name):  # where the annex leads back to
            element.set("id", name)
        for key, value in element.items():
            element.set(key, _REFERENCE.sub(lambda found: f"url(#{prefix}{found[1]})", value))
        if (target := element.get("href", "#")[1:]) in used:
            element.set("href", f"#{prefix}{target}")
    # Joins and caps as matplotlib's own stylesheet, which the policy does not let in, would have them.
    svg.set("stroke-linejoin", svg.get("stroke-linejoin", "round"))


def _references(element: Element) -> set[str]:
    found = {name for value in element.attrib.values() for name in _REFERENCE.findall(value)}
    return found | {element.get("href", "").removeprefix("#")}


def _unwrap(svg: Element) -> None:
    """Take away groups that say nothing: matplotlib puts every mark into one, and they weigh more than the marks."""
    for child in list(svg):
        _unwrap(child)
        if child.tag == "g" and not child.attrib:
            place = list(svg).index(child)
            svg[place : place + 1] = list(child)
            for part in child:
                part.tail = None
        elif child.tag != "tspan":
            child.tail = None
    if svg.tag in {"svg", "g", "a", "defs"}:
        svg.text = None


def _speak(svg: Element, parent: Element) -> None:
    """Give a drawing its alternative text: its label, its title, or the finding of the figure it stands in."""
    titles = [(holder, child) for holder, child in pairs(svg) if child.tag == "title"]
    label = svg.get("aria-label") or next((words(title) for holder, title in titles if holder is svg), "") or _finding(parent)
    for holder, title in titles:
        remove(holder, title)
    if not label and svg.get("aria-hidden") != "true":
        raise _silent(parent)
    if label:
        links = [element for element in svg.iter("a") if element.get("href")]
        svg.set("role", "group" if links else "img")  # what is one picture to a screen reader can hold no links
        svg.set("aria-label", label)
        for link in links:
            link.set("aria-label", _link_name(link))


def _link_name(link: Element) -> str:
    """Return what a link of a drawing shows, if it shows words, and the number of its evidence."""
    shown = " ".join(words(text) for text in link.iter("text"))
    number = link.get("href", "").removeprefix("#ev-")
    return f"{shown}, evidence {number}" if shown else f"Evidence {number}"


def _finding(parent: Element) -> str:
    return next((words(part) for part in parent.iter() if has_class(part, "finding")), "")


def _silent(parent: Element) -> BriefingError:
    nearby = words(parent)[:80]
    where = f"figure near {nearby!r}" if nearby else "a figure"
    return BriefingError(
        "a figure has no text for readers who cannot see it",
        where=where,
        remedy="make it with theme.figure_svg(figure, alt=…), or give the img its alt or the output's metadata an alt",
    )
