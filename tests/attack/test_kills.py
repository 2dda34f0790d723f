"""``kill -9`` at seeded moments: what was there stays, nothing is half there, and the next run finishes the work."""

from __future__ import annotations

import random
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from processes import articles, start

from analysis.briefing.manifest import read_manifest
from analysis.briefing.shelf import is_whole
from analysis.corpus import Corpus
from analysis.corpus.folder import is_made

ARTICLES = 12
LONGEST = 6.0  # seconds: about as long as the whole command takes


def moments(seed: int, count: int) -> Iterator[float]:
    chance = random.Random(seed)  # noqa: S311  when to kill is no secret
    return (chance.uniform(0.8, LONGEST) for _ in range(count))


def check_what_is_there(folder: Path, whole: bytes) -> None:
    """Look at all that a killed command may have touched."""
    copy = folder / "case" / "articles" / "in.jsonl"
    assert not copy.exists() or copy.read_bytes() == whole
    if is_made(folder / "corpus"):
        corpus = Corpus.open(folder / "corpus")
        assert {one.article.id for one in corpus.articles_annotated()} <= {f"a{n}" for n in range(ARTICLES)}
    for edition in (folder / "reports").glob("*/edition-*"):
        assert is_whole(edition, read_manifest(edition))


def kill_and_finish(folder: Path, delays: Iterator[float]) -> None:
    """Kill ``add`` and ``brief`` in turn after each delay, then let both end."""
    source, case = articles(folder / "in.jsonl", ARTICLES), folder / "case"
    (case / "articles").mkdir(parents=True)
    (case / "case.toml").write_text('title = "The ferry"\n')
    corpus = ("--corpus", folder / "corpus")
    commands = (
        ("add", source, "--case", case, *corpus),
        ("brief", case, *corpus, "--reports", folder / "reports", "--format", "html"),
    )
    for number, delay in enumerate(delays):
        process = start(*commands[number % 2], temporary=folder / "tmp")
        time.sleep(delay)
        process.kill()
        process.communicate(timeout=30)
        check_what_is_there(folder, source.read_bytes())
    for command in commands:
        process = start(*command, temporary=folder / "tmp")
        process.communicate(timeout=300)
        assert process.returncode in (0, 3)
    check_what_is_there(folder, source.read_bytes())
    assert len(Corpus.open(folder / "corpus").ids) == ARTICLES
    shelf = folder / "reports" / "case"
    assert (shelf / "latest").exists()
    assert not [path for path in shelf.glob(".builds/*") if path.name.startswith(".")]
    shutil.rmtree(folder / "tmp")


@pytest.mark.slow
def test_two_kills_cost_nothing_that_was_there(tmp_path: Path):
    kill_and_finish(tmp_path, moments(11, 2))
