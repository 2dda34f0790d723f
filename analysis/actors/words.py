"""Load the word lists that lie beside the code, once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def data(name: str) -> dict[str, Any]:
    """Return the table in ``NAME.toml`` of this room."""
    return tomllib.loads(resources.files("analysis.actors").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return one list of ``NAME.toml`` as a set."""
    return frozenset(data(name)[key])
