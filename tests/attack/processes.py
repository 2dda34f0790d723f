"""Start a command as a user does, wait until it is at work, and look what is left after its end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

COMMAND = [sys.executable, "-c", "from analysis.cli import main; main()"]
SENTENCE = 'Minister Ana Lund said the ferry would open on May {day}. "We have waited for it," she told reporters, {n} times.'


def articles(path: Path, count: int) -> Path:
    """Write articles of an invented affair, long enough that reading them takes a while."""
    lines = []
    for n in range(count):
        text = " ".join(SENTENCE.format(day=1 + (n + m) % 28, n=m) for m in range(30))
        lines.append(json.dumps({"id": f"a{n}", "text": text, "published": "2031-04-20", "publisher": "Harbour Wire"}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def start(*arguments: object, temporary: Path, cwd: Path | None = None) -> subprocess.Popen[str]:
    """Start the command with temporary files of its own, its output in pipes."""
    temporary.mkdir(exist_ok=True)
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=cwd,
        env={**os.environ, "TMPDIR": str(temporary), "ONRECORD_DOC_CACHE": "", "ONRECORD_ANNOTATED": "off"},
    )


def wait_for_processes(process: subprocess.Popen[str], least: int) -> list[psutil.Process]:
    """Wait until so many processes are at work below the command; returns them."""
    end = time.monotonic() + 60
    below: list[psutil.Process] = []
    while time.monotonic() < end and process.poll() is None:
        below = psutil.Process(process.pid).children(recursive=True)
        if len(below) >= least:
            return below
        time.sleep(0.05)
    raise AssertionError(f"no work seen: {below}, {process.poll()}")


def end(process: subprocess.Popen[str], number: signal.Signals) -> tuple[float, str]:
    """Send the signal; returns how long it took until all who hold the command's output were gone, and what it said."""
    began = time.monotonic()
    process.send_signal(number)
    _, said = process.communicate(timeout=20)  # ends when nobody holds the pipes
    return time.monotonic() - began, said


def living(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Return those that still run after a moment."""
    _, alive = psutil.wait_procs(processes, timeout=3)
    return [one for one in alive if one.status() != psutil.STATUS_ZOMBIE]
