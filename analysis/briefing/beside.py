"""The data of an edition, in a folder beside its page: its tables, the whole timeline, a calendar, graph and references."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.model import Case

if TYPE_CHECKING:
    from analysis.measures import Coverage

FOLDER = "data"


def write_beside(folder: Path, *, corpus: Path, case: Case, parameters: Mapping[str, Any]) -> list[Path]:
    """Write ``data/``: the tables (JSON, Excel, CSV, Parquet), timeline, calendar, actors' graph and references. Returns them.

    The numbers of the evidence are the page's. Timeline and graph hold all events and relations of the notebook's period and
    confidence, not only those it has room for.
    """
    from analysis.corpus import Corpus, tables
    from analysis.measures import Choice, cover

    opened = Corpus.open(corpus, version=parameters.get("corpus_version"))
    chosen = {name: parameters[name] for name in ("most_quotes", "most_events", "least_confidence") if name in parameters}
    period = {name: parameters.get(name) for name in ("first_day", "as_of")}
    coverage = cover(opened, case, **period, choice=Choice(**chosen))
    roles = tables.roles(opened.corrected(case.corrections))
    home = folder / FOLDER
    home.mkdir()
    content = _content(coverage, roles=roles, edition=parameters.get("edition", 1))
    for name, data in content.items():
        (home / name).write_bytes(data)
    return [home / name for name in content]


def _content(coverage: Coverage, *, roles: Any, edition: int) -> dict[str, bytes]:
    from analysis import views
    from analysis.measures import known_as_of
    from analysis.measures.days import with_days

    timeline = known_as_of(coverage)
    tables = views.plain_tables(coverage, timeline=timeline, roles=with_days(roles, "day"))
    return {
        "briefing.json": views.briefing_json(coverage, tables, edition=edition),
        "briefing.xlsx": views.workbook_of(tables, title=coverage.case.title, day=coverage.as_of),
        "timeline.json": views.timeline_json(coverage, timeline).encode("utf-8", "replace"),
        "calendar.ics": views.due_calendar(coverage, timeline),
        "actors.gexf": views.actors_gexf(coverage),
        "actors.graphml": views.actors_graphml(coverage),
        "sources.bib": views.bibtex(tables["sources"]),
        "sources.csl.json": views.csl_json(tables["sources"]),
        **{f"{name}.csv": views.csv_of(table) for name, table in tables.items()},
        **{f"{name}.parquet": views.parquet_of(table) for name, table in tables.items()},
    }
