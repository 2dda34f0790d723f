"""What one actor did: the events that matter most of those whose sentences begin with the actor."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.lead import LeadRow, event_line, says_the_same
from analysis.measures.reading import joins, leans
from analysis.measures.rows import only, rows_of

MOST = 5
_OPENING = 40  # characters of a sentence within which it names whom it is about


def acts(timeline: pd.DataFrame, events: pd.DataFrame, mentions: pd.DataFrame, *, actor: str) -> tuple[LeadRow, ...]:
    """Return what the actor did, the latest first: of the ``timeline`` what happened, told by sentences that begin with them.

    ``events`` are its reports, ``mentions`` those of the whole coverage. Sentences that say the same stand once.
    """
    named = mentions[mentions["actor"] == actor]
    places: dict[str, list[int]] = {}
    for article, start in zip(named["article"], named["start"], strict=True):
        places.setdefault(article, []).append(start)
    happened = [row for row in rows_of(timeline) if row.status in ("past", "ongoing") and _is_about(row, places)]
    chosen: list[LeadRow] = []
    for event in sorted(happened, key=lambda row: (-row.news, row.earliest, row.words)):
        line = event_line("turn", event, events)
        if len(chosen) < MOST and not any(says_the_same(line.text, other.text) for other in chosen):
            chosen.append(line)
    return tuple(sorted(chosen, key=lambda line: (line.earliest or date.min, line.text), reverse=True))


def _is_about(event: Any, places: dict[str, list[int]]) -> bool:
    if leans(event.words) or joins(event.words):
        return False
    article, start = event.reports[0]
    return any(start <= place < start + _OPENING for place in places.get(article, ()))


def deeds(relations: pd.DataFrame, sentences: pd.DataFrame, *, actor: str, most: int) -> pd.DataFrame:
    """Return ``most`` relations whose sentences read by themselves, in order: what the actor does before what others do."""
    keys = zip(sentences["article"], sentences["start"], strict=True)
    words = dict(zip(keys, sentences["words"], strict=True))
    told = [words.get((row.article, row.sentence_start), row.words) for row in rows_of(relations)]
    alone = only(relations, [not (leans(one) or joins(one)) for one in told])
    first = alone.assign(done=alone["actor"] == actor).drop_duplicates(["article", "sentence_start"])
    chosen = first.sort_values(["done", "confidence"], ascending=False, kind="stable").head(most)
    return relations[relations.index.isin(chosen.index)]
