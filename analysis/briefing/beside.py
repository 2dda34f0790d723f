"""The data of an edition, in a folder beside its page: its tables, the whole timeline, a calendar, graph and references."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.model import Case
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    from analysis.measures import Changes, Choice, Coverage

FOLDER = "data"


def write_beside(folder: Path, *, corpus: Path, case: Case, parameters: Mapping[str, Any]) -> list[Path]:
    """Write ``data/``: the tables (JSON, Excel, CSV, Parquet), timeline, calendar, actors' graph and references. Returns them.

    The numbers of the evidence are the page's. Timeline and graph hold all events and relations of the notebook's period and
    confidence, not only those it has room for.
    """
    from analysis.corpus import Corpus
    from analysis.measures import Choice

    chosen = {name: parameters[name] for name in ("most_quotes", "most_events", "least_confidence") if name in parameters}
    content = _data(
        corpus,
        Corpus.open(corpus, version=parameters.get("corpus_version")).version,
        case,
        parameters.get("first_day"),
        parameters.get("as_of"),
        Choice(**chosen),
        parameters.get("edition", 1),
        parameters.get("since"),
    )
    home = folder / FOLDER
    home.mkdir()
    for name, data in content.items():
        write_whole(home / name, data)
    return [home / name for name in content]


@lru_cache(maxsize=4)  # the briefings of one case share their data, and a process of a schedule makes several of them
def _data(
    corpus: Path, version: int, case: Case, first_day: Any, as_of: Any, choice: Choice, edition: int, since: str | None
) -> dict[str, bytes]:  # fmt: skip
    from analysis.corpus import Corpus, tables
    from analysis.measures import changes_since, cover

    opened = Corpus.open(corpus, version=version)
    coverage = cover(opened, case, first_day=first_day, as_of=as_of, choice=choice)
    changes = changes_since(coverage, opened, since=since)
    roles = tables.roles(opened.corrected(case.corrections))
    return _content(coverage, roles=roles, edition=edition, changes=changes)


def _content(coverage: Coverage, *, roles: Any, edition: int, changes: Changes) -> dict[str, bytes]:
    from analysis import views
    from analysis.measures.days import with_days

    timeline = coverage.whole
    tables = views.plain_tables(coverage, timeline=timeline, roles=with_days(roles, "day"))
    return {
        "briefing.json": views.briefing_json(coverage, tables, edition=edition, changes=changes),
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
