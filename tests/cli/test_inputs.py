"""One door: what `add` and `check` say of files of any format."""

import json
from pathlib import Path

import pytest

from analysis.cli import main

pytestmark = pytest.mark.usefixtures("read_anew")

STORY = (
    "PORT ELLEN, May {}, 2021 (Wire) -- Mayor Anna Lund said Tuesday that the {} would open next week, after two years of work."
)
SETTINGS = 'name = "bridge"\ntitle = "The bridge"\nquestion = "When does it open?"\narticles = "articles"\n'


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "bridge"
    (folder / "articles").mkdir(parents=True)
    (folder / "case.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def run(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as leaving:
        main([str(argument) for argument in arguments])
    return int(str(leaving.value.code))


def lines(path: Path, *texts: str) -> Path:
    path.write_text(
        "".join(json.dumps({"text": text, "id": f"n{at}"}) + "\n" for at, text in enumerate(texts)), encoding="utf-8"
    )
    return path


def test_what_came_of_a_file_is_said_and_its_good_articles_are_taken(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    german = "Der Rat stimmte am Montag dafür, die beiden ältesten Brücken zu schließen, sagte die Sprecherin des Rates."
    feed = lines(tmp_path / "feed.jsonl", STORY.format(4, "bridge"), german, STORY.format(5, "museum"))
    assert run("add", "--case", case, "--corpus", tmp_path / "corpus", feed) == 65
    said = capsys.readouterr().err
    assert "feed.jsonl: 2 articles, 1 refused (2)" in said
    assert "German" in said
    assert "2 newly annotated" in said


def test_articles_without_a_day_or_with_one_to_come_are_counted(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    undated = "The mayor said that the museum would open next week."
    feed = lines(tmp_path / "feed.jsonl", STORY.format(4, "bridge"), undated, STORY.format(5, "pier").replace("2021", "2190"))
    assert run("add", "--case", case, "--corpus", tmp_path / "corpus", feed) == 0
    assert "feed.jsonl: 3 articles, 1 undated, 1 published after today" in capsys.readouterr().err


def test_adding_what_is_there_already_changes_nothing(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    story = case / "articles" / "story.txt"
    story.write_text(STORY.format(4, "bridge"), encoding="utf-8")
    assert run("add", "--case", case, "--corpus", tmp_path / "corpus", story) == 0
    assert run("add", "--case", case, "--corpus", tmp_path / "corpus", case / "articles") == 0
    assert "story.txt: 1 article; already there" in capsys.readouterr().err
    assert [one.name for one in (case / "articles").iterdir()] == ["story.txt"]


def test_a_folder_is_added_with_all_that_is_in_it(case: Path, tmp_path: Path):
    given = tmp_path / "given" / "deep"
    given.mkdir(parents=True)
    lines(given / "a.jsonl", STORY.format(4, "bridge"))
    (given / ".hidden.txt").write_text("x", encoding="utf-8")
    assert run("add", "--case", case, "--corpus", tmp_path / "corpus", tmp_path / "given") == 0
    assert [one.name for one in (case / "articles").iterdir()] == ["a.jsonl"]


def test_a_table_with_names_of_its_own_is_taken_so_that_the_case_needs_no_option(case: Path, tmp_path: Path):
    table = tmp_path / "clippings.csv"
    table.write_text(f'Kopf,Wortlaut\nBridge opens,"{STORY.format(4, "bridge")}"\n', encoding="utf-8")
    assert run("add", "--case", case, "--corpus", tmp_path / "corpus", "--columns", "text=Wortlaut,headline=Kopf", table) == 0
    (line,) = (case / "articles" / "clippings.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["headline"] == "Bridge opens"


def test_a_table_shows_what_was_read_of_a_file_with_doubts(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [
        {"title": "Bridge [bold]opens", "source": "Post", "date": "2021-05-04", "body": STORY.format(4, "bridge") * 4},
        {"title": "No day", "source": "Post", "body": "The mayor said that the museum would open next week, after two years."},
        {"title": "To come", "source": "Post", "date": "2190-05-04", "body": "The mayor said that the museum would open soon."},
        {"title": "No text", "source": "Post", "date": "2021-05-04"},
    ]
    (tmp_path / "a.json").write_text(json.dumps(rows), encoding="utf-8")
    assert run("check", tmp_path / "a.json") == 65
    said = capsys.readouterr().out
    assert "Bridge [bold]opens" in said
    assert "2021-05-04" in said
    assert "undated" in said
    assert "published after today" in said
    assert "3 article(s), 1 refused" in said


@pytest.mark.parametrize("columns", ["text", "text=", "=a", "kopf=Kopf", "text=Nowhere"])
def test_an_option_of_columns_that_cannot_be_is_said(tmp_path: Path, columns: str, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.csv").write_text('Kopf,text\nA,"B."\n', encoding="utf-8")
    assert run("check", tmp_path / "a.csv", "--columns", columns) in {64, 65}
    told = capsys.readouterr()
    assert "columns" in told.out + told.err


def test_the_table_of_a_folder_names_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(STORY.format(4, "bridge"), encoding="utf-8")
    assert run("check", tmp_path) == 0
    said = capsys.readouterr().out
    assert "one.txt" in said
    assert "two.txt" in said
