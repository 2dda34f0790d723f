"""Who asks what of which articles, as of when: the head of page one, and the same facts for the exporter."""

from __future__ import annotations

from dataclasses import replace

from analysis.measures import Coverage, extent
from analysis.measures.review import looked_at, on_page, on_page_one
from analysis.views.look.counts import counted, listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.words import plain
from analysis.views.look.writing import MISSING, moment

UNREVIEWED = "machine extraction, unreviewed"


def masthead(coverage: Coverage, *, edition: int, paper: str = "A4") -> Markup:
    """Return the header: title, question, edition, as-of day, period, what was read, review status.

    The facts go along with it, for the running heads and the document's properties that the exporter writes, and the
    ``paper`` that it prints on: A4 or Letter.
    """
    facts = page_metadata(coverage, edition=edition)
    page = render("masthead", case=coverage.case, facts=facts, extent=extent(coverage), counted=counted)
    return replace(page, facts={**facts, "paper": paper})


def page_metadata(coverage: Coverage, *, edition: int) -> dict[str, str]:
    """Return what the exporter writes into running heads and the document's properties (``metadata["onrecord"]``)."""
    return {
        "title": plain(coverage.case.title),
        "edition": f"Edition {edition}",
        "as_of": coverage.as_of.isoformat() if coverage.as_of else "",
        "period": period(coverage),
        "review": review(coverage),
        "case": plain(coverage.case.title),  # its name is a folder's
        "language": "en",
    }


def review(coverage: Coverage) -> str:
    """Return who looked at what the software read: nobody, or those who put something right or found it right."""
    rows = coverage.corrections[coverage.corrections["problem"].isna()]
    authors = listed(sorted({plain(author) for author in rows["author"]}))
    if not authors:
        return UNREVIEWED
    whole, first = on_page(coverage), on_page_one(coverage)
    seen = looked_at(whole, coverage.reviewed)
    lines = f"{seen} of {counted(len(whole), 'quote or event', plural='quotes and events')}"
    if first and looked_at(first, coverage.reviewed) == len(first):
        return f"page one reviewed by {authors}; {lines} in all"
    return f"machine extraction, {lines + ' reviewed' if seen else counted(len(rows), 'correction')} by {authors}"


def period(coverage: Coverage) -> str:
    """Return the days covered: those asked for, else those of the first and last article."""
    days = [day for day in coverage.articles["day"] if day]
    first, last = coverage.first_day or min(days, default=None), coverage.last_day or max(days, default=None)
    ends = [moment(day.isoformat()) for day in (first, last) if day]
    return " – ".join(dict.fromkeys(ends)) or MISSING
