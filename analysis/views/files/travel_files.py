"""The data of the page of travelling words: lineages, statements on one matter, what each publisher carried, who spoke."""

from __future__ import annotations

import pandas as pd

from analysis.measures.travel.cover import Travel
from analysis.views.files.lineage_json import lineage_json
from analysis.views.files.plain_tables import Plain
from analysis.views.files.table_files import csv_of, parquet_of
from analysis.views.look.statement import numbers_of

_DAYS = {"day": "day", "publisher": "text", "articles": "int", "copies": "int", "words": "int", "quotes": "int"}
_SPEAKERS = {"day": "day", "actor": "text", "name": "text", "articles": "int", "quotes": "int"}

_POSITIONS = {"actor": "text", "name": "text", "word": "text", "other_word": "text", "day": "day", "publisher": "text",
              "words": "text", "article": "text", "start": "int", "end": "int"}  # fmt: skip


def travel_files(travel: Travel) -> dict[str, bytes]:
    """Return the files by name; columns and keys are described in data/README.md."""
    said = [
        (one.actor, one.name, *one.matter, told.day, told.publisher, told.words, *told.place[:1], *told.place[2:])
        for one in travel.positions
        for told in one.statements
    ]
    positions = pd.DataFrame(said, columns=list(_POSITIONS))
    tables = {
        "positions": Plain(positions, _POSITIONS),
        "attention": Plain(travel.days, _DAYS),
        "speakers": Plain(travel.speakers, _SPEAKERS),
    }
    return {
        "lineage.json": lineage_json(travel.lineages, actors=travel.coverage.actors, numbers=numbers_of(travel.coverage)),
        **{f"{name}.csv": csv_of(table) for name, table in tables.items()},
        **{f"{name}.parquet": parquet_of(table) for name, table in tables.items()},
    }
