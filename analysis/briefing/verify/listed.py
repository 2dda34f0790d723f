"""The table of sources: each line as the corpus has the article."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.briefing.verify.difference import Difference
from analysis.briefing.verify.quoted import Row
from analysis.briefing.verify.text import form, readable
from analysis.briefing.verify.wording import Known
from analysis.views.look.markup import shortened_name


def check_source(row: Row, known: Known) -> Iterator[Difference]:
    """Give what differs in a line of the table of sources; its article is the one whose id begins with the hash."""
    named = "".join(row.cells.get("Hash", "").split())  # a hash that a line of a PDF breaks is one
    articles = [told for article, told in known.sources.items() if named and article.startswith(named)]
    if not articles:
        yield Difference(
            "altered", row.cells.get("Headline", ""), f"no article's id begins with {readable(named)!r}", "Sources"
        )
    for head, name in (("Headline", "headline"), ("Publisher", "publisher"), ("Published", "listed")):
        told = [article[name] or "not stated" for article in articles]
        if told and not any(_is_shown(row.cells.get(head, ""), one) for one in told):
            what = f"the page has {readable(row.cells.get(head, ''))!r}, the corpus {told[0]!r}"
            yield Difference("told otherwise", articles[0]["headline"], what, "Sources")


def _is_shown(cell: str, told: str) -> bool:
    """Tell whether a cell has these words, or as many of them as a page has room for in a name."""
    return form(cell) == form(told) or form(cell) == form(shortened_name(told))
