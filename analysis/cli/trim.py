"""``onrecord trim``: free the disk of versions of a corpus that no edition needs."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.say import tell


@click.command(epilog="Example:  onrecord trim data/cases/gsomia-2019 --reports reports --dry-run")
@click.argument("case", type=click.Path(exists=True, path_type=Path), required=False)
@click.option(
    "--reports",
    required=True,
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where editions lie that are to be verified or made again; may be given several times.",
)
@click.option(
    "--corpus",
    type=click.Path(file_okay=False, path_type=Path),
    help="The corpus (default: .onrecord/corpora/NAME); without a CASE, one that cases share.",
)
@click.option("--dry-run", is_flag=True, help="Say what would go, and leave all as it is.")
def trim(case: Path | None, *, reports: tuple[Path, ...], corpus: Path | None, dry_run: bool) -> None:
    """Take old versions of the corpus of CASE off the disk, or of a corpus that cases share.

    The newest version stays, those that editions in --reports name, and what was replaced within a day. Editions that lie
    elsewhere can then no longer be verified or made again. A case that selects from a shared corpus has one of its own, and its
    editions name versions of that.
    """
    from analysis.briefing.needed import versions_needed
    from analysis.corpus.trim import trim as take_away
    from analysis.corpus.update import HOME
    from analysis.read import read_case

    if case is None and corpus is None:
        raise click.UsageError("name the CASE, or a corpus that cases share as --corpus FOLDER")
    name = read_case(case).name if case else (corpus or Path()).resolve().name
    keep = set().union(*(versions_needed(place, case=name) for place in reports))
    done = take_away(corpus or HOME / name, keep=keep, dry_run=dry_run)
    would = "would be " if dry_run else ""
    tell(f"{done.files} file(s), {done.size / 1e6:.1f} MB, {would}taken away; {len(keep)} version(s) of editions kept")
