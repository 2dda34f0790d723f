"""Nobody but ``analysis/syntax`` reads a parse's labels; ``language`` alone makes words of what spaCy parsed."""

import re
from pathlib import Path

import analysis

_LABELS = re.compile(r"\.(?:dep|tag|pos)_\b|\.morph\b")
_BY_NUMBER = re.compile(r"\.(?:dep|tag|pos)\b|\bto_array\b")
_READ_PARSES = ("actors", "annotate", "quotes", "timeline")  # elsewhere a tag is one of HTML
_MAKES_THEM = {"language/freeze.py", "language/lemma.py", "language/tokens.py"}


def _readers(label: re.Pattern[str]) -> set[str]:
    root = Path(analysis.__file__).parent
    modules = (path for path in root.rglob("*.py") if root / "syntax" not in path.parents)
    return {path.relative_to(root).as_posix() for path in modules if label.search(path.read_text(encoding="utf-8"))}


def test_no_other_module_reads_labels():
    assert _readers(_LABELS) == _MAKES_THEM


def test_nor_does_one_read_them_by_their_numbers():
    assert not [module for module in _readers(_BY_NUMBER) if module.startswith(_READ_PARSES)]
