"""Load a word list once. A list is an array of entries, or a string of words parted by white space."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the whole of ``NAME.toml``; callers do not change it.

    Raises FileNotFoundError where there is no such file: a slip of ours, never a user's.
    """
    return tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return one list of ``NAME.toml`` as a set of words or phrases; KeyError where the file has no such list."""
    found = table(name)[key]
    return frozenset(found.split() if isinstance(found, str) else found)
