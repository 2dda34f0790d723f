import errno
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.errors import OutputError
from analysis.world.whole import copy_whole, unfinished_of, whole_file, write_whole


def test_a_file_is_there_whole_and_nothing_beside_it(tmp_path: Path):
    write_whole(tmp_path / "a.txt", "one")
    write_whole(tmp_path / "a.txt", b"two")
    assert (tmp_path / "a.txt").read_text() == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path):
    write_whole(tmp_path / "a.txt", "old")
    with pytest.raises(ZeroDivisionError), whole_file(tmp_path / "a.txt") as file:
        file.write(b"half %d" % (1 // 0))
    assert (tmp_path / "a.txt").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_full_disk_is_told_with_the_place_and_leaves_the_old_file(tmp_path: Path):
    write_whole(tmp_path / "a.txt", "old")
    with pytest.raises(OutputError, match=r"a\.txt: the disk is full"), whole_file(tmp_path / "a.txt"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert (tmp_path / "a.txt").read_text() == "old"


def test_a_second_writer_is_told_or_waits(tmp_path: Path):
    target = tmp_path / "a.txt"
    with whole_file(target) as file:
        file.write(b"first")
        with pytest.raises(OutputError, match="another process is writing it"), whole_file(target, wait=False):
            pass
        second = threading.Thread(target=write_whole, args=(target, "second"))
        second.start()
        second.join(0.2)
        assert second.is_alive()
    second.join(5)
    assert target.read_text() == "second"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_what_a_killed_process_left_is_taken_over(tmp_path: Path):
    unfinished_of(tmp_path / "a.txt").write_text("longer than what is written now")
    write_whole(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text() == "new"


@pytest.mark.parametrize("plant", [os.symlink, os.link])
def test_nothing_is_written_through_a_link_that_lies_in_wait(plant: Callable[[Path, Path], None], tmp_path: Path):
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    folder = tmp_path / "folder"
    folder.mkdir()
    plant(victim, unfinished_of(folder / "a.txt"))
    (folder / "b.txt").symlink_to(victim)
    write_whole(folder / "a.txt", "theirs")
    write_whole(folder / "b.txt", "theirs")
    assert victim.read_text() == "mine"
    assert (folder / "b.txt").read_text() == "theirs"


def test_the_rights_of_a_file_that_is_replaced_are_kept(tmp_path: Path):
    write_whole(tmp_path / "a.txt", "old")
    (tmp_path / "a.txt").chmod(0o640)
    write_whole(tmp_path / "a.txt", "new")
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_missing_folder_and_a_folder_in_the_way_are_told(tmp_path: Path):
    with pytest.raises(OutputError, match="no such folder"):
        write_whole(tmp_path / "nowhere" / "a.txt", "text")
    with pytest.raises(OutputError, match="there is a folder of that name"):
        write_whole(tmp_path, "text")


def test_a_source_that_cannot_be_read_is_not_blamed_on_the_target(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        copy_whole(tmp_path / "gone.txt", tmp_path / "a.txt")
    assert not list(tmp_path.iterdir())
