"""``onrecord check``: see that everything is there, that a case is sound, and what is read of a file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli.columns import columns_option
from analysis.cli.say import say
from analysis.world.printed import printable

if TYPE_CHECKING:
    from analysis.errors import ReadError
    from analysis.model import Article

MOST_SHOWN = 500
MOST_PAIRS = 25


@click.command(epilog="Example:  onrecord check data/cases/gsomia-2019")
@click.argument("case", required=False, type=click.Path(exists=True, path_type=Path))
@columns_option
@click.option("--repair", is_flag=True, help="Annotate again what damaged files of the case's corpus held.")
@click.option(
    "--corpus", type=click.Path(file_okay=False, path_type=Path), help="The corpus (default: .onrecord/corpora/NAME)."
)
def check(case: Path | None, *, columns: dict[str, str], repair: bool, corpus: Path | None) -> int:
    """Check the installation (language model, PDF libraries) and, where given, CASE: its settings and every article.

    Of a file, or a folder without case.toml, a table shows what was read of it: headline, publisher, day, words, and doubts.
    """
    from analysis.briefing.check import check_case, check_corpus, check_machine, pairs_to_decide

    if repair and not case:
        raise click.UsageError("--repair needs the CASE whose corpus is to be made whole")
    if case and not (case / "case.toml").exists() and case.suffix != ".toml":
        return _show(case, columns)
    if repair and case:
        _repair(case, corpus)
    findings = [*check_machine(), *((*check_case(case, corpus), *check_corpus(case, corpus)) if case else ())]
    for finding in findings:
        say(f"{'ok    ' if finding.good else 'PROBLEM'} {finding.text}")
    if case and (pairs := pairs_to_decide(case, corpus, day=datetime.now(UTC).date())):
        _ask(pairs)
    return 0 if all(finding.good for finding in findings) else 65


def _ask(pairs: list[str]) -> None:
    """Print the pairs that a person has to decide on, ready to paste."""
    say()
    say(f"{len(pairs)} pair(s) of actors may each be one. Paste into corrections.toml those that are, with your name:")
    for pair in pairs[:MOST_PAIRS]:
        say()
        for line in pair.splitlines():
            say(line)
    if len(pairs) > MOST_PAIRS:
        say()
        say(f"… and {len(pairs) - MOST_PAIRS} more")


def _repair(case: Path, corpus: Path | None) -> None:
    from analysis.cli.progress import progress_bar
    from analysis.corpus.repair import repair_corpus
    from analysis.read import read_case

    with progress_bar("annotating", None) as progress:
        told = repair_corpus(read_case(case), corpus, progress=progress)
    say(f"ok     {told}")


def _show(path: Path, columns: dict[str, str]) -> int:
    """Print the table of a file's articles; 65 where anything was refused or nothing read."""
    from rich.console import Console
    from rich.table import Table

    from analysis.errors import ReadError
    from analysis.read import find_doubts, read_articles

    names = ("", *(("file",) * path.is_dir()), "headline", "publisher", "day", "words", "doubts")
    table = Table(*names, box=None, pad_edge=False)
    today, refused, count = datetime.now(UTC).date(), list[ReadError](), 0
    for one in read_articles(path, columns=columns):
        if isinstance(one, ReadError):
            refused.append(one)
            continue
        count += 1
        if count <= MOST_SHOWN:
            number, *cells = _row(count, one, find_doubts(one, today=today))
            table.add_row(number, *((printable(Path(one.source or "").name),) * path.is_dir()), *cells)
    console = Console(width=None if Console().is_terminal else 160)
    console.print(table)
    _tell(count, refused)
    return 65 if refused or not count else 0


def _row(number: int, article: Article, doubts: tuple[str, ...]) -> tuple[str, ...]:
    from rich.markup import escape

    day: date | None = article.day
    cells = (
        article.headline or "—",
        article.publisher or "—",
        str(day or "—"),
        f"{len(article.text.split()):,}",
        "; ".join(doubts),
    )
    return (str(number), *(escape(printable(cell)) for cell in cells))


def _tell(count: int, refused: list[ReadError]) -> None:
    if count > MOST_SHOWN:
        say(f"… and {count - MOST_SHOWN:,} more")
    say()
    say(f"{count:,} article(s), {len(refused):,} refused")
    for error in refused[:MOST_SHOWN]:
        say(f"PROBLEM {error}")
