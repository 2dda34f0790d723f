"""What the desk shows, kept between clicks: a list is read when it is asked for, and again after a correction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from analysis.corpus import corrected
from analysis.measures.review import looked_at
from analysis.workbench.desk.glance import SMALL, Glance, find, kept
from analysis.workbench.desk.listing import Line, cut, found, list_of, narrowed, table_of, unsure

if TYPE_CHECKING:
    from analysis.workbench.case import Case


@dataclass
class Page:
    """The lists of a case as its corrections leave them, and what of its pages a person has looked at.

    ``glance`` is what the pages state; None as long as nobody found it, when what is to review is what is least sure. Where the
    case ``is_large``, what takes long is left to others meanwhile.
    """

    case: Case
    what: str = "review"
    asked: str = ""
    place: int = 0
    glance: Glance | None = field(init=False)
    is_large: bool = field(init=False)
    _lists: dict[str, pa.Table] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Take what was kept; of a small case, or where it is at hand, find it at once."""
        self.is_large = len(self.case.corpus.contents) > SMALL  # a look at one column: the articles' heads take a query
        self.glance = kept(self.case)
        if not self.is_settled and (self.case.is_covered or not self.is_large):
            self.glance = find(self.case)

    @property
    def is_settled(self) -> bool:
        """Tell whether it is known what the pages state, as the corrections stood at the opening."""
        return self.glance is not None and self.glance.current

    def settle(self) -> None:
        """Take in what another process found meanwhile."""
        self.glance = kept(self.case) or self.glance
        self._lists.pop("review", None)

    def turn(self, what: str, *, asked: str, place: int) -> None:
        """Show another list, another part of it, or what is asked."""
        self.what, self.asked, self.place = what, asked, place

    def changed(self) -> None:
        """Forget the lists: the case was put right."""
        self._lists.clear()

    def listing(self) -> dict[str, Any]:
        """Return the part of the list that is shown, as plain data."""
        seen = corrected.reviewed(self.case.corpus)
        lines = found(self.case, self.asked) if self.what == "search" else narrowed(self._list(seen), self.asked)
        return cut(lines, what=self.what, asked=self.asked, page=self.place, seen=seen)

    def progress(self) -> dict[str, int]:
        """Return how many things a person has looked at in all, how many of those on the pages, and of how many."""
        seen = corrected.reviewed(self.case.corpus)
        shown = self.glance.shown if self.glance else ()
        return {"looked": len(seen), "reviewed": looked_at(shown, seen), "shown": len(shown)}

    def _list(self, seen: Collection[str]) -> pa.Table:
        if self.what not in self._lists:
            self._lists[self.what] = self._review(seen) if self.what == "review" else list_of(self.case, self.what)
        return self._lists[self.what]

    def _review(self, seen: Collection[str]) -> pa.Table:
        if self.glance is None:
            lines = unsure(self.case)
            return lines.filter(pa.array([one not in seen for one in lines["thing"].to_pylist()], pa.bool_()))
        merged = corrected.merged(self.case.corpus)
        return table_of([line for line in self.glance.review if not _is_done(line, seen, merged)])


def _is_done(line: Line, seen: Collection[str], merged: Collection[str]) -> bool:
    """Tell whether a person has looked at it: of two that may be one, at both, or let one go by another's name."""
    if line.kind != "pair":
        return line.thing in seen
    two = line.thing.split("|")
    return all(one in seen for one in two) or any(one in merged for one in two)
