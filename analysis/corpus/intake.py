"""Take a stream of articles into a corpus: annotate what it does not hold yet, as it comes, with memory that stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from analysis import language
from analysis.annotate import annotate, configuration
from analysis.annotate.pool import annotate_all
from analysis.corpus.kept import Kept, kept_file
from analysis.corpus.store import Corpus
from analysis.errors import ReadError
from analysis.model import AnnotatedArticle, Article


@dataclass
class Intake:
    """What came in: ids of articles, how many were annotated now, how many could not be read or annotated, the first error.

    ``kept``: how many came from what this machine annotated before, with ``notes`` on what went wrong there.
    """

    ids: set[str] = field(default_factory=set)
    annotated: int = 0
    unreadable: int = 0
    failed: int = 0
    first_error: str | None = None
    kept: int = 0
    notes: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """One line for a terminal or a log."""
        parts = [f"{len(self.ids)} article(s)", f"{self.annotated} newly annotated"]
        parts += [f"{self.kept} read on this machine before"] * bool(self.kept)
        parts += [f"{self.failed} could not be annotated"] * bool(self.failed)
        parts += [f"{self.unreadable} line(s) could not be read"] * bool(self.unreadable)
        error = [f"the first: {self.first_error}"] * bool(self.first_error)
        return "; ".join((", ".join(parts), *error, *self.notes))

    def note(self, error: str | None) -> bool:
        """Keep the first error; tell whether there is one."""
        self.first_error = self.first_error or error
        return error is not None


def take_in(
    corpus: Corpus,
    stream: Iterable[Article | ReadError],
    *,
    model: str = language.DEFAULT_MODEL,
    workers: int | None = None,
    scheduler: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Intake:
    """Write the articles into the corpus, annotated on every core, or by a ``scheduler``; those it holds are passed over.

    Every 64 articles are committed, so that after a crash the next call goes on from there. ``progress`` is told how many
    members of the stream are done with since it was last told. Raises CorpusError, ClusterError.
    """
    intake = Intake()
    counts = _Counts(progress or (lambda _: None))
    key = configuration(model=model)
    missing = corpus.missing(counts.read(_readable(stream, intake)), configuration=key)
    with Kept(kept_file()) as kept:
        unread = counts.taken(kept.spare(missing, configuration=key, into=corpus.write))
        reading = partial(annotate, model=model)
        alone = partial(reading, workers=workers)
        annotated = annotate_all(
            unread, annotate=reading, alone=alone, workers=workers, scheduler=scheduler, progress=counts.annotated
        )
        corpus.write(kept.keeping(_noted(annotated, intake)))
    intake.kept, intake.notes = kept.found, tuple(kept.notes)
    counts.annotated(0)
    return intake


def _readable(stream: Iterable[Article | ReadError], intake: Intake) -> Iterator[Article | None]:
    """Yield each article once, and None for what is none or came before."""
    for one in stream:
        if isinstance(one, ReadError):
            intake.unreadable += intake.note(str(one))
            yield None
        else:
            yield None if one.id in intake.ids else one
            intake.ids.add(one.id)


def _noted(annotated: Iterable[AnnotatedArticle], intake: Intake) -> Iterator[AnnotatedArticle]:
    for one in annotated:
        failed = intake.note(one.error)
        intake.failed += failed
        intake.annotated += not failed
        yield one


@dataclass
class _Counts:
    """Progress over a stream of which a part is passed over: what was read and not taken is done with, too."""

    progress: Callable[[int], None]
    number_read: int = 0
    number_taken: int = 0
    told: int = 0  # of those passed over

    def read(self, articles: Iterable[Article | None]) -> Iterator[Article]:
        for article in articles:
            self.number_read += 1
            if article is not None:
                yield article

    def taken(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            self.number_taken += 1
            yield article

    def annotated(self, number: int) -> None:
        passed_over = self.number_read - self.number_taken
        self.progress(number + passed_over - self.told)
        self.told = passed_over
