"""``onrecord check``: see that everything is there, and that a case is sound."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Example:  onrecord check data/cases/gsomia-2019")
@click.argument("case", required=False, type=click.Path(exists=True, path_type=Path))
def check(case: Path | None) -> int:
    """Check the installation (language model, PDF libraries) and, where given, CASE: its settings and every article."""
    from analysis.briefing.check import check_case, check_machine

    findings = [*check_machine(), *(check_case(case) if case else ())]
    for finding in findings:
        click.echo(f"{'ok    ' if finding.good else 'PROBLEM'} {finding.text}")
    return 0 if all(finding.good for finding in findings) else 65
