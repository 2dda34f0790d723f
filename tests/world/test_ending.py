"""A signal ends a process whatever its main thread was at."""

from __future__ import annotations

import subprocess
import sys

import pytest

WHILE_IT_GETS_READY = """
import os, signal, threading
from analysis.world.ending import end_on_signals
made = threading.Thread.__init__
def signalled(*given, **named):
    os.kill(os.getpid(), signal.SIGTERM)
    made(*given, **named)
threading.Thread.__init__ = signalled
end_on_signals()
"""
IN_AN_IMPORT = """
import _imp, os, signal
from analysis.world.ending import end_on_signals
end_on_signals()
_imp.acquire_lock()
os.kill(os.getpid(), signal.SIGTERM)
"""


@pytest.mark.parametrize("script", [WHILE_IT_GETS_READY, IN_AN_IMPORT])
def test_a_signal_that_comes_early_ends_the_process(script: str):
    ended = subprocess.run([sys.executable, "-c", script], timeout=20, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (128 + 15, "Interrupted.\n")
