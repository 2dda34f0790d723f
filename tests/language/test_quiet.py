"""A process that read articles says nothing of what it leaves behind."""

import subprocess
import sys


def test_what_was_loaded_before_the_model_is_not_reported_as_leaked_at_the_end():
    code = "import duckdb; duckdb.connect(); from analysis.language.model import load_model; load_model()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""
