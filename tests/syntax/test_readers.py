"""Who reads a parse's labels outside ``analysis/syntax``: the room on its left, and nobody else."""

import re
from pathlib import Path

import analysis

_LABELS = re.compile(r"\.(dep_|tag_|morph)\b")
_STILL = """
    language/lemma.py
"""
_ANY_LABEL = re.compile(r"\.(dep|tag|pos)_?\b|\.morph\b|\bto_array\b")
_FREE = ("annotate", "timeline")  # rooms that read no label at all, by name or by number


def _readers(label: re.Pattern[str] = _LABELS) -> set[str]:
    root = Path(analysis.__file__).parent
    modules = (path for path in root.rglob("*.py") if root / "syntax" not in path.parents)
    return {path.relative_to(root).as_posix() for path in modules if label.search(path.read_text(encoding="utf-8"))}


def test_no_other_module_reads_labels_and_one_that_stopped_is_struck_off_the_list():
    assert _readers() == set(_STILL.split())


def test_rooms_that_ask_syntax_for_all_read_no_part_of_speech_either():
    assert not [module for module in _readers(_ANY_LABEL) if module.startswith(_FREE)]
