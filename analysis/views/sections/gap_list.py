"""What the coverage does not tell, and how far it can be trusted."""

from __future__ import annotations

from analysis.measures import Coverage, gaps
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render


def gap_list(coverage: Coverage) -> Markup:
    """Return the gaps and limits as a list."""
    return render("gap_list", gaps=gaps(coverage), articles=len(coverage.articles), counted=counted)
