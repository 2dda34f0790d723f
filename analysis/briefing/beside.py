"""The data of an edition, in a folder beside its page: its tables, the whole timeline, a calendar, graph and references."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.model import Case
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    import pandas as pd

    from analysis.corpus import Corpus
    from analysis.measures import Choice, Coverage
    from analysis.views.look.statement import Statement

    _Page = tuple[Coverage, list[Statement], dict[str, bytes]]  # what a page covers, what it states, its own files

FOLDER = "data"


def write_beside(
    folder: Path, *, corpus: Path, case: Case, parameters: Mapping[str, Any], notebook: str = "briefing"
) -> list[Path]:
    """Write ``data/``: the tables (JSON, Excel, CSV, Parquet), timeline, calendar, actors' graph and references. Returns them.

    They are those of the page that ``notebook`` (one of ours, by its name) makes, with its numbers of the evidence and its
    statements; of another notebook those of the whole case, without statements. Timeline and graph hold all events and
    relations of the notebook's period and confidence, not only those it has room for.
    """
    from analysis.corpus import Corpus

    version = Corpus.open(corpus, version=parameters.get("corpus_version")).version
    asked = {name: value for name, value in parameters.items() if name not in ("corpus", "corpus_version", "case")}
    content = _data(corpus, version, case, tuple(sorted(asked.items())), notebook)
    home = folder / FOLDER
    home.mkdir()
    for name, data in content.items():
        write_whole(home / name, data)
    return [home / name for name in content]


def cover_ahead(*, corpus: Path, case: Case, parameters: Mapping[str, Any], notebook: str) -> None:
    """Find part of what our briefing covers for the process that makes it (``world.once``); errors will be told there."""
    from analysis.corpus import Corpus
    from analysis.measures.coverage import help_cover

    if notebook == "briefing":
        chosen, period = _chosen(parameters)
        with suppress(Exception):
            help_cover(Corpus.open(corpus, version=parameters.get("corpus_version")), case, choice=chosen, **period)


@lru_cache(maxsize=4)  # the briefings of one case share their data, and a process of a schedule makes several of them
def _data(
    corpus: Path, version: int, case: Case, parameters: tuple[tuple[str, Any], ...], notebook: str
) -> dict[str, bytes]:  # fmt: skip
    from analysis.corpus import Corpus, tables
    from analysis.measures.days import with_days

    opened, asked = Corpus.open(corpus, version=version), dict(parameters)
    coverage, stated, more = _page(opened, case, asked, notebook)
    roles = with_days(tables.roles(opened.corrected(case.corrections)), "day")
    return _content(coverage, roles=roles, edition=asked.get("edition", 1), stated=stated) | more


def _page(opened: Corpus, case: Case, asked: Mapping[str, Any], notebook: str) -> _Page:
    """Return what a page of ours covers, all that it states, and the files that it alone has."""
    from analysis.measures import changes_since, cover
    from analysis.views.statements import statements

    if notebook in _OTHERS:
        return _OTHERS[notebook](opened, case, asked)
    chosen, period = _chosen(asked)
    coverage = cover(opened, case, choice=chosen, **period)
    if notebook != "briefing":
        return coverage, [], {}
    return coverage, statements(coverage, changes_since(coverage, opened, since=asked.get("since"))), {}


def _of_actor(opened: Corpus, case: Case, asked: Mapping[str, Any]) -> _Page:
    from analysis.measures.one_actor import cover_actor
    from analysis.views.statements import actor_statements

    chosen, period = _chosen(asked)
    profile = cover_actor(opened, case, actor=asked.get("actor"), choice=chosen, **period)
    return profile.own, actor_statements(profile), {}


def _of_comparison(opened: Corpus, case: Case, asked: Mapping[str, Any]) -> _Page:
    from analysis.measures.editions.comparison import compare
    from analysis.measures.editions.sides import Sides
    from analysis.views.statements import comparison_statements

    chosen, period = _chosen(asked)
    sides = Sides(asked.get("by", "period"), asked.get("left"), asked.get("right"), **period)
    comparison = compare(opened, case, sides=sides, choice=chosen)
    return comparison.both, comparison_statements(comparison), {}


def _of_travel(opened: Corpus, case: Case, asked: Mapping[str, Any]) -> _Page:
    from analysis.measures.travel.cover import MOST_SAYINGS, cover_travel
    from analysis.views.files.travel_files import travel_files
    from analysis.views.statements import travel_statements

    chosen, period = _chosen(asked)
    about = {**period, "actor": asked.get("actor"), "quote": asked.get("quote")}
    travel = cover_travel(opened, case, choice=chosen, most=asked.get("most", MOST_SAYINGS), **about)
    return travel.coverage, travel_statements(travel), travel_files(travel)


_OTHERS: dict[str, Callable[[Corpus, Case, Mapping[str, Any]], _Page]] = {
    "actor": _of_actor,
    "comparison": _of_comparison,
    "travel": _of_travel,
}


def _chosen(asked: Mapping[str, Any]) -> tuple[Choice, dict[str, Any]]:
    """Return what the parameters of a page choose, and its period."""
    from analysis.measures import Choice

    names = ("most_quotes", "most_events", "least_confidence")
    period = {"first_day": asked.get("first_day"), "as_of": asked.get("as_of")}
    return Choice(**{name: asked[name] for name in names if name in asked}), period


def _content(coverage: Coverage, *, roles: Any, edition: int, stated: list[Statement]) -> dict[str, bytes]:
    from analysis import views

    timeline, graph = _told(coverage), views.actors_graph(coverage)
    tables = views.plain_tables(coverage, timeline=timeline, roles=roles)
    return {
        "briefing.json": views.briefing_json(coverage, tables, edition=edition, stated=stated),
        "briefing.xlsx": views.workbook_of(tables, title=coverage.case.title, day=coverage.as_of),
        "timeline.json": views.timeline_json(coverage, timeline).encode("utf-8", "replace"),
        "calendar.ics": views.due_calendar(coverage, timeline),
        "actors.gexf": views.actors_gexf(graph),
        "actors.graphml": views.actors_graphml(graph),
        "sources.bib": views.bibtex(tables["sources"]),
        "sources.csl.json": views.csl_json(tables["sources"]),
        **{f"{name}.csv": views.csv_of(table) for name, table in tables.items()},
        **{f"{name}.parquet": views.parquet_of(table) for name, table in tables.items()},
    }


def _told(coverage: Coverage) -> pd.DataFrame:
    """Return the whole timeline as far as the articles covered tell it: a page on one actor covers some of the case's."""
    import pandas as pd

    known = set(coverage.articles["article"])
    keep = [all(article in known for article, _ in reports) for reports in coverage.whole["reports"]]
    return coverage.whole[pd.Series(keep, index=coverage.whole.index, dtype=bool)].reset_index(drop=True)
