"""What importing the room costs."""

import json
import subprocess
import sys

HEAVY = {"spacy", "trafilatura", "lxml", "charset_normalizer", "pandas"}


def test_importing_the_room_loads_nothing_heavy():
    code = "import json, sys, analysis.read; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(json.loads(done.stdout)) == set()
