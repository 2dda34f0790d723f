"""Bring a case's corpus up to date: read its articles, annotate what is new or changed, drop what is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from analysis import language
from analysis.annotate import annotate, configuration
from analysis.annotate.pool import annotate_all
from analysis.corpus.asread import is_as_read, note_read, state_of
from analysis.corpus.folder import is_made
from analysis.corpus.kept import Kept, kept_file
from analysis.corpus.selection import open_shared, update_selection
from analysis.corpus.store import Corpus
from analysis.errors import ReadError
from analysis.model import AnnotatedArticle, Article, Case
from analysis.read import articles_of, known_endings, read_articles

HOME = Path(".onrecord") / "corpora"


@dataclass(frozen=True, slots=True)
class Update:
    """What an update found: the corpus' folder and version, and how many articles it holds, took in and dropped.

    ``kept``: how many came from what this machine annotated before, with ``notes`` on what went wrong there.
    For a selection: how many it took over (``taken``) ``of`` a shared corpus of so many.
    """

    path: Path
    version: int
    configuration: str
    articles: int
    annotated: int
    removed: int
    skipped: tuple[ReadError, ...]
    kept: int = 0
    notes: tuple[str, ...] = ()
    taken: int = 0
    of: int | None = None

    @property
    def summary(self) -> str:
        """One line for a terminal or a log."""
        parts = [f"{self.articles} article(s)", f"{self.annotated} newly annotated"]
        parts += [f"{self.kept} read on this machine before"] * bool(self.kept)
        if self.of is not None:
            parts = [f"{self.articles} of {self.of} article(s) selected", f"{self.taken} new or changed"]
        parts += [f"{self.removed} removed"] * bool(self.removed) + [f"{len(self.skipped)} skipped"] * bool(self.skipped)
        return "; ".join((", ".join(parts), *self.notes))


def update_corpus(
    case: Case,
    path: Path | None,
    *,
    model: str = language.DEFAULT_MODEL,
    workers: int | None = None,
    scheduler: str | None = None,
    progress: Callable[[int], None] | None = None,
    meanwhile: Callable[[], None] | None = None,
    unless_as_read: bool = False,
) -> Update:
    """Update the corpus at ``path`` (default: ``.onrecord/corpora/NAME``) to the case's folder of articles.

    The corpus of a selection is updated from the shared one, and nothing is annotated. What a crash interrupts is taken up by
    the next call. With ``unless_as_read`` no file is opened where all could be read and are as they were when the corpus was
    updated last; ``meanwhile`` is called before articles are read in this process alone. Raises CorpusError, ReadError where
    nothing at all is readable, CaseError where nothing is selected.
    """
    place = path or HOME / case.name
    if case.corpus is not None:
        return _selection(case, place)
    key = configuration(model=model)
    if unless_as_read and (standing := _standing(place, articles_of(case), key)):
        return standing
    read, alone = partial(annotate, model=model), partial(_alone, meanwhile, model=model, workers=workers)
    done = partial(annotate_all, annotate=read, alone=alone, workers=workers, scheduler=scheduler, progress=progress)
    return _from_folder(case, place, configuration=key, annotated=done)


def _from_folder(
    case: Case, place: Path, *, configuration: str, annotated: Callable[[Iterable[Article]], Iterable[AnnotatedArticle]]
) -> Update:
    """Take in what is new or changed in the case's folder of articles, drop what is gone, and note the folder as read."""
    reading, state = _Reading(articles_of(case)), state_of(articles_of(case))
    stream = reading.begun(case)
    corpus = Corpus.create(place)
    missing = corpus.missing(stream, configuration=configuration)
    with Kept(kept_file()) as kept:
        unread = reading.counted(kept.spare(missing, configuration=configuration, into=corpus.write))
        corpus.write(kept.keeping(annotated(unread)))
    removed = corpus.remove(corpus.ids - reading.ids)
    corpus.skip(reading.errors)
    found, errors, new = len(corpus.ids), tuple(reading.errors), reading.missing
    whole = not errors and len(corpus.known(configuration)) == found  # what failed is tried again: its cause may be gone
    note_read(corpus.path, state if whole else None, configuration=configuration, version=corpus.version)
    return Update(corpus.path, corpus.version, configuration, found, new, removed, errors, kept.found, tuple(kept.notes))


def _alone(
    meanwhile: Callable[[], None] | None, articles: Sequence[Article], *, model: str, workers: int | None
) -> list[AnnotatedArticle]:
    if meanwhile:
        meanwhile()
    return annotate(articles, model=model, workers=workers)


def _standing(place: Path, articles: Path, key: str) -> Update | None:
    """Return what an update would find where no file changed since the last; None where one may have."""
    if not is_made(place):
        return None
    corpus = Corpus.open(place)
    if not is_as_read(place, articles, configuration=key, version=corpus.version):
        return None
    return Update(corpus.path, corpus.version, key, len(corpus.ids), 0, 0, ())


def _selection(case: Case, place: Path) -> Update:
    shared = open_shared(case, home=HOME, own=place)
    corpus = Corpus.create(place)
    taken, removed = update_selection(corpus, shared, case)
    found = len(corpus.ids)
    return Update(corpus.path, corpus.version, corpus.configuration, found, 0, removed, (), taken=taken, of=len(shared.ids))


@dataclass
class _Reading:
    """A folder's articles as they stream: which ids came, what could not be read, how many the corpus did not hold."""

    path: Path
    ids: set[str] = field(default_factory=set)
    errors: list[ReadError] = field(default_factory=list)
    missing: int = 0

    def begun(self, case: Case) -> Iterator[Article]:
        """Return the articles, the first of them read. Raises ReadError where there is none."""
        stream = self.articles()
        first = next(stream, None)
        if first is None:
            raise self.errors[0] if len(self.errors) == 1 else _nothing_readable(case, self.errors)
        return chain([first], stream)

    def articles(self) -> Iterator[Article]:
        """Yield each article once."""
        for one in read_articles(self.path):
            if isinstance(one, ReadError):
                self.errors.append(one)
            elif one.id not in self.ids:
                self.ids.add(one.id)
                yield one

    def counted(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Count the articles that pass."""
        for article in articles:
            self.missing += 1
            yield article


def _nothing_readable(case: Case, errors: list[ReadError]) -> ReadError:
    reasons = f"; the first of {len(errors)} errors: {errors[0]}" if errors else ""
    return ReadError(
        f"no readable article{reasons}", where=str(case.articles), remedy=f"put files there that can be read: {known_endings()}"
    )
