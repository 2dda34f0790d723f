"""Let another process find what the pages state, while a person already works on the desk."""

from __future__ import annotations

import atexit
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.workbench.case import Case


def foresee(case: Case, then: Callable[[bool], None]) -> subprocess.Popen[bytes]:
    """Start it; ``then`` is called from a thread when it is done, with whether it went well. It ends with this process."""
    command = [sys.executable, "-P", "-m", "analysis.workbench.desk.glance", str(case.folder), str(case.corpus.path)]
    process = subprocess.Popen(  # noqa: S603  no shell: this very Python and two paths
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    atexit.register(process.kill)
    threading.Thread(target=_wait, args=(process, then), daemon=True).start()
    return process


def _wait(process: subprocess.Popen[bytes], then: Callable[[bool], None]) -> None:
    went_well = process.wait() == 0
    atexit.unregister(process.kill)
    then(went_well)
