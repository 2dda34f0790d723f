"""Thirty mornings of one case, with a maker of editions that stands in for the notebook: one for each new set of articles."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

import pytest

from analysis.desk import collect
from analysis.desk.outgoing import Outgoing

FIRST = datetime(2021, 5, 1, 6, tzinfo=UTC)
QUIET, DOWN, KILLED_COLLECTING, KILLED_SENDING, KILLED_NOTING, BACK = (7, 19), 11, 14, 17, 22, 25


class _Killed(BaseException):
    """The end of a process, which nothing catches."""


@pytest.fixture
def case_and_feed(case: Callable[[str], Path], server: Any, letterbox: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESK_WORD", "hush")
    return case(
        f'[[source]]\nname = "wire"\nkind = "feed"\nurl = "{server.url}/feed"\nprivate = true\ndelay = 0\n'
        f'[[deliver.mail]]\nhost = "127.0.0.1"\nport = {letterbox.port}\nca = "{letterbox.ca}"\nuser = "desk"\n'
        'password = { env = "DESK_WORD" }\nfrom = "desk@example.org"\nreaders = ["edith@example.org", "ivo@example.org"]\n'
    )


def feed_of(days: list[int], story: str) -> bytes:
    entries = "".join(
        f"<item><guid>{day}</guid><title>Day {day}</title><description>{escape(story.replace('three years', f'{day} years'))}"
        f"{'and so on ' * 40}</description></item>"
        for day in days
    )
    return f'<rss version="2.0"><channel><title>Wire</title>{entries}</channel></rss>'.encode()


def kill_in(patch: pytest.MonkeyPatch, owner: type, name: str, *, at: int) -> None:
    """Let the process end when it calls something for the time that is told."""
    whole, calls = getattr(owner, name), []

    def stop(*arguments: Any, **options: Any) -> Any:
        calls.append(name)
        if len(calls) >= at:
            raise _Killed
        return whole(*arguments, **options)

    patch.setattr(owner, name, stop)


def make_edition(press: Any, home: Path, made: list[frozenset[str]]) -> None:
    """Publish an edition if the articles are others than those of the last one."""
    articles = frozenset(file.name for file in (home / "articles").rglob("*.jsonl"))
    if articles and (not made or made[-1] != articles):
        made.append(articles)
        press.publish(len(made), lead=[f"{len(articles)} days are told of."])


def test_of_thirty_mornings_each_edition_is_made_once_and_comes_to_each_reader_once(
    case_and_feed: Path, server: Any, letterbox: Any, press: Any, story: str
):
    from analysis.desk.collecting import door
    from analysis.desk.sending import journal, mail

    home = case_and_feed
    made: list[frozenset[str]] = []
    days: list[int] = []
    kill = {
        KILLED_COLLECTING: (door.Door, "take_article"),
        KILLED_SENDING: (mail.Post, "send"),
        KILLED_NOTING: (journal.Journal, "note"),
    }

    def morning(day: int) -> None:
        now = FIRST + timedelta(days=day) - (timedelta(days=9) if day == BACK else timedelta())
        collected = collect(home, now=now)
        assert collected.failing == ()
        make_edition(press, home, made)
        Outgoing(press.shelf, home).send()

    for day in range(30):
        if day not in QUIET:
            days.append(day)
        server.answers["/feed"] = (500, {}, b"") if day == DOWN else (200, {}, feed_of(days[-5:], story))
        if day in kill:
            with pytest.MonkeyPatch.context() as patch:
                kill_in(patch, *kill[day], at=2 if day == KILLED_NOTING else 1)
                with pytest.raises(_Killed):
                    morning(day)
        morning(day)

    assert len(days) == 28
    assert made[-1] == frozenset(file.name for file in (home / "articles").rglob("*.jsonl"))
    assert len(made[-1]) == 28  # none is lost
    # no edition on the quiet mornings and the one without the feed, whose article came the morning after
    assert len(made) == 27
    came = [(to, str(message["Subject"])) for to, message in letterbox.letters]
    assert len(came) == len(set(came))  # none twice
    wanted = {
        (to, f"The bridge, edition {number}") for to in ("edith@example.org", "ivo@example.org") for number in range(1, 28)
    }
    notes = json.loads((press.shelf / ".deliveries" / "journal.json").read_bytes())["editions"].values()
    unsure = sum(entry["fate"] in ("begun", "unknown") for place in notes for entry in place.values())
    assert set(came) <= wanted
    assert len(wanted - set(came)) <= unsure <= 2  # what was being sent when a run was killed is told, and not repeated
