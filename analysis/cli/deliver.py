"""``onrecord deliver``: send editions to where they go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.say import tell
from analysis.errors import OnRecordError

if TYPE_CHECKING:
    from analysis.read.delivery import Delivery

NOT_SENT = 69


@dataclass(frozen=True, slots=True)
class Due:
    """A briefing whose newest edition, or failure, goes out: its shelf, its case, and a delivery of its own if it has one."""

    shelf: Path
    case: Path
    delivery: Delivery | None = None


@click.command(epilog="Example:  onrecord deliver my-affair --dry-run")
@click.argument("case", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--all", "every", is_flag=True, help="Deliver every briefing of briefings.toml instead of that of CASE.")
@click.option(
    "--briefings", type=click.Path(dir_okay=False, path_type=Path), default=Path("briefings.toml"), show_default=True,
    help="The schedule that --all reads.",
)  # fmt: skip
@click.option(
    "--reports", type=click.Path(file_okay=False, path_type=Path), default=Path("reports"), help="Where editions are."
)
@click.option("--edition", type=click.IntRange(min=1), help="The edition's number (default: the newest).")
@click.option("--dry-run", is_flag=True, help="Send nothing; say what would go where, and whether its secrets are there.")
@click.option("--again", is_flag=True, help="Send also what was sent already, or may have been.")
def deliver(
    case: Path | None, *, every: bool, briefings: Path, reports: Path, edition: int | None, dry_run: bool, again: bool
) -> int:
    """Send the newest edition of CASE to all places of [deliver] in its case.toml: mail, webhooks, folders, git (docs/desk.md).

    Each edition goes to each place at most once. Exit codes: 0 all is where it should be, 69 something did not go out, or
    nobody knows whether it did.
    """
    from analysis.briefing.schedule import name_of, read_schedule
    from analysis.read import read_case
    from analysis.read.delivery import read_delivery

    if every == (case is not None) or (every and edition):
        raise click.UsageError("name a CASE, and perhaps an edition, or else say --all")
    if case is None:
        due = [Due(reports / name_of(one), one.case) for one in read_schedule(briefings, reports=reports)]
    else:
        if read_delivery(case) is None:
            raise click.UsageError(f"{case} has no [deliver] in its case.toml: docs/desk.md says how one is written")
        due = [Due(reports / read_case(case).name, case)]
    return NOT_SENT if deliver_due(due, edition=edition, dry_run=dry_run, again=again) else 0


def deliver_due(due: Sequence[Due], *, edition: int | None = None, dry_run: bool = False, again: bool = False) -> int:
    """Deliver briefings one after another and say what came of it; returns how many parcels did not surely arrive."""
    return sum(_deliver(one, edition=edition, dry_run=dry_run, again=again) for one in due)


def _deliver(due: Due, *, edition: int | None, dry_run: bool, again: bool) -> int:
    from analysis.briefing.schedule import FAILED
    from analysis.briefing.shelf import newest
    from analysis.desk import deliver as send
    from analysis.desk import report_failure
    from analysis.desk.content import failure_of
    from analysis.read.delivery import read_delivery

    name = due.shelf.name
    try:
        delivery = due.delivery or read_delivery(due.case)
        if delivery is None:
            return 0
        last = newest(due.shelf)
        folder = due.shelf / f"edition-{edition}" if edition else last[0] if last else None
        if folder is None and not (due.shelf / FAILED).exists():
            tell(f"{name}: there is no edition yet")
            return 0
        sent = report_failure(due.shelf, delivery, what=failure_of(due.shelf / FAILED), dry_run=dry_run)
        sent += send(folder, delivery, dry_run=dry_run, again=again) if folder else []
    except OnRecordError as error:
        tell(f"{name}: not delivered: {error}")
        return 1
    for one in sent:
        tell(f"{name}: {one.summary}")
    return sum(not one.is_good for one in sent)


def report_sources(due: Sequence[Due], told: Mapping[Path, str | None]) -> int:
    """Tell maintainers of the sources that keep failing, once for each case; returns how many words did not surely arrive."""
    from analysis.desk import report_failure
    from analysis.read.delivery import read_delivery

    lost = 0
    for case, one in {one.case.resolve(): one for one in reversed(due)}.items():
        if case not in told:
            continue
        try:
            delivery = one.delivery or read_delivery(case)
            sent = report_failure(one.shelf, delivery, what=told[case], topic="sources") if delivery else []
        except OnRecordError as error:
            tell(f"{one.shelf.name}: {error}")
            lost += 1
            continue
        for delivered in sent:
            tell(f"{one.shelf.name}: {delivered.summary}")
        lost += sum(not delivered.is_good for delivered in sent)
    return lost
