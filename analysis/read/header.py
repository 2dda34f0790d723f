"""The head of an article: headline and kicker, the line of section and time, the byline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from analysis.model import Span, Zone, ZoneKind
from analysis.read.dateline import LONGEST, find_dateline_end
from analysis.read.dates import any_of, find_date_line, month_names
from analysis.read.phrases import words
from analysis.read.units import Unit, comparable

Mark = Literal["section", "date", "byline", "kicker", "dateline"]
DEEPEST = 20
PLAIN = 3  # units of prose after which no head is looked for
_KICKER = re.compile(r"[(\[]\s?(?P<inside>[^()\[\]]{2,30}?)\s?[)\]]\s*|(?P<before>[^\W\d_][\w&' -]{1,28}?)\s?[:|]\s+(?=\S)")
_LEAD = re.compile(
    r"(?:\d(?:st|nd|rd|th) )?(?:lead|ld)(?:[ -]\w+)?|\d(?:st|nd|rd|th) (?:lead|ld|update)|update ?\d+|urgent ?\d*"
)
_BYLINE = re.compile(r"\(?by:? (?P<names>[^()!?;\"“”]{3,110})\)?", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"(?:{any_of(month_names())})\b\.? \d{{1,2}}(?:, \d{{4}})?:")  # of a list or a picture, not a headline
_SENTENCE_END = re.compile(r"[.!?…:;,]['\"”’)\]]*$")


def find_header(units: Sequence[Unit], text: str, *, taken: Sequence[ZoneKind | None], headline: str | None) -> list[Zone]:
    """Return the zones of the head, in order; units already ``taken`` by another zone are passed over.

    Without a ``headline`` to look for, the first line is one where what follows shows it: a byline, dateline or line of
    time, or a paragraph below a line that does not end as sentences do.
    """
    free = [at for at in range(min(len(units), DEEPEST)) if taken[at] is None]
    marks = {at: _mark(units[at], text) for at in free}
    title = _given(units, free, headline) if headline and headline.strip() else _first(units, free, marks)
    zones: list[Zone] = []
    plain = 0
    for at in free:
        if plain >= PLAIN:
            break
        if at == title:
            zones += _headline(units[at], text)
        elif (kind := marks[at]) == "section" or kind == "byline" or kind == "kicker":  # noqa: PLR1714  mypy does not narrow by a set
            zones.append(Zone(kind, units[at].span))
        else:
            plain += marks[at] is None
    return zones


def split_kicker(headline: str) -> tuple[str | None, str]:
    """Part "(News Focus) U.S. raises …" into the kicker, without its brackets, and the headline."""
    found = _KICKER.match(headline)
    if found is None or not _is_kicker(found["inside"] or found["before"]):
        return None, headline
    return " ".join((found["inside"] or found["before"]).split()), headline[found.end() :]


def _is_kicker(words_of_it: str) -> bool:
    key = comparable(words_of_it).casefold().strip(" .:|()[]-–—")
    return key in words("kickers") or _LEAD.fullmatch(key) is not None


def _mark(unit: Unit, text: str) -> Mark | None:
    """Say what a unit of the head is by itself: section, date, byline, kicker or dateline."""
    if line := find_date_line(unit.words):
        return "date" if line.bare else "section"
    if is_byline(unit.words):
        return "byline"
    if unit.key.strip(" :.|") in words("sections"):
        return "section"
    if unit.length <= 40 and _is_kicker(unit.words):
        return "kicker"
    start = text[unit.span.start : min(unit.span.end, unit.span.start + LONGEST)]
    return "dateline" if find_dateline_end(start, early=True) else None


def is_byline(line: str) -> bool:
    """Tell "By Song Sang-ho" from "By Friday the ministry had …": names only, and no day or month first."""
    found = _BYLINE.fullmatch(line) if len(line) <= 130 else None
    if found is None:
        return False
    names = found["names"].replace(",", " ").replace("|", " ").replace("/", " ").split()
    first = names[0].casefold().strip(".") if names else ""
    named = [name for name in names if name.casefold() not in words("small_words")]
    days = first in month_names() or first.endswith("day") or first in words("no_places")
    emails = [name for name in named if "@" in name]
    return bool(named) and not days and all(name[0].isupper() for name in named if name not in emails) and len(named) <= 14


def _given(units: Sequence[Unit], free: Sequence[int], headline: str) -> int | None:
    """Find the unit that is the headline we know."""
    wanted = {_bare(headline), _bare(split_kicker(headline)[1])}
    same = (at for at in free if units[at].length <= len(headline) + 80 and {units[at].key, _bare(units[at].words)} & wanted)
    return next((at for at in same), next((at for at in free if _bare(split_kicker(units[at].words)[1]) in wanted), None))


def _bare(headline: str) -> str:
    return comparable(headline[:1_000]).casefold().rstrip(" .")


def _first(units: Sequence[Unit], free: Sequence[int], marks: Mapping[int, Mark | None]) -> int | None:
    """Find the headline by its place and what follows it."""
    heads = [at for at in free if marks[at] not in {"section", "date", "kicker"}]
    if len(heads) < 2 or marks[heads[0]] is not None:
        return None
    first, after = units[heads[0]], [at for at in free if at > heads[0]]
    announced = marks[after[0]] is not None or (units[after[0]].length <= 200 and any(marks[at] for at in after[1:2]))
    unfinished = not _SENTENCE_END.search(first.words) and 80 < units[after[0]].length > first.length
    starts = not first.words[:1].islower() and len(first.words.split()) >= 3 and not _DAY_FIRST.match(first.key)
    longest = 120 if _SENTENCE_END.search(first.words) else 200 if announced else 150
    return heads[0] if starts and len(first.words) <= longest and (announced or unfinished) else None


def _headline(unit: Unit, text: str) -> list[Zone]:
    """Part the line of the headline into kicker and headline."""
    line = unit.span.of(text)
    kicker, rest = split_kicker(line)
    if kicker is None or not rest.strip():
        return [Zone("headline", unit.span)]
    start = unit.span.end - len(rest)
    return [
        Zone("kicker", Span(unit.span.start, unit.span.start + len(line[: len(line) - len(rest)].rstrip()))),
        Zone("headline", Span(start, unit.span.end)),
    ]
