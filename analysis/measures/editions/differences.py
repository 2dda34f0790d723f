"""What two coverages tell differently: events, quotes and actors that are new, changed or withdrawn."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.measures.actors import ACTING
from analysis.measures.coverage import Coverage
from analysis.measures.editions.known import known_as_of, timeline_changes
from analysis.measures.folding import folds
from analysis.measures.role_words import in_state
from analysis.measures.row_types import ActorRow, QuoteRow
from analysis.measures.rows import rows_of

DIFFERENCES = ["thing", "change", "key", "words", "value", "granularity", "differences"]
Row = tuple[object, ...]
_WORD = re.compile(r"\w+")


def differences(before: Coverage, after: Coverage) -> pd.DataFrame:
    """Return a row for each thing that differs.

    Columns ``DIFFERENCES``: ``thing`` is event, quote or actor; ``change`` new, changed or withdrawn; ``key`` that of the
    timeline, the quote's or the actor's id; ``words`` the event's, the quote's or the actor's name; ``value`` the event's date,
    the quote's speaker or the actor's role; ``granularity`` the event's, of a quote its kind; ``differences`` are (what,
    before, after). The same words of a speaker carried by a further article are no new quote, an event that a further article
    reports is no new event.
    """
    rows = [*_events(before, after), *_quotes(before, after), *_actors(before, after)]
    return pd.DataFrame(rows, columns=DIFFERENCES, dtype=object)


def _events(before: Coverage, after: Coverage) -> Iterator[Row]:
    now = known_as_of(after)
    was = _rekeyed(known_as_of(before), now, _counterparts(before.events, after.events, name="event"))
    for row in rows_of(timeline_changes(was, now)):
        if row.change != "joined":
            yield ("event", row.change, row.key, row.words, row.value, row.granularity, tuple(row.differences))


def _rekeyed(was: pd.DataFrame, now: pd.DataFrame, same: dict[str, str]) -> pd.DataFrame:
    """Give each earlier row the key of the row that now holds its reports, be they read a little differently.

    A row that several earlier ones went into takes the key of the first of them; the others are joined to it.
    """
    keys, home = set(now["key"]), {member: row.key for row in rows_of(now) for member in row.members}
    taken = set(was["key"]) & keys
    found = []
    for row in rows_of(was):
        members = tuple(same.get(one, one) for one in row.members)
        key = row.key if row.key in keys else next((home[one] for one in members if one in home), row.key)
        fresh = row.key in keys or key not in taken
        taken.add(key)
        found.append((key if fresh else row.key, members))
    return was.assign(
        key=pd.Series([key for key, _ in found], index=was.index, dtype=object),
        members=pd.Series([list(members) for _, members in found], index=was.index, dtype=object),
    )


def _counterparts(before: pd.DataFrame, after: pd.DataFrame, *, name: str) -> dict[str, str]:
    """Return for each row the id it goes by afterwards: its own, or that of the row that most overlaps it in its article."""
    ids = set(after[name])
    missing = before[~before[name].isin(ids)]
    places = defaultdict(list)
    for article, start, end, one in zip(after["article"], after["start"], after["end"], after[name], strict=True):
        if article in set(missing["article"]):
            places[article].append((start, end, one))
    near = {}
    for article, start, end, one in zip(missing["article"], missing["start"], missing["end"], missing[name], strict=True):
        shared = [(min(end, last) - max(start, first), other) for first, last, other in places[article]]
        if (best := max(shared, default=(0, ""))) and best[0] > 0:
            near[one] = best[1]
    return {**near, **{one: one for one in before[name] if one in ids}}


def _quotes(before: Coverage, after: Coverage) -> Iterator[Row]:
    """Compare what was said by the words: a group of quotes that carry them is new where none of it was there."""
    least = after.choice.least_confidence
    was, now = (folds(one.quotes, one.articles, least_confidence=least) for one in (before, after))
    same = _counterparts(before.quotes, after.quotes, name="quote")
    known = {now[same[quote]] for quote in was if same.get(quote) in now}
    old = {row.quote: row for row in rows_of(before.quotes)}
    new = {row.quote: row for row in rows_of(after.quotes)}
    yield from (_quote(new[home], "new") for home in dict.fromkeys(now.values()) if home not in known)
    stay = {was[quote] for quote in was if same.get(quote) in now}
    yield from (_quote(old[home], "withdrawn") for home in dict.fromkeys(was.values()) if home not in stay)
    for quote in was:
        other = same.get(quote)
        if other in now and now[other] == other and (told := _speaker_change(old[quote], new[other])):
            yield _quote(new[other], "changed", told)


def _quote(row: QuoteRow, change: str, told: tuple[tuple[str, object, object], ...] = ()) -> Row:
    name = row.speaker_name if isinstance(row.speaker_name, str) else None
    return ("quote", change, row.quote, row.words, name, row.kind, told)


def _speaker_change(was: QuoteRow, now: QuoteRow) -> tuple[tuple[str, object, object], ...]:
    """Tell whether a quote is credited to somebody else, and not to the same by a shorter or longer name."""
    if isinstance(was.speaker, str) and was.speaker == now.speaker:
        return ()
    names = [one.speaker_name if isinstance(one.speaker_name, str) else "" for one in (was, now)]
    return () if _alike(*names) else (("speaker", names[0] or None, names[1] or None),)


def _actors(before: Coverage, after: Coverage) -> Iterator[Row]:
    """Compare who acts by all names they go by; a role counts as changed where both editions report one."""
    was, now = _acting(before), _acting(after)
    old = {name: row for row in reversed(was) for name in _names(row)}
    current = {name for row in now for name in _names(row)}
    for row in now:
        earlier = next((old[name] for name in _names(row) if name in old), None)
        first, last = _role(earlier), _role(row)
        if earlier is None:
            yield ("actor", "new", row.actor, row.name, last, None, ())
        elif first and last and (str(earlier.role_state) != str(row.role_state) or not _alike(first, last)):
            yield ("actor", "changed", row.actor, row.name, last, None, (("role", first, last),))
    for row in was:
        if not current & set(_names(row)):
            yield ("actor", "withdrawn", row.actor, row.name, _role(row), None, ())


def _role(actor: ActorRow | None) -> str:
    return in_state(actor.role, actor.role_state) if actor else ""


def _acting(coverage: Coverage) -> list[Any]:
    """Return the actors with a mention as such, the most mentioned in the case first."""
    acting = set(coverage.mentions[coverage.mentions["reading"] == "actor"]["actor"].dropna())
    return [row for row in rows_of(coverage.actors) if row.kind in ACTING and row.actor in acting]


def _names(row: ActorRow) -> list[str]:
    return [name.casefold() for name in (row.name, *row.aliases)]


def _alike(one: str, other: str) -> bool:
    """Tell whether one says the same as the other in more or fewer words: a name and its last part, a title and its office."""
    first, second = (set(_WORD.findall(words.casefold())) for words in (one, other))
    return first == second or bool(first and second and (first < second or second < first))
