"""Editions as readers get them pass axe-core with no violation, in light and dark, on a phone and on a desk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest

from analysis.briefing.edition import Edition

pytestmark = pytest.mark.browser
KINDS = ["briefing", "actor", "comparison", "travel", "one article"]
DRAWN = ["briefing", "one article"]
SCHEMES, WIDTHS = ["light", "dark"], [360, 1280]
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# Every rule that is on by default, best practices included, and of those that are not:
FURTHER = [
    *("css-orientation-lock", "focus-order-semantics", "label-content-name-mismatch", "table-fake-caption", "target-size"),
    "td-has-header",
]
OPTIONS = {"rules": {rule: {"enabled": True} for rule in FURTHER}, "resultTypes": ["violations", "incomplete"]}
# What stands beside a line of page one hides the ground from axe.
BARE = "document.styleSheets[1].insertRule(':is(.highlights,.lead,.due) li::before{content:none!important}', 0)"
# Of every word of a drawing its color, and those that lie below it, the page's own last.
GROUNDS = """() => [...document.querySelectorAll('svg text')].map(text => {
  text.scrollIntoView({block: 'center', inline: 'center'})
  const box = text.getBoundingClientRect()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const below = document.elementsFromPoint(x, y).filter(e => !e.closest('text'))
  const paint = e => { const s = getComputedStyle(e); return e.closest('svg') && e.tagName != 'svg'
    ? [s.fill == 'none' ? s.stroke : s.fill, (s.fill == 'none' ? 1 : s.fillOpacity) * s.opacity] : [s.backgroundColor, 1] }
  return [text.textContent, getComputedStyle(text).fill, below.map(paint)]
})"""


def visit(browser: Any, edition: Edition, scheme: str, width: int) -> Any:
    page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(edition.files[0].as_uri())
    page.evaluate(BARE)
    return page


def faults(page: Any, *, undecided: bool = True) -> list[str]:
    """Return what axe finds, and what it leaves open; the words of drawings have a test of their own."""
    page.evaluate(AXE)
    report = page.evaluate("options => axe.run(document, options)", OPTIONS)
    found = [(rule, node) for rule in report["violations"] for node in rule["nodes"]]
    if undecided:
        found += [(rule, node) for rule in report["incomplete"] for node in rule["nodes"] if not in_drawing(node)]
    assert len(report["passes"]) > 40
    return [f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:300]}" for rule, node in found]


def in_drawing(node: dict[str, Any]) -> bool:
    return str(node["html"]).startswith(("<text", "<tspan"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(browser: Any, issued: dict[str, Edition], kind: str, scheme: str, width: int):
    assert faults(visit(browser, issued[kind], scheme, width)) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation_in_what_a_reader_opens(browser: Any, issued: dict[str, Edition], scheme: str):
    page = visit(browser, issued["briefing"], scheme, 360)
    page.locator("summary").first.click()
    page.locator("sup.ev button").first.click()
    assert page.locator(".pop:popover-open").count() == 1
    # What lies above the page, on a ground of its own, axe leaves open; that ground is tried with the palettes.
    assert faults(page, undecided=False) == []


@pytest.mark.parametrize("kind", KINDS)
def test_on_a_phone_neither_the_page_nor_a_table_scrolls_sideways(browser: Any, issued: dict[str, Edition], kind: str):
    page = visit(browser, issued[kind], "light", 360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    wide = "e => e.scrollWidth > e.clientWidth + 1"
    boxes = f"[...document.querySelectorAll('.scroll:not(.plot)')].filter({wide}).map(e => e.innerText.slice(0, 80))"
    assert page.evaluate(boxes) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", DRAWN)
def test_words_of_a_drawing_stand_out_from_what_lies_below_them(
    browser: Any, issued: dict[str, Edition], kind: str, scheme: str
):
    words = visit(browser, issued[kind], scheme, 1280).evaluate(GROUNDS)
    weak = [text for text, color, below in words if contrast(solid(color), ground(below)) < 4.5]
    assert words
    assert weak == []


def solid(color: str) -> tuple[float, ...]:
    return tuple(float(part) for part in re.findall(r"[\d.]+", color)[:3])


def ground(below: list[tuple[str, float]]) -> tuple[float, ...]:
    """Return the color that layers, the uppermost first, make together."""
    mixed: tuple[float, ...] = (255, 255, 255)
    for color, density in reversed(below):
        parts = [float(part) for part in re.findall(r"[\d.]+", color)]
        share = density * (parts[3] if len(parts) == 4 else 1 if parts else 0)
        mixed = tuple(share * over + (1 - share) * under for over, under in zip(parts or mixed, mixed, strict=False))
    return mixed


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the contrast of two colors (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: tuple[float, ...]) -> float:
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in color]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
