"""What the repository holds can be read: a dump of a run, with whatever it read, is not committed unseen."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PICTURES = {".png"}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=False, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("no checkout of git")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def is_text(file: Path) -> bool:
    try:
        return "\0" not in file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False


def test_every_file_but_a_picture_is_text():
    assert [file.name for file in tracked() if file.exists() and file.suffix not in PICTURES and not is_text(file)] == []
