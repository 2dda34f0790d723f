"""``onrecord timeline``: the days that matter most in any number of articles, with sentences that tell what they brought."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.progress import progress_bar
from analysis.cli.say import tell
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    from analysis.corpus import Corpus

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command(
    epilog="Example:  onrecord timeline articles.jsonl --from 2019-07-01 --to 2019-11-30 --top 20 --output days.jsonl"
)
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--from", "first", type=_DAY, help="First day of the window (default: no limit).")
@click.option("--to", "last", type=_DAY, help="Last day of the window (default: no limit).")
@click.option("--top", "most", type=click.IntRange(min=1), default=20, show_default=True, help="How many days, at most.")
@click.option("--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Where the lines go.")
@click.option(
    "--corpus",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="What is annotated is kept here (default: OUTPUT.corpus).",
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes at work (default: one a core).")
def timeline(
    source: Path,
    *,
    first: datetime | None,
    last: datetime | None,
    most: int,
    output: Path,
    folder: Path | None,
    workers: int | None,
) -> None:
    """Choose the days that matter most: reads one JSON article a line from SOURCE (plain or gzipped), writes one day a line.

    Annotated articles are kept in a corpus beside the output: a run that was stopped goes on where it stood, and another
    window or --top takes seconds. Lines that cannot be read are counted, the rest goes on.
    """
    from analysis.corpus import Corpus
    from analysis.errors import ParameterError, ReadError

    start, end = (day.date() if day else None for day in (first, last))
    if start and end and start > end:
        raise ParameterError(f"the window is empty: it begins on {start} and ends on {end}", remedy="exchange --from and --to")
    corpus = Corpus.create(folder or output.with_name(f"{output.name}.corpus"))
    given = _taken_in(corpus, source, workers)
    if not (lines := list(_lines(corpus, given, first=start, last=end, most=most))):
        window = f"from {start or 'the beginning'} to {end or 'the end'}"
        raise ReadError(f"no article is about a day {window}", where=str(source), remedy="widen the window")
    write_whole(output, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))


def _taken_in(corpus: Corpus, source: Path, workers: int | None) -> set[str]:
    """Annotate the articles of a file that the corpus does not hold; return the ids of all. Raises ReadError for none."""
    from analysis.corpus.intake import take_in
    from analysis.errors import ReadError
    from analysis.read.folder import with_own_ids
    from analysis.read.jsonl import count_lines, read_jsonl
    from analysis.read.screen import screened

    with progress_bar("annotating", count_lines(source)) as done:
        intake = take_in(corpus, with_own_ids(screened(read_jsonl(source))), workers=workers, progress=done)
    tell(f"{intake.summary}; the corpus is {corpus.path}")
    if not intake.ids:
        raise ReadError(f"no readable article; the first error: {intake.first_error}", where=str(source))
    return intake.ids


def _lines(corpus: Corpus, ids: set[str], *, first: date | None, last: date | None, most: int) -> Iterator[dict[str, Any]]:
    """Yield the lines out; of the corpus only the articles given count."""
    from analysis.corpus import tables
    from analysis.measures.central_sentences import central_sentences
    from analysis.measures.days_that_matter import days_that_matter
    from analysis.measures.rows import rows_of

    articles = tables.articles(corpus)
    given = articles[articles["article"].isin(ids)]
    originals = given[~given["copy_of"].fillna(given["article"]).duplicated()]  # that of a text which is published first
    days = tables.days(corpus).merge(originals[["article", "publisher"]], on="article")
    chosen = days_that_matter(days, first=first, last=last, most=most)
    told = days[days["about"].isin(chosen["about"])]
    places = told.assign(start=told["sentence_start"], end=told["sentence_end"])
    summaries = central_sentences(told.assign(sentence=tables.evidence(corpus, places)["sentence"].to_numpy()))
    for row in rows_of(chosen):
        day = row.about.date().isoformat()
        yield {"date": day, "summary": summaries[row.about], "articles": row.articles, "publishers": row.publishers}
