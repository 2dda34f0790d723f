"""What a page says with its links, and what it hides: marks that lead elsewhere than their number says, words out of sight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from analysis.briefing.verify.claims import text_of
from analysis.briefing.verify.difference import Difference
from analysis.views.look.words import TURNING

_NUMBER = re.compile(r"[0-9]{1,7}")
_FOREIGN = frozenset(("script", "iframe", "object", "embed", "form", "input", "template", "dialog", "canvas", "video", "base"))
_HIDING = ("style", "hidden", "inert", "actual-text")  # no page of ours has any of them


def check_marks(main: Element) -> Iterator[Difference]:
    """Give each mark, entry or copy of an entry that leads elsewhere, and each part that no page of ours has."""
    for element in main.iter():
        yield from _leads(element)
        yield from _foreign(element)


def _leads(element: Element) -> Iterator[Difference]:
    label = "".join(element.itertext()).strip() if element.tag in ("a", "button") else ""
    if _NUMBER.fullmatch(label):
        target = element.get("href", "") if element.tag == "a" else element.get("popovertarget", "")
        if target not in (f"#ev-{label}", f"pop-ev-{label}"):
            yield Difference("evidence elsewhere", label, f"the mark {label} leads to {target or 'nothing'!r}", "marks")
    name = element.get("id", "")
    if element.tag == "article" or element.get("popover") is not None:
        number = text_of(next(element.iter("p"), element)).strip()
        if name and name.removeprefix("pop-") != f"ev-{number}":
            yield Difference("evidence elsewhere", number, f"the entry {number} stands where {name!r} leads", "marks")


def _foreign(element: Element) -> Iterator[Difference]:
    handlers = [name for name in element.attrib if name.startswith("on") or name in _HIDING]
    if any(TURNING.search(text) for text in (element.text or "", element.tail or "")):
        yield Difference("altered", element.text or "", "it turns the direction of writing, as no page of ours does")
    if element.tag == "loose" or element.tag in _FOREIGN or handlers:
        text = "".join(element.itertext())[:200]
        what = f"no page of ours has {', '.join(handlers) or f'<{element.tag}>'}" if element.tag != "loose" else ""
        yield Difference("outside the page's structure", text, what)
