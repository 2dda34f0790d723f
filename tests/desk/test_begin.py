"""A case begun: what is written is read again by all that reads it, and nothing is half done."""

import json
import tomllib
from pathlib import Path

import pytest

from analysis.briefing.entries import read_entries
from analysis.cli import main
from analysis.read import read_case
from analysis.read.delivery import read_delivery
from analysis.read.sources import read_sources


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_case_has_all_that_was_said_of_it(home: Path):
    for folder in ("drop", "md/cur", "md/new"):
        (home / folder).mkdir(parents=True)
    title = 'The "bridge"\\ affair\x07 = [1]\n[[source]]'
    sources = (
        "drop",
        "md",
        "https://gazette.example/a?b=c",
        "https://gazette.example/b",
        "imap://me%40x@mail.example.org/In/News",
    )
    options = [part for source in sources for part in ("--from", source)]
    mail = ["--mail-to", "a@example.org", "--mail-server", "mail.example.org:465"]
    assert run("init", "bridge", "--title", title, "--question", "Shut?", "--actor", "Ann Berg", *options, *mail) == 0
    case = read_case(home / "bridge")
    assert (case.title, case.question, case.actors_of_interest) == (" ".join(title.split()), "Shut?", ("Ann Berg",))
    found = read_sources(home / "bridge")
    assert [one.kind for one in found] == ["folder", "maildir", "feed", "feed", "imap"]
    assert [one.name for one in found] == ["drop", "md", "gazette-example", "gazette-example-2", "mail-example-org"]
    told = json.loads(found[4].model_dump_json())
    assert (told["user"], told["folder"], told["password"]["env"]) == ("me@x", "In/News", "ONRECORD_IMAP_PASSWORD")
    delivery = read_delivery(home / "bridge")
    assert delivery is not None
    assert [(mail.host, mail.port, mail.security, mail.readers) for mail in delivery.mail] == [
        ("mail.example.org", 465, "tls", ("a@example.org",))
    ]


def test_it_has_an_inbox_where_nothing_is_said_of_sources_and_an_entry_beside_those_before(home: Path):
    assert run("init", "one", "--title", "One", "--zone", "Asia/Seoul") == 0
    before = (home / "briefings.toml").read_text(encoding="utf-8")
    assert run("init", "sub/two", "--title", "Two", "--schedule", "daily 18:00") == 0
    after = (home / "briefings.toml").read_text(encoding="utf-8")
    assert after.startswith(before)
    entries = read_entries(home / "briefings.toml", reports=home / "reports")
    assert [(one.name, str(one.when)) for one in entries] == [
        ("one", "weekdays 06:00 Asia/Seoul"),
        ("two", "daily 18:00 Asia/Seoul"),
    ]
    assert [read_case(one.specification.case).title for one in entries] == ["One", "Two"]
    assert (home / "one" / "inbox").is_dir()
    assert read_sources(home / "one")[0].kind == "folder"


@pytest.mark.parametrize(
    "wrong",
    [
        ("Bridge!", "--title", "B"),
        ("taken", "--title", "B"),
        ("bridge", "--title", "B", "--schedule", "never"),
        ("bridge", "--title", "B", "--zone", "Mars/Olympus"),
        ("bridge", "--title", "B", "--from", "nowhere"),
        ("bridge", "--title", "B", "--from", "https://user:secret@gazette.example/"),
        ("bridge", "--title", "B", "--from", "imap://me:secret@mail.example.org/"),
        ("bridge", "--title", "B", "--mail-to", "nobody"),
        ("bridge", "--title", " "),
        ("bridge",),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_left(wrong: tuple[str, ...], home: Path, capsys: pytest.CaptureFixture[str]):
    (home / "taken").mkdir()
    (home / "taken" / "mine.txt").write_text("mine", encoding="utf-8")
    assert run("init", *wrong) in (64, 65)
    said = capsys.readouterr().err
    assert "a fault of this program" not in said
    assert "secret" not in said
    assert [path.name for path in home.iterdir()] == ["taken"]


def test_a_schedule_that_is_broken_is_left_as_it_is(home: Path):
    (home / "briefings.toml").write_text("[[briefing]\n", encoding="utf-8")
    assert run("init", "bridge", "--title", "B") == 65
    assert [path.name for path in home.iterdir()] == ["briefings.toml"]


def test_on_a_terminal_what_is_not_given_is_asked_for(home: Path, monkeypatch: pytest.MonkeyPatch):
    (home / "drop").mkdir()
    answers = iter(["The bridge", "", "Ann Berg, Bea Holm", "drop"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    assert run("init", "bridge") == 0
    assert tomllib.loads((home / "bridge" / "case.toml").read_text(encoding="utf-8"))["actors_of_interest"] == [
        "Ann Berg",
        "Bea Holm",
    ]
    assert read_sources(home / "bridge")[0].name == "drop"


def test_the_example_is_laid_where_it_is_wanted(home: Path, bundled_case: Path):
    assert run("init", "demo", "--example") == 0
    assert read_case(home / "demo").title == read_case(bundled_case).title
    assert len(list((home / "demo" / "articles").iterdir())) == len(list((bundled_case / "articles").iterdir()))
