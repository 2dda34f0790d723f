"""The publisher's own people: "the Courier's Anna Berg", "Courier correspondent Anna Berg" in the Courier are its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.model import Article, Mention, Quote

_REACH = 60  # characters before a name: the paper's, and what she is there
_COMMON = re.compile(r"\b(?:the|news|online|group|com|uk|us)\b|[^\w\s]", re.IGNORECASE)


def without_own(article: Article, quotes: Iterable[Quote], mentions: Sequence[Mention]) -> list[Quote]:
    """Return the quotes but those of the publisher's own reporters, who are no sources of what they report."""
    own = _own_people(article, mentions)
    return [quote for quote in quotes if quote.speaker is None or quote.speaker not in own]


def _own_people(article: Article, mentions: Sequence[Mention]) -> frozenset[str]:
    house = " ".join(_COMMON.sub(" ", article.publisher or "").split())
    if not house:
        return frozenset()
    name = r"\W+".join(re.escape(word) for word in house.split())
    before = re.compile(
        rf"\b{name}(?: News)?(?:\s?['’]s)?\s+(?:[\w-]+\s+){{0,3}}?(?:(?:correspondent|reporter|editor)\s+)?$", re.IGNORECASE
    )
    people = (one for one in mentions if one.kind == "person" and one.form in ("name", "alias") and one.actor)
    starts = ((one.actor, article.text[max(0, one.span.start - _REACH) : one.span.start]) for one in people)
    return frozenset(actor for actor, words in starts if actor and _is_theirs(before.search(words)))


def _is_theirs(found: re.Match[str] | None) -> bool:
    """Tell "the Courier's Berg" and "Courier editor Berg" from "the Courier reported that Berg"."""
    return found is not None and bool(re.search(r"['’]s\s+(?:[\w-]+\s+){0,3}$|(?:correspondent|reporter|editor)\s+$", found[0]))
