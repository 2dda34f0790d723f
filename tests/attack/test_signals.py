"""Commands that are interrupted or killed leave no process, no half-written file, and say no more than they must."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from processes import articles, end, living, start, wait_for_processes

WORKERS = 4  # with the fork server and the resource tracker: two workers are at work


def command(name: str, folder: Path) -> list[object]:
    source = articles(folder / "in.jsonl", 400)
    case = folder / "case"
    case.mkdir()
    if name == "annotate":
        return ["annotate", source, "--output", folder / "out.jsonl", "--workers", 2]
    if name == "timeline":
        return ["timeline", source, "--output", folder / "out.jsonl", "--workers", 2]
    if name == "add":
        (case / "case.toml").write_text('title = "The ferry"\n')
        (case / "articles").mkdir()
        return ["add", source, "--case", case, "--corpus", folder / "corpus"]
    return ["brief", source, "--corpus", folder / "corpus", "--reports", folder / "reports", "--workers", 2]


def unfinished(folder: Path) -> list[Path]:
    names = ("*unfinished*", "*unlinked*", "onrecord-*", "kernel-*", "edition-*")
    return [path for name in names for path in folder.rglob(name) if "_delta_log" not in path.parts]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("name", ["annotate", "timeline", "add", "brief"])
def test_a_signal_ends_a_command_and_all_its_processes_within_two_seconds(name: str, number: signal.Signals, tmp_path: Path):
    process = start(*command(name, tmp_path), temporary=tmp_path / "tmp")
    below = wait_for_processes(process, WORKERS)
    seconds, said = end(process, number)
    assert process.returncode == 128 + number
    assert seconds < 2.5  # of which a part is the test's own
    assert not living(below)
    assert "Traceback" not in said
    assert said.splitlines()[-1] == "Interrupted."
    assert not unfinished(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["annotate", "brief"])
def test_the_workers_of_a_killed_command_end_with_it(name: str, tmp_path: Path):
    process = start(*command(name, tmp_path), temporary=tmp_path / "tmp")
    below = wait_for_processes(process, WORKERS)
    seconds, _ = end(process, signal.SIGKILL)
    assert seconds < 3
    assert not living(below)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_notebooks_kernel_ends_with_its_command(
    number: signal.Signals, bundled_case: Path, bundled_corpus: Path, tmp_path: Path
):
    options = ["--corpus", bundled_corpus, "--reports", tmp_path / "reports", "--format", "html"]
    process = start("brief", bundled_case, *options, temporary=tmp_path / "tmp")
    below = wait_for_processes(process, 1)
    seconds, said = end(process, number)
    assert seconds < 3
    assert not living(below)
    assert "Traceback" not in said
    if number != signal.SIGKILL:
        assert process.returncode == 128 + number
        assert not unfinished(tmp_path)


@pytest.mark.slow
def test_a_schedule_that_is_ended_ends_its_workers_and_their_kernels(bundled_case: Path, bundled_corpus: Path, tmp_path: Path):
    entries = [f'[[briefing]]\nname = "b{n}"\ncase = "{bundled_case}"\ncorpus = "{bundled_corpus}"\n' for n in range(2)]
    (tmp_path / "briefings.toml").write_text("".join(entries))
    options = ["--all", "--briefings", tmp_path / "briefings.toml", "--reports", tmp_path / "reports", "--workers", 2]
    process = start("brief", *options, temporary=tmp_path / "tmp")
    below = wait_for_processes(process, 6)  # fork server, tracker, two workers, two kernels
    seconds, said = end(process, signal.SIGTERM)
    assert process.returncode == 128 + signal.SIGTERM
    assert seconds < 2.5
    assert not living(below)
    assert "Traceback" not in said
    assert not unfinished(tmp_path)
