"""Evidence in place: on screen a mark opens its sentence beside it, by the popover attribute and without a script.

The notebook gives marks (``<sup class="ev"><a href="#ev-12">12</a></sup>``) and the annex (``.evidence`` with ``id="ev-12"``).
On paper, and in browsers without popovers, the mark is the link into the annex.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement

from analysis.briefing.page.tree import has_class, pairs, remove, words


def open_in_place(main: Element) -> None:
    """Add to every evidence mark a button that opens a copy of its annex entry, and the copies at the end of the page."""
    _draw_near(main)
    entries = {
        f"#{element.get('id')}": element for element in main.iter() if has_class(element, "evidence") and element.get("id")
    }
    marks = _marks(main)
    cited = [entry for entry in entries if entry in marks]
    if not cited:
        return
    for target in cited:
        _add_buttons(marks[target], target)
    box = SubElement(main, "div", {"class": "popovers"})
    for target in cited:
        box.append(_popover(entries[target], target))


def _draw_near(main: Element) -> None:
    """Let no blank stand before a mark, where a line could break and leave the number alone on the next."""
    for parent in main.iter():
        children = list(parent)
        for before, mark in zip([None, *children], children, strict=False):
            if not has_class(mark, "ev"):
                continue
            mark.text = (mark.text or "").lstrip()
            if before is None:
                parent.text = (parent.text or "").rstrip()
                continue
            before.tail = (before.tail or "").rstrip()
            if has_class(before, "ev") and not before.tail:
                mark.text = f", {mark.text}"  # two numbers side by side would be read as one


def _marks(main: Element) -> dict[str, list[Element]]:
    """Return the marks that lead to each target, in order."""
    found: dict[str, list[Element]] = defaultdict(list)
    for mark in main.iter():
        if has_class(mark, "ev"):
            for target in {link.get("href", "") for link in mark.iter("a")}:
                found[target].append(mark)
    return found


def _add_buttons(marks: list[Element], target: str) -> None:
    """Add the button behind each mark of an entry."""
    for mark in marks:
        for link in [link for link in mark.iter("a") if link.get("href") == target]:
            # On screen the link gives way to the button, and one cannot come back to what is not shown.
            if (name := link.attrib.pop("id", None)) and not mark.get("id"):
                mark.set("id", name)
            label = words(link)
            button = Element("button", {"type": "button", "popovertarget": _name(target), "aria-label": f"Evidence {label}"})
            button.text, button.tail, link.tail = label, link.tail, None
            mark.insert(list(mark).index(link) + 1, button)


def _popover(entry: Element, target: str) -> Element:
    """Return a copy of an annex entry that a button can open: no ids, no way back, but a link to the annex."""
    popover = copy.deepcopy(entry)
    popover.tag, popover.tail = "div", None
    popover.attrib = {"class": "pop", "id": _name(target), "popover": "auto"}
    for element in popover.iter():
        if element is not popover:
            element.attrib.pop("id", None)
    for parent, child in pairs(popover):
        if has_class(child, "back"):
            remove(parent, child)
    link = SubElement(SubElement(popover, "p", {"class": "more"}), "a", {"href": target})
    link.text = "In the evidence annex"
    return popover


def _name(target: str) -> str:
    return f"pop-{target[1:]}"
