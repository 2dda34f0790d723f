"""What is heavy is imported ahead, and what nothing here asks for is not."""

from __future__ import annotations

import subprocess
import sys

_ASK = """
import sys
from analysis.briefing.ahead import import_all
import_all()
import jsonschema
jsonschema.validate({"n": 1}, {"properties": {"n": {"type": "integer"}}})
print("papermill.iorw" in sys.modules, "weasyprint" in sys.modules, "lark" in sys.modules, "rfc3987_syntax" in sys.modules)
"""


def test_a_worker_has_all_it_needs_and_no_grammar_of_addresses():
    told = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "True", "False", "False"], told.stderr
