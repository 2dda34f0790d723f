"""Where articles agree and where they do not: what many report alike, and what is told differently, side by side."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.days import object_column

ENOUGH = 3  # independent origins that make an agreement worth telling


@dataclass(frozen=True, slots=True)
class Agreement:
    """``alike`` are rows of the timeline that three independent origins or more report without contradiction, most first.

    ``dates`` are rows of the timeline whose reports give contradicting dates; ``figures`` and ``statements`` have a row a side
    (``disputes.DISPUTES``) and ``evidence``, the number of its sentence.
    """

    alike: pd.DataFrame
    dates: pd.DataFrame
    figures: pd.DataFrame
    statements: pd.DataFrame


def agreement(coverage: Coverage) -> Agreement:
    """Return what the coverage tells alike and what it tells differently."""
    timeline, disputes = coverage.timeline, coverage.disputes
    evidence = coverage.evidence
    keys = zip(evidence["article"], evidence["sentence_start"], strict=True)
    number = dict(zip(keys, evidence["number"], strict=True))
    places = zip(disputes["article"], disputes["sentence_start"], strict=True)
    sides = disputes.assign(evidence=object_column([number.get(place) for place in places], disputes))
    disputed = timeline["conflict"].astype(bool) | timeline["key"].isin(sides["key"])
    alike = timeline[(timeline["origins"] >= ENOUGH) & ~disputed]
    return Agreement(
        alike=alike.sort_values(["origins", "score"], ascending=False, kind="stable").reset_index(drop=True),
        dates=timeline[timeline["conflict"].astype(bool)].reset_index(drop=True),
        figures=sides[sides["kind"] == "figures"].reset_index(drop=True),
        statements=sides[sides["kind"] == "statements"].reset_index(drop=True),
    )
