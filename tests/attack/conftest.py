"""Folders of the attacks' commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder with a short path: that of a socket has room for 107 bytes, and pytest's own folders are long under xdist."""
    with TemporaryDirectory(prefix="or-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
