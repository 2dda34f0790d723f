import json
import os
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from analysis.briefing.manifest import Manifest, hashes, write_manifest
from analysis.cli import main

SETTINGS = 'name = "bridge"\ntitle = "The bridge"\n[[deliver.folder]]\npath = "../out"\n'


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bridge" / "articles").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    (tmp_path / "bridge" / "case.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "briefings.toml").write_text('[[briefing]]\nname = "bridge-daily"\ncase = "bridge"\n', encoding="utf-8")
    return tmp_path / "bridge"


def publish(shelf: Path, number: int) -> None:
    folder = shelf / f"edition-{number}"
    folder.mkdir(parents=True)
    (folder / "bridge.html").write_text("<!DOCTYPE html><p>The bridge", encoding="utf-8")
    manifest = Manifest(
        name="bridge",
        edition=number,
        case={"name": "bridge"},
        notebook={"name": "briefing.ipynb"},
        parameters={},
        corpus={},
        articles={},
        configuration="",
        files=hashes(folder),
        title="The bridge",
    )
    write_manifest(manifest, folder)


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


def test_the_newest_edition_is_delivered_once(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    publish(tmp_path / "reports" / "bridge", 1)
    publish(tmp_path / "reports" / "bridge", 2)
    assert run("deliver", str(case), "--dry-run") == 0
    assert "would be sent: 2 files to" in capsys.readouterr().err
    assert run("deliver", str(case)) == 0
    assert run("deliver", str(case)) == 0
    assert [one.name for one in (tmp_path / "out" / "bridge").iterdir()] == ["edition-2"]
    said = capsys.readouterr().err
    assert [word in said for word in (": sent", ": already sent")] == [True, True]


def test_all_briefings_of_a_schedule_are_delivered(case: Path, tmp_path: Path):
    publish(tmp_path / "reports" / "bridge-daily", 1)
    assert run("deliver", "--all") == 0
    assert (tmp_path / "out" / "bridge-daily" / "edition-1" / "bridge.html").exists()


def test_what_does_not_go_out_has_an_exit_code_of_its_own(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    publish(tmp_path / "reports" / "bridge", 1)
    (tmp_path / "out").rmdir()
    assert run("deliver", str(case)) == 69
    assert "failed: " in capsys.readouterr().err


def test_a_case_that_goes_nowhere_has_nothing_to_deliver(case: Path, capsys: pytest.CaptureFixture[str]):
    (case / "case.toml").write_text('title = "The bridge"\n', encoding="utf-8")
    assert run("deliver", str(case)) == 64
    assert run("brief", str(case), "--deliver") == 64
    assert capsys.readouterr().err.count("has no [deliver]") == 2


def test_brief_tells_maintainers_of_a_failure(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    more = '[[deliver.webhook]]\nurl = "http://127.0.0.1:1/"\nprivate = true\nfailures = true\n[deliver]\ntries = 1\n'
    (case / "case.toml").write_text(SETTINGS.partition("[[")[0] + more, encoding="utf-8")
    assert run("brief", "--all", "--deliver") == 70  # it has no article
    assert json.loads((tmp_path / "reports" / "bridge-daily" / "failed.json").read_bytes())["kind"] == "ReadError"
    assert run("brief", str(case), "--deliver") == 65
    said = capsys.readouterr().err
    assert "bridge-daily: webhook at 127.0.0.1: failed" in said
    assert "bridge: webhook at 127.0.0.1: failed" in said


def test_an_entry_may_say_where_its_editions_go_and_when(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for name in ("weekly", "daily", "case"):
        publish(tmp_path / "reports" / name, 1)
    own = '[briefing.deliver]\n[[briefing.deliver.folder]]\npath = "elsewhere"\n'
    entries = {"weekly": own, "daily": 'send_when = "always"\n', "case": ""}
    text = "".join(f'[[briefing]]\nname = "{name}"\ncase = "bridge"\n{more}' for name, more in entries.items())
    (tmp_path / "briefings.toml").write_text(text, encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    assert run("deliver", "--all") == 0
    assert [one.name for one in (tmp_path / "elsewhere").iterdir()] == ["weekly"]
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["case", "daily"]
    capsys.readouterr()
    (tmp_path / "briefings.toml").write_text(text.replace('"always"', '"sometimes"'), encoding="utf-8")
    assert run("deliver", "--all") == 69
    said = capsys.readouterr().err
    assert "daily: not delivered: " in said
    assert "deliver.send_when" in said
    assert "case: folder" in said  # one that is wrong costs no other


def test_a_process_that_is_killed_while_it_sends_leaves_nothing_and_the_next_does_not_send_again(case: Path, tmp_path: Path):
    publish(tmp_path / "reports" / "bridge", 1)
    came: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            came.append(len(self.rfile.read(int(self.headers["Content-Length"]))))
            running.kill()  # before it has an answer
            running.wait()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        settings = SETTINGS + f'[[deliver.webhook]]\nurl = "http://127.0.0.1:{http.server_port}/"\nprivate = true\n'
        (case / "case.toml").write_text(settings, encoding="utf-8")
        (tmp_path / "tmp").mkdir()
        command = [sys.executable, "-m", "analysis", "deliver", str(case)]
        environment = {**os.environ, "TMPDIR": str(tmp_path / "tmp"), "PYTHONPATH": str(Path(__file__).parents[2])}
        running = subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.DEVNULL)
        http.timeout = 20
        http.handle_request()
        done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert running.returncode == -signal.SIGKILL
    assert done.returncode == 69
    assert "unknown: a run was broken off" in done.stderr
    assert len(came) == 1
    assert (tmp_path / "out" / "bridge" / "edition-1").exists()
    assert list((tmp_path / "tmp").iterdir()) == []
    assert [one.name for one in (tmp_path / "reports" / "bridge").glob(".*")] == [".deliveries"]
