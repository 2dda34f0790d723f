"""A Dask scheduler and workers as processes of this machine, started as docs/cluster.md says, for tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

_HERE = Path(__file__).parent
_START = 30.0  # seconds


class Cluster:
    """A scheduler with its workers; ``settings`` are Dask's, as variables of the environment."""

    def __init__(self, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._environment = {**os.environ, "PYTHONPATH": str(_HERE), "PYTHONWARNINGS": "default", **(settings or {})}
        self._file = folder / "scheduler.json"
        self._workers: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(self._file))
        self.address = self._address()

    @property
    def workers(self) -> list[int]:
        """Process ids of the workers that live."""
        return [one.pid for one in self._workers if one.poll() is None]

    def add_worker(self, *options: str, nanny: bool = False) -> subprocess.Popen[bytes]:
        """Start a worker of one thread; without a nanny, so that nobody starts another where it dies."""
        kind = ["--nanny"] if nanny else ["--no-nanny"]
        folder = ["--local-directory", str(self._folder)]
        worker = self._start("worker", self.address, "--host", "127.0.0.1", "--nthreads", "1", *kind, *folder, *options)
        self._workers.append(worker)
        return worker

    def keep(self, number: int) -> None:
        """Let as many workers be there as a test wants, whatever the last left."""
        for _ in range(number - len(self.workers)):
            self.add_worker()

    def close(self) -> None:
        """End all."""
        for one in (*self._workers, self.scheduler):
            one.terminate()
        for one in (*self._workers, self.scheduler):
            try:
                one.wait(10)
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(command, env=self._environment, cwd=self._folder, stdout=log, stderr=log)

    def _address(self) -> str:
        until = time.monotonic() + _START
        while time.monotonic() < until:
            try:
                return str(json.loads(self._file.read_text(encoding="utf-8"))["address"])
            except (OSError, ValueError):
                time.sleep(0.05)
        raise TimeoutError((self._folder / "log").read_text(encoding="utf-8"))
