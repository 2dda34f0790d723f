"""A database in memory over the rows of a corpus: DuckDB with the views of ``sql/views.sql``; no file, no network."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import duckdb

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.dataset as ds

_IN_MEMORY: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    # Files that Delta rewrote hold texts as string_view, on which a filter pushed down into Arrow fails ("no kernel").
    "disabled_optimizers": "filter_pushdown,join_filter_pushdown",
}


def connected(stored: ds.Dataset, tables: Mapping[str, pa.Table]) -> duckdb.DuckDBPyConnection:
    """Connect to a database that sees these rows, and who is one and what is put right as ``tables`` (``who.tables_of``)."""
    connection = holding({"stored": stored, **tables})
    connection.execute(sql("views"))
    connection.execute(sql("known"))
    return connection


def holding(tables: Mapping[str, pa.Table | ds.Dataset]) -> duckdb.DuckDBPyConnection:
    """Connect to a database that holds these tables and nothing else."""
    connection = duckdb.connect(config=_IN_MEMORY)
    for name, table in tables.items():
        connection.register(name, table)
    return connection


@cache
def sql(name: str) -> str:
    """Return the text of ``sql/NAME.sql``."""
    return resources.files("analysis.corpus").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
