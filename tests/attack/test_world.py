"""What the world does is told as the world's doing: where, what, and what helps; "a fault of this program" is for our own."""

from __future__ import annotations

import builtins
import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from deltalake.exceptions import DeltaError

from analysis.briefing.run import WarmKernel
from analysis.cli import main
from analysis.errors import MachineError, OnRecordError, OutputError, ReadError
from analysis.world.blame import as_the_worlds

OF_THE_WORLD = (
    *(OSError(number, os.strerror(number), "x") for number in sorted(errno.errorcode)),
    OSError(errno.ENOSPC, "full"),
    ReadError("what"),
    MemoryError(),
    UnicodeDecodeError("utf-8", b"\xe9", 0, 1, "what"),
    duckdb.IOException("IO Error: No space left on device"),
    duckdb.OutOfMemoryException("no more"),
    pa.ArrowInvalid("Could not open Parquet input source"),
    pa.ArrowMemoryError("malloc"),
    DeltaError("Failed to fetch metadata"),
)
OURS = {  # of all that Python itself raises, what may end as "a fault of this program"
    *("ArithmeticError", "AssertionError", "AttributeError", "BufferError", "EOFError", "FloatingPointError", "ImportError"),
    *("IndexError", "KeyError", "LookupError", "ModuleNotFoundError", "NameError", "NotImplementedError", "OverflowError"),
    *("RecursionError", "ReferenceError", "RuntimeError", "StopAsyncIteration", "StopIteration", "SyntaxError", "SystemError"),
    *("TabError", "IndentationError", "TypeError", "UnboundLocalError", "UnicodeError", "ValueError", "ZeroDivisionError"),
    *("Exception", "ExceptionGroup", "UnicodeEncodeError", "UnicodeTranslateError"),
}
STORY = 'PORT ELLEN, May 4, 2021 (Wire) -- Mayor Anna Lund said Tuesday: "The bridge will open next week."\n'


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as leaving:
        main([str(one) for one in arguments])
    return int(str(leaving.value.code))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, small, which can be made read-only."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if os.geteuid() != 0 or mount is None:
        pytest.skip("only root may mount a disk")
    if subprocess.run([mount, "-t", "tmpfs", "-o", "size=20m", "tmpfs", place], check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_an_unchanged_case_on_a_read_only_disk_is_unchanged(disk: Path, capsys: pytest.CaptureFixture[str]):
    case = disk / "bridge"
    (case / "articles").mkdir(parents=True)
    (case / "case.toml").write_text('title = "The bridge"\n')
    (case / "articles" / "story.txt").write_text(STORY)
    brief = ("brief", case, "--format", "html", "--corpus", disk / "corpus", "--reports", disk / "reports")
    assert run(*brief) == 0
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    assert run(*brief) == 3
    capsys.readouterr()
    assert run("brief", case, "--format", "html", "--corpus", disk / "anew", "--reports", disk / "reports") in (65, 73)
    assert "fault" not in capsys.readouterr().err


def test_a_path_too_long_for_a_socket_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(long))
    with pytest.raises(OutputError, match=r"107 bytes.*TMPDIR"):
        WarmKernel().run(tmp_path / "n.ipynb", tmp_path / "out.ipynb", parameters={}, failed=tmp_path / "failed.ipynb")


@pytest.mark.parametrize("error", OF_THE_WORLD, ids=lambda error: f"{type(error).__name__} {getattr(error, 'errno', '')}")
def test_what_the_world_does_is_told_with_a_remedy(error: Exception):
    told = as_the_worlds(error)
    assert isinstance(told, OnRecordError)
    assert told.remedy or told is error
    wrapped = ValueError("a library wraps it")
    wrapped.__cause__ = error
    assert str(as_the_worlds(wrapped)) == str(told)


def test_these_and_no_others_of_pythons_own_exceptions_end_as_a_fault_of_this_program():
    kinds = [one for one in vars(builtins).values() if isinstance(one, type) and issubclass(one, Exception)]
    apart = {kind.__name__ for kind in kinds if issubclass(kind, (OSError, MemoryError, UnicodeDecodeError, Warning))}
    assert {kind.__name__ for kind in kinds} - apart == OURS
    plain = [kind for kind in kinds if kind.__name__ in OURS and kind.__name__[:7] not in ("Unicode", "Excepti")]
    assert [kind.__name__ for kind in plain if as_the_worlds(kind("what"))] == []


def test_a_fault_of_our_own_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fails(*_: object, **__: object) -> None:
        raise KeyError("speaker")

    monkeypatch.setattr("analysis.briefing.check.check_machine", fails)
    assert run("check") == 70
    assert "a fault of this program: --debug shows where" in capsys.readouterr().err


def test_no_more_memory_is_of_the_machine():
    assert isinstance(as_the_worlds(OSError(errno.ENOMEM, "Cannot allocate memory")), MachineError)
