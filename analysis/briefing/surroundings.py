"""What a kernel needs around it: sockets of its own, a thread with a loop, and an environment that gives the same bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from analysis.errors import OutputError
from analysis.world.once import companions

_SOCKET_PATH = 107  # bytes of a path, as in unix(7)


_KERNEL_ENVIRONMENT = {"PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}  # same inputs, same bytes


@contextmanager
def own_thread() -> Iterator[ThreadPoolExecutor]:
    """Give a thread to talk to a kernel from; its event loop goes with it."""
    with ThreadPoolExecutor(1) as apart:
        try:
            yield apart
        finally:
            apart.submit(_close_loop).result()


def _close_loop() -> None:
    from jupyter_core.utils import ensure_event_loop

    ensure_event_loop().close()


def own_sockets(folder: Path) -> Any:
    """Return the settings of a kernel whose sockets lie in a folder of its own: by default all of one directory share names.

    Raises OutputError where their path is longer than the system takes.
    """
    from traitlets.config import Config

    if len(os.fsencode(folder / "kernel-ipc-5")) > _SOCKET_PATH:
        what = f"the path of temporary files is too long: a socket's has room for {_SOCKET_PATH} bytes"
        raise OutputError(what, where=str(folder), remedy="set TMPDIR to a folder with a shorter path, as /tmp")
    return Config({"KernelManager": {"transport": "ipc", "connection_file": str(folder / "kernel.json")}})


@contextmanager
def kernel_environment() -> Iterator[None]:
    """Give a kernel that starts the settings that make its output the same each time, and what it shares with this process."""
    before = {**os.environ}
    os.environ.update(_KERNEL_ENVIRONMENT | companions())
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
