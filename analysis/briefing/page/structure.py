"""What a page adds to its content: anchors, contents, scopes of table heads, boxes that scroll, links that lead somewhere."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from analysis.briefing.page.tree import add_class, has_class, pairs, remove, slug, words, wrap
from analysis.errors import BriefingError

_CONTENT = "content"  # the page's own name for its main part, where "skip to the briefing" leads
_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
_ROLES |= {"col": "columnheader", "row": "rowheader"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the anchor and words of a section's heading."""

    anchor: str
    words: str


def single_names(main: Element) -> None:
    """Leave every id to the first element that bears it: the same evidence cited twice has one way back, to the first mark."""
    seen = {_CONTENT}
    for element in main.iter():
        if (name := element.get("id")) in seen:
            del element.attrib["id"]
        elif name:
            seen.add(name)


def name_headings(main: Element) -> tuple[Entry, ...]:
    """Give every heading an anchor and return the sections (h2) in order; a page has one h1, later ones become h2."""
    taken = {_CONTENT, *(element.get("id", "") for element in main.iter())}
    headings = [element for element in main.iter() if element.tag in _HEADINGS]
    for later in [heading for heading in headings if heading.tag == "h1"][1:]:
        later.tag = "h2"
    entries = []
    for heading in headings:
        text = words(heading)
        anchor = heading.get("id") or _free(slug(text), taken)
        heading.set("id", anchor)
        taken.add(anchor)
        if heading.tag == "h2" and text:
            entries.append(Entry(anchor, text))
        if heading.tag in {"h2", "h3"}:
            link = SubElement(heading, "a", {"class": "anchor", "href": f"#{anchor}", "aria-label": f"Link to “{text}”"})
            link.text = "#"
    return tuple(entries)


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def prepare_tables(main: Element) -> None:
    """Say of every head cell whether it heads a column or a row, and let a wide table scroll in a box of its own."""
    for number, (parent, table) in enumerate([(p, t) for p, t in pairs(main) if t.tag == "table"], start=1):
        in_head = {cell for head in table.iter("thead") for cell in head.iter("th")}
        for cell in table.iter("th"):
            if cell.get("scope") not in {"col", "row", "colgroup", "rowgroup"}:
                cell.set("scope", "col" if cell in in_head else "row")
        if has_class(table, "stack"):
            _label_cells(table)
            _keep_roles(table)
        caption = next((words(part) for part in table.iter("caption")), "") or f"Table {number}"
        wrap(parent, table, Element("div", {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption}))


def _label_cells(table: Element) -> None:
    """Tell each cell its column's head, for a phone where the columns stand below one another."""
    heads = [words(cell) for row in table.iter("tr") for cell in row if cell.get("scope") == "col"]
    for row in (row for part in table.iter("tbody") for row in part.iter("tr")):
        for head, cell in zip(heads, row, strict=False):
            cell.set("data-label", head)


def _keep_roles(table: Element) -> None:
    """Say what the parts of a table are: some browsers take one whose rows are shown as blocks for no table."""
    for part in table.iter():
        if role := _ROLES.get(part.get("scope") or part.tag):
            part.set("role", role)


def prepare_drawing_boxes(main: Element) -> None:
    """Let a figure that a small screen would make unreadable scroll in a box of its own."""
    drawings = [(p, s) for p, s in pairs(main) if s.tag == "svg" and p.tag not in {"svg", "g"}]
    for number, (parent, svg) in enumerate(drawings, start=1):
        named = {"role": "region", "tabindex": "0", "aria-label": f"Figure {number}"}  # by keyboard, too
        wrap(parent, svg, Element("div", {"class": "scroll plot", **named}))


def prepare_links(main: Element) -> None:
    """Keep other sites' pages apart from ours, and let no link lead nowhere.

    Raises BriefingError where an evidence mark has no evidence: that is a fault of the briefing, which must not go out.
    """
    anchors = {element.get("id") for element in main.iter()}
    for parent, link in pairs(main):
        target = link.get("href", "")
        if link.tag != "a":
            continue
        if target.startswith("#"):
            if target[1:] not in anchors and has_class(parent, "ev"):
                raise BriefingError(
                    f"the evidence mark {words(link)!r} leads to {target!r}, which is not on the page",
                    remedy="show the evidence annex, with every entry that the page cites",
                )
            if target[1:] not in anchors:
                del link.attrib["href"]
        elif target:
            link.set("rel", "noopener")


def drop_unsaid(main: Element) -> None:
    """Take away what has nothing to say (of class ``unsaid``), with the heading and the question above it."""
    for parent, child in pairs(main):
        if has_class(child, "unsaid"):
            above = list(parent)[: list(parent).index(child)]
            start = next((n for n in reversed(range(len(above))) if above[n].tag != "p"), None)
            if start is not None and above[start].tag in _HEADINGS:
                for one in above[start:]:
                    remove(parent, one)
            remove(parent, child)


def drop_empty(main: Element) -> None:
    """Take away paragraphs and figures in which nothing is left."""
    full = {"img", "svg", "table", "hr", "br"}
    for parent, child in pairs(main):
        bare = child.tag in {"p", "figure"} and not child.get("id") and not words(child)
        if bare and not any(part.tag in full for part in child.iter()):
            remove(parent, child)


def mark_numbers(main: Element) -> None:
    """Set the columns of a plain DataFrame that hold nothing but numbers to the right."""
    for table in main.iter("table"):
        if has_class(table, "dataframe"):
            _align(table)


def _align(table: Element) -> None:
    body = [[cell for cell in row if cell.tag == "td"] for part in table.iter("tbody") for row in part.iter("tr")]
    for column in range(max((len(row) for row in body), default=0)):
        cells = [row[column] for row in body if column < len(row)]
        if all(_numeric(words(cell)) for cell in cells):
            for cell in cells:
                add_class(cell, "num")
            for row in (row for head in table.iter("thead") for row in head.iter("tr")):
                offset = len(list(row)) - max(len(row) for row in body) + column
                if 0 <= offset < len(row):
                    add_class(row[offset], "num")


def _numeric(text: str) -> bool:
    return text in {"", "—", "NaN", "None"} or text.replace(",", "").replace(".", "").lstrip("-−+").rstrip("%").isdigit()
