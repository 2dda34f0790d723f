"""While many objects are made that stay, nobody looks for garbage."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from analysis.world.uncollected import uncollected


def test_nothing_is_collected_meanwhile_and_afterwards_it_is_as_before():
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_does_not_leave_it_off():
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_a_process_of_ours_looks_for_garbage_seldom():
    asked = "import atexit, gc; from analysis.cli import main; atexit.register(lambda: print(gc.get_threshold()[0])); main()"
    told = subprocess.run([sys.executable, "-c", asked, "--version"], capture_output=True, check=True, text=True)
    assert int(told.stdout.split()[-1]) > 100_000
