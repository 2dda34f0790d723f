"""What several rooms' tests need: the bundled case and its corpus, and the founding case where it is at hand."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
_ANNOTATED = "ONRECORD_ANNOTATED"  # what a user's machine keeps is neither used nor written by tests
if "PYTEST_XDIST_WORKER" not in os.environ:  # one file for the run and all its processes: an article is read once
    os.environ[_ANNOTATED] = str(Path(tempfile.mkdtemp(prefix="onrecord-tests-")) / "annotated.sqlite3")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let kept files be written anew."""
    parser.addoption("--renew", action="store_true", help="write what is found now into the kept files (tests/kept.py)")


def pytest_unconfigure() -> None:
    """Remove what this run kept."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(Path(os.environ[_ANNOTATED]).parent, ignore_errors=True)


@pytest.fixture
def kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give what holds a kept file beside the test against what is found now."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import kept

    return partial(kept.hold, request.path.parent, renew=request.config.getoption("--renew"))


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be kept: for tests of the reading itself."""
    monkeypatch.setenv(_ANNOTATED, "off")


@pytest.fixture(scope="session")
def bundled_case() -> Path:
    """Folder of the bundled case."""
    return ROOT / "data" / "cases" / "gsomia-2019"


@pytest.fixture(scope="session")
def bundled_corpus(bundled_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the bundled case's corpus, annotated for this run; to be read, not written."""
    from analysis.corpus.update import update_corpus
    from analysis.read import read_case

    return update_corpus(read_case(bundled_case), tmp_path_factory.mktemp("corpora") / "gsomia-2019").path


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the material that is no part of the repository; tests that need it are skipped without it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared material is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def affair() -> Iterator[Any]:
    """Give the module that makes the articles of an invented affair."""
    here = str(Path(__file__).parent / "measures")
    sys.path.insert(0, here)
    import affair

    yield affair
    sys.path.remove(here)


@pytest.fixture(scope="session")
def coverage(affair: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Give what a briefing of the whole invented affair covers."""
    return affair.covered(tmp_path_factory.mktemp("covered") / "corpus", affair.affair())


@pytest.fixture(scope="session")
def bundled(bundled_corpus: Path, bundled_case: Path) -> Any:
    """Give what a briefing of the bundled case covers."""
    from analysis.corpus import Corpus
    from analysis.measures import cover
    from analysis.read import read_case

    return cover(Corpus.open(bundled_corpus), read_case(bundled_case))
