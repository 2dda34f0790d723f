"""Take files of any known format into a case's folder of articles, and say of each what came of it."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import IO

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import find_files, read_articles

_SHOWN = 5  # places that a line names


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one file: how many articles it holds, what was refused of it, where it lies now (None: left out), doubts."""

    source: Path
    articles: int
    refused: tuple[ReadError, ...]
    target: Path | None
    doubts: Mapping[str, int] = field(default_factory=dict)
    new: bool = True

    @property
    def summary(self) -> str:
        """One line for a terminal: "export.txt: 37 articles, 2 refused (3, 8)"."""
        told = f"{self.source.name}: {self.articles} article{'s' * (self.articles != 1)}"
        if self.refused:
            places = [str(error.where).removeprefix(str(self.source)).lstrip(":") for error in self.refused[:_SHOWN]]
            named = ", ".join(filter(None, places)) + (", …" if len(self.refused) > _SHOWN else "")
            told += f", {len(self.refused)} refused" + (f" ({named})" if named else "")
        told += "".join(f", {count} {doubt}" for doubt, count in self.doubts.items())
        return told + ("; left out" if self.target is None else "" if self.new else "; already there")


def take_files(
    sources: Iterable[Path],
    folder: Path,
    *,
    columns: Mapping[str, str] | None = None,
    today: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Taken]:
    """Copy each file that holds a readable article into a case's folder; folders are taken with all that is in them.

    What is there already is left as it is. A file of the same name and other content is not overwritten: it is left out, with
    an error. Where ``columns`` were named the articles themselves are written, as JSON Lines: the case then needs no option.
    ``progress`` is told of every article; those without a day, and those published after ``today``, are counted.
    """
    for source in sources:
        for file in find_files(source):
            if isinstance(file, ReadError):
                yield Taken(Path(file.where or source), 0, (file,), None)
            else:
                yield _take(file, folder, columns=columns, today=today or date.max, progress=progress or (lambda _: None))


def _take(
    source: Path, folder: Path, *, columns: Mapping[str, str] | None, today: date, progress: Callable[[int], None]
) -> Taken:
    target = folder / (f"{source.stem}.jsonl" if columns else source.name)
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        with unfinished.open("w", encoding="utf-8") as lines:
            taken = _read(source, columns, lines=lines if columns else None, today=today, progress=progress)
        if taken.articles and not columns:
            shutil.copy2(source, unfinished)
        return _placed(taken, unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _read(
    source: Path,
    columns: Mapping[str, str] | None,
    *,
    lines: IO[str] | None,
    today: date,
    progress: Callable[[int], None],
) -> Taken:
    """Read a file through; write its articles as ``lines``."""
    doubts: Counter[str] = Counter()
    count = 0
    refused = []
    for one in read_articles(source, columns=columns):
        if isinstance(one, ReadError):
            refused.append(one)
            continue
        count += 1
        doubts["undated"] += one.day is None
        doubts["published after today"] += (one.day or today) > today
        progress(1)
        if lines:
            lines.write(_line(one))
    return Taken(source, count, tuple(refused), None, doubts=+doubts)


def _placed(taken: Taken, unfinished: Path, target: Path) -> Taken:
    """Put what was written into its place, if there is anything to put and nothing else is there."""
    if not taken.articles:
        return taken
    if target.exists():
        if _same(unfinished, target):
            return replace(taken, target=target, new=False)
        error = ReadError(f"{target} exists and differs", where=str(taken.source), remedy="rename one of the two")
        return replace(taken, refused=(*taken.refused, error))
    unfinished.replace(target)
    return replace(taken, target=target)


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _line(article: Article) -> str:
    """Return the article as a line that is read as it was."""
    keys = ("id", "text", "headline", "published", "publisher", "byline", "section", "url")
    return json.dumps({key: value for key in keys if (value := getattr(article, key)) is not None}, ensure_ascii=False) + "\n"
