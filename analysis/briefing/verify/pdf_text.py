"""The words of a PDF by the numbers of their marked content, each run with its place: what stands apart is another run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from pdfminer.cmapdb import CMap, IdentityCMap
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import apply_matrix_pt

MOST = 20_000_000  # characters; a briefing of 300 articles has 100,000
_INVISIBLE = 3  # the mode of rendering in which words are there to be found and not to be seen
_UNKNOWN = "�"
Key = tuple[int, int]  # page, number of the marked content


@dataclass(slots=True)
class Run:
    """Words that stand side by side: on which page, how high, and where they end."""

    page: int
    height: float
    end: float
    text: str


@dataclass(slots=True)
class Words:
    """A document's runs by their marked content; those outside any are under the number -1 of their page."""

    runs: dict[Key, list[Run]] = field(default_factory=lambda: defaultdict(list))
    size: int = 0


def read_words(document: Any) -> Words:
    """Read every page's words. Raises ValueError where they are more than any briefing has."""
    found = Words()
    resources = PDFResourceManager()
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        PDFPageInterpreter(resources, _Reader(resources, found, number)).process_page(page)
    return found


class _Reader(PDFTextDevice):
    """Takes words as they are drawn, and no lines or pictures: a sixth of the time that a layout takes."""

    def __init__(self, resources: Any, found: Words, page: int) -> None:
        super().__init__(resources)
        self._found, self._page = found, page
        self._open = [-1]

    def begin_tag(self, tag: Any, props: Any = None) -> None:  # noqa: ARG002
        """Note the number of marked content; content within it that has none is its part."""
        number = props.get("MCID") if isinstance(props, dict) else None
        self._open.append(number if isinstance(number, int) else self._open[-1])

    def end_tag(self) -> None:
        """Go back to what it stands in."""
        if len(self._open) > 1:
            self._open.pop()

    def render_string(self, textstate: Any, *rest: Any) -> None:
        """Pass over what is not drawn to be seen."""
        if textstate.render != _INVISIBLE:
            _let_decode(textstate.font)
            super().render_string(textstate, *rest)

    def render_char(
        self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, cid: int, *_: Any
    ) -> float:  # fmt: skip
        """Add a character to the run that it goes on, or begin another; return how far it reaches."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = _UNKNOWN
        reach: float = font.char_width(cid) * fontsize * scaling
        x, y = apply_matrix_pt(matrix, (0, rise))
        self._add(text, x, y, apply_matrix_pt(matrix, (reach, rise))[0])
        return reach

    def _add(self, text: str, x: float, y: float, end: float) -> None:
        runs = self._found.runs[self._page, self._open[-1]]
        last = runs[-1] if runs else None
        if last and abs(last.height - y) < 0.5 and abs(last.end - x) < 3:
            last.text += text
            last.end = end
        else:
            runs.append(Run(self._page, y, end, text))
        self._found.size += 1
        if self._found.size > MOST:
            raise ValueError("it has more words than a briefing can have")


def _let_decode(font: Any) -> None:
    """Let a font be read whose codes are mapped by a table of its own, as those are that lack a character: code by code."""
    own = getattr(font, "cmap", None)
    if type(own) is CMap and not own.code2cid:
        font.cmap = IdentityCMap(WMode=0)
