"""Write an executed notebook as HTML and PDF, the PDF from the very HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.briefing.formats import known_formats
from analysis.world.whole import write_whole

_FIRST = re.compile(r"""<section class=["'](?:lead|highlights)["']""")  # what page one opens with


@dataclass(frozen=True, slots=True)
class Page:
    """What was written, and what the page says of itself, for whoever lists it."""

    files: tuple[Path, ...]
    title: str
    as_of: str
    highlights: list[str]


def export(notebook: Path, *, formats: Sequence[str], stem: Path) -> Page:
    """Write the page in each format, as ``stem.html`` and ``stem.pdf``.

    Raises ParameterError for a format that nothing writes, BriefingError for a notebook that did not finish or a page that is
    not whole, MissingSystemPackage without Pango.
    """
    from analysis.briefing.exporters import OnRecordHTMLExporter

    html, resources = OnRecordHTMLExporter().from_filename(str(notebook))
    written = []
    for one in known_formats(formats):
        path = stem.with_name(f"{stem.name}.{one.name}")
        write_whole(path, one.write(html))
        written.append(path)
    title, highlights = _page_one(html)
    return Page(tuple(written), title, resources["onrecord"].as_of, highlights)


def _page_one(html: str) -> tuple[str, list[str]]:
    """Return the title and the sentences of page one, without their evidence marks."""
    from analysis.briefing.page.tree import has_class, read_tree
    from analysis.briefing.verify.claims import text_of

    main = read_tree(_first_part(html))
    sections = (one for one in main.iter("section") if has_class(one, "lead") or has_class(one, "highlights"))
    title = next((text_of(heading) for heading in main.iter("h1")), "")
    return title, [text_of(line) for section in sections for line in section.iter("li")]


def _first_part(html: str) -> str:
    """Return the page from its head to the end of what it opens with, the only part that is read here: the rest is long."""
    start, section = html.find('<header class="masthead"'), _FIRST.search(html)
    end = html.find("</section>", section.end()) if section else -1
    return html[start:end] if section and 0 <= start < section.start() < end else html
