"""Whom an article gives words to: its speaker where the words for the source bear that out, or persons that two name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from analysis import lexicon
from analysis.measures.travel.words import bares

_JOINT = re.compile(r"\band\b|&")


def speakers_told(rows: Sequence[Any]) -> list[str]:
    """Return each quote's speaker, or an empty text: where its source is two persons, or another one by name or title."""
    known = {name[-1] for row in rows if _is_person(row) and len(name := bares(str(row.speaker_name))) > 1}
    titles: dict[str, Counter[str]] = {}
    for row in rows:
        if _is_person(row) and (title := _title(row.source)):
            titles.setdefault(row.speaker, Counter())[title] += 1
    return ["" if _is_another(row, titles.get(row.speaker)) else _told(row, known) for row in rows]


def agreed(speakers: Iterable[str | None]) -> str | None:
    """Return the speaker whom the articles agree on, or all but one of three and more."""
    named = Counter(one for one in speakers if one).most_common(2)
    return named[0][0] if len(named) == 1 or (named and named[0][1] > 2 * named[1][1]) else None


def names_another(home: Any, row: Any) -> bool:
    """Tell whether each article gives the words to a person by name, and to another: no pronoun, no two who speak as one."""
    both = [one for one in (home, row) if one.kind != "indirect" and _is_person(one)]
    if len(both) < 2 or home.speaker == row.speaker or not all(isinstance(one.source, str) for one in both):
        return False
    (mine, my_source), (theirs, their_source) = ((set(bares(str(one.speaker_name))), set(bares(one.source))) for one in both)
    told = mine & my_source and theirs & their_source
    return bool(told) and not mine & (theirs | their_source) and not theirs & my_source


def _is_another(row: Any, titles: Counter[str] | None) -> bool:
    """Tell whether a source is a Mrs where its speaker mostly is a Mr: of two of one name it is the other one."""
    title = _title(row.source)
    return titles is not None and bool(title) and 2 * titles[title] < titles.total()


def _title(source: object) -> str:
    """Return the sex that the first word for a source tells: a title's, or a pronoun's."""
    first = bares(source)[:1] if isinstance(source, str) else ()
    sexes = ("male", "female")
    return next(
        (sex for sex in sexes if any(word in lexicon.words(of, sex) for of in ("roles", "pronouns") for word in first)), ""
    )


def _told(row: Any, known: set[str]) -> str:
    if not isinstance(row.speaker, str):
        return ""
    if not isinstance(row.source, str):
        return row.speaker
    own = set(bares(str(row.speaker_name)))
    words = bares(row.source)
    others = {
        word
        for word, printed in zip(words, _capitals(row.source), strict=False)
        if printed and word in known and word not in own
    }
    is_another = bool(others) and not own & set(words)
    is_joint = bool(others) and _JOINT.search(row.source) is not None
    return "" if is_another or is_joint else row.speaker


def _capitals(text: str) -> list[bool]:
    """Tell of each word as it is compared whether it is printed with a capital."""
    return [part[:1].isupper() for word in text.split() for part in re.split(r"[-–—/]", word) for _ in bares(part)]


def _is_person(row: Any) -> bool:
    return isinstance(row.speaker, str) and row.speaker.startswith("person:") and isinstance(row.speaker_name, str)
