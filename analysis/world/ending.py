"""How a process ends with all that it started: by SIGINT, SIGTERM or SIGHUP, and, for a worker, when its parent is gone.

The end is sudden, as after ``kill -9``, which everything here has to survive anyway: no exception is raised, so that none is
swallowed or printed by a library. A thread waits for the signal; it ends the processes below, removes what is unfinished, and
leaves with 128 + the signal's number. Libraries that set handlers of their own (asyncio under nbclient) do so only in a main
thread, which is why notebooks are run in another.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any

from analysis.world.leftovers import remove_folders_of, remove_ours

_WAITED_FOR = 1.0  # seconds that those below have to end in order
_SHOW_CURSOR = "\x1b[?25h"  # a progress bar hides it
_GONE = 1
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def end_on_signals() -> None:
    """Let SIGINT and SIGTERM, and SIGHUP unless it is ignored (nohup), end this process and all below it within two seconds.

    None is let through before the thread waits for it: the main thread, held at once, would never start that. What it needs
    is imported before, too: the main thread may be held in the middle of an import, and has its lock.
    """
    import psutil  # noqa: F401

    held = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    for number in _ENDING:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _stop)
    threading.Thread(target=_await_signal, args=(reader,), daemon=True).start()
    signal.pthread_sigmask(signal.SIG_SETMASK, held)


def end_with_parent() -> None:
    """Let this worker end when the process that it works for does, however that ends; and by signals. For ``initializer``."""
    end_on_signals()
    threading.Thread(target=_await_parent, daemon=True).start()


def _stop(_number: int, _frame: object) -> None:
    """Hold the main thread, which would see its workers end and make something of it; the waiting thread has the number."""
    while True:
        time.sleep(1)


def _await_signal(reader: int) -> None:
    number = 0
    while number not in _ENDING:  # others, as SIGCHLD, may have handlers, too
        number = os.read(reader, 1)[0]
    _end(128 + number, told=multiprocessing.parent_process() is None)


def _await_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        remove_folders_of(parent.pid or 0)
        _end(_GONE, told=False)


def _end(code: int, *, told: bool) -> None:
    end_processes_below()
    remove_ours()
    if told:
        with suppress(OSError, ValueError):
            os.write(2, f"{_SHOW_CURSOR if sys.stderr.isatty() else ''}Interrupted.\n".encode())
    os._exit(code)


def end_processes_below() -> None:
    """End every process that this one started, and those that they did."""
    import psutil

    with suppress(psutil.Error):
        below = psutil.Process().children(recursive=True)
        for one in below:
            _signal(one, signal.SIGTERM)
        _, living = psutil.wait_procs(below, timeout=_WAITED_FOR)
        for one in living:
            _signal(one, signal.SIGKILL)


def _signal(process: Any, number: int) -> None:
    import psutil

    with suppress(psutil.Error):
        process.send_signal(number)
