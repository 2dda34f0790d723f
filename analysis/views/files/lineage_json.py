"""The words that several articles carry, as data: every lineage with its carriers, and what each did to the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.measures.rows import rows_of
from analysis.measures.travel.lineage import Carrier, Lineage
from analysis.views.files.briefing_json import written
from analysis.views.look.statement import Place

FORMAT = 1


def lineage_json(lineages: Iterable[Lineage], *, actors: pd.DataFrame, numbers: Mapping[Place, int]) -> bytes:
    """Return the lineages; keys are described in data/README.md. ``numbers`` are those of the sentences that the page cites."""
    names = {row.actor: row.name for row in rows_of(actors)}
    return written({"format": FORMAT, "lineages": [_lineage(one, names, numbers) for one in lineages]})


def _lineage(one: Lineage, names: Mapping[str, str], numbers: Mapping[Place, int]) -> dict[str, Any]:
    return {
        "key": one.key, "speaker": one.speaker, "speaker_name": names.get(one.speaker or ""), "source": one.source,
        "words": one.words, "article": one.home, "newsrooms": one.newsrooms,
        "carriers": [_carrier(carrier, numbers) for carrier in one.carriers],
    }  # fmt: skip


def _carrier(one: Carrier, numbers: Mapping[Place, int]) -> dict[str, Any]:
    difference = one.difference
    return {
        "article": one.article, "publisher": one.publisher, "newsroom": one.newsroom, "published": one.published,
        "day": one.day, "first": one.first, "copies": list(one.copies), "quote": one.quote or None, "kind": one.kind,
        "speaker": one.speaker, "source": one.source, "acts": list(difference.acts),
        "steps": [{"step": step, "words": words} for step, words in difference.steps],
        "cuts": [{"side": cut.side, "words": cut.words, "loses": list(cut.loses)} for cut in difference.cuts],
        "changes": [{"old": old or None, "new": new} for old, new in difference.changes],
        "evidence": numbers.get(one.place[:2]),
    }  # fmt: skip
