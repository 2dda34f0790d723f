"""What one actor did: the events that matter most of those whose sentences begin with the actor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.measures.lead_line import LeadRow, event_line, says_the_same
from analysis.measures.reading import joins, leans, reads_alone
from analysis.measures.rows import only, rows_of

MOST, FEW = 5, 3  # lines: of what the actor did, and up to which others stand beside them
_NEAR = timedelta(days=3)
_OPENING = 30  # characters of a sentence within which it names whom it is about


def acts(timeline: pd.DataFrame, events: pd.DataFrame, mentions: pd.DataFrame, *, actor: str) -> tuple[LeadRow, ...]:
    """Return what the actor did, the latest first: of the ``timeline`` what happened, told by sentences that begin with them.

    Where these are few, others that name them too. ``events`` are the timeline's reports, ``mentions`` those of the whole
    coverage. Sentences of about one day that say the same stand once.
    """
    named = mentions[mentions["actor"] == actor]
    places: dict[str, list[int]] = {}
    for article, start in zip(named["article"], named["start"], strict=True):
        places.setdefault(article, []).append(start)
    happened = [row for row in rows_of(timeline) if row.status in ("past", "ongoing")]
    told = [(event, before) for event in happened if (before := _before(event, places)) is not None]
    chosen: list[LeadRow] = []
    for event, before in sorted(told, key=lambda one: (one[1] >= _OPENING, -one[0].news, one[0].earliest, one[0].words)):
        line, most = event_line("turn", event, events), MOST if before < _OPENING else FEW
        if len(chosen) < most and not any(_is_one(line, other) for other in chosen):
            chosen.append(line)
    return tuple(sorted(chosen, key=lambda line: (line.earliest or date.min, line.text), reverse=True))


def _is_one(line: LeadRow, other: LeadRow) -> bool:
    """Tell whether two lines may tell of one event: in like words, of days that lie close."""
    near = line.earliest is None or other.earliest is None or abs(line.earliest - other.earliest) <= _NEAR
    return near and says_the_same(line.text, other.text)


def _before(event: Any, places: dict[str, list[int]]) -> int | None:
    """Return how many characters stand before the sentence names the actor; None where it does not, or leans on another."""
    if leans(event.words) or joins(event.words):
        return None
    article, start = event.reports[0]
    inside = (place - start for place in places.get(article, ()) if start <= place < start + len(event.words))
    return min(inside, default=None)


def deeds(
    relations: pd.DataFrame, sentences: pd.DataFrame, *, actor: str, most: int, told: frozenset[str] = frozenset()
) -> pd.DataFrame:
    """Return ``most`` relations whose sentences read by themselves, in order: what the actor does before what others do.

    A sentence stands once, however many articles carry it; those ``told`` elsewhere on the page do not.
    """
    keys = zip(sentences["article"], sentences["start"], strict=True)
    words = dict(zip(keys, sentences["words"], strict=True))
    said = [" ".join(words.get((row.article, row.sentence_start), row.words).split()) for row in rows_of(relations)]
    alone = only(relations.assign(said=said), [reads_alone(one) and one not in told for one in said])
    first = alone.assign(done=alone["actor"] == actor).drop_duplicates("said")
    chosen = first.sort_values(["done", "confidence"], ascending=False, kind="stable").head(most)
    return relations[relations.index.isin(chosen.index)]
