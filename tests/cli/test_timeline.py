"""The days that matter, from the command line."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from analysis.cli import main

pytestmark = pytest.mark.usefixtures("read_anew")

TEXTS = {
    "2031-03-05": "The dam above Tarn broke on Tuesday. Two villages were under water by the evening, the council said.",
    "2031-03-07": "The minister of Tarn resigned on Friday. The dam had broken on March 4 after days of rain.",
    "2031-05-20": "Judges in Tarn began to hear the families on Tuesday. On March 4, the dam broke and two villages were lost.",
}


def lines(publisher: str = "Tide") -> list[str]:
    return [json.dumps({"id": day, "text": text, "published": day, "publisher": publisher}) for day, text in TEXTS.items()]


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(["timeline", *map(str, arguments)])
    return int(str(leaving.value.code))


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a run over three articles and a bad line, packed under a name that does not tell."""
    folder = tmp_path_factory.mktemp("timeline")
    (folder / "in.jsonl").write_bytes(gzip.compress("\n".join([*lines(), "no JSON"]).encode()))
    window = ("--from", "2031-03-01", "--to", "2031-05-31")
    assert run(folder / "in.jsonl", *window, "--top", 2, "--output", folder / "out.jsonl") == 0
    return folder


def read(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]


def again(ran: Path, *options: object) -> int:
    return run(ran / "in.jsonl", "--output", ran / "out.jsonl", *options)


def test_the_days_come_with_what_the_contract_says_and_in_order_of_time(ran: Path):
    assert again(ran, "--from", "2031-03-01", "--to", "2031-05-31", "--top", 2) == 0
    found = read(ran)
    assert [set(line) for line in found] == [{"date", "summary", "articles", "publishers"}] * 2
    assert found[0]["date"] == "2031-03-04"
    assert (found[0]["articles"], found[0]["publishers"]) == (3, 1)
    assert [line["date"] for line in found] == sorted(line["date"] for line in found)


def test_summaries_are_sentences_of_the_articles(ran: Path):
    assert again(ran, "--top", 5) == 0
    sentences = [sentence for line in read(ran) for sentence in line["summary"]]
    assert sentences
    assert all(any(sentence in text for text in TEXTS.values()) for sentence in sentences)


def test_a_second_run_annotates_nothing_and_counts_bad_lines(ran: Path, capsys: pytest.CaptureFixture[str]):
    assert again(ran) == 0
    said = capsys.readouterr().err
    assert "3 article(s), 0 newly annotated, 1 line(s) could not be read; the first: " in said
    assert "in.jsonl:4: not JSON" in said


def test_articles_of_the_corpus_that_are_not_in_the_source_do_not_count(ran: Path, tmp_path: Path):
    (tmp_path / "one.jsonl").write_text(lines()[1], encoding="utf-8")
    assert run(tmp_path / "one.jsonl", "--output", tmp_path / "out.jsonl", "--corpus", ran / "out.jsonl.corpus") == 0
    assert {line["articles"] for line in read(tmp_path)} == {1}


def test_a_text_that_several_publishers_carry_counts_once_even_where_its_original_is_not_given(ran: Path, tmp_path: Path):
    longer = "The dam above Tarn broke on March 4. " + " ".join(f"Witness {number} saw it." for number in range(60))
    copies = [json.dumps({"text": longer, "published": "2031-03-06", "publisher": name}) for name in ("Tide", "Dune", "Oak")]
    (tmp_path / "all.jsonl").write_text("\n".join(copies), encoding="utf-8")
    (tmp_path / "in.jsonl").write_text("\n".join(copies[1:]), encoding="utf-8")
    kept = ("--corpus", tmp_path / "corpus", "--to", "2031-03-05", "--output", tmp_path / "out.jsonl")
    assert run(tmp_path / "all.jsonl", *kept) == run(tmp_path / "in.jsonl", *kept) == 0
    assert [(line["date"], line["articles"], line["publishers"]) for line in read(tmp_path)] == [("2031-03-04", 1, 1)]


def test_a_window_in_which_nothing_happens_is_an_error_and_the_last_output_stays(ran: Path, capsys: pytest.CaptureFixture[str]):
    before = read(ran)
    assert again(ran, "--from", "2040-01-01", "--to", "2040-12-31") == 65
    assert "no article is about a day from 2040-01-01 to 2040-12-31" in capsys.readouterr().err
    assert read(ran) == before


def test_a_window_that_ends_before_it_begins_is_an_error_of_use(ran: Path, capsys: pytest.CaptureFixture[str]):
    assert again(ran, "--from", "2031-05-01", "--to", "2031-04-01") == 64
    assert "begins on 2031-05-01 and ends on 2031-04-01" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "no JSON\n[]\n"])
def test_no_readable_article_is_an_error(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "in.jsonl").write_text(content, encoding="utf-8")
    assert run(tmp_path / "in.jsonl", "--output", tmp_path / "out.jsonl") == 65
    assert "no readable article" in capsys.readouterr().err
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.slow
def test_a_run_that_was_killed_goes_on_where_it_stood(tmp_path: Path):
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = [f"The dam above Tarn broke on Tuesday, witness {number} said. She had seen it on March {number % 28 + 1}."
             for number in range(400)]  # fmt: skip
    source.write_text("\n".join(json.dumps({"text": text, "published": "2031-03-30"}) for text in texts), encoding="utf-8")
    start = "import sys; from analysis.cli import main; main(sys.argv[1:])"
    command = [sys.executable, "-c", start, "timeline", str(source), "--output", str(output), "--workers", "2"]
    first = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    log = tmp_path / "out.jsonl.corpus" / "articles" / "_delta_log"
    while not list(log.glob("*1.json")):  # until the first 64 articles are committed
        assert first.poll() is None
        time.sleep(0.01)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    from analysis.corpus import Corpus

    stored = len(Corpus.open(tmp_path / "out.jsonl.corpus").ids)
    second = subprocess.run(command, check=True, capture_output=True, text=True)
    told = re.search(r"400 article\(s\), (\d+) newly annotated", second.stderr)
    assert told
    assert int(told[1]) == 400 - stored <= 336
    assert len(output.read_text(encoding="utf-8").splitlines()) == 20
