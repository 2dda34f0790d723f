import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.cli import main
from analysis.corpus import Corpus

pytestmark = pytest.mark.usefixtures("read_anew")

STORY = (
    "PORT ELLEN, May 4 (Wire) -- Mayor Anna Lund said Tuesday that the bridge would open next week. "
    '"We kept our word to every driver in this town," Lund said.'
)
LINES = [
    json.dumps({"id": "a", "text": STORY, "published": "2021-05-04", "headline": "Bridge to open"}),
    "this is no JSON",
    json.dumps({"id": "c"}),
    json.dumps({"id": "d", "text": STORY.replace("Lund", "Berg"), "published": "never"}),
    json.dumps({"id": "e", "text": "\u202e<script>alert(1)</script> =cmd|' /C calc'!A0 \x00 \ud800 " + "\U0001f9e8" * 50}),
]


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, Any]], int]:
    folder = tmp_path_factory.mktemp("annotate")
    source, output = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    with pytest.raises(SystemExit) as leaving:
        main(["annotate", str(source), "--output", str(output)])
    return [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()], int(str(leaving.value.code))


def test_there_is_a_line_out_for_each_line_in_and_in_order(annotated: tuple[list[dict[str, Any]], int]):
    ids = [line["id"] for line in annotated[0]]
    assert [ids[0], *ids[2:]] == ["a", "c", "d", "e"]
    assert ids[1].endswith("in.jsonl:2")


def test_failed_lines_carry_their_error_and_are_counted_by_the_exit_code(annotated: tuple[list[dict[str, Any]], int]):
    lines, code = annotated
    failed = [line for line in lines if "error" in line]
    assert code == len(failed) >= 3
    assert {"not JSON" in failed[0]["error"], "`text`" in failed[1]["error"], "never" in failed[2]["error"]} == {True}


def test_spans_count_the_characters_of_the_text_as_given(annotated: tuple[list[dict[str, Any]], int]):
    line = annotated[0][0]
    spans = [mention["span"] for mention in line["mentions"]] + [part for quote in line["quotes"] for part in quote["content"]]
    assert {"Anna Lund"} <= {STORY[start:end] for start, end in spans}
    assert all(0 <= start < end <= len(STORY) for start, end in spans)


def test_the_contract_of_one_line_is_kept(annotated: tuple[list[dict[str, Any]], int]):
    line = annotated[0][0]
    assert set(line) == {"id", "mentions", "actors", "quotes", "timexes", "events"}
    assert set(line["quotes"][0]) == {
        "kind",
        "content",
        "cue",
        "source",
        "speaker",
        "speaker_name",
        "speech",
        "via",
        "confidence",
    }
    known = {actor["id"] for actor in line["actors"]}
    assert {quote["speaker"] for quote in line["quotes"]} - {None} <= known
    assert {"Anna Lund"} <= {quote["speaker_name"] for quote in line["quotes"]}


def test_an_earlier_output_stays_where_a_run_cannot_start(tmp_path: Path):
    output = tmp_path / "out.jsonl"
    output.write_text("earlier\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["annotate", str(tmp_path / "missing.jsonl"), "--output", str(output)])
    assert output.read_text(encoding="utf-8") == "earlier\n"


@pytest.mark.parametrize("cut", [0, 40])
def test_a_gzipped_file_is_read_and_one_that_is_cut_off_says_where(cut: int, tmp_path: Path):
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    packed = gzip.compress("".join(f"{LINES[0]}\n" for _ in range(3)).encode())
    source.write_bytes(packed[: len(packed) - cut])
    with pytest.raises(SystemExit) as leaving:
        main(["annotate", str(source), "--output", str(output)])
    lines = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert leaving.value.code == (1 if cut else 0)
    assert ["cut off" in line.get("error", "") for line in lines] == ([True] if cut else [False] * 3)


def test_articles_of_several_places_go_into_a_corpus_which_is_added_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "page.txt").write_text(STORY.replace("bridge", "tunnel"), encoding="utf-8")
    (tmp_path / "in.jsonl").write_text("\n".join(LINES[:2]) + "\n", encoding="utf-8")
    archive = tmp_path / "archive"
    told = []
    for sources in (["in.jsonl"], ["in.jsonl", "folder"]):
        with pytest.raises(SystemExit) as leaving:
            main(["annotate", *(str(tmp_path / one) for one in sources), "--corpus", str(archive)])
        told.append((leaving.value.code, capsys.readouterr().err))
    assert [code for code, _ in told] == [1, 1]
    assert "2 article(s), 1 newly annotated" in told[1][1]
    assert {one.article.text for one in Corpus.open(archive).articles_annotated()} == {STORY, STORY.replace("bridge", "tunnel")}


@pytest.mark.parametrize("where", [[], ["--output", "o", "--corpus", "c"], ["--output", "o"]])
def test_where_the_annotated_go_is_said_once(tmp_path: Path, where: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as leaving:
        main(["annotate", str(tmp_path), *where])
    assert leaving.value.code == 64
    assert "--corpus" in capsys.readouterr().err


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


def test_a_scheduler_without_dask_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setitem(sys.modules, "distributed", None)
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    command = ["annotate", str(tmp_path / "a.txt"), "--corpus", str(tmp_path / "corpus"), "--scheduler", "tcp://127.0.0.1:8786"]
    assert run(*command) == 69
    assert 'pip install "onrecord[cluster]"' in capsys.readouterr().err


def test_a_scheduler_has_workers_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    options = ["--scheduler", "tcp://127.0.0.1:8786", "--workers", "2"]
    assert run("annotate", str(tmp_path), "--corpus", str(tmp_path / "corpus"), *options) == 64
    assert "give either --workers or --scheduler" in capsys.readouterr().err


def test_a_briefing_hands_its_scheduler_on(bundled_case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    pytest.importorskip("distributed", reason="onrecord[cluster] is not installed")
    where = ["--corpus", str(tmp_path / "corpus"), "--reports", str(tmp_path / "reports")]
    assert run("brief", str(bundled_case), *where, "--scheduler", "127.0.0.1:8786") == 64
    assert "127.0.0.1:8786: this is no scheduler's address" in capsys.readouterr().err
