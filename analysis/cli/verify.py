"""``onrecord verify``: check an exported briefing's quotations against the corpus."""

from __future__ import annotations

from pathlib import Path

import click

DIFFERENT = 1


@click.command(epilog="Example:  onrecord verify reports/gsomia-2019/latest/gsomia-2019-briefing-1.pdf")
@click.argument("report", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The corpus it was made from (default: .onrecord/corpora/NAME, NAME and version by the manifest beside REPORT).",
)
def verify(report: Path, *, corpus: Path | None) -> int:
    """Check every quotation and passage of REPORT, a briefing's HTML or PDF, against the corpus it was made from.

    Each one that is altered, spliced, credited to somebody else or leads to other evidence is named; the exit code is then 1.
    """
    from analysis.briefing.verify import corpus_of
    from analysis.briefing.verify import verify as verify_report

    verdict = verify_report(report, corpus_of(report, corpus))
    for difference in verdict.differences:
        click.echo(difference)
    click.echo(
        f"{report}: {verdict.checked} quotation(s) and {verdict.passages} passage(s) checked, "
        f"{len(verdict.differences)} differ from the corpus",
        err=True,
    )
    return DIFFERENT if verdict.differences else 0
