"""What the desk shows, kept between clicks: lists are read once, and a correction changes the lines that it is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from analysis.corpus import tables
from analysis.measures.review import looked_at, on_page
from analysis.workbench.desk.listing import Line, cut, lines_of

if TYPE_CHECKING:
    from analysis.workbench.case import Case

_DONE = " · looked at"


@dataclass
class Page:
    """The lists of a case as of when they were first asked for, and which of their things a person has looked at since."""

    case: Case
    what: str = "review"
    asked: str = ""
    place: int = 0
    _lists: dict[str, list[Line]] = field(default_factory=dict, init=False)
    _shown: list[frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Read what a page of the case shows, once: what is counted as reviewed is counted of this."""
        self._shown = on_page(self.case.coverage())

    def turn(self, what: str, *, asked: str, place: int) -> None:
        """Show another list, another part of it, or what is asked."""
        self.what, self.asked, self.place = what, asked, place

    def listing(self) -> dict[str, Any]:
        """Return the part of the list that is shown, as plain data."""
        seen = tables.reviewed(self.case.corpus)
        lines = self._lines()
        if self.what == "review":
            lines = [line for line in lines if line.thing not in seen]
        return cut([_marked(line, seen) for line in lines], what=self.what, asked=self.asked, page=self.place)

    def progress(self) -> tuple[int, int]:
        """Return how many of the quotes and events on the page a person has looked at, and of how many."""
        seen = tables.reviewed(self.case.corpus)
        return looked_at(self._shown, seen), len(self._shown)

    def _lines(self) -> list[Line]:
        if self.what == "search":
            return lines_of(self.case, "search", self.asked)
        if self.what not in self._lists:
            self._lists[self.what] = lines_of(self.case, self.what, "")
        return self._lists[self.what]


def _marked(line: Line, seen: frozenset[str]) -> Line:
    return replace(line, note=line.note + _DONE) if line.thing in seen else line
