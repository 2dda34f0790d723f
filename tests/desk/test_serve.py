"""``serve``: at its times, once, what was missed too; one of it; and it ends when told."""

import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from analysis.briefing.entries import Entry, read_entries
from analysis.briefing.noted import LastRun, note_run
from analysis.briefing.when import When, parse_when
from analysis.desk import serve as serving
from analysis.desk.rounds import Round, rounds_of
from analysis.errors import OutputError

NOW = datetime(2031, 10, 30, 12, tzinfo=UTC)  # a Thursday


@pytest.fixture
def one(tmp_path: Path) -> Round:
    (tmp_path / "briefings.toml").write_text(
        'schedule = "weekdays 06:00"\n[[briefing]]\nname = "a"\ncase = "a"\n', encoding="utf-8"
    )
    entries: list[Entry] = read_entries(tmp_path / "briefings.toml", reports=tmp_path / "reports")
    return rounds_of(entries, briefings=tmp_path / "briefings.toml", reports=tmp_path / "reports", home=tmp_path)[0]


def noted(one: Round, at: datetime) -> None:
    note_run(one.entries[0].specification.reports / "a", LastRun(at, "made"))


@pytest.mark.parametrize(
    ("last", "missed"),
    [
        (NOW - timedelta(hours=5), False),  # seven this morning
        (NOW - timedelta(hours=7), True),  # five this morning
        (NOW - timedelta(days=9), True),
        (NOW + timedelta(days=9), False),  # noted by a clock that went wrong
    ],
)
def test_what_was_missed_is_known_by_the_last_run(last: datetime, *, missed: bool, one: Round):
    noted(one, last)
    assert serving.is_missed(one, NOW) is missed


def test_a_briefing_that_never_ran_waits_for_its_time(one: Round):
    assert serving.is_missed(one, NOW) is False


class _Soon(When):
    """A schedule whose times are a tenth of a second apart."""

    def next_after(self, moment: datetime) -> datetime:
        return moment + timedelta(seconds=0.1)


def test_it_runs_one_after_another_and_a_sleep_is_made_up_for_once(one: Round, monkeypatch: pytest.MonkeyPatch):
    when = parse_when("daily 06:00", "UTC")
    soon = replace(one, when=_Soon(when.days, when.times, when.zone))
    ran: list[datetime] = []

    def run(_: Round) -> int:
        ran.append(datetime.now(UTC))
        time.sleep(0.35 if len(ran) == 1 else 0)  # three times go by meanwhile
        if len(ran) == 3:
            scheduler.shutdown(wait=False)
        return 3

    said: list[str] = []
    scheduler = serving._scheduler([soon], say=said.append, run=run, now=datetime.now(UTC))
    scheduler.start()
    assert len(ran) == 3
    assert ran[1] - ran[0] >= timedelta(seconds=0.3)
    assert said[1].startswith("a: nothing has changed; next ")


def test_only_one_serves_a_folder(one: Round):
    with serving._alone(one.home), pytest.raises(OutputError, match="another process serves"):
        serving.serve([one], say=print)


def test_the_command_of_a_round_is_run_where_it_should(one: Round):
    told = replace(one, command=(sys.executable, "-c", "import os, sys; open('here', 'w'); sys.exit(7)"))
    assert serving.run_round(told) == 7
    assert (one.home / "here").exists()


def test_it_ends_when_told_and_its_place_is_free(one: Round, tmp_path: Path):
    command = [sys.executable, "-m", "analysis", "serve"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as served:
        assert served.stderr
        assert served.stderr.readline().startswith("a: weekdays 06:00 UTC, next ")
        time.sleep(0.3)
        served.send_signal(signal.SIGTERM)
        assert served.wait(timeout=5) == 143
    with serving._alone(one.home):
        pass
