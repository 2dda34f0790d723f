"""``onrecord collect``: take in what a case's sources have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.say import tell

if TYPE_CHECKING:
    from analysis.desk import Collected

REFUSED, FAILING = 65, 69


@click.command(epilog="Example:  onrecord collect my-affair")
@click.argument("case", type=click.Path(exists=True, path_type=Path))
def collect(case: Path) -> int:
    """Take in new articles from every [[source]] of CASE: inbox folders, feeds, Maildirs, IMAP folders (docs/desk.md).

    Says of each source what was taken, passed over and refused. A source that fails costs no other, and is told of when it has
    failed three times in a row. Exit codes: 0 done, 65 a file of an inbox cannot be read, 69 a source keeps failing.
    """
    from analysis.desk import collect as collect_all
    from analysis.read.sources import read_sources

    if not read_sources(case):
        raise click.UsageError(f"{case} has no [[source]] in its case.toml: docs/desk.md says how one is written")
    collected = collect_all(case, progress=lambda what: tell(f"  {what} …"))
    tell_collected(collected)
    return FAILING if collected.failing else REFUSED if any(one.left_failed for one in collected.sources) else 0


def tell_collected(collected: Collected) -> None:
    """Say what came of each source."""
    for gathered in collected.sources:
        for line in gathered.summary:
            tell(f"{collected.case}: {line}")


def collect_first(cases: list[Path]) -> dict[Path, str | None]:
    """Collect for cases before their briefings are made; what is wrong with one is told, and costs no briefing.

    Returns for each case what its maintainers should know.
    """
    from analysis.desk import collect as collect_all
    from analysis.errors import OnRecordError

    found: dict[Path, str | None] = {}
    for case in dict.fromkeys(one.resolve() for one in cases):
        try:
            collected = collect_all(case)
        except OnRecordError as error:
            found[case] = f"nothing collected: {error}"
            tell(f"{case.name}: {found[case]}")
        else:
            tell_collected(collected)
            found[case] = "\n".join(f"the source {one.source!r}: {one.error}" for one in collected.failing) or None
    return found
