"""``onrecord annotate``: the bulk, scriptable face of the extraction."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

import click

from analysis.cli.progress import progress_bar
from analysis.cli.say import tell
from analysis.world.whole import whole_file

if TYPE_CHECKING:
    from analysis.errors import ReadError
    from analysis.model import Article

MOST_FAILED = 63


@dataclass(frozen=True, slots=True)
class _Engine:
    """What reads, and who does it: processes of this machine, or the workers of a scheduler."""

    model: str
    workers: int | None
    scheduler: str | None


@click.command(epilog="Example:  onrecord annotate articles.jsonl --output annotated.jsonl")
@click.argument("sources", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Where the lines go.")
@click.option(
    "--corpus",
    type=click.Path(file_okay=False, path_type=Path),
    help="In place of --output: the corpus to add the articles to.",
)
@click.option("--model", default="en_core_web_md", show_default=True, help="The spaCy model to read with.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes at work (default: one a core).")
@click.option(
    "--scheduler", metavar="ADDRESS", help="Annotate on the workers of this Dask scheduler instead, as tcp://HOST:8786."
)
def annotate(
    sources: tuple[Path, ...],
    *,
    output: Path | None,
    corpus: Path | None,
    model: str,
    workers: int | None,
    scheduler: str | None,
) -> int:
    """Annotate articles: reads one JSON article a line from a file, writes one annotated article a line, in the same order.

    The file may be gzipped.
    A line that fails is written with its error, the run goes on, and the exit code is the number of lines that failed.

    With --corpus, SOURCES are files and folders of any known format (docs/inputs.md), and what is read is added to a corpus
    that cases can share (docs/selection.md). A run that was stopped goes on where it stood.

    With --scheduler the work is done by the workers of a cluster (docs/cluster.md); what comes out is the same.
    """
    from analysis.errors import ParameterError

    if workers and scheduler:
        raise ParameterError("the workers are the scheduler's", remedy="give either --workers or --scheduler")
    engine = _Engine(model, workers, scheduler)
    if corpus is not None and output is None:
        return _into_corpus(sources, corpus, engine)
    if corpus is not None or output is None:
        raise ParameterError("it is not said where to", remedy="give either --output FILE or --corpus FOLDER")
    return _into_lines(_one_file(sources), output, engine)


def _one_file(sources: tuple[Path, ...]) -> Path:
    from analysis.errors import ParameterError

    if len(sources) > 1 or sources[0].is_dir():
        what = "lines are made of one file of JSON lines"
        raise ParameterError(what, remedy="name one, or give --corpus in place of --output")
    return sources[0]


def _into_corpus(sources: tuple[Path, ...], folder: Path, engine: _Engine) -> int:
    """Add articles to a corpus; return how many could not be read or annotated."""
    from analysis.corpus import Corpus
    from analysis.corpus.intake import take_in
    from analysis.errors import ReadError
    from analysis.read import read_articles

    corpus = Corpus.create(folder)
    with progress_bar("annotating", None) as done:
        articles = (one for source in sources for one in read_articles(source))
        intake = take_in(corpus, articles, **asdict(engine), progress=done)
    tell(f"{intake.summary}; the corpus {folder} has {len(corpus.ids)} article(s)")
    if not intake.ids:
        raise ReadError(f"no readable article; the first error: {intake.first_error}", where=str(sources[0]))
    return min(intake.failed + intake.unreadable, MOST_FAILED)


def _into_lines(source: Path, output: Path, engine: _Engine) -> int:
    from analysis.cli.linking import ActorsSeen, line_of, relink
    from analysis.read.jsonl import count_lines

    failed, seen = 0, ActorsSeen()
    with whole_file(output, wait=False) as finished, TemporaryFile(dir=output.parent) as unlinked:
        with progress_bar("annotating", count_lines(source)) as done:
            for line in _annotated_lines(source, engine):
                unlinked.write(line_of(line))
                seen.see(line)
                failed += "error" in line
                done(1)
        unlinked.seek(0)
        finished.writelines(relink(unlinked, seen.links()))
    if failed:
        tell(f"{failed} article(s) failed; their lines in {output} say why")
    return min(failed, MOST_FAILED)


def _annotated_lines(source: Path, engine: _Engine) -> Iterator[dict[str, object]]:
    """Annotate the readable articles in bulk, and put the unreadable ones back into their place."""
    from functools import partial

    from analysis.annotate import annotate as annotate_some
    from analysis.annotate.pool import annotate_all
    from analysis.cli.contract import failed_line, line_out
    from analysis.model import Article

    waiting: deque[tuple[str, Article | ReadError]] = deque()  # given to the pool or failed, and not yet written

    def readable() -> Iterator[Article]:
        for identifier, article in _articles(source):
            waiting.append((identifier, article))
            if isinstance(article, Article):
                yield article

    read = partial(annotate_some, model=engine.model)
    for annotated in annotate_all(readable(), annotate=read, workers=engine.workers, scheduler=engine.scheduler):
        while not isinstance(waiting[0][1], Article):
            identifier, error = waiting.popleft()
            yield failed_line(identifier, str(error))
        yield line_out(waiting.popleft()[0], annotated)
    for identifier, error in waiting:
        yield failed_line(identifier, str(error))


def _articles(source: Path) -> Iterator[tuple[str, Article | ReadError]]:
    from analysis.cli.contract import article_of
    from analysis.errors import ReadError
    from analysis.read.jsonl import read_lines

    for where, line in read_lines(source):
        if isinstance(line, ReadError):
            yield where, line
        elif line.strip():
            yield article_of(line.decode("utf-8", "replace"), where=where)
