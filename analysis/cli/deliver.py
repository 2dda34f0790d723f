"""``onrecord deliver``: send editions to where they go."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.say import tell
from analysis.errors import OnRecordError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.desk import Delivered
    from analysis.desk.outgoing import Outgoing

NOT_SENT = 69


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
    from analysis.briefing.entries import read_entries
    from analysis.desk.outgoing import Outgoing, outgoing
    from analysis.read import read_case

    if every == (case is not None) or (every and edition):
        raise click.UsageError("name a CASE, and perhaps an edition, or else say --all")
    if case is None:
        some = [outgoing(one, briefings) for one in read_entries(briefings, reports=reports)]
    else:
        some = [Outgoing(reports / read_case(case).name, case)]
        if some[0].delivery() is None:
            raise click.UsageError(f"{case} has no [deliver] in its case.toml: docs/desk.md says how one is written")
    send = partial(_sent, edition=edition, dry_run=dry_run, again=again, alone=case is not None)
    return NOT_SENT if sum(map(send, some)) else 0


def _sent(one: Outgoing, *, edition: int | None, dry_run: bool, again: bool, alone: bool) -> int:
    """Send one briefing's edition and say so; return to how many places it did not go. A failure costs no other's."""
    try:
        sent = one.send(edition=edition, dry_run=dry_run, again=again)
    except OnRecordError as error:
        if alone:
            raise
        tell(f"{one.shelf.name}: not delivered: {error}")
        return 1
    if not sent:
        tell(f"{one.shelf.name}: nothing to deliver")
    return tell_sent([(one.shelf.name, delivered) for delivered in sent])


def tell_sent(sent: Sequence[tuple[str, Delivered]]) -> int:
    """Say what came of what was sent; returns how much of it did not surely arrive."""
    for name, one in sent:
        tell(f"{name}: {one.summary}")
    return sum(not one.is_good for _, one in sent)
