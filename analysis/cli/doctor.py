"""``onrecord doctor``: what is there and what lacks, before an unattended run relies on it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from analysis.cli.say import say, say_whole

UNAVAILABLE = 69
_SIGNS = {"ok": "ok     ", "note": "note   ", "problem": "PROBLEM"}


@click.command(epilog="Example:  onrecord doctor --json")
@click.option("--json", "as_json", is_flag=True, help="Print a list of tables: what, state (ok, note, problem), said, remedy.")
@click.option("--reports", type=click.Path(path_type=Path), default=Path("reports"), help="Where editions go.")
def doctor(*, as_json: bool, reports: Path) -> int:
    """See whether briefings can be made on this machine and in this directory.

    Language model, Pango, fonts, the kernel, requirements, rights, room on the disks, memory. Exit codes: 0 yes, 69 no. What is
    noted costs some feature only, and says which.
    """
    from analysis.briefing.doctor import examine

    findings = list(examine(Path.cwd(), reports))
    if as_json:
        say_whole(json.dumps([asdict(one) for one in findings], indent=2, ensure_ascii=False))
    else:
        for one in findings:
            say(f"{_SIGNS[one.state]} {one.what}: {one.said}{f' ({one.remedy})' if one.remedy else ''}")
    return UNAVAILABLE if any(one.state == "problem" for one in findings) else 0
