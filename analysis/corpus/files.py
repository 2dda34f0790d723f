"""Take files of any known format into a case's folder of articles, and say of each what came of it."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import find_files, read_articles
from analysis.world.places import stays_inside
from analysis.world.whole import whole_file

_SHOWN = 5  # places that a line names
_IN_MEMORY = 1 << 24  # bytes of rewritten articles, before they go to a temporary file
_BLOCK = 1 << 20
_VERSIONS = 1000  # of one file
_HEADLINE = 100  # characters of an article without one


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one file: how many articles it holds, what was refused of it, where it lies now (None: left out), doubts.

    ``passed`` are the headlines, or first words, of articles that were not wanted; they are not among ``articles``.
    """

    source: Path
    articles: int
    refused: tuple[ReadError, ...]
    target: Path | None
    doubts: Mapping[str, int] = field(default_factory=dict)
    new: bool = True
    passed: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """One line for a terminal: "export.txt: 37 articles, 2 refused (3, 8)"."""
        told = f"{self.source.name}: {self.articles} article{'s' * (self.articles != 1)}"
        if self.refused:
            places = [str(error.where).removeprefix(str(self.source)).lstrip(":") for error in self.refused[:_SHOWN]]
            named = ", ".join(filter(None, places)) + (", …" if len(self.refused) > _SHOWN else "")
            told += f", {len(self.refused)} refused" + (f" ({named})" if named else "")
        told += f", {len(self.passed)} passed over" * bool(self.passed)
        told += "".join(f", {count} {doubt}" for doubt, count in self.doubts.items())
        return told + ("; left out" if self.target is None else "" if self.new else "; already there")


def take_files(
    sources: Iterable[Path],
    folder: Path,
    *,
    columns: Mapping[str, str] | None = None,
    wanted: Callable[[Article], bool] | None = None,
    today: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Taken]:
    """Copy each file that holds a readable article into a case's folder; folders are taken with all that is in them.

    What is there already is left as it is. A file of the same name and other content is a version of its own, beside the one
    that is there ("page.v2.html"). Where ``columns`` were named the articles themselves are written, as JSON Lines: the
    case then needs no option. So are those that are ``wanted`` of a file that holds others, too. ``progress`` is told of
    every article; those without a day, and those published after ``today``, are counted.
    """
    for source in sources:
        for file in find_files(source):
            if isinstance(file, ReadError):
                yield Taken(Path(file.where or source), 0, (file,), None)
            else:
                yield _take(file, folder, _Asked(columns, wanted, today or date.max, progress or (lambda _: None)))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of the articles of a file."""

    columns: Mapping[str, str] | None
    wanted: Callable[[Article], bool] | None
    today: date
    progress: Callable[[int], None]


def _take(source: Path, folder: Path, asked: _Asked) -> Taken:
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as lines:
        taken = _read(source, asked, lines=lines if asked.columns or asked.wanted else None)
        lines.seek(0)
        if not taken.articles:
            return taken
        if asked.columns or taken.passed:
            return _placed(taken, lines, folder / f"{source.stem}.jsonl")
        with source.open("rb") as original:
            return _placed(taken, original, folder / source.name)


def _read(source: Path, asked: _Asked, *, lines: IO[bytes] | None) -> Taken:
    """Read a file through; write its articles as ``lines``."""
    doubts: Counter[str] = Counter()
    count = 0
    refused = []
    passed = []
    for one in read_articles(source, columns=asked.columns):
        if isinstance(one, ReadError):
            refused.append(one)
            continue
        asked.progress(1)
        if asked.wanted and not asked.wanted(one):
            passed.append(" ".join((one.headline or one.text[:_HEADLINE]).split()))
            continue
        count += 1
        doubts["undated"] += one.day is None
        doubts["published after today"] += (one.day or asked.today) > asked.today
        if lines:
            lines.write(line_of(one).encode("utf-8", "replace"))
    return Taken(source, count, tuple(refused), None, doubts=+doubts, passed=tuple(passed))


def _placed(taken: Taken, content: IO[bytes], target: Path) -> Taken:
    """Put the content into its place; beside what is there already, if that is another version."""
    for place in (target, *(target.with_name(f"{target.stem}.v{number}{target.suffix}") for number in range(2, _VERSIONS))):
        if not stays_inside(place, place.parent):
            return _refused(taken, f"{place} is a link out of the case", "remove that link")
        if not place.exists():
            with whole_file(place) as file:
                shutil.copyfileobj(content, file)
            return replace(taken, target=place)
        if _holds(place, content):
            return replace(taken, target=place, new=False)
    return _refused(taken, f"{target} exists in {_VERSIONS - 1} versions", "rename it")


def _refused(taken: Taken, what: str, remedy: str) -> Taken:
    return replace(taken, refused=(*taken.refused, ReadError(what, where=str(taken.source), remedy=remedy)))


def _holds(target: Path, content: IO[bytes]) -> bool:
    """Tell whether a file holds this content, and go back to its start."""
    with target.open("rb") as there:
        same = all(one == there.read(_BLOCK) for one in iter(lambda: content.read(_BLOCK), b"")) and not there.read(1)
    content.seek(0)
    return same


def line_of(article: Article) -> str:
    """Return the article as a line of JSON that is read as it was."""
    keys = ("id", "text", "headline", "published", "publisher", "byline", "section", "url")
    return json.dumps({key: value for key in keys if (value := getattr(article, key)) is not None}, ensure_ascii=False) + "\n"
