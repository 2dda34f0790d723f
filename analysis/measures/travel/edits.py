"""Versions of one article: what was added, removed and changed from one to the next, and whether the article says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import Any, Literal

import pandas as pd

from analysis import lexicon
from analysis.measures.rows import rows_of
from analysis.measures.travel.same_article import groups_of_versions, time_of
from analysis.measures.travel.words import bares, telling

MOST_EDITS = 6  # that a page prints of two versions
_LIKE = 0.6  # share of words from which a sentence is another one changed
_MARK = re.compile(r"[\"“”„]|''")
_KEPT = 0.3  # share of sentences that two versions have in common; below it the address was used for another article

EditKind = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence of a version: its words on one line, and where it stands."""

    words: str
    place: tuple[str, int, int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence that one version has and the other has not, or has otherwise.

    ``quoted``: words stand in marks in it; ``small``: nothing but small words, or their order, was changed.
    """

    kind: EditKind
    before: Cited | None
    after: Cited | None
    quoted: bool
    small: bool = False


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of an article that follow each other; ``ordered`` tells whether times say which came first.

    ``announced`` are the sentences of the later one that tell of a correction, which the earlier has not; ``edits`` those in
    which words stand in marks first, then in the order of the text; small ones last.
    """

    publisher: str
    headline: str | None
    before: str
    after: str
    published: tuple[str | None, str | None]
    days: tuple[date | None, date | None]
    ordered: bool
    edits: tuple[Edit, ...]
    announced: tuple[Cited, ...]

    @property
    def shown(self) -> tuple[Edit, ...]:
        """Return the edits that a page prints."""
        return tuple(edit for edit in self.edits if not edit.small)[:MOST_EDITS]


def find_versions(articles: pd.DataFrame, sentences: pd.DataFrame) -> tuple[Versions, ...]:
    """Return the versions of one article that a corpus holds: of one publisher, with one address, or a copy so headed."""
    groups = [group for group in groups_of_versions(articles) if len(group) > 1]
    wanted = {row.article for group in groups for row in group}
    told: dict[str, list[Any]] = {}
    for row in rows_of(sentences[sentences["article"].isin(wanted)]):
        told.setdefault(row.article, []).append(row)
    found = (_versions(one, other, told) for group in groups for one, other in pairwise(group))
    return tuple(one for one in found if one is not None)


def _versions(one: Any, other: Any, told: dict[str, list[Any]]) -> Versions | None:
    """Compare two versions; None where nothing differs, or all does."""
    before, after = told.get(one.article, []), told.get(other.article, [])
    bare = [[" ".join(bares(row.words)) for row in rows] for rows in (before, after)]
    if not set(bare[0]) & set(bare[1]) or len(set(bare[0]) & set(bare[1])) < _KEPT * min(map(len, bare)):
        return None
    edits, announced = list[Edit](), list[Cited]()
    for old, new in _differences(before, after, bare):
        if new is not None and old is None and _announces(new.words):
            announced.append(_cited(new))
        else:
            kind: EditKind = "added" if old is None else "removed" if new is None else "changed"
            quoted = any(row is not None and _MARK.search(row.words) for row in (old, new))
            edits.append(
                Edit(
                    kind,
                    None if old is None else _cited(old),
                    None if new is None else _cited(new),
                    quoted,
                    _is_small(old, new),
                )
            )
    if not edits and not announced:
        return None
    ordered = time_of(one)[1:3] != time_of(other)[1:3] and one.day is not None and other.day is not None
    headline = other.headline if isinstance(other.headline, str) else None
    return Versions(
        other.publisher, headline, one.article, other.article, (_text(one.published), _text(other.published)),
        (one.day, other.day), ordered, tuple(sorted(edits, key=lambda edit: (edit.small, not edit.quoted))), tuple(announced),
    )  # fmt: skip


def _differences(before: Sequence[Any], after: Sequence[Any], bare: Sequence[Sequence[str]]) -> Iterator[tuple[Any, Any]]:
    """Give the sentences that differ, each beside the one it became: what moved stands in both, and is none."""
    moved = set(bare[0]) & set(bare[1])
    for tag, i, j, m, n in SequenceMatcher(None, bare[0], bare[1], autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old = [k for k in range(i, j) if bare[0][k] not in moved and bare[0][k] and not before[k].furniture]
        new = [k for k in range(m, n) if bare[1][k] not in moved and bare[1][k]]
        for k in old:
            near = max(new, key=lambda other: _ratio(bare[0][k], bare[1][other]), default=None)
            if near is not None and _ratio(bare[0][k], bare[1][near]) >= _LIKE:
                new.remove(near)
                yield before[k], after[near]
            else:
                yield before[k], None
        yield from ((None, after[k]) for k in new if not after[k].furniture or _announces(after[k].words))


def _is_small(old: Any, new: Any) -> bool:
    if old is None or new is None:
        return False
    told = [sorted(word for word in bares(row.words) if telling([word])) for row in (old, new)]
    return told[0] == told[1]


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _announces(words: str) -> bool:
    return bool(_announcing().search(" ".join(words.split()).casefold().replace("’", "'")))


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in lexicon.table("travel")["corrections"]["announced"]))


def _cited(row: Any) -> Cited:
    return Cited(" ".join(row.words.split()), (row.article, row.start, row.start, row.end))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
