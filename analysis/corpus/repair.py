"""Make a damaged corpus whole again: what is damaged is laid aside, and its articles are annotated again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from deltalake import DeltaTable

from analysis.corpus.folder import failing, is_made, locked, table_files
from analysis.corpus.schema import arrow_schema
from analysis.corpus.store import Corpus
from analysis.corpus.sums import damaged, record_sums
from analysis.corpus.update import HOME, update_corpus
from analysis.corpus.writing import PATIENCE
from analysis.errors import CorpusError
from analysis.model import Case
from analysis.world.whole import whole_file

_ASIDE = "damaged"


def damage(case: Case, path: Path | None) -> tuple[Path, ...]:
    """Return the files of a case's corpus that are gone or not what was written; none where there is no corpus.

    Raises CorpusError where the corpus cannot be opened at all.
    """
    folder = path or HOME / case.name
    return tuple(damaged(folder, Corpus.open(folder).identity)) if is_made(folder) else ()


def repair_corpus(
    case: Case, path: Path | None, *, workers: int | None = None, progress: Callable[[int], None] | None = None
) -> str:
    """Annotate again what damaged files held, and say what was done.

    Versions of which an edition tells stay: the rows made again take the place of the lost file in them, too. Only where the
    table's own log is damaged is the corpus made anew, and the old one laid beside it.
    """
    folder = (path or HOME / case.name).absolute()
    try:
        bad = damage(case, folder)
    except CorpusError:
        aside = _free(folder.with_name(f"{folder.name}.{_ASIDE}"))
        with failing(folder):
            folder.rename(aside)
        update = update_corpus(case, folder, workers=workers, progress=progress)
        return f"the corpus was made anew, {update.summary}; the damaged one lies in {aside}"
    if not bad:
        return "the corpus is whole"
    kept = _without(folder, bad)
    update = update_corpus(case, folder, workers=workers, progress=progress)
    _put_back(folder, bad, kept)
    return f"{len(bad)} file(s) of the corpus were made again: {update.summary}; what was damaged lies in {folder / _ASIDE}"


def _without(folder: Path, bad: Sequence[Path]) -> set[str]:
    """Lay the files aside and take them out of the newest version; return the keys of the rows that are left."""
    with locked(folder, PATIENCE), failing(folder):
        (folder / _ASIDE).mkdir(exist_ok=True)
        for path in bad:
            if path.exists():
                path.rename(_free(folder / _ASIDE / path.name))
        table = DeltaTable(folder / "articles")
        table.repair()
        record_sums(folder, table_files(folder, table))
    return set(_keys(Corpus.open(folder)))


def _put_back(folder: Path, bad: Sequence[Path], kept: set[str]) -> None:
    """Let earlier versions find the rows made again where the lost ones were; all in the first of several files."""
    corpus = Corpus.open(folder)
    made = corpus.dataset().to_table(filter=~pc.field("key").isin(pa.array(sorted(kept), pa.string())))
    with locked(folder, PATIENCE), failing(folder):
        for number, path in enumerate(bad):
            with whole_file(path) as file:
                pq.write_table(made if number == 0 else arrow_schema().empty_table(), file, compression="zstd")
        record_sums(folder, map(str, bad), again=bad)


def _keys(corpus: Corpus) -> list[str]:
    keys: list[str] = corpus.dataset().to_table(columns=["key"])["key"].to_pylist()
    return keys


def _free(path: Path) -> Path:
    number = 1
    while path.exists():
        number += 1
        path = path.with_name(f"{path.name.rstrip('0123456789-')}-{number}")
    return path
