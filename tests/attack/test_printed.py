"""Strangers' words reach a terminal and a calendar as words: nothing in them commands either, and long lists wrap."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.cli import main
from analysis.cli.say import say, tell
from analysis.views.files.due_calendar import _event

COMMANDS = {chr(code) for code in (*range(32), 127, *range(128, 160), 0x2028, 0x2029)} | set("\u202e\u2066\u200f\u061c")
HOSTILE = st.text(st.characters(), max_size=40) | st.sampled_from(
    ("a\x1b]0;owned\x07b", "a\r\nATTENDEE:mailto:x", "\x9b31m", "a\u202eb", "\ud800", "x\u2028y", "END:VEVENT\nBEGIN:VALARM")
)


@given(words=HOSTILE, publisher=HOSTILE, headline=HOSTILE, url=HOSTILE, key=HOSTILE)
def test_no_word_of_a_stranger_commands_a_calendar(words: str, publisher: str, headline: str, url: str, key: str):
    dates = [{"value": "2031-11-09", "granularity": "day", "publishers": [publisher]}]
    sources = [{"publisher": publisher, "headline": headline, "published": None, "url": url}]
    row = SimpleNamespace(
        key=key, words=words, earliest=date(2031, 11, 9), latest=date(2031, 11, 9), status="planned", value="2031-11-09",
        granularity="day", conflict=True, other_dates=dates, sources=sources,
    )  # fmt: skip
    written = _event(row, date(2031, 11, 4)).to_ical().decode("utf-8")
    lines = written.replace("\r\n ", "").split("\r\n")
    assert not set("".join(lines)) & COMMANDS
    assert {line.partition(":")[0].partition(";")[0] for line in lines if line} == {
        "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "CATEGORIES", "END",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["a\x1b[31mred\x07.txt", "b\u202egnp.txt", "c\nPROBLEM none.txt", "d\x9b2J.txt"])
def test_no_file_name_title_or_key_commands_a_terminal(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    case = tmp_path / "case"
    (case / "articles").mkdir(parents=True)
    (case / "case.toml").write_text('title = "A\\u001b]0;x\\u0007"\n"k\\u001b[2J" = 1\n')
    (case / "articles" / name).write_bytes(b"\x00")
    for arguments in (["check", str(case)], ["check", str(case / "articles")], ["brief", str(case)], ["verify", f"/no/{name}"]):
        with pytest.raises(SystemExit):
            main(arguments)
    told = capsys.readouterr()
    assert not (set(told.out + told.err) & COMMANDS) - {"\n"}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_list_of_names_wraps_on_a_terminal_and_stays_a_line_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    names = ", ".join(f"parameter_{n}" for n in range(60))
    tell(f"known are {names}")
    assert capsys.readouterr().err == f"known are {names}\n"
    monkeypatch.setenv("COLUMNS", "72")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    say(f"known are {names}")
    lines = terminal.getvalue().splitlines()
    assert len(lines) > 5
    assert max(map(len, lines)) <= 72
    assert " ".join(line.strip() for line in lines) == f"known are {names}"
