"""What a page quotes: claims, passages, drawings and its table of sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from analysis.briefing.verify.text import readable

Kind = Literal["quote", "cell", "line", "note", "other"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that the page gives as an article's, credited to ``speaker`` (the heading or row they stand under) if to anyone.

    ``caption`` is the line below a quote, or the cells before and behind one in a table, by their heads. ``goes_on`` says that
    a PDF's page begins with it, so that it may be the rest of the line before.
    """

    kind: Kind
    words: str
    speaker: str | None = None
    evidence: tuple[int, ...] = ()
    section: str = ""
    caption: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    goes_on: bool = False

    @property
    def where(self) -> str:
        """The section it stands in and the evidence it cites, in words."""
        cited = f"evidence {', '.join(map(str, self.evidence))}" if self.evidence else ""
        return ", ".join(part for part in (readable(self.section), cited) if part)


@dataclass(slots=True)
class Passage:
    """An entry of the annex: its number, the words in their context, those of them marked, and the line that says whose."""

    number: int
    words: str = ""
    marked: str = ""
    source: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure's words: those for who cannot see it, and those drawn."""

    alt: str
    texts: tuple[str, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table of sources, by the heads of its cells."""

    cells: dict[str, str]


@dataclass(slots=True)
class Quoted:
    """All that a page quotes."""

    claims: list[Claim] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    sources: list[Row] = field(default_factory=list)
