"""The phrases that tell page furniture, notes and captions from prose: ``phrases.toml``, loaded and compiled once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of the data file as a set."""
    return frozenset(_table()[name])


@cache
def patterns(name: str) -> re.Pattern[str]:
    """Return a list of patterns of the data file as one, for words in small letters; it matches from the first of them on."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _table()[name]))


@cache
def phrases_in_a_row() -> re.Pattern[str]:
    """Return the pattern of a line that consists of the page's phrases and nothing else ("Go to Contents Go to Navigation")."""
    phrases = "|".join(re.escape(line) for line in sorted(words("furniture"), key=len, reverse=True))
    return re.compile(rf"[^\w]*+(?:(?>{phrases})(?!\w)[^\w(@#$]*+)++")
