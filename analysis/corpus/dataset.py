"""The rows of a version of a corpus, as Arrow reads them from its files."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from analysis.corpus.schema import arrow_schema
from analysis.corpus.sums import check_files

if TYPE_CHECKING:
    import pyarrow.dataset as ds

COPIED = 1024  # rows at a time


def dataset_of(folder: Path, files: list[str]) -> ds.Dataset:
    """Return the rows of a version's files, which are checked first.

    The files are read by Arrow itself: through deltalake's own dataset its threads outlive the interpreter, which then
    aborts at exit ("terminate called without an active exception"). Raises DamagedError for a file that is not what was
    written.
    """
    import pyarrow.dataset as ds

    check_files(folder, files)
    return ds.dataset(files, schema=arrow_schema(), format="parquet")


def rows_of(dataset: ds.Dataset, keys: Collection[str]) -> Iterator[pa.Table]:
    """Yield the rows of these keys, some at a time, an empty table at the end; of files that hold none, only keys are read.

    Not by a filter: files that Delta rewrote hold texts as string_view, which Arrow cannot compare with their statistics.
    """
    wanted = pa.array(sorted(keys), pa.string())
    for fragment in dataset.get_fragments() if keys else ():
        held = fragment.to_table(schema=arrow_schema(), columns=["key"])["key"]
        places = pc.indices_nonzero(pc.is_in(held, value_set=wanted))
        for start in range(0, len(places), COPIED):
            yield fragment.scanner(schema=arrow_schema()).take(places.slice(start, COPIED))
    yield arrow_schema().empty_table()


def digests_of(dataset: ds.Dataset) -> dict[str, str]:
    """Return the digest of every row by its key."""
    table = dataset.to_table(columns=["key", "digest"])
    return dict(zip(table["key"].to_pylist(), table["digest"].to_pylist(), strict=True))
