"""Take the files of versions that nobody needs any more off the disk; the newest version and the named ones stay whole."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.corpus.folder import failing, locked, open_table, table_files
from analysis.corpus.sums import record_sums
from analysis.corpus.writing import HOOKS, PATIENCE

SPARED = 24  # hours: an edition in the making, or a reader, may still need what was replaced so lately


@dataclass(frozen=True, slots=True)
class Trimmed:
    """What was taken off the disk, or would be: files and their bytes."""

    files: int
    size: int


def trim(folder: Path, *, keep: Collection[int], spared: int = SPARED, dry_run: bool = False) -> Trimmed:
    """Remove the files that neither the newest version nor those to ``keep`` hold, replaced ``spared`` hours ago or earlier.

    Versions that are not kept cannot be opened afterwards. Raises CorpusError for a version to keep that there never was,
    where another process writes, or the disk fails.
    """
    for version in keep:
        open_table(folder, version)
    with locked(folder, PATIENCE), failing(folder):
        table = open_table(folder, None)
        kept = sorted({*keep, table.version()})
        how: dict[str, Any] = {"retention_hours": spared, "enforce_retention_duration": False, "keep_versions": kept}
        names = table.vacuum(dry_run=True, **how)
        listed = [folder / "articles" / name.rpartition("/")[2] for name in names]
        paths = [path for path in listed if path.exists()]  # Delta also lists what went before
        size = sum(path.stat().st_size for path in paths)
        if paths and not dry_run:
            table.vacuum(dry_run=False, post_commithook_properties=HOOKS, **how)
            record_sums(folder, table_files(folder, open_table(folder, None)), again=paths)
        return Trimmed(len(paths), size)
