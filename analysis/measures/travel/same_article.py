"""Which articles of a corpus may be versions of one."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from analysis.measures.rows import rows_of
from analysis.measures.travel.course import moment_of
from analysis.measures.travel.words import bares

_SAME_HEADLINE = 0.6


def groups_of_versions(articles: pd.DataFrame) -> list[list[Any]]:
    """Return the articles that may be versions of one, each group in order of time."""
    rows = {row.article: row for row in rows_of(articles)}
    home: dict[str, str] = {}
    by_address: dict[tuple[str, str], str] = {}
    for row in sorted(rows.values(), key=time_of):
        origin = rows.get(row.copy_of) if isinstance(row.copy_of, str) else None
        address = (str(row.publisher), _address(row.url))
        if not isinstance(row.publisher, str):
            home[row.article] = row.article
        elif address[1] and address in by_address:
            home[row.article] = by_address[address]
        elif origin is not None and origin.publisher == row.publisher and _alike(origin.headline, row.headline):
            home[row.article] = home.get(origin.article, origin.article)
        else:
            home[row.article] = row.article
        if address[1]:
            by_address.setdefault(address, home[row.article])
    groups: dict[str, list[Any]] = {}
    for article, first in home.items():
        groups.setdefault(first, []).append(rows[article])
    return list(groups.values())


def time_of(row: Any) -> tuple[bool, str, str, str]:
    """Return by what articles are put in order of time: those without a day last."""
    return (row.day is None, str(row.day), str(moment_of(row.published) or ""), row.article)


def _address(url: object) -> str:
    """Return where an article lies, without what a link adds to it; nothing for a front page."""
    if not isinstance(url, str):
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{parts.netloc.casefold().removeprefix('www.')}{path}" if path else ""


def _alike(one: object, other: object) -> bool:
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    return SequenceMatcher(None, bares(one), bares(other), autojunk=False).ratio() >= _SAME_HEADLINE
