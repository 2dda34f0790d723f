"""What of events is printed: the timeline, and what rests on it: what is due, the lead, what is told alike or left open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from analysis.measures.disputes.agreements import Agreement, find_agreements
from analysis.measures.due.find import find_due
from analysis.measures.due.row import DueRow
from analysis.measures.lead import find_lead
from analysis.measures.lead_about import LeadSources
from analysis.measures.lead_line import LeadRow
from analysis.measures.material import Material
from analysis.measures.rows import only
from analysis.measures.timeline.aside import without_asides
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.merge import merge_events
from analysis.measures.timeline.printable import is_pinned, printable
from analysis.measures.timeline.run_together import without_run_together
from analysis.measures.unanswered import Unanswered, find_unanswered, says_of_whom

LEAST_PLANNED = 0.5  # a plan is told by its whole sentence, so that less is asked of the clause found in it


class Told(NamedTuple):
    """What is chosen of events (``Coverage``): of all (``whole``), of the affair, and what rests on its timeline."""

    whole: pd.DataFrame
    timeline: pd.DataFrame
    due: tuple[DueRow, ...]
    lead: tuple[LeadRow, ...]
    unanswered: tuple[Unanswered, ...]
    agreements: tuple[Agreement, ...]


def tell(material: Material, as_of: date | None) -> Told:
    """Choose what is told of events."""
    choice, pinned, events = material.choice, material.pinned, material.events
    least = min(choice.least_confidence, LEAST_PLANNED)
    whole = merge_events(
        events, material.articles, least_confidence=least, pinned=pinned, affair=material.affair, same=material.same
    )
    told = _of_affair(whole, material.elsewhere, pinned)
    sure = only(told, ((told["confidence"] >= least) | is_pinned(told, pinned)).tolist()).reset_index(drop=True)
    due = find_due(told, events, as_of=as_of)
    timeline = _timeline(material, sure, due)
    lead = find_lead(LeadSources(material.sentences, timeline, events, material.quotes, as_of))
    agreements = find_agreements(told, events, material.articles, printed=timeline)
    return Told(whole, timeline, due, lead, _unanswered(material, due), agreements)


def _timeline(material: Material, sure: pd.DataFrame, due: Sequence[DueRow]) -> pd.DataFrame:
    """Return the foremost of the rows that a page may give: none told aside, none that an export ran together."""
    may = printable(sure, material.events, due=[row.key for row in due], pinned=material.pinned)
    may = without_run_together(without_asides(may, material.sentences, material.shares), material.sentences)
    return foremost(may, most=material.choice.most_events, pinned=material.pinned)


def _unanswered(material: Material, due: Sequence[DueRow]) -> tuple[Unanswered, ...]:
    """Return what was asked of somebody or something by name and not answered, but for what stands among what is due."""
    listed = {place for row in due for place in row.places}
    asked = find_unanswered(material.sentences, material.mentions, material.quotes)
    return tuple(row for row in asked if (row.article, row.sentence_start) not in listed and says_of_whom(row))


def _of_affair(rows: pd.DataFrame, elsewhere: frozenset[str], pinned: frozenset[str]) -> pd.DataFrame:
    """Return the events but those told by articles of something else; what a person wants shown stays."""
    keep = [reports[0][0] not in elsewhere for reports in rows["reports"]]
    return only(rows, (pd.Series(keep, index=rows.index, dtype=bool) | is_pinned(rows, pinned)).tolist()).reset_index(drop=True)
