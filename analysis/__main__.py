"""``python -m analysis``: the same as ``onrecord``."""

from analysis.cli import main

main()
