"""Bring a case's corpus up to date: read its articles, annotate what is new or changed, drop what is gone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from analysis import language
from analysis.annotate import annotate, configuration
from analysis.annotate.pool import annotate_all
from analysis.corpus.store import Corpus
from analysis.errors import ReadError
from analysis.model import Article, Case
from analysis.read import read_articles

HOME = Path(".onrecord") / "corpora"


@dataclass(frozen=True, slots=True)
class Update:
    """What an update found: the corpus' folder and version, and how many articles it holds, took in and dropped."""

    path: Path
    version: int
    configuration: str
    articles: int
    annotated: int
    removed: int
    skipped: tuple[ReadError, ...]

    @property
    def summary(self) -> str:
        """One line for a terminal or a log."""
        parts = [f"{self.articles} article(s)", f"{self.annotated} newly annotated"]
        parts += [f"{self.removed} removed"] * bool(self.removed) + [f"{len(self.skipped)} skipped"] * bool(self.skipped)
        return ", ".join(parts)


def update_corpus(
    case: Case,
    path: Path | None,
    *,
    model: str = language.DEFAULT_MODEL,
    workers: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Update:
    """Update the corpus at ``path`` (default: ``.onrecord/corpora/NAME``) to the case's folder of articles.

    What a crash interrupts is taken up by the next call. Raises CorpusError, and ReadError where nothing at all is readable.
    """
    articles, errors = _read(Path(case.articles))
    if not articles:
        raise errors[0] if len(errors) == 1 else _nothing_readable(case, errors)
    corpus = Corpus.create(path or HOME / case.name)
    key = configuration(model=model)
    missing = list(corpus.missing(articles, configuration=key))
    corpus.write(annotate_all(missing, annotate=partial(annotate, model=model), workers=workers, progress=progress))
    removed = corpus.remove(corpus.ids - {article.id for article in articles})
    corpus.skip(errors)
    return Update(corpus.path, corpus.version, key, len(corpus.ids), len(missing), removed, tuple(errors))


def copy_articles(sources: Iterable[Path], folder: Path) -> tuple[list[Path], list[ReadError]]:
    """Copy the files that hold a readable article into a case's folder; returns the copies and what is wrong with the rest.

    A file of the same name and other content is not overwritten: that is an error, too.
    """
    copied, refused = [], []
    for source in _files(sources):
        target = folder / source.name
        errors = [one for one in read_articles(source) if isinstance(one, ReadError)]
        if target.exists() and target.read_bytes() != source.read_bytes():
            errors = [ReadError(f"{target} exists and differs", where=str(source), remedy="rename one of the two")]
        if errors:
            refused += errors
        else:
            copied.append(Path(shutil.copy2(source, target)))
    return copied, refused


def _files(sources: Iterable[Path]) -> Iterator[Path]:
    for source in sources:
        yield from sorted(path for path in source.rglob("*") if path.is_file()) if source.is_dir() else [source]


def _read(path: Path) -> tuple[list[Article], list[ReadError]]:
    articles: dict[str, Article] = {}
    errors = []
    for one in read_articles(path):
        if isinstance(one, ReadError):
            errors.append(one)
        else:
            articles.setdefault(one.id, one)
    return list(articles.values()), errors


def _nothing_readable(case: Case, errors: list[ReadError]) -> ReadError:
    reasons = f"; the first of {len(errors)} errors: {errors[0]}" if errors else ""
    return ReadError(f"no readable article{reasons}", where=case.articles, remedy="put .txt, .html or .jsonl files there")
