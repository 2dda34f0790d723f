"""A page made ready for paper: WeasyPrint is spared what it would work at for every element, and nothing looks different."""

from __future__ import annotations

import re
from typing import Any

from analysis.briefing.page.tree import remove, unwrap
from analysis.briefing.spots import lay_links

_SVG = "{http://www.w3.org/2000/svg}svg"
_SCREEN_PARTS = {"popovers", "on-screen", "skip", "anchor", "foot"}
_PLAIN = ("bdi", "span")
# What is written from right to left, or turns the direction: in a box of its own it keeps its place among its neighbors.
_TURNED = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_DECLARED = re.compile(r"(--[\w-]+):([^;}]+)")
_USED = re.compile(r"var\((--[\w-]+)\)")


def make_paper(root: Any) -> None:
    """Change the elements of a page for WeasyPrint: what is for screens goes, the rest stays as it looks."""
    _leave_out_screen_parts(root)
    _settle_variables(root)
    _leave_out_plain(root)
    _name_drawings(root)
    lay_links(root)


def _leave_out_screen_parts(root: Any) -> None:
    """Take away what paper never shows, so that no style is computed for it: a tenth of the time that a long briefing takes."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "button" or _SCREEN_PARTS & set(child.get("class", "").split()):
                remove(parent, child)


def _settle_variables(root: Any) -> None:
    """Put the values of custom properties where they are used: WeasyPrint looks them up, and parses them, for every element."""
    sheets = [style for style in root.iter("style") if style.get("media") in ("all", "print")]
    values = dict(_DECLARED.findall("".join(style.text or "" for style in sheets)))
    for style in sheets:
        style.text = _USED.sub(lambda used: values.get(used[1], used[0]), style.text or "")


def _leave_out_plain(root: Any) -> None:
    """Leave what stands in elements without a look of their own to those around them: a twelfth of the time."""
    for parent in reversed(list(root.iter())):
        plain = [child for child in parent if child.tag in _PLAIN and not child.attrib]
        if plain and not _TURNED.search("".join(parent.itertext())):
            for child in plain:
                unwrap(parent, child)


def _name_drawings(root: Any) -> None:
    """Repeat a drawing's label as its title, where WeasyPrint looks for it; in HTML a title would be a tooltip all over it."""
    for svg in root.iter(_SVG):
        if label := svg.get("aria-label"):
            title = svg.makeelement(_SVG.replace("}svg", "}title"), {})
            title.text = label
            svg.insert(0, title)
