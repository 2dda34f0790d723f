"""Characters that do not show: a soft hyphen within a name would make it another name. Dropped once, when a case is read.

Joiners, which some scripts need, and marks of the direction of writing stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from analysis.model import Article, Span

_INVISIBLE = re.compile("[\xad\u180e\u200b\u2060-\u2064\ufeff]")


def without_invisible(article: Article) -> Article:
    """Return an article without them in its text, headline and byline; its zones stay on their words."""
    headline, byline = (value and _INVISIBLE.sub("", value) for value in (article.headline, article.byline))
    gone = [found.start() for found in _INVISIBLE.finditer(article.text)]
    if not gone and (headline, byline) == (article.headline, article.byline):
        return article
    zones = tuple(replace(zone, span=Span(*(at - bisect_left(gone, at) for at in _ends(zone.span)))) for zone in article.zones)
    return replace(article, text=_INVISIBLE.sub("", article.text), headline=headline, byline=byline, zones=zones)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
