import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from analysis.world.once import companions, once, shared, together

ASK = """
from analysis.world.once import shared
print(*shared("key", lambda: "found by the other"))
"""


def ask() -> str:
    environment = {"PATH": "/usr/bin:/bin", **companions()}
    return subprocess.run(
        [sys.executable, "-c", ASK], env=environment, check=True, capture_output=True, text=True
    ).stdout.strip()


def folder() -> Path:
    return Path(next(iter(companions().values())))


@pytest.fixture(autouse=True)
def nothing_found():
    for file in folder().iterdir():
        file.unlink()


def test_what_one_process_found_another_reads():
    with together():
        assert shared("key", lambda: "found here") == ["found here"]
    assert ask() == "found here"


def test_what_the_started_process_found_the_first_reads():
    assert ask() == "found by the other"
    with together():
        assert shared("key", lambda: "found here") == ["found by the other"]


def test_alone_a_process_finds_everything_itself():
    with together():
        shared("key", lambda: "then")
        once("key", lambda: "then")
    assert shared("key", lambda: "now") == ["now"]
    assert once("key", lambda: "now") == "now"


def test_each_takes_a_part_that_no_other_is_at_work_on():
    begun, end = Event(), Event()

    def slow() -> str:
        begun.set()
        assert end.wait(10)
        return "first"

    def quick() -> str:
        end.set()
        return "second"

    with together(), ThreadPoolExecutor(1) as other:
        theirs = other.submit(shared, "key", slow, lambda: "never asked")
        begun.wait(10)
        assert shared("key", lambda: "never asked", quick) == ["first", "second"]
        assert theirs.result() == ["first", "second"]


def test_a_process_asks_once_for_the_whole():
    with together():
        assert [once("key", lambda: "then"), once("key", lambda: "now")] == ["then", "then"]


def test_what_could_not_be_found_is_sought_again():
    with together():
        with pytest.raises(ZeroDivisionError):
            shared("key", lambda: 1 // 0)
        assert shared("key", lambda: "found") == ["found"]


def test_a_folder_that_others_may_look_into_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "key-0.found").write_bytes(b"no data of ours")
    tmp_path.chmod(0o755)
    monkeypatch.setenv("ONRECORD_TOGETHER", str(tmp_path))
    assert shared("key", lambda: "found") == ["found"]


def test_a_folder_that_is_gone_costs_nothing_but_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("ONRECORD_TOGETHER", str(tmp_path / "gone"))
    assert shared("key", lambda: "found") == ["found"]


def test_only_the_last_few_are_kept_and_nothing_unfinished():
    with together():
        for number in range(9):
            shared(f"key-{number}", lambda: "found")
    assert len(list(folder().glob("*.found"))) == 8
    assert not list(folder().glob("*.unfinished"))


def test_the_folder_goes_with_the_process():
    script = "from analysis.world.once import companions\nprint(*companions().values())"
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=dict(os.environ))
    assert told.stdout.strip()
    assert not Path(told.stdout.strip()).exists()
