import shutil
from pathlib import Path

import pytest

from analysis.cli import main

pytestmark = pytest.mark.usefixtures("read_anew")

STORY = "PORT ELLEN, May 4, 2021 (Wire) -- Mayor Anna Lund said Tuesday that the bridge would open next week.\n"
SETTINGS = 'name = "bridge"\ntitle = "The bridge"\nquestion = "When does it open?"\narticles = "articles"\n'


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "bridge"
    (folder / "articles").mkdir(parents=True)
    (folder / "case.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


def test_an_added_article_is_in_the_case_and_in_its_corpus(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    article = tmp_path / "story.txt"
    article.write_text(STORY, encoding="utf-8")
    assert run("add", "--case", str(case), "--corpus", str(tmp_path / "corpus"), str(article)) == 0
    assert (case / "articles" / "story.txt").read_text(encoding="utf-8") == STORY
    assert "1 newly annotated" in capsys.readouterr().err


def test_an_unreadable_article_is_left_out_and_said(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copy(Path(__file__), case / "articles" / "kept.txt")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    assert run("add", "--case", str(case), "--corpus", str(tmp_path / "corpus"), str(bad)) == 65
    assert "left out: " in capsys.readouterr().err
    assert not (case / "articles" / "bad.txt").exists()


def test_a_sound_case_passes_the_check(bundled_case: Path, capsys: pytest.CaptureFixture[str]):
    code = run("check", str(bundled_case))
    said = capsys.readouterr().out
    assert "22 readable article(s)" in said
    assert "PROBLEM" not in said.replace("PROBLEM WeasyPrint", "")  # Pango may be missing on this machine
    assert code == (65 if "PROBLEM" in said else 0)


def test_the_check_writes_the_correction_that_joins_two_who_may_be_one(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for number, name in enumerate(("Robert Hale", "Bob Hale")):
        story = tmp_path / f"{number}.txt"
        story.write_text(
            f"May 4, 2021 (Wire) -- A neighbor, {name}, said Tuesday that the bridge would open.\n", encoding="utf-8"
        )
        assert run("add", "--case", str(case), "--corpus", str(tmp_path / "corpus"), str(story)) == 0
    capsys.readouterr()
    run("check", str(case), "--corpus", str(tmp_path / "corpus"))
    said = capsys.readouterr().out
    assert "# Bob Hale, Robert Hale: for: one name shortened" in said
    assert 'action = "merge"\nactor = "person:bob-hale"\ninto = "person:robert-hale"' in said


def test_a_case_without_a_readable_article_fails_the_check(case: Path, capsys: pytest.CaptureFixture[str]):
    (case / "articles" / "empty.txt").write_bytes(b"")
    assert run("check", str(case)) == 65
    assert "empty.txt" in capsys.readouterr().out


def test_the_check_of_a_case_tells_what_its_desk_lacks(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    (case / "articles" / "story.txt").write_text(STORY, encoding="utf-8")
    source = '[[source]]\nname = "wire"\nkind = "feed"\nurl = "https://wire.example/rss"\nuser = "desk"\n'
    (case / "case.toml").write_text(SETTINGS + source + 'password = { env = "DESK_WORD" }\n', encoding="utf-8")
    monkeypatch.delenv("DESK_WORD", raising=False)
    run("check", str(case))
    said = capsys.readouterr().out
    assert "articles come from wire" in said
    assert "PROBLEM $DESK_WORD" in said
    (case / "case.toml").write_text(SETTINGS + source.replace("https", "file"), encoding="utf-8")
    assert run("check", str(case)) == 65
    assert "source.0.feed.url" in capsys.readouterr().out
