"""A process that writes until it is killed, and says what was acknowledged."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from sample import annotated

from analysis.corpus import Corpus


def write_on(path: Path, start: int, told: Connection) -> None:
    """Add an article and replace two, again and again, numbered from ``start``; tell each number once it is in."""
    corpus = Corpus.open(path)
    for number in range(start, start + 10_000):
        revised = annotated("revised", text=str(number)), annotated(f"revised {number % 7}", text=str(number))
        corpus.write([annotated(str(number)), *revised])
        told.send(number)
