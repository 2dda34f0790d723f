"""What the desk shows of one article."""

from __future__ import annotations

import html
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import asdict
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from analysis.corpus import corrected, tables
from analysis.corpus.who import names_of
from analysis.workbench.marks import marked_article, pieces

if TYPE_CHECKING:
    from analysis.workbench.case import Case


def article_data(case: Case, article: str, *, thing: str = "", start: int = -1) -> dict[str, Any]:
    """Return an article as the page takes it: its head, its text in pieces with the numbers of their marks, the marks.

    ``found`` is the number of the piece that holds the place ``start``, -1 where none is asked for.
    """
    read = marked_article(case.corpus, article)
    head = {name: getattr(read, name) for name in ("article", "headline", "publisher", "published", "url")}
    cut = [[piece.text, list(piece.marks)] for piece in pieces(read.text, read.marks)]
    ends = list(accumulate(len(text) for text, _ in cut))
    found = bisect_right(ends, start) if 0 <= start < len(read.text) else -1
    order = tables.heads(case.corpus.corrected(()))["article"].tolist()
    place = order.index(article)
    beside = {"before": order[place - 1] if place else None, "after": order[place + 1] if place + 1 < len(order) else None}
    seen = corrected.reviewed(case.corpus)
    marks = [{**asdict(mark), "reviewed": mark.thing in seen} for mark in read.marks]
    return {**head, **beside, "thing": thing, "found": found, "pieces": cut, "marks": marks}


def names_known(case: Case) -> list[str]:
    """Return the names that a speaker can be given."""
    return sorted(set(names_of(case.corpus).values()))


def plain_list(shown: Mapping[str, Any]) -> str:
    """Return the list as a table without a script."""
    rows = "".join(f"<tr><td>{html.escape(row['title'])}</td><td>{html.escape(row['note'])}</td></tr>" for row in shown["rows"])
    return (
        f"<table><caption>To review: {shown['total']}</caption><thead><tr><th>What</th><th>Why</th></tr></thead>{rows}</table>"
    )
