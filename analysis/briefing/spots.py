"""The links of a drawing on paper: WeasyPrint makes none inside SVG, so each is laid over its mark as a link of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_SHIFT = re.compile(r"translate\(\s*(-?[\d.]+)[ ,]+(-?[\d.]+)\s*\)")
_LEAST = 8.0  # points: what a pointer can hit

Box = tuple[float, float, float, float]  # left, top, right, bottom, in the drawing's own units


def lay_links(root: Any) -> None:
    """Turn the links of every drawing into links of the page, each over its mark."""
    for parent in list(root.iter()):
        for svg in [child for child in parent if child.tag == f"{_SVG}svg"]:
            spots = list(_spots(svg))
            for element in svg.iter():  # the annex leads back to the link on the page: a drawing holds no anchors
                if (name := element.get("id", "")).startswith("ref-"):
                    del element.attrib["id"]
                    next(spot for spot in spots if spot.get("href") == f"#ev-{name[4:]}").set("id", name)
            if spots:
                wide = svg.get("width") or "100%"
                parent.set("style", f"position:relative;max-width:100%;width:{wide}")
                for number, spot in enumerate(spots):
                    parent.insert(list(parent).index(svg) + 1 + number, spot)


def _spots(svg: Any) -> Iterator[Any]:
    sides = [float(number) for number in _NUMBER.findall(svg.get("viewBox", ""))]
    for link in list(svg.iter(f"{_SVG}a")):
        target = link.attrib.pop("href", "")
        link.tag = f"{_SVG}g"  # WeasyPrint takes a link for words, and draws nothing else in it
        boxes = [box for element in link.iter() if (box := _box(element))]
        if target and boxes and len(sides) == 4:
            yield _spot(link, target, _around(boxes), sides)


def _spot(link: Any, target: str, box: Box, sides: list[float]) -> Any:
    left, top, right, bottom = box
    wide, high = max(_LEAST, right - left), max(_LEAST, bottom - top)
    x, y = (left + right - wide) / 2 - sides[0], (top + bottom - high) / 2 - sides[1]
    shares = {"left": x / sides[2], "top": y / sides[3], "width": wide / sides[2], "height": high / sides[3]}
    style = ";".join(f"{name}:{100 * part:.2f}%" for name, part in shares.items())
    name = link.attrib.pop("aria-label", "Evidence")
    return link.makeelement("a", {"href": target, "title": name, "style": f"position:absolute;{style}"})


def _around(boxes: list[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _box(element: Any) -> Box | None:
    """Return where an element draws; matplotlib writes places as they are, with no groups that move them."""
    name = element.tag.removeprefix(_SVG)
    if name == "path" and element.get("d"):
        numbers = [float(number) for number in _NUMBER.findall(element.get("d"))]
        xs, ys = numbers[::2], numbers[1::2]
        return min(xs), min(ys), max(xs), max(ys)
    if name == "use":
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        return x, y, x, y
    if name == "text" and (moved := _SHIFT.search(element.get("transform", ""))):
        x, y = float(moved[1]), float(moved[2])
        return x, y - 6, x + 3.2 * len("".join(element.itertext())), y + 1
    return None
