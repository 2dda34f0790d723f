"""Take in what the sources of a case have: each article once, whatever fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from analysis.desk.collected import Collected


def collect(case: Path, *, progress: Callable[[str], None] | None = None) -> Collected:
    """Take new articles from every ``[[source]]`` of a case into its folder of articles.

    A source that fails costs no other and is named in what is returned. Raises CaseError for wrong settings, OutputError
    where another process collects for the same case.
    """
    raise NotImplementedError
