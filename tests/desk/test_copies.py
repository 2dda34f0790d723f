import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from analysis.briefing.manifest import read_manifest
from analysis.briefing.shelf import is_whole
from analysis.desk import deliver
from analysis.errors import EditionError, OutputError
from analysis.read.delivery import Delivery, parse_delivery

NOW = datetime(2021, 5, 4, 6, tzinfo=UTC)


def to_folder(tmp_path: Path, **more: Any) -> Delivery:
    (tmp_path / "out").mkdir(exist_ok=True)
    return parse_delivery({"folder": [{"path": "out", **more}]}, where=tmp_path / "case.toml")


def to_git(tmp_path: Path, **more: Any) -> Delivery:
    return parse_delivery({"git": [{"repository": "repository", **more}]}, where=tmp_path / "case.toml")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "repository").mkdir()
    git(tmp_path / "repository", "init", "-q", "-b", "main")
    return tmp_path / "repository"


def test_a_folder_gets_an_edition_whole_and_once(press: Any, tmp_path: Path):
    edition = press.publish(1)
    assert [deliver(edition, to_folder(tmp_path), now=NOW)[0].state for _ in range(2)] == ["sent", "already sent"]
    copy = tmp_path / "out" / "bridge" / "edition-1"
    assert is_whole(copy, read_manifest(copy))
    assert [one.name for one in (tmp_path / "out" / "bridge").iterdir()] == ["edition-1"]


def test_a_copy_that_was_broken_off_is_made_again(press: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    edition = press.publish(1)

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analysis.desk.sending.copies.copy_whole", killed)
    with pytest.raises(KeyboardInterrupt):
        deliver(edition, to_folder(tmp_path), now=NOW)
    monkeypatch.undo()
    assert list((tmp_path / "out" / "bridge").iterdir()) == []
    assert deliver(edition, to_folder(tmp_path), now=NOW)[0].state == "sent"


def test_a_folder_that_is_not_mounted_gets_nothing_and_is_tried_again(press: Any, tmp_path: Path):
    edition = press.publish(1)
    settings = to_folder(tmp_path)
    (tmp_path / "out").rmdir()
    assert deliver(edition, settings, now=NOW)[0].state == "failed"
    assert not (tmp_path / "out").exists()
    assert deliver(edition, to_folder(tmp_path), now=NOW)[0].state == "sent"


def test_an_edition_that_is_not_what_was_published_goes_nowhere(press: Any, tmp_path: Path):
    edition = press.publish(1)
    (edition / "bridge-briefing-1.html").write_text("<p>Another", encoding="utf-8")
    (sent,) = deliver(edition, to_folder(tmp_path), now=NOW)
    assert sent.state == "failed"
    assert "is not what was published" in str(sent.why)


def test_a_link_in_the_folder_leads_nowhere(press: Any, tmp_path: Path):
    edition = press.publish(1)
    settings = to_folder(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "bridge").symlink_to(tmp_path / "elsewhere")
    assert deliver(edition, settings, now=NOW)[0].state == "failed"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_branch_gets_a_commit_an_edition_and_the_checkout_stays_as_it_is(press: Any, tmp_path: Path, repository: Path):
    (repository / "mine.txt").write_text("mine", encoding="utf-8")
    for number in (1, 2):
        edition = press.publish(number, title="The bridge\n\nSigned-off-by: somebody")
        assert deliver(edition, to_git(tmp_path), now=NOW)[0].state == "sent"
    assert git(repository, "log", "--format=%s|%an", "editions").splitlines() == [
        "The bridge Signed-off-by: somebody, edition 2|On Record",
        "The bridge Signed-off-by: somebody, edition 1|On Record",
    ]
    assert git(repository, "show", "editions:bridge/edition-1/bridge-briefing-1.html") == "<!DOCTYPE html><p>The bridge"
    assert len(git(repository, "ls-tree", "-r", "--name-only", "editions").splitlines()) == 8
    assert git(repository, "status", "--short") == "?? mine.txt"


def test_the_same_edition_makes_no_second_commit(press: Any, tmp_path: Path, repository: Path):
    edition = press.publish(1)
    for _ in range(2):
        deliver(edition, to_git(tmp_path), now=NOW, again=True)
    assert git(repository, "rev-list", "--count", "editions") == "1"


def test_a_branch_is_pushed_where_that_is_wanted_and_a_push_that_failed_is_made_up_for(
    press: Any, tmp_path: Path, repository: Path
):
    edition = press.publish(1)
    git(repository, "remote", "add", "origin", str(tmp_path / "remote.git"))
    settings = to_git(tmp_path, push="origin")
    (sent,) = deliver(edition, settings, now=NOW, sleep=lambda _: None)
    assert (sent.state, "git push failed" in str(sent.why)) == ("failed", True)
    git(tmp_path, "init", "-q", "--bare", "remote.git")
    assert deliver(edition, settings, now=NOW)[0].state == "sent"
    assert git(tmp_path / "remote.git", "rev-list", "--count", "editions") == "1"


def test_a_branch_that_is_checked_out_is_left_alone(press: Any, tmp_path: Path, repository: Path):
    (sent,) = deliver(press.publish(1), to_git(tmp_path, branch="main"), now=NOW)
    assert "is checked out there" in str(sent.why)
    assert git(repository, "count-objects") == "0 objects, 0 kilobytes"


def test_a_dry_run_writes_nothing(press: Any, tmp_path: Path, repository: Path):
    edition = press.publish(1)
    told = [*deliver(edition, to_git(tmp_path), dry_run=True), *deliver(edition, to_folder(tmp_path), dry_run=True)]
    assert [one.state for one in told] == ["would be sent", "would be sent"]
    assert list((tmp_path / "out").iterdir()) == []
    assert git(repository, "count-objects") == "0 objects, 0 kilobytes"


def test_two_do_not_deliver_a_briefing_at_once(press: Any, tmp_path: Path):
    from analysis.desk.sending.journal import journal_of

    edition = press.publish(1)
    with journal_of(press.shelf, NOW), pytest.raises(OutputError, match="another process is delivering"):
        deliver(edition, to_folder(tmp_path), now=NOW)


def test_what_is_no_edition_is_not_delivered(tmp_path: Path):
    with pytest.raises(EditionError):
        deliver(tmp_path, to_folder(tmp_path), now=NOW)
