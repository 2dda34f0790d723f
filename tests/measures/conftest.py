"""The invented affair for the tests of this room."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = str(Path(__file__).parent)


@pytest.fixture(scope="session")
def affair() -> Iterator[Any]:
    """Give the module that makes the affair's articles."""
    sys.path.insert(0, HERE)
    import affair

    yield affair
    sys.path.remove(HERE)


@pytest.fixture(scope="session")
def coverage(affair: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Give what a briefing of the whole affair covers."""
    return affair.covered(tmp_path_factory.mktemp("covered") / "corpus", affair.affair())
