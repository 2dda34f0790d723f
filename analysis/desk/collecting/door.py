"""The door through which every article comes: that of ``onrecord add``, with the source's words asked of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analysis.corpus.files import Taken, line_of, take_files
from analysis.desk.collecting.collected import Gathered
from analysis.desk.collecting.match import Test
from analysis.desk.collecting.memory import Fate
from analysis.errors import ReadError
from analysis.model import Article
from analysis.world.leftovers import temporary_folder
from analysis.world.whole import write_whole


@dataclass
class Door:
    """Takes articles of one source into ``folder`` and keeps count."""

    source: str
    folder: Path
    wanted: Test | None
    today: date
    taken: int = 0
    files: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    left_failed: int = 0

    def take(self, file: Path, *, called: str, replace: bool = False) -> Taken:
        """Take the articles of a file that are wanted; ``called`` is how its errors name it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if replace:
            (self.folder / file.name).unlink(missing_ok=True)
        (taken,) = take_files([file], self.folder, wanted=self.wanted, today=self.today)
        self.taken += taken.articles if taken.target is not None and taken.new else 0
        self.files.append(taken.summary)
        self.passed_over += taken.passed
        self.refused += [f"{called}: {_reason(error, file)}" for error in taken.refused]
        return taken

    def take_bytes(self, data: bytes, name: str, *, called: str, replace: bool = False) -> Fate:
        """Take the articles of what would be a file of that name."""
        with temporary_folder() as folder:
            write_whole(folder / name, data)
            return fate_of(self.take(folder / name, called=called, replace=replace))

    def take_article(self, article: Article, name: str, *, called: str) -> Fate:
        """Take an article as a line of JSON, in place of an earlier version of it."""
        return self.take_bytes(line_of(article).encode("utf-8", "replace"), name, called=called, replace=True)

    def refuse(self, called: str, why: str) -> Fate:
        """Note what is not taken, and why."""
        self.refused.append(f"{called}: {why}")
        return "refused"

    def gathered(self, *, waiting: int = 0, error: str | None = None, failures: int = 0) -> Gathered:
        """Return what came of the source."""
        counted = (tuple(self.files), tuple(self.passed_over), tuple(self.refused))
        return Gathered(
            self.source, self.taken, *counted, error=error, failures=failures, waiting=waiting, left_failed=self.left_failed
        )


def fate_of(taken: Taken) -> Fate:
    """Say what became of a file."""
    return "taken" if taken.target is not None else "passed" if taken.passed and not taken.refused else "refused"


def _reason(error: ReadError, file: Path) -> str:
    """Say what is wrong without the place of a copy."""
    place = (error.where or "").removeprefix(str(file)).lstrip(":")
    told = error.what.replace(str(file), file.name)
    return f"{place}: {told}" if place.isdigit() else told
