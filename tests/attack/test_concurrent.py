"""Two commands at once on one thing: both do their work, or the second is told; neither's work is lost."""

from __future__ import annotations

import json
import signal
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from processes import articles, end, start

from analysis.briefing.manifest import read_manifest
from analysis.briefing.shelf import is_whole
from analysis.corpus import Corpus
from analysis.world.whole import unfinished_of

STORY = 'PORT ELLEN, May {day}, 2021 (Wire) -- Mayor Anna Lund said Tuesday: "The bridge will open on May {day}."\n'


@pytest.mark.slow
def test_two_briefs_at_once_make_two_editions_or_one_finds_the_others(tmp_path: Path):
    case = tmp_path / "bridge"
    (case / "articles").mkdir(parents=True)
    (case / "case.toml").write_text('title = "The bridge"\n')
    for day in range(4, 9):
        (case / "articles" / f"{day}.txt").write_text(STORY.format(day=day))
    options = ("--corpus", tmp_path / "corpus", "--reports", tmp_path / "reports", "--format", "html")
    both = [start("brief", case, *options, temporary=tmp_path / f"tmp{n}") for n in (1, 2)]
    said = [one.communicate(timeout=300) for one in both]
    codes = sorted(one.returncode for one in both)
    assert codes in ([0, 0], [0, 3]), said
    shelf = tmp_path / "reports" / "bridge"
    editions = sorted(path for path in shelf.glob("edition-*") if path.is_dir())
    assert len(editions) == codes.count(0)
    assert all(is_whole(path, read_manifest(path)) for path in editions)
    printed = [out.strip() for (out, _), one in zip(said, both, strict=True) if one.returncode == 0]
    assert sorted(Path(line).parent.name for line in printed) == [path.name for path in editions]
    assert len(Corpus.open(tmp_path / "corpus").ids) == 5
    assert not [path for path in shelf.rglob("*") if "unfinished" in path.name or path.name.startswith(".reserved")]


@pytest.mark.slow
def test_the_second_who_annotates_into_one_output_is_told_and_the_first_goes_on(tmp_path: Path):
    source, few = articles(tmp_path / "in.jsonl", 400), articles(tmp_path / "few.jsonl", 2)
    output = tmp_path / "out.jsonl"
    first = start("annotate", source, "--output", output, "--workers", 1, temporary=tmp_path / "tmp1")
    while not unfinished_of(output).exists():
        assert first.poll() is None
        time.sleep(0.05)
    second = start("annotate", few, "--output", output, "--workers", 1, temporary=tmp_path / "tmp2")
    _, told = second.communicate(timeout=60)
    assert second.returncode == 73
    assert "another process is writing it" in told
    assert first.poll() is None
    end(first, signal.SIGTERM)
    assert not output.exists()
    third = start("annotate", few, "--output", output, "--workers", 1, temporary=tmp_path / "tmp3")
    third.communicate(timeout=120)
    assert third.returncode == 0
    assert len([json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]) == 2
