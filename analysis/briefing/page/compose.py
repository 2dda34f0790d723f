"""From a notebook's content to one self-contained HTML document."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from analysis.briefing.page.drawings import prepare_drawings
from analysis.briefing.page.evidence import open_in_place
from analysis.briefing.page.facts import UNTITLED, PageFacts
from analysis.briefing.page.fonts import font_faces
from analysis.briefing.page.sanitize import clean_page
from analysis.briefing.page.structure import (
    Entry,
    drop_empty,
    drop_unsaid,
    mark_numbers,
    name_headings,
    prepare_drawing_boxes,
    prepare_links,
    prepare_tables,
    single_names,
)
from analysis.briefing.page.tree import has_class, pairs, read_tree, remove, words, write_tree
from analysis.views.look import theme

if TYPE_CHECKING:
    from jinja2 import Environment


def compose_page(content: str, facts: PageFacts) -> str:
    """Return a whole HTML document: no request to anywhere, no script, its styles named by hash in its policy.

    ``content`` is the HTML of the cells. Raises BriefingError for a figure without words or a mark without evidence.
    """
    main = read_tree(content)
    drop_unsaid(main)
    drop_empty(main)
    prepare_drawings(main)
    single_names(main)
    facts = replace(facts, title=facts.title if facts.title != UNTITLED else _first_heading(main) or UNTITLED)
    entries = name_headings(main)
    mark_numbers(main)
    prepare_tables(main)
    prepare_drawing_boxes(main)
    open_in_place(main)
    prepare_links(main)
    return _document(main, _take_masthead(main), entries, facts)


def _first_heading(main: Element) -> str:
    return next((words(heading) for heading in main.iter("h1")), "")


def _take_masthead(main: Element) -> Element:
    """Take the notebook's masthead out of its content; without one, take the title, which the page's own masthead repeats."""
    for parent, child in pairs(main):
        if has_class(child, "masthead"):
            remove(parent, child)
            return child
    for parent, child in pairs(main):
        if child.tag == "h1":
            remove(parent, child)
            break
    return Element("header")


def _document(main: Element, masthead: Element, entries: tuple[Entry, ...], facts: PageFacts) -> str:
    before, after = _split(clean_page(write_tree(main)))
    parts = {"before": before, "after": after, "masthead": clean_page(write_tree(masthead))}
    body = _environment().get_template("body.html.j2").render(**parts, entries=entries, facts=facts, moment=theme.moment)
    sheets = _sheets(body, paper=facts.paper)
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()}'" for _, css in sheets)
    return _environment().get_template("page.html.j2").render(facts=facts, body=body, sheets=sheets, hashes=hashes)


def _split(content: str) -> tuple[str, str]:
    """Split the content where the first page ends; all of it follows where nothing says so."""
    before, slot, after = content.partition('<div class="contents-here"></div>')
    return (before, after) if slot else ("", content)


def _sheets(text: str, *, paper: str) -> tuple[tuple[str, str], ...]:
    """Return the stylesheets with their media. Paper gets none of what is for screens only, so its renderer can be strict."""
    families = f"--serif:{theme.css_families(theme.SERIF)};--sans:{theme.css_families(theme.SANS)}"
    light = f":root{{{theme.css_variables(theme.LIGHT)}{families}}}"
    roles = theme.LIGHT.roles()
    paint = "".join(f".fill-{role}{{fill:var(--{role})}}.stroke-{role}{{stroke:var(--{role})}}" for role in roles)
    dark = f":root{{color-scheme:dark;{theme.css_variables(theme.DARK)}}}{paint}"
    return (
        ("all", f"{font_faces(text)}\n{light}\n{_css('base')}"),
        ("screen", _css("screen")),
        ("screen and (prefers-color-scheme: dark)", dark),
        ("print", f"{_css('print')}\n@page{{size:{paper}}}"),
        # The same medium in other words: WeasyPrint, which knows "print" alone, passes it over.
        ("only print", _css("printout")),
    )


def _css(name: str) -> str:
    return files("analysis.briefing.page").joinpath(f"{name}.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("analysis.briefing.page", "onrecord")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
