"""What changed since the edition before, and why: news, software that reads otherwise, or corrections by people."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pandas as pd

from analysis.errors import OnRecordError
from analysis.measures.coverage import Coverage, cover
from analysis.measures.days import object_column
from analysis.measures.editions.differences import DIFFERENCES, differences
from analysis.measures.rows import only, rows_of
from analysis.model import Correction
from analysis.read import EditionBefore, read_edition

if TYPE_CHECKING:
    from analysis.corpus import Corpus

Cause = Literal["news", "software", "corrections"]
CAUSES: tuple[Cause, ...] = ("news", "software", "corrections")
COLUMNS = ["cause", *DIFFERENCES, "evidence", "weight"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from the edition ``since``; None for the first edition.

    ``rows`` has ``COLUMNS``: a row a thing, with why it differs, the numbers of its evidence where this edition prints it,
    and its ``weight`` there, by which things of one kind are ranked. ``arrived`` and ``gone`` count articles; ``reread`` tells
    whether other software read them; ``added`` are the corrections made since (as in the coverage), ``dropped`` those taken
    back. ``problem`` says why nothing can be compared.
    """

    since: EditionBefore | None = None
    rows: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=COLUMNS, dtype=object))
    arrived: int = 0
    gone: int = 0
    reread: bool = False
    added: pd.DataFrame = field(default_factory=pd.DataFrame)
    dropped: int = 0
    problem: str | None = None


def changes_since(coverage: Coverage, corpus: Corpus, *, since: str | Path | None) -> Changes:
    """Compare with the edition of a manifest; every difference has one cause.

    The edition before is covered once more with today's choice of what is sure, then step by step with what is different
    today: without the articles that are gone, as the software reads the rest now, with today's corrections, and at last with
    today's articles and period. A step that changes nothing is not taken.
    """
    if since is None:
        return Changes()
    before: EditionBefore | None = None
    try:
        before = read_edition(Path(since))
        return _compared(coverage, corpus, before)
    except OnRecordError as error:
        return Changes(since=before, problem=error.what)


def _compared(coverage: Coverage, corpus: Corpus, before: EditionBefore) -> Changes:
    stages = _stages(coverage, corpus, before)
    found = [differences(one, other).assign(cause=cause) for (_, one), (cause, other) in pairwise(stages)]
    rows = _once(pd.concat(found, ignore_index=True).astype(object))
    added, dropped = _corrections(coverage, before)
    was, now = set(stages[0][1].articles["article"]), set(coverage.articles["article"])
    return Changes(
        since=before,
        rows=rows.assign(evidence=object_column(_evidence(rows, coverage), rows), weight=_weights(rows, coverage))[COLUMNS],
        arrived=len(now - was),
        gone=len(was - now),
        reread=stages[0][1].configuration != coverage.configuration,
        added=added,
        dropped=dropped,
    )


def _stages(coverage: Coverage, corpus: Corpus, before: EditionBefore) -> list[tuple[Cause, Coverage]]:
    """Return the coverages from then to now, each with the cause of what is different in it."""
    then = type(corpus).open(corpus.path, version=before.version)
    if then.contents != before.articles:
        raise OnRecordError("the corpus no longer holds the articles that it was made from")
    old = _covered(then, coverage, before, before.corrections)
    reread, corrected = old.configuration != coverage.configuration, before.corrections != coverage.case.corrections
    stages: list[tuple[Cause, Coverage]] = [("news", old)]
    kept = {one for one, content in corpus.contents.items() if before.articles.get(one) == content}
    if (reread or corrected) and kept != set(before.articles):
        stages.append(("news", _covered(then.of_articles(kept), coverage, before, before.corrections)))
    same = corpus.of_articles(kept)
    if reread:
        stages.append(("software", _covered(same, coverage, before, before.corrections)))
    if corrected:
        stages.append(("corrections", _covered(same, coverage, before, coverage.case.corrections)))
    return [*stages, ("news", coverage)]


def _covered(corpus: Corpus, coverage: Coverage, before: EditionBefore, corrections: tuple[Correction, ...]) -> Coverage:
    case = replace(coverage.case, first_day=before.first_day, last_day=before.last_day, corrections=corrections)
    return cover(corpus, case, choice=coverage.choice)


def _once(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out what went with an article that is gone and came back with another."""
    changes = rows.groupby(["thing", "key"])["change"].agg(set).to_dict()
    back = {key for key, found in changes.items() if {"new", "withdrawn"} <= found}
    return only(rows, ((row.thing, row.key) not in back for row in rows_of(rows))).reset_index(drop=True)


def _corrections(coverage: Coverage, before: EditionBefore) -> tuple[pd.DataFrame, int]:
    """Return the rows of the corrections that are new, and how many of the earlier ones are there no more."""
    now = coverage.case.corrections
    added = only(coverage.corrections, (one not in before.corrections for one in now))
    return added.reset_index(drop=True), sum(one not in now for one in before.corrections)


def _evidence(rows: pd.DataFrame, coverage: Coverage) -> list[tuple[int, ...]]:
    """Return where each thing can be looked up in this edition; nothing for one that it does not print."""
    shown, timeline = coverage.shown, coverage.timeline
    found: dict[tuple[str, str], tuple[int, ...]] = {}
    for event in reversed(list(rows_of(timeline))):
        found |= {("actor", actor): (event.evidence[0],) for actor in event.actors if event.evidence}
    for row in reversed(list(rows_of(shown.dropna(subset=["speaker"])))):
        found["actor", row.speaker] = (int(row.evidence),)
    found |= {("event", row.key): tuple(row.evidence[:3]) for row in rows_of(timeline)}
    found |= {("quote", row.quote): (int(row.evidence),) for row in rows_of(shown)}
    return [() if row.change == "withdrawn" else found.get((row.thing, row.key), ()) for row in rows_of(rows)]


def _weights(rows: pd.DataFrame, coverage: Coverage) -> list[float]:
    """Return how much a thing matters among its kind: an event's score, a quote's publishers, an actor's mentions."""
    found = {("event", row.key): float(row.score) for row in rows_of(coverage.timeline)}
    found |= {("quote", row.quote): row.carried_by + min(row.verbatim, 25) / 100 for row in rows_of(coverage.shown)}
    found |= {("actor", row.actor): float(row.mentions) for row in rows_of(coverage.actors)}
    return [found.get((row.thing, row.key), 0.0) for row in rows_of(rows)]
