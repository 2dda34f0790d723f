"""The data of the page of travelling words: the lineages, what each publisher carried by day, and who spoke."""

from __future__ import annotations

from analysis.measures.travel.cover import Travel
from analysis.views.files.lineage_json import lineage_json
from analysis.views.files.plain_tables import Plain
from analysis.views.files.table_files import csv_of, parquet_of
from analysis.views.look.statement import numbers_of

_DAYS = {"day": "day", "publisher": "text", "articles": "int", "copies": "int", "words": "int", "quotes": "int"}
_SPEAKERS = {"day": "day", "actor": "text", "name": "text", "articles": "int", "quotes": "int"}


def travel_files(travel: Travel) -> dict[str, bytes]:
    """Return the files by name; columns and keys are described in data/README.md."""
    tables = {"attention": Plain(travel.days, _DAYS), "speakers": Plain(travel.speakers, _SPEAKERS)}
    return {
        "lineage.json": lineage_json(travel.lineages, actors=travel.coverage.actors, numbers=numbers_of(travel.coverage)),
        **{f"{name}.csv": csv_of(table) for name, table in tables.items()},
        **{f"{name}.parquet": parquet_of(table) for name, table in tables.items()},
    }
