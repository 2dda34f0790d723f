"""The files that lie beside the page: an edition's whole timeline as data, what is to come as a calendar, the actors' graph."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.model import Case


def write_beside(folder: Path, *, corpus: Path, case: Case, parameters: Mapping[str, Any]) -> list[Path]:
    """Write the timeline (TimelineJS, iCalendar, CSV, Parquet) and the actors' graph (GEXF, GraphML).

    They hold every event and relation of the notebook's period and confidence, not only those it has room for. Returns them.
    """
    from analysis import views
    from analysis.corpus import Corpus
    from analysis.measures import Choice, cover, known_as_of

    asked = {name: parameters[name] for name in ("least_confidence",) if name in parameters}
    period = {name: parameters.get(name) for name in ("first_day", "as_of")}
    coverage = cover(
        Corpus.open(corpus, version=parameters.get("corpus_version")),
        case,
        **period,
        choice=Choice(most_quotes=0, most_events=0, **asked),
    )
    timeline = known_as_of(coverage)
    content = {
        "timeline.json": views.timeline_json(coverage, timeline).encode("utf-8"),
        "calendar.ics": views.due_calendar(coverage, timeline),
        "timeline.csv": views.timeline_csv(coverage, timeline),
        "timeline.parquet": views.timeline_parquet(coverage, timeline),
        "actors.gexf": views.actors_gexf(coverage),
        "actors.graphml": views.actors_graphml(coverage),
    }
    for name, data in content.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in content]
