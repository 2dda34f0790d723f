"""On Record: news coverage of an affair → briefings on actors, quotes and timeline.

>>> from analysis import Case
>>> case = Case.open("data/cases/gsomia-2019")
>>> case.quotes[["day", "speaker", "words", "evidence"]]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.world.threads import limit_blas_threads

if TYPE_CHECKING:
    from analysis.workbench.case import Case

__all__ = ["Case"]

limit_blas_threads()  # here, which every way in passes first: numpy looks once, when it is loaded


def __getattr__(name: str) -> object:
    """Import the workbench when it is asked for: the command line starts without it."""
    if name == "Case":
        from analysis.workbench.case import Case

        return Case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
