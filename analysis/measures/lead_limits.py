"""What the next sentence of an article takes back of a line: the condition set on an event, the other half of a sum."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from analysis import lexicon
from analysis.measures.stems import stem

if TYPE_CHECKING:
    from analysis.measures.lead_line import LeadRow

_LONGEST = 30  # words


def with_limits(lines: Iterable[LeadRow], rows: Iterable[Any]) -> list[LeadRow]:
    """Return the lines, each with the sentence right behind it in its article where that limits what it tells."""
    lines = list(lines)
    texts: dict[str, list[Any]] = {line.article: [] for line in lines}
    for row in rows:
        if row.article in texts:
            texts[row.article].append(row)
    return [_with_limit(line, texts[line.article]) for line in lines]


def _with_limit(line: LeadRow, rows: list[Any]) -> LeadRow:
    after = min((row for row in rows if row.start > line.sentence_start), key=lambda row: row.start, default=None)
    if after is None or not limits(line.text, after.words) or not line.text.rstrip("”\"' ").endswith("."):
        return line
    return replace(line, limit=" ".join(after.words.split()), limit_span=(after.start, after.end))


def limits(told: str, words: str) -> bool:
    """Tell whether a sentence limits what the one before it told: by its other half, a condition, an exception or a time."""
    if len(words.split()) > _LONGEST:
        return False
    again = _names_again().match(words)
    known = set(map(stem, re.findall(r"[a-z]+", told.casefold())))
    named = again is not None and any(stem(word) in known for word in again.groups() if word)
    return bool(_opens().match(words)) or (named and bool(_limiting().search(words)))


@cache
def _opens() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.table("reasons")["limits"]["opens"]))


@cache
def _names_again() -> re.Pattern[str]:
    return re.compile(lexicon.table("reasons")["limits"]["names_again"])


@cache
def _limiting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.table('reasons')['limits']['limiting'])})".replace(" ", r"\s+"), re.IGNORECASE)
