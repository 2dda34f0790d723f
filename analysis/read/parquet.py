"""Parquet files, one article a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import cannot_open
from analysis.read.fields import find_fields, without_text
from analysis.read.formats import Columns
from analysis.read.tables import read_rows

_BATCH = 256  # rows in memory at once


def read_parquet(path: Path, *, columns: Columns) -> Iterator[Article | ReadError]:
    """Read a file's articles batch by batch. Raises ReadError for a broken file, and for one without texts."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            names = file.schema_arrow.names
            fields = find_fields(names, columns=columns)
            if "text" not in fields:
                raise without_text(names, str(path))
            wanted = list(dict.fromkeys(fields.values()))
            yield from read_rows(_rows(file, wanted), where=str(path), columns=columns)
    except FileNotFoundError as error:
        raise cannot_open(path, error) from None
    except (ArrowException, OSError, ValueError) as error:
        raise ReadError(
            f"it is no Parquet file that can be read ({str(error)[:80]})", where=str(path), remedy="write it again"
        ) from None


def _rows(file: object, names: list[str]) -> Iterator[list[object]]:
    yield list(names)
    for batch in file.iter_batches(batch_size=_BATCH, columns=names):  # type: ignore[attr-defined]
        yield from (list(row.values()) for row in batch.to_pylist())
