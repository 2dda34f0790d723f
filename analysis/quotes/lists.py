"""Read the word lists that lie beside the code, once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def word_list(file: str, name: str) -> frozenset[str]:
    """Return one list of ``FILE.toml``; words of a string are parted by white space."""
    with Path(__file__).with_name(f"{file}.toml").open("rb") as lines:
        words = tomllib.load(lines)[name]
    return frozenset(words.split() if isinstance(words, str) else words)
