"""``onrecord verify``: check an exported briefing's quotations against the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.say import say, tell

if TYPE_CHECKING:
    from analysis.briefing.verify import Verdict

DIFFERENT = 1


@click.command(epilog="Example:  onrecord verify reports/gsomia-2019/latest")
@click.argument("report", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The corpus it was made from (default: .onrecord/corpora/NAME, NAME and version by the manifest beside REPORT).",
)
def verify(report: Path, *, corpus: Path | None) -> int:
    """Check all that REPORT says, a briefing's HTML or PDF or an edition's folder, against the corpus it was made from.

    Every line is computed again, where this version of the software made the edition. Each line that is then another, each
    quotation that is altered, spliced, credited to somebody else or leads to other evidence is named, and each file whose
    bytes are not those that the edition's manifest names; the exit code is then 1.
    """
    from analysis.briefing.verify import changed_files, made_from, pages_of
    from analysis.briefing.verify import verify as verify_page

    pages = pages_of(report)
    found = list(changed_files(report))
    for difference in found:
        say(difference)
    origin = made_from(report, corpus)
    known, computed = origin.words(), origin.page()
    if computed is None:
        tell("other software, another notebook or no manifest: quotations are checked, other lines are not computed again")
    for page in pages:
        verdict = verify_page(page, known, computed=computed)
        for one in verdict.differences:
            say(one)
        tell(_summary(page, verdict))
        found += verdict.differences
    return DIFFERENT if found else 0


def _summary(page: Path, verdict: Verdict) -> str:
    kinds = ", ".join(f"{count} {kind}" for kind, count in verdict.counts.items())
    return f"{page}: {kinds} checked; {len(verdict.differences) or 'none'} differ from the corpus"
