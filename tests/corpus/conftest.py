"""Make the sample articles importable, in worker processes, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus import Corpus


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """An empty corpus."""
    return Corpus.create(tmp_path / "corpus", patience=5)
