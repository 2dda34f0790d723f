"""Each kind of correction by clicks in JupyterLab, one row and many, read back from the file and seen in the edition that the
desk makes; while a cell runs; two desks on one case."""

from __future__ import annotations

import json
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from analysis import Case

PATIENCE = 90  # seconds, with both cores busy
ARTICLES = {
    "pier.txt": """Board votes to close ferry pier

EASTMERE, March 5, 2019 (Harbor Wire) -- The harbor board of Eastmere voted on Monday to close the ferry pier.

"We waited for this for nine years," the board's chair, Dana Whitlock, told reporters. Mayor Tom Ashdown said the town would
appeal to the court in Norvale.

"The pier feeds two hundred families and nobody on that board has asked one of them," Ashdown said. Engineers closed the north
gate on Friday after a crack was found.
""",
    "toll.txt": """Mayor goes to court over pier

NORVALE, March 8, 2019 (Lock Courier) -- Eastmere went to court on Thursday against the closing of its ferry pier.

"This closing has no basis in law," said Lena Brandt, a lawyer for the town. The Pier Union called a strike on Wednesday. Ferry
workers walked out on Wednesday.

"Our members will not move a single rope," union leader Karl Voss said.
Chairwoman Whitlock told the Courier that she "regrets nothing".
""",
    "court.txt": """Court to rule on pier in April

EASTMERE, March 12, 2019 (Harbor Wire) -- The court in Norvale will rule on the ferry pier on April 9, a judge said.

"I have read every page of this file," Judge Ines Moreau told the court on Monday. The harbor board dismissed its engineer on
Monday.

"We will be heard," said D. Whitlock. Ashdown, who met ministers in Norvale on Sunday, declined to comment.
<img src=x onerror="document.body.dataset.broken=1"><script>document.body.dataset.broken=1</script>
""",
}
CELL = """from analysis import Case
Case.open("harbor", corpus="harbor-corpus").desk(author="{author}")"""
BUSY = """import pathlib, time
while not pathlib.Path("{author}-may-end").exists():
    time.sleep(0.1)"""

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@dataclass(frozen=True)
class Clicks:
    """A desk on a page, worked by mouse and keys; it waits for what is there, not for seconds."""

    desk: Any
    file: Path

    def written(self) -> list[dict[str, Any]]:
        """What stands in the case's corrections."""
        return tomllib.loads(self.file.read_text(encoding="utf-8"))["correction"] if self.file.exists() else []

    def open(self, what: str, words: str, *, head: str = "") -> None:
        """Choose the row of these words in a list; ``head`` is what the inspector calls it, if not by them."""
        self.desk.locator(f"[data-list={what}]").click()
        self.desk.locator(f"[data-list={what}][aria-selected=true]").wait_for()
        self.desk.get_by_role("searchbox").fill(words)
        until(lambda: self.titles() and all(words.casefold() in one.casefold() for one in self.titles()))
        self.desk.locator(".row", has_text=words).first.click()
        self.desk.locator(".inspect h4", has_text=head or words[:20]).wait_for()

    def tick(self, what: str, *some: str) -> None:
        """Tick the rows of these words in a list."""
        self.desk.locator("[data-list=articles]").click()  # by another list, whose rows have no ticks
        self.desk.locator("[data-list=articles][aria-selected=true]").wait_for()
        self.desk.locator(f"[data-list={what}]").click()
        self.desk.locator(f"[data-list={what}][aria-selected=true]").wait_for()
        for words in some:
            self.desk.locator(".row", has_text=words).first.locator("input").check()
        self.desk.locator(".inspect h4", has_text=f"{len(some)} rows selected").wait_for()

    def titles(self) -> list[str]:
        return list(self.desk.locator(".row").all_inner_texts())

    def press(self, label: str) -> dict[str, Any]:
        """Press a button of the inspector; returns the last correction written then."""
        return self._writes(self.desk.locator(".inspect button", has_text=label).first.click)

    def fill(self, label: str, value: str) -> dict[str, Any]:
        field = self.desk.locator(f".inspect form input[aria-label^='{label}']")
        field.fill(value)
        return self._writes(lambda: field.press("Enter"))

    def choose(self, label: str, value: str) -> dict[str, Any]:
        self.desk.locator(f".inspect form select[aria-label='{label}']").select_option(value)
        return self._writes(self.desk.locator(".inspect form button", has_text=f"Set {label}").click)

    def _writes(self, act: Callable[[], None]) -> dict[str, Any]:
        before = len(self.written())
        act()
        until(lambda: len(self.written()) > before)
        self.desk.locator(".said", has_text="written to").wait_for()
        return self.written()[-1]


def until(done: Callable[[], Any]) -> None:
    ends = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < ends
        time.sleep(0.05)


@pytest.fixture(scope="module")
def affair(lab: Any) -> Case:
    """A small case in the lab's folder, read once, with a notebook each for two people."""
    folder = lab.home / "harbor"
    (folder / "articles").mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    (folder / "case.toml").write_text('name = "harbor"\ntitle = "The ferry pier of Eastmere"\n', encoding="utf-8")
    for author in ("okafor", "lindqvist"):
        cell = {"cell_type": "code", "id": "desk", "metadata": {}, "execution_count": None, "outputs": []}
        cells = [{**cell, "id": str(n), "source": one.format(author=author)} for n, one in enumerate((CELL, BUSY))]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        told = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
        (lab.home / f"{author}.ipynb").write_text(json.dumps(told), encoding="utf-8")
    return Case.open(folder, corpus=lab.home / "harbor-corpus")


@pytest.fixture(scope="module")
def desks(lab: Any, browser: Any, affair: Case, run_all: Callable[[Any, Any], None]) -> Iterator[dict[str, Clicks]]:
    """The desk of each of the two, in a page and a kernel of its own."""
    pages = {author: browser.new_page() for author in ("okafor", "lindqvist")}
    for author, page in pages.items():
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(lab.page(f"{author}.ipynb").replace("/lab/tree/", f"/lab/workspaces/{author}/tree/"))
    yield {author: Clicks(_run(page, run_all), affair.folder / "corrections.toml") for author, page in pages.items()}
    for page in pages.values():
        page.close()


def _run(page: Any, run_all: Callable[[Any, Any], None]) -> Any:
    """Run the notebook's cells; returns its desk."""
    desk = page.locator(".or-desk")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").wait_for()
    run_all(page, desk)
    desk.wait_for()
    return desk


def test_each_kind_of_correction_is_made_by_clicks_and_seen_in_the_edition(desks: dict[str, Clicks], lab: Any):
    clicks = desks["okafor"]
    put_right_quotes(clicks)  # while a cell runs
    for author in desks:
        (lab.home / f"{author}-may-end").touch()
    put_right_actors(clicks)
    put_right_events(clicks)
    take_back(clicks)
    put_right_many(clicks)
    assert {one["author"] for one in clicks.written()} == {"okafor"}
    make_edition(clicks)
    see_in(json.loads((lab.home / "reports/harbor/edition-1/data/briefing.json").read_text(encoding="utf-8")))


def put_right_quotes(clicks: Clicks) -> None:
    clicks.open("quotes", "Our members will not")
    made = clicks.fill("said by", "Lena Brandt")
    assert (made["action"], made["into"]) == ("relabel", "Lena Brandt")
    clicks.desk.locator(".count", has_text="1 reviewed").wait_for()
    clicks.open("quotes", "its engineer")
    assert clicks.press("No quote")["action"] == "reject"
    clicks.open("quotes", "to comment")
    assert clicks.press("Pin to page one")["action"] == "pin"
    clicks.open("quotes", "I have read every page")
    assert clicks.press("Hide")["action"] == "hide"


def put_right_actors(clicks: Clicks) -> None:
    clicks.open("actors", "D. Whitlock")
    assert clicks.fill("is one with", "Dana Whitlock")["action"] == "merge"
    clicks.open("actors", "Chairwoman", head="actor: Whitlock")
    assert clicks.fill("here it is somebody else", "Mara Whitlock")["action"] == "split"
    clicks.open("actors", "Karl Voss")
    assert clicks.fill("role", "strike organizer")["action"] == "role"
    clicks.open("actors", "Lena Brandt")
    assert clicks.fill("country", "NO")["action"] == "country"
    clicks.open("actors", "Pier Union")
    made = clicks.choose("kind", "group")
    assert (made["action"], made["value"]) == ("kind", "group")


def put_right_events(clicks: Clicks) -> None:
    clicks.open("events", "Pier Union called a strike")
    assert clicks.press("No event")["action"] == "reject"
    clicks.open("events", "Engineers closed the north")
    assert clicks.fill("other day", "2019-03-02")["action"] == "redate"
    clicks.open("events", "Ferry workers walked out")
    words = "Eastmere went to court on Thursday against the closing of its ferry pier"
    assert clicks.fill("same event as", words)["action"] == "same"


def take_back(clicks: Clicks) -> None:
    clicks.open("quotes", "This closing has no basis")
    assert clicks.press("No quote")["action"] == "reject"
    clicks.desk.get_by_role("button", name="Undo").click()
    clicks.desk.locator(".said", has_text="withdrawn: reject").wait_for()
    assert "withdrawn" in clicks.written()[-1]


def put_right_many(clicks: Clicks) -> None:
    def last(number: int) -> list[tuple[str, str | None]]:
        return [(one["action"], one.get("into")) for one in clicks.written()[-number:]]

    clicks.tick("quotes", "regrets nothing", "We will be heard")
    clicks.fill("all said by", "Mara Whitlock")
    assert last(2) == [("relabel", "Mara Whitlock")] * 2
    clicks.tick("quotes", "the town would appeal", "We waited for this")
    clicks.press("Reject all")
    assert last(2) == [("reject", None)] * 2
    clicks.tick("events", "Ashdown met ministers", "voted on Monday to close")
    clicks.press("Hide all")
    assert last(2) == [("hide", None)] * 2
    clicks.desk.get_by_role("button", name="Undo").click()
    clicks.desk.locator(".said", has_text="withdrawn: hide, hide").wait_for()
    clicks.desk.get_by_role("button", name="Redo").click()
    clicks.desk.locator(".said", has_text="stands again: hide, hide").wait_for()
    clicks.tick("events", "Court to rule on pier", "will rule on the ferry pier", "Ferry workers walked out")
    clicks.press("All right")
    assert last(3) == [("accept", None)] * 3


def make_edition(clicks: Clicks) -> None:
    """By its button, the desk at work meanwhile; and open it."""
    clicks.desk.get_by_role("button", name="Edition").click()
    clicks.desk.locator(".made", has_text="edition:").wait_for()
    clicks.desk.locator("[data-list=articles]").click()
    clicks.desk.locator(".row", has_text="Mayor goes to court").click()
    clicks.desk.locator(".head h3", has_text="Mayor goes to court").wait_for()
    with clicks.desk.page.context.expect_page() as opened:
        clicks.desk.locator(".made a", has_text="open edition 1").click()
    opened.value.locator("h1", has_text="The ferry pier of Eastmere").wait_for()
    opened.value.close()


def see_in(briefing: dict[str, Any]) -> None:
    """Each correction shows in what the edition states."""
    sections = ("actors", "quotes")
    lines = {name: [one["text"] for one in briefing["statements"] if one["section"] == name] for name in sections}
    events = [f"{row['earliest']}: {row['words']}" for row in briefing["tables"]["timeline"] if row["shown"]]
    said = {one["words"].strip('"'): one["speaker_name"] for one in briefing["tables"]["quotes"]}
    assert said["Our members will not move a single rope,"] == "Lena Brandt"
    assert "its engineer" not in said
    assert "This closing has no basis in law," in said
    assert [said[words] for words in said if "regrets nothing" in words or "be heard" in words] == ["Mara Whitlock"] * 2
    assert not any("town would" in words or "waited for this" in words for words in said)
    quoted = " ".join((*lines["actors"], *lines["quotes"]))
    assert "I have read every page of this file," not in quoted
    assert "declined to comment. | Tom Ashdown" in quoted
    actors = {one.split(" | ")[0]: one for one in lines["actors"]}
    found = {row["name"]: row for row in briefing["tables"]["actors"]}
    assert "D. Whitlock" not in found
    assert {"Dana Whitlock", "Mara Whitlock"} <= set(found)
    assert found["Karl Voss"]["role"] == "strike organizer"
    assert "| NO |" in actors["Lena Brandt"]
    assert found["Pier Union"]["kind"] == "group"
    assert not any(gone in one for one in events for gone in ("called a strike", "met ministers", "voted on Monday"))
    assert any(one.startswith("2019-03-02: Engineers closed") for one in events)
    assert sum("walked out" in one or "went to court" in one for one in events) == 1
    assert "by okafor" in briefing["facts"]["review"]


def test_what_two_write_at_once_is_all_there(desks: dict[str, Clicks]):
    one, other = desks["okafor"], desks["lindqvist"]
    before = len(one.written())
    one.open("quotes", "The pier feeds two hundred")
    other.open("quotes", "This closing has no basis")
    for clicks in (one, other):
        clicks.desk.locator(".inspect button", has_text="Right").first.click(no_wait_after=True)
    until(lambda: len(one.written()) == before + 2)
    assert {made["author"] for made in one.written()[before:]} == {"okafor", "lindqvist"}


def test_nothing_of_an_article_runs_on_the_desk(desks: dict[str, Clicks]):
    desk = desks["okafor"].desk
    desks["okafor"].open("quotes", "to comment")
    desk.locator(".text", has_text="<script>document.body.dataset.broken=1</script>").wait_for()
    assert desk.page.evaluate("document.body.dataset.broken") is None
    assert not desk.locator("img, script").count()
