"""``onrecord serve``: run briefings on schedule where there is nothing else that does."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.say import tell


@click.command(epilog="Example:  onrecord serve")
@click.option(
    "--briefings", type=click.Path(dir_okay=False, path_type=Path), default=Path("briefings.toml"), show_default=True,
    help="Whose schedules they are; read once, at the start.",
)  # fmt: skip
@click.option("--reports", type=click.Path(file_okay=False, path_type=Path), default=Path("reports"), help="Where editions go.")
def serve(*, briefings: Path, reports: Path) -> None:
    """Wait for the times of briefings.toml and then collect, brief and deliver, until this is ended (SIGTERM, Ctrl-C).

    What was missed while it did not run, or the machine slept, is made up for once. One process serves a folder.
    """
    from analysis.briefing.entries import read_entries
    from analysis.desk.rounds import rounds_of
    from analysis.desk.serve import serve as serve_rounds

    entries = read_entries(briefings, reports=reports)
    serve_rounds(rounds_of(entries, briefings=briefings, reports=reports, home=Path.cwd()), say=tell)
