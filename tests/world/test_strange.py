import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.world.leftovers import clear_abandoned, make_owned, temporary_folder
from analysis.world.places import is_below, is_name, stays_inside
from analysis.world.printed import printable


@given(st.text(st.characters()))
def test_nothing_printable_commands_a_terminal(text: str):
    shown = printable(text)
    assert len(shown) == len(text)
    assert not set(shown) & {chr(code) for code in (*range(32), 127, *range(128, 160))}
    shown.encode()


def test_words_in_any_script_are_printed_as_they_are():
    assert printable("Kang Kyung-wha · 강경화 · Žižek – “yes”") == "Kang Kyung-wha · 강경화 · Žižek – “yes”"


def test_a_title_cannot_turn_the_words_around_or_start_a_line():
    assert printable("a\u202eb\x1b]0;c\x07\r\nd") == "a\ufffdb\ufffd]0;c\ufffd\ufffd d"


@pytest.mark.parametrize("text", ["../up", "/root", "a/../b", "", ".", "C:\\x", "a\\b", "a\0b", "./a/..", None, 3])
def test_what_leads_up_or_out_is_no_path_below(text: object):
    assert not is_below(text)


def test_a_path_of_plain_names_is_below():
    assert is_below("data/actors.csv")
    assert is_name("gsomia-2019")
    assert not is_name("../gsomia")


def test_a_link_out_of_a_folder_does_not_stay_inside(tmp_path: Path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "out").symlink_to(tmp_path)
    (home / "circle").symlink_to(home / "circle")
    (home / "in").symlink_to(home)
    assert not stays_inside(home / "out" / "x", home)
    assert not stays_inside(home / "circle", home)
    assert stays_inside(home / "in" / "x", home)


def test_what_a_killed_process_left_is_removed_and_what_a_living_one_has_is_not(tmp_path: Path):
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True, check=True)
    (tmp_path / f"onrecord-{dead.stdout.strip()}-x").mkdir()
    mine = make_owned(tmp_path, "onrecord-")
    clear_abandoned(tmp_path, "onrecord-")
    assert list(tmp_path.iterdir()) == [mine]


def test_a_temporary_folder_is_private_and_goes():
    with temporary_folder() as folder:
        assert folder.stat().st_mode & 0o077 == 0
        assert str(os.getpid()) in folder.name
    assert not folder.exists()
