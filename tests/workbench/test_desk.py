"""The review desk without a browser: what it shows at opening, what is kept of it, and what a correction changes."""

from __future__ import annotations

import gc
import json
import re
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis import Case
from analysis.corpus import kept_links, who
from analysis.workbench.desk import Desk, glance, making, page

PIER = """Board votes to close ferry pier

EASTMERE, March 5, 2019 (Harbor Wire) -- The harbor board of Eastmere voted on Tuesday to close the ferry pier on April 3.

"We waited for this for nine years," the board's chair, Dana Whitlock, told reporters. Mayor Tom Ashdown said that the town
would appeal. OURS Ashdown said.
"""
WAITED = '"We waited for this for nine years,"'


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.chdir(tmp_path)
    made = Case.new("harbor-pier", "The ferry pier of Eastmere")
    Path("pier.txt").write_text(PIER, encoding="utf-8")
    made.add("pier.txt")
    return made


def opened(case: Case) -> Desk:
    return Desk(case, author="R. Okafor", today=lambda: date(2031, 5, 4))


def titles(desk: Desk, what: str) -> dict[str, str]:
    desk.handle({"do": "list", "what": what, "asked": "", "page": 0})
    return {row["title"]: row["note"] for row in desk.listing["rows"]}


def correct(desk: Desk, **order: str) -> None:
    desk.handle({"do": "correct", "orders": [order]})
    assert not desk.status["failed"], desk.status


def test_a_corrected_row_is_a_reviewed_one_and_its_list_says_what_it_is_now(case: Case):
    desk = opened(case)
    assert (desk.status["looked"], desk.status["pending"]) == (0, False)
    assert titles(desk, "quotes")[WAITED].startswith("Dana Whitlock")
    correct(desk, action="relabel", words=WAITED, into="Tom Ashdown")
    assert desk.status["looked"] == 1
    assert desk.status["reviewed"] == 1
    assert titles(desk, "quotes")[WAITED].startswith("Tom Ashdown · 2019-03-05")
    assert titles(desk, "quotes")[WAITED] == "Tom Ashdown · 2019-03-05 · looked at"


def test_it_says_whether_there_is_something_to_undo_or_redo(case: Case):
    desk = opened(case)
    ways = [(desk.status["undo"], desk.status["redo"])]
    correct(desk, action="reject", words=WAITED)
    ways.append((desk.status["undo"], desk.status["redo"]))
    desk.handle({"do": "undo"})
    ways.append((desk.status["undo"], desk.status["redo"]))
    assert ways == [(False, False), (True, False), (False, True)]


def test_lists_say_how_often_such_a_row_is_right_and_not_a_bare_number(case: Case):
    desk = opened(case)
    for what in ("review", "quotes", "events"):
        notes = [note for note in titles(desk, what).values() if " · " in note]
        assert notes
        assert not [note for note in notes if re.search(r"\b[01]\.\d", note)]
    assert all(re.search(r"right in \d+%", note) for note in titles(desk, "quotes").values())


def test_lists_show_what_a_merge_a_rejection_and_a_name_leave(case: Case):
    desk = opened(case)
    assert {"Dana Whitlock", "Tom Ashdown"} <= set(titles(desk, "actors"))
    correct(desk, action="merge", actor="Dana Whitlock", into="Tom Ashdown")
    assert "Dana Whitlock" not in titles(desk, "actors")
    correct(desk, action="rename", actor="Tom Ashdown", into="Thomas Ashdown")
    assert titles(desk, "quotes")[WAITED].startswith("Thomas Ashdown")
    correct(desk, action="reject", words=WAITED)
    assert WAITED not in titles(desk, "quotes")
    desk.handle({"do": "undo"})
    assert not desk.status["failed"], desk.status
    assert WAITED in titles(desk, "quotes")


def test_the_lists_hold_what_the_tables_hold(case: Case):
    desk = opened(case)
    assert list(titles(desk, "quotes")) == [" ".join(words.split()) for words in case.quotes["words"]]
    assert list(titles(desk, "events")) == list(dict.fromkeys(case.events["words"]))
    assert set(titles(desk, "actors")) == set(case.actors["name"])
    told = {row.name: row.mentions for row in case.actors.itertuples()}
    assert all(f" {told[name]} mention" in note for name, note in titles(desk, "actors").items())


def test_what_the_pages_state_is_kept_for_the_next_opening(case: Case, monkeypatch: pytest.MonkeyPatch):
    desk = opened(case)
    before = desk.listing["rows"]
    monkeypatch.setattr(page, "find", lambda _: pytest.fail("found again"))
    assert opened(Case.open(case.folder)).listing["rows"] == before
    file = case.corpus.path / "_desk.json"
    assert json.loads(file.read_text(encoding="utf-8"))["review"]
    assert glance.kept(case) is not None
    for damaged in ("", "[]", '{"of": 1}', file.read_text(encoding="utf-8").replace('"quote"', "7")):
        file.write_text(damaged, encoding="utf-8")
        assert glance.kept(case) is None


def test_a_large_case_opens_with_what_is_least_sure_until_its_pages_are_known(case: Case, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(page, "SMALL", 0)
    desk = opened(case)
    assert desk.status["pending"]
    assert {row["kind"] for row in desk.listing["rows"]} == {"quote"}
    until(lambda: not desk.status["pending"])
    assert not desk.status["failed"]
    assert desk.status["shown"] > 0
    assert "event" in {row["kind"] for row in desk.listing["rows"]}


def test_a_correction_that_changes_nothing_is_told_and_taken_back_at_once(case: Case):
    desk = opened(case)
    desk.handle({"do": "correct", "orders": [{"action": "country", "actor": "Tom Ashdown", "value": "Narnia"}]})
    assert desk.status["failed"]
    assert "'Narnia' is no country's code" in desk.status["message"]
    assert case.settings.corrections == ()


QUARREL = """Board and mayor quarrel over pier

NORVALE, March 8, 2019 (Lock Courier) -- The harbor board of Eastmere voted on Tuesday to close the ferry pier on April 3.

"Tom Ashdown has broken every promise that he ever made to this board," Dana Whitlock, the board's chair, said on Thursday.
"Dana Whitlock has never once set foot on the pier that she wants to close," Mayor Tom Ashdown said on Thursday.
"""


def test_page_one_comes_first_in_the_queue_and_each_row_opens_at_its_mark(case: Case):
    Path("quarrel.txt").write_text(QUARREL, encoding="utf-8")
    case.add("quarrel.txt")
    desk = opened(case)
    rows = [row for row in desk.listing["rows"] if row["kind"] != "pair"]
    first = [row["note"].startswith("page one · ") for row in rows]
    assert sum(first) >= 3
    assert first == sorted(first, reverse=True)
    quarrel = {row["note"] for row in rows if "broken every promise" in row["title"] or "never once set foot" in row["title"]}
    assert len(quarrel) == 2
    assert all(note.startswith("page one · ") for note in quarrel)
    for row in rows:
        desk.handle({"do": "open", "article": row["article"], "thing": row["thing"]})
        assert row["thing"] in {mark["thing"] for mark in desk.article["marks"]}, row


def test_of_two_actors_of_one_name_a_click_means_the_one_that_was_clicked(case: Case, monkeypatch: pytest.MonkeyPatch):
    desk = opened(case)
    one = case.actors.loc[case.actors["name"] == "Tom Ashdown", "actor"].iloc[0]
    monkeypatch.setattr("analysis.workbench.desk.widget.actors_called", lambda _, __: {one, "person:t-ashdown"})
    correct(desk, action="role", actor="Tom Ashdown", thing=one, value="mayor")
    assert case.settings.corrections[-1].actor == one


def test_of_many_orders_those_that_change_nothing_are_told(case: Case):
    desk = opened(case)
    orders = [{"action": "accept", "words": words} for words in (WAITED, "nobody ever said this")]
    desk.handle({"do": "correct", "orders": orders})
    assert not desk.status["failed"]
    assert "2 correction(s) written" in desk.status["message"]
    assert "1 of them change nothing: no quote or event with these words" in desk.status["message"]


def test_who_is_one_is_kept_for_the_next_opening_and_as_it_was_found(case: Case):
    file = case.corpus.path / "_links.json"
    found = who.applied_to(case.corpus).linking, who.names_of(case.corpus)
    kept = kept_links.kept_linked(case.corpus)
    assert kept is not None
    assert (kept.linking, dict(kept.names)) == found
    assert kept_links.kept_linked(Case.open(case.folder).corpus) == kept
    text = file.read_text(encoding="utf-8")
    for damaged in ("", "[]", '{"of": 1}', text.replace('"names"', '"name"'), text.replace('"Tom Ashdown"', "7")):
        file.write_text(damaged, encoding="utf-8")
        assert kept_links.kept_linked(case.corpus) is None


def test_who_is_one_is_found_in_one_reading_and_without_a_look_for_garbage(case: Case, monkeypatch: pytest.MonkeyPatch):
    (case.corpus.path / "_links.json").unlink(missing_ok=True)
    who._linked.__wrapped__.cache_clear()
    looked: list[bool] = []
    link = who.linking_of
    monkeypatch.setattr(who, "linking_of", lambda rows: (looked.append(gc.isenabled()), link(rows))[1])
    monkeypatch.setattr(who, "connected", None)  # what reads the articles' rows
    assert {"Dana Whitlock", "Tom Ashdown"} <= set(who.names_of(case.corpus).values())
    assert looked == [False]


def test_an_edition_is_made_while_the_desk_goes_on(case: Case):
    desk = opened(case)
    desk.handle({"do": "edition"})
    assert (desk.status["making"], desk.status["failed"]) == ("starting", False)
    desk.handle({"do": "edition"})
    assert desk.status["message"].startswith("an edition is being made")
    correct(desk, action="relabel", words=WAITED, into="Tom Ashdown")
    assert desk.status["making"]
    until(lambda: not desk.status["making"])
    assert desk.status["message"].startswith("edition 1: reports/harbor-pier/edition-1/"), desk.status
    assert "put right meanwhile is for the next" in desk.status["message"]
    assert desk.status["edition"]["shown"] == "reports/harbor-pier/edition-1/harbor-pier-briefing-1.html"
    sent: list[bytes] = []
    desk.send = lambda _, buffers: sent.extend(buffers)
    desk.handle({"do": "page", "number": 1})
    assert sent == [Path(desk.status["edition"]["file"]).read_bytes()]
    desk.handle({"do": "page", "number": 2})
    assert desk.status["failed"]


def test_an_edition_that_fails_is_told(case: Case, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(making, "sys", type("_", (), {"executable": "/bin/false"}))
    desk = opened(case)
    desk.handle({"do": "edition"})
    until(lambda: desk.status["failed"])
    assert not desk.status["making"]
    assert "no edition was made" in desk.status["message"]


def until(done: Any) -> None:
    ends = time.monotonic() + 60
    while not done():
        assert time.monotonic() < ends
        time.sleep(0.05)
