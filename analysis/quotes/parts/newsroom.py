"""Tell a newsroom's own reporter from a source: "The Gazette's Ana Lima says" in the Gazette is the report, no speech in it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from analysis.model import Article, Quote

_OWNER = re.compile(r"(?:the )?(?P<owner>[^’']{2,40})[’'] ?s\b", re.IGNORECASE)
_OURS = re.compile(r"our (?:own )?(?:\w+ )?(?:reporter|correspondent|editor)\b", re.IGNORECASE)
_ADDED = frozenset(("the", "news", "com", "online", "newspaper"))


def of_newsroom(quote: Quote, article: Article) -> Quote:
    """Return the quote, as no speech where its source is the publisher's own reporter."""
    source = quote.source.of(article.text) if quote.source else ""
    return replace(quote, speech=False) if source and _is_own(source, article.publisher or "") else quote


def _is_own(source: str, publisher: str) -> bool:
    if _OURS.match(source):
        return True
    found = _OWNER.match(source)
    return found is not None and bool(_name(publisher)) and _name(found["owner"]) == _name(publisher)


@cache
def _name(newsroom: str) -> tuple[str, ...]:
    """Return the words by which a newsroom is known: those of "The BBC", "BBC News" and "bbc.com" are one."""
    return tuple(word for word in re.findall(r"\w+", newsroom.casefold()) if word not in _ADDED)
