"""On Record: news coverage of an affair → briefings on actors, quotes and timeline.

>>> from analysis import Case
>>> case = Case.open("data/cases/gsomia-2019")
>>> case.quotes[["day", "speaker", "words", "evidence"]]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.workbench.case import Case

__all__ = ["Case"]


def __getattr__(name: str) -> object:
    """Import the workbench when it is asked for: the command line starts without it."""
    if name == "Case":
        from analysis.workbench.case import Case

        return Case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
