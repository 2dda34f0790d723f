"""``onrecord schedule``: what a platform needs to run briefings by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.say import say_whole, tell

if TYPE_CHECKING:
    from analysis.desk.rounds import Round

_PLATFORMS = ("systemd", "cron", "windows-task", "github-actions")


@click.command(epilog="Example:  onrecord schedule --systemd --install")
@click.option("--systemd", "platform", flag_value="systemd", help="User units: a hardened service and a timer (the default).")
@click.option("--cron", "platform", flag_value="cron", help="Lines for a crontab.")
@click.option("--windows-task", "platform", flag_value="windows-task", help="A PowerShell script for Windows with WSL.")
@click.option("--github-actions", "platform", flag_value="github-actions", help="A workflow for a private repository.")
@click.option("--install", is_flag=True, help="Install it for this user instead of printing it (systemd, cron).")
@click.option("--memory", default="4G", show_default=True, metavar="SIZE", help="Memory that systemd allows a run.")
@click.option("--wheel", default="onrecord", show_default=True, help="What the workflow's pip installs: a name or path.")
@click.option(
    "--briefings", type=click.Path(dir_okay=False, path_type=Path), default=Path("briefings.toml"), show_default=True,
    help="Whose schedules they are.",
)  # fmt: skip
@click.option("--reports", type=click.Path(file_okay=False, path_type=Path), default=Path("reports"), help="Where editions go.")
def schedule(platform: str | None, *, install: bool, memory: str, wheel: str, briefings: Path, reports: Path) -> None:
    """Print, or install, what runs the briefings of briefings.toml at the times of its `schedule` and `zone`.

    Each run collects, briefs and delivers, from this working directory: onrecord brief --all --collect --deliver.
    """
    from analysis.briefing.entries import read_entries
    from analysis.desk import units
    from analysis.desk.rounds import rounds_of

    platform = platform or "systemd"
    if install and platform not in ("systemd", "cron"):
        raise click.UsageError("--install is for systemd and cron; save what is printed where the platform wants it")
    entries = read_entries(briefings, reports=reports)
    rounds = rounds_of(entries, briefings=briefings, reports=reports, home=Path.cwd())
    if install:
        _install(platform, rounds, memory)
    elif platform == "systemd":
        for name, text in units.systemd_units(rounds, memory=memory).items():
            say_whole(f"# ~/.config/systemd/user/{name}\n{text}\n")
    elif platform == "cron":
        say_whole(units.cron_lines(rounds))
    elif platform == "windows-task":
        say_whole(units.windows_script(rounds))
    else:
        say_whole(units.github_workflow(rounds, briefings=briefings, requirement=wheel))


def _install(platform: str, rounds: list[Round], memory: str) -> None:
    from analysis.desk.install import install_cron, install_systemd

    installed = install_systemd(rounds, memory=memory) if platform == "systemd" else install_cron(rounds)
    for line in installed:
        tell(line)
