import json
import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from analysis.desk import collect
from analysis.errors import CaseError, OutputError

INBOX = '[[source]]\nname = "inbox"\nkind = "folder"\npath = "inbox"\n'
LONG_AGO = 1_600_000_000


@pytest.fixture
def home(case: Callable[[str], Path]) -> Path:
    home = case(INBOX)
    (home / "inbox").mkdir()
    return home


def put(home: Path, name: str, content: str | bytes, *, at: float = LONG_AGO) -> Path:
    file = home / "inbox" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    os.utime(file, (at, at))
    return file


def articles(home: Path) -> list[str]:
    return sorted(str(one.relative_to(home / "articles")) for one in (home / "articles").rglob("*") if one.is_file())


def test_a_file_is_taken_once_and_moved_out_of_the_way(home: Path, story: str):
    file = put(home, "story.txt", story)
    first, second = collect(home), collect(home)
    assert (first.taken, second.taken) == (1, 0)
    assert articles(home) == ["inbox/story.txt"]
    assert (home / "inbox" / "done" / "story.txt").read_text(encoding="utf-8") == story
    assert not file.exists()


def test_what_cannot_be_read_is_moved_to_failed_with_the_reason(home: Path, story: str):
    put(home, "empty.txt", "")
    put(home, "story.txt", story)
    (gathered,) = collect(home).sources
    assert gathered.taken == 1
    assert (home / "inbox" / "failed" / "empty.txt").exists()
    assert "empty" in (home / "inbox" / "failed" / "empty.txt.why.txt").read_text(encoding="utf-8")
    assert gathered.refused[0].startswith("empty.txt: ")
    assert articles(home) == ["inbox/story.txt"]


def test_a_file_that_grows_is_left_until_it_is_whole(home: Path, story: str):
    from analysis.desk.collecting.door import Door
    from analysis.desk.collecting.inbox import gather_inbox
    from analysis.read.sources import Inbox

    file = put(home, "story.txt", story[:40], at=time.time())
    source = Inbox(name="inbox", kind="folder", path=home / "inbox")
    door = Door("inbox", home / "articles" / "inbox", None, date(2021, 5, 5))
    assert gather_inbox(source, door, sleep=lambda _: file.write_text(story[:80], encoding="utf-8") and None) == 1
    assert file.exists()
    file.write_text(story, encoding="utf-8")
    waited: list[float] = []
    assert gather_inbox(source, door, sleep=waited.append) == 0
    assert (waited, door.taken) == ([5.0], 1)


def test_names_of_copies_under_way_and_hidden_files_are_left_alone(home: Path, story: str):
    for name in ("story.txt.part", ".story.txt", "story.txt.crdownload", "story.txt~"):
        put(home, name, story)
    assert collect(home).taken == 0
    assert len(list((home / "inbox").iterdir())) == 4


def test_another_file_of_the_same_name_is_taken_beside_the_first(home: Path, story: str):
    put(home, "export.txt", story)
    collect(home)
    put(home, "export.txt", story.replace("bridge", "tunnel"))
    collect(home)
    put(home, "export.txt", story)
    assert collect(home).taken == 0  # it is among the articles, whatever it was called
    assert len(articles(home)) == 2
    assert sorted(one.name for one in (home / "inbox" / "done").iterdir()) == ["export-2.txt", "export-3.txt", "export.txt"]


def test_a_link_in_an_inbox_brings_nothing_in(home: Path, tmp_path: Path, story: str):
    secret = tmp_path / "secret.txt"
    secret.write_text(story, encoding="utf-8")
    (home / "inbox" / "story.txt").symlink_to(secret)
    (home / "inbox" / "folder").symlink_to(tmp_path)
    (gathered,) = collect(home).sources
    assert gathered.taken == 0
    assert len(gathered.refused) == 2
    assert articles(home) == []
    assert secret.exists()


def test_only_articles_that_match_are_taken_of_a_bundle_and_the_rest_is_listed(case: Callable[[str], Path], story: str):
    home = case(INBOX + 'match = ["brìdge*", "ferry"]\n')
    (home / "inbox").mkdir()
    texts = [story, story.replace("bridge", "road").replace("ferry", "bus"), story.replace("the ferry", "Ferry-boats")]
    lines = [json.dumps({"text": text, "headline": f"Story {number}"}) for number, text in enumerate(texts, start=1)]
    put(home, "bundle.jsonl", "\n".join(lines))
    (gathered,) = collect(home).sources
    assert (gathered.taken, gathered.passed_over) == (2, ("Story 2",))
    (kept,) = (home / "articles" / "inbox").iterdir()
    assert "Story 2" not in kept.read_text(encoding="utf-8")
    assert "Story 2" in (home / "inbox" / "done" / "bundle.jsonl.why.txt").read_text(encoding="utf-8")
    assert any("passed over: Story 2" in line for line in gathered.summary)


def test_a_bundle_that_comes_each_day_under_one_name_is_taken_each_day(case: Callable[[str], Path], story: str):
    home = case(INBOX + 'match = ["bridge"]\n')
    (home / "inbox").mkdir()
    for day in (1, 2, 2):
        other = {"text": story.replace("bridge", "road"), "headline": "Road"}
        lines = [json.dumps({"text": story.replace("May 4", f"May {day}"), "headline": f"Day {day}"}), json.dumps(other)]
        put(home, "export.jsonl", "\n".join(lines))
        (gathered,) = collect(home).sources
        assert gathered.refused == ()
    assert gathered.taken == 0  # the same file again
    assert len(articles(home)) == 2


def test_actors_of_interest_can_be_what_matches(case: Callable[[str], Path], story: str):
    home = case(INBOX + 'match = "actors"\n')
    (home / "inbox").mkdir()
    put(home, "a.txt", story)
    put(home, "b.txt", story.replace("Anna Lund", "Ole Berg"))
    assert collect(home).taken == 1
    (name,) = articles(home)
    assert name.startswith("inbox/a-")


def test_a_missing_folder_is_told_after_the_third_failure_and_costs_no_other_source(case: Callable[[str], Path], story: str):
    home = case(INBOX + INBOX.replace('"inbox"', '"other"'))
    (home / "inbox").mkdir()
    put(home, "story.txt", story)
    told = [collect(home) for _ in range(3)]
    assert told[0].taken == 1
    assert [bool(one.failing) for one in told] == [False, False, True]
    assert told[0].sources[1].summary == ()
    assert "there is no such folder" in told[2].sources[1].summary[0]
    (home / "other").mkdir()
    assert not collect(home).failing
    (home / "other").rmdir()
    assert collect(home).sources[1].failures == 1


@pytest.mark.parametrize("path", ["articles/in", "articles", "."])
def test_an_inbox_among_the_articles_is_refused(case: Callable[[str], Path], path: str):
    home = case(INBOX.replace('path = "inbox"', f'path = "{path}"'))
    with pytest.raises(CaseError, match="lie in each other"):
        collect(home)


def test_two_do_not_collect_for_a_case_at_once(home: Path):
    from analysis.desk.collecting.memory import alone

    with alone(home), pytest.raises(OutputError, match="another process is collecting"):
        collect(home)


def test_what_was_seen_and_cannot_be_read_is_told_with_what_to_do(home: Path):
    (home / ".collected.json").write_text("{", encoding="utf-8")
    with pytest.raises(CaseError, match="remove that file"):
        collect(home)
