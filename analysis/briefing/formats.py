"""The registry of formats in which an edition is written. A new one is a function from the page's HTML, and one line here.

Packages of others add theirs as entry points of the group ``onrecord.editions``, each a ``Format`` or a list of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from analysis.errors import ParameterError

GROUP = "onrecord.editions"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, which is its files' ending, too, and ``module:function`` that makes a file of a page's HTML.

    ``ahead`` is a function of that module that imports what takes long, while something else is at work.
    """

    name: str
    writer: str
    ahead: str | None = None

    def write(self, html: str) -> str | bytes:
        """Return what a file of this format holds."""
        module, _, function = self.writer.partition(":")
        made: Callable[[str], str | bytes] = getattr(import_module(module), function)
        return made(html)

    def load(self) -> None:
        """Import what ``write`` needs."""
        module = import_module(self.writer.partition(":")[0])
        if self.ahead:
            getattr(module, self.ahead)()


FORMATS = (
    Format("html", f"{__name__}:as_it_is"),
    Format("pdf", "analysis.briefing.pdf:write_pdf", ahead="load_weasyprint"),
)


def as_it_is(html: str) -> str:
    """Return the page itself."""
    return html


@cache
def all_formats() -> dict[str, Format]:
    """Return our formats and those that installed packages add, by their names."""
    added: list[Format] = []
    for point in entry_points(group=GROUP):
        found = point.load()
        added += [found] if isinstance(found, Format) else list(found)
    return {one.name: one for one in (*FORMATS, *added)}


def known_formats(names: Iterable[str]) -> tuple[Format, ...]:
    """Return the formats of these names. Raises ParameterError for one that nothing writes, and where none is named."""
    asked, known = tuple(names), all_formats()
    unknown = [name for name in asked if name not in known]
    if unknown or not asked:
        what = f"nothing writes the format {unknown[0]!r}" if unknown else "no format is named"
        raise ParameterError(what, remedy=f"choose of {', '.join(known)}")
    return tuple(known[name] for name in asked)
