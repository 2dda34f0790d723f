import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from analysis.briefing.publish import building, publish


def make(shelf: Path, words: str, *, edition: int = 1) -> Path:
    with building(shelf) as build:
        (build / "briefing.html").write_text(words, encoding="utf-8")
        return publish(build, shelf, edition=edition)


def test_an_edition_is_found_under_its_number_and_as_the_latest(tmp_path: Path):
    make(tmp_path, "one", edition=1)
    make(tmp_path, "two", edition=2)
    assert (tmp_path / "edition-1" / "briefing.html").read_text() == "one"
    assert (tmp_path / "edition-2" / "briefing.html").read_text() == "two"
    assert (tmp_path / "latest" / "briefing.html").read_text() == "two"


def test_the_latest_is_the_highest_number_not_the_last_made(tmp_path: Path):
    for edition in (9, 10, 9):
        make(tmp_path, f"edition {edition}", edition=edition)
    assert (tmp_path / "latest" / "briefing.html").read_text() == "edition 10"


def test_making_an_edition_again_replaces_it_and_clears_the_old_build(tmp_path: Path):
    make(tmp_path, "first try")
    make(tmp_path, "second try")
    assert (tmp_path / "edition-1" / "briefing.html").read_text() == "second try"
    assert len(list((tmp_path / ".builds").iterdir())) == 1


def test_a_build_shared_by_two_editions_outlives_the_replacement_of_one(tmp_path: Path):
    make(tmp_path, "same", edition=1)
    make(tmp_path, "same", edition=2)
    make(tmp_path, "other", edition=2)
    assert (tmp_path / "edition-1" / "briefing.html").read_text() == "same"


def test_a_failed_build_leaves_the_good_edition_and_no_rest(tmp_path: Path):
    make(tmp_path, "good")

    def failing() -> None:
        with building(tmp_path) as build:
            (build / "briefing.html").write_text("half", encoding="utf-8")
            raise RuntimeError("the notebook failed")

    with pytest.raises(RuntimeError):
        failing()
    assert (tmp_path / "edition-1" / "briefing.html").read_text() == "good"
    assert len(list((tmp_path / ".builds").iterdir())) == 1


def test_a_killed_build_leaves_the_good_edition(tmp_path: Path):
    make(tmp_path, "good")
    script = textwrap.dedent("""
        import sys, time
        from pathlib import Path
        from analysis.briefing.publish import building
        with building(Path(sys.argv[1])) as build:
            (build / "briefing.html").write_text("half")
            print("building", flush=True)
            time.sleep(60)
    """)
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert (tmp_path / "edition-1" / "briefing.html").read_text() == "good"
    make(tmp_path, "better")
    assert (tmp_path / "latest" / "briefing.html").read_text() == "better"


def test_what_a_killed_run_left_is_cleared_by_the_next_but_not_what_another_run_is_building(tmp_path: Path):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    abandoned, running = (tmp_path / ".builds" / f"unfinished-{number}-x" for number in (gone.pid, os.getpid()))
    for folder in (abandoned, running):
        folder.mkdir(parents=True)
        (folder / "half.html").write_text("half", encoding="utf-8")
    make(tmp_path, "good")
    assert not abandoned.exists()
    assert running.exists()
