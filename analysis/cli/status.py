"""``onrecord status``: how each briefing stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.say import say, say_whole

if TYPE_CHECKING:
    from analysis.desk.status import Status

FAILING = 70


@click.command(epilog="Example:  onrecord status --json")
@click.option(
    "--briefings", type=click.Path(dir_okay=False, path_type=Path), default=Path("briefings.toml"), show_default=True,
    help="Which briefings there are.",
)  # fmt: skip
@click.option(
    "--reports", type=click.Path(file_okay=False, path_type=Path), default=Path("reports"), help="Where editions are."
)
@click.option("--json", "as_json", is_flag=True, help="Print a list of tables.")
def status(*, briefings: Path, reports: Path, as_json: bool) -> int:
    """Say of each briefing its last edition and what it said, its last and next run, what fails, and how many articles wait.

    Exit codes: 0 all is well, 70 something fails.
    """
    from analysis.briefing.entries import read_entries
    from analysis.desk.status import status_of

    now = datetime.now(UTC)
    found = [status_of(one, now=now) for one in read_entries(briefings, reports=reports)]
    if as_json:
        say_whole(json.dumps([asdict(one) for one in found], indent=2, ensure_ascii=False, default=datetime.isoformat))
    else:
        for one in found:
            for line in _lines(one):
                say(line)
    return FAILING if any(one.failures for one in found) else 0


def _lines(one: Status) -> Iterator[str]:
    edition = f"edition {one.edition}, as of {one.as_of}" if one.edition else "no edition yet"
    yield f"{one.name}: {edition}"
    yield from (f"    {line}" for line in one.said)
    if one.last_run:
        yield f"  last run {one.last_run:%Y-%m-%d %H:%M %Z}: {one.outcome}"
    yield f"  next run {one.next_run:%Y-%m-%d %H:%M %Z} ({one.schedule})" if one.next_run else "  no schedule"
    if one.waiting:
        yield f"  {one.waiting} file(s) of articles waiting"
    yield from (f"  FAILS: {failure}" for failure in one.failures)
