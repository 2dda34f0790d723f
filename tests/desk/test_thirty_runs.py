"""Thirty runs of the whole command: an edition and a mail for each that brought something, none twice, none lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from lxml import etree

from analysis.briefing import build, schedule
from analysis.briefing.edition import Plan, make
from analysis.briefing.run import WarmKernel
from analysis.briefing.schedule import Outcome
from analysis.cli import main
from analysis.corpus import Corpus

FIRST = datetime(2031, 5, 1, 6, tzinfo=UTC)
MORNINGS = 30
NOTHING, FEED_DOWN, KILLED, CLOCK_BACK, INBOX = (7, 8), 12, 18, 22, 5
PARAMETERS = 'corpus: "str" = ""\ncase: "str" = ""\nedition: "int" = 1\nsince: "str | None" = None'
SHOWN = """from IPython.display import HTML
from analysis.corpus import Corpus
count = len(Corpus.open(corpus).ids)
HTML(f"<h1>The bridge</h1><section class='highlights'><ul><li>{count} articles.</li></ul></section>")"""


def story(day: datetime, place: str) -> str:
    return (
        f"PORT ELLEN, {day:%B} {day.day}, {day.year} (Wire) -- Mayor Anna Lund said in {place} that gate {day.day} of the "
        f"bridge over the Ellen would stay shut for {day.day} more days. “We have waited long enough,” she said. The council "
        "had put the opening off twice since the winter, when engineers found cracks in two of its piers.\n"
    )


def item(day: datetime) -> str:
    text = escape(story(day, "the town hall"))
    return (
        f"<item><guid>{day:%j}</guid><title>Gate {day.day} stays shut</title><pubDate>{day:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
        f'<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">{text}</content:encoded></item>'
    )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mailbox: tuple[int, list[str]], server: Any) -> Path:
    """A case with a feed and an inbox, and a small notebook of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drop").mkdir()
    node = nbformat.v4.new_notebook()
    node.cells = [nbformat.v4.new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}), nbformat.v4.new_code_cell(SHOWN)]
    node.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(node, tmp_path / "small.ipynb")
    sources = ("--from", "drop", "--from", f"{server.url}/feed")
    assert run("init", "bridge", "--title", "The bridge", *sources, "--mail-to", "a@example.org", "--mail-server",
               f"127.0.0.1:{mailbox[0]}") == 0  # fmt: skip
    case = tmp_path / "bridge" / "case.toml"
    text = case.read_text(encoding="utf-8").replace('path = "../drop"', 'path = "../drop"\nsettle = 0')
    case.write_text(text.replace("private = true", "private = true\ndelay = 0"), encoding="utf-8")
    more = 'notebook = "small.ipynb"\nformats = ["html"]\nkeep = 10\nsend_when = "always"\n'
    with (tmp_path / "briefings.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    return tmp_path


def shown(notebook: Path, output: Path, *, parameters: Mapping[str, Any], **_: Any) -> Path:
    """Write a notebook as its kernel would, without one."""
    node = nbformat.read(notebook, as_version=4)
    count = len(Corpus.open(Path(parameters["corpus"])).ids)
    html = f"<h1>The bridge</h1><section class='highlights'><ul><li>{count} articles.</li></ul></section>"
    node.cells[1].outputs = [nbformat.v4.new_output("display_data", data={"text/html": html})]
    nbformat.write(node, output)
    return output


class Quick(WarmKernel):
    """No kernel: what it would write is written here."""

    run = staticmethod(shown)  # type: ignore[assignment]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make editions in this process without a kernel, and write beside the page only what a delivery reads."""

    def make_all(plans: Sequence[tuple[str, Plan]], *, workers: int) -> Iterator[Outcome]:
        for name, plan in plans:
            yield Outcome(name, edition=make(plan, progress=lambda _: None, kernel=Quick()))

    def beside(folder: Path, **_: Any) -> list[Path]:
        (folder / "data").mkdir()
        told = '{"format": 2, "statements": [], "tables": {"timeline": [], "quotes": [], "sources": []}, "facts": {}}'
        (folder / "data" / "briefing.json").write_text(told, encoding="utf-8")
        return []

    monkeypatch.setattr(schedule, "_make_all", make_all)
    monkeypatch.setattr(schedule, "_import_ahead", lambda: None)
    monkeypatch.setattr(build, "write_beside", beside)
    monkeypatch.setattr(build, "import_exporters", lambda _: None)


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


def set_clock(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return now.astimezone(tz)

    for module in ("analysis.desk.collecting.collect", "analysis.desk.sending.deliver", "analysis.cli.brief_all"):
        monkeypatch.setattr(sys.modules[module], "datetime", Clock)


def run_and_kill(shelf: Path) -> None:
    """Start a run as a timer would, and kill it as soon as it builds an edition."""
    command = [sys.executable, "-P", "-m", "analysis", "brief", "--all", "--collect", "--deliver"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as killed:
        for _ in range(600):
            if list(shelf.glob(".builds/unfinished-*")):
                break
            assert killed.poll() is None
            time.sleep(0.1)
        killed.send_signal(signal.SIGKILL)


@pytest.mark.soak
def test_each_run_that_brings_something_makes_one_edition_and_one_mail(
    desk: Path, quick: None, server: Any, mailbox: tuple[int, list[str]], temporary: Path, monkeypatch: pytest.MonkeyPatch
):
    shelf, subjects, codes = desk / "reports" / "bridge", mailbox[1], []
    items: list[str] = []
    for morning in range(1, MORNINGS + 1):
        day = FIRST + timedelta(days=morning - 1)
        set_clock(monkeypatch, day - timedelta(days=2 if morning == CLOCK_BACK else 0))
        if morning not in NOTHING:
            items.append(item(day))
        if morning % INBOX == 0:
            (desk / "drop" / f"{morning}.txt").write_text(story(day, "the harbor"), encoding="utf-8")
        page = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{"".join(items)}</channel></rss>'
        server.answers["/feed"] = (500 if morning == FEED_DOWN else 200, {}, b"" if morning == FEED_DOWN else page.encode())
        if morning == KILLED:
            run_and_kill(shelf)
            continue
        codes.append(run("brief", "--all", "--collect", "--deliver"))

    idle = {*NOTHING, FEED_DOWN}
    assert codes == [3 if morning in idle else 0 for morning in range(1, MORNINGS + 1) if morning != KILLED]
    made = MORNINGS - len(idle) - 1
    assert subjects == [f"The bridge, edition {number}" for number in range(1, made + 1)]
    kept = sorted(int(path.name.removeprefix("edition-")) for path in shelf.glob("edition-*"))
    assert kept == [1, *range(made - 9, made + 1)]
    articles = MORNINGS - len(NOTHING) + MORNINGS // INBOX
    assert f"{articles} articles." in (shelf / "latest" / f"bridge-small-{made}.html").read_text(encoding="utf-8")
    assert len(list(shelf.glob(".builds/*"))) == len(kept)
    assert len(etree.parse(desk / "reports" / "feed.atom").findall("{*}entry")) == len(kept)
    assert not list((desk / "drop").glob("*.txt"))
    assert [path.name for path in temporary.iterdir() if not path.name.startswith(f"onrecord-{os.getpid()}-")] == []
