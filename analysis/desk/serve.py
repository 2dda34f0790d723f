"""Run briefings on schedule where nothing else does: one process that waits, and starts the same command as a timer would."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.base import BaseTrigger
from filelock import FileLock, Timeout

from analysis.briefing.noted import last_run
from analysis.briefing.when import When
from analysis.desk.rounds import Round
from analysis.errors import OutputError
from analysis.world.whole import telling

LOCK = Path(".onrecord") / "serve.lock"
_LOOK = 30  # seconds: what a job's wait is cut into, since a machine that sleeps stops the clock that waits are measured by
_AHEAD = timedelta(minutes=5)  # a note that is further in the future is of a clock that went wrong


class _Trigger(BaseTrigger):  # type: ignore[misc]
    """Fires when a schedule says; the change of clocks is dealt with there."""

    def __init__(self, when: When) -> None:
        self.when = when

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        return self.when.next_after(previous_fire_time or now)


def serve(rounds: Sequence[Round], *, say: Callable[[str], None], run: Callable[[Round], int] | None = None) -> None:
    """Run the rounds at their times, one after another, until the process is ended.

    What was missed while this did not run, or while the machine slept, is made up for once. Raises OutputError where another
    process serves from the same folder.
    """
    with _alone(rounds[0].home):
        _scheduler(rounds, say=say, run=run or run_round, now=datetime.now(UTC)).start()


def run_round(one: Round) -> int:
    """Run the command of a round, in a process of its own: its memory goes with it, and its end is not ours."""
    return subprocess.run(one.command, cwd=one.home, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603  our own


def is_missed(one: Round, now: datetime) -> bool:
    """Tell whether a time of the schedule lies between the last run of any of its briefings and now."""
    noted = [last_run(entry.specification.reports / entry.name) for entry in one.entries]
    past = [run.at for run in noted if run is not None and run.at <= now + _AHEAD]
    return bool(past) and one.when.next_after(min(past)) <= now


def _scheduler(
    rounds: Sequence[Round], *, say: Callable[[str], None], run: Callable[[Round], int], now: datetime
) -> BlockingScheduler:
    late = {"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    scheduler = BlockingScheduler(timezone=UTC, executors={"default": ThreadPoolExecutor(1)}, job_defaults=late)
    for one in rounds:
        missed = is_missed(one, now)
        say(f"{one.briefings}: {one.when}, {'missed, now' if missed else f'next {_told(one, now)}'}")
        at: dict[str, Any] = {"next_run_time": now} if missed else {}
        scheduler.add_job(_job, _Trigger(one.when), args=[one, run, say], **at)
    scheduler.add_job(_look, "interval", seconds=_LOOK)
    return scheduler


def _job(one: Round, run: Callable[[Round], int], say: Callable[[str], None]) -> None:
    code = run(one)
    told = {0: "made", 3: "nothing has changed"}.get(code, f"FAILED with {code}")
    say(f"{one.briefings}: {told}; next {_told(one, datetime.now(UTC))}")


def _look() -> None:
    """Let the scheduler look at the time."""


def _told(one: Round, now: datetime) -> str:
    return f"{one.when.next_after(now).astimezone(one.when.zone):%a %Y-%m-%d %H:%M %Z}"


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    file = home / LOCK
    with telling(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(file, timeout=0, fallback_to_soft=False)
        try:
            lock.acquire()
        except Timeout:
            what, remedy = "another process serves the briefings of this folder", "let it, or end it first"
            raise OutputError(what, where=str(home), remedy=remedy) from None
    try:
        yield
    finally:
        lock.release()
