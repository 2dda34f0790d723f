"""``onrecord add``: take articles into a case."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from analysis.cli.columns import columns_option
from analysis.cli.progress import progress_bar
from analysis.cli.say import tell


@click.command(epilog="Example:  onrecord add --case data/cases/gsomia-2019 new-article.txt page.html nexis-export.docx")
@click.argument("articles", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--case", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="The case's folder.")
@click.option(
    "--corpus", type=click.Path(file_okay=False, path_type=Path), help="The corpus (default: .onrecord/corpora/NAME)."
)
@columns_option
def add(articles: tuple[Path, ...], *, case: Path, corpus: Path | None, columns: dict[str, str]) -> int:
    """Take ARTICLES, files or folders of any known format, into the case and annotate them.

    Says of each file what came of it; what is unreadable, no article or not English is named and left out. Adding what is
    already there changes nothing. The formats: docs/inputs.md.
    """
    from analysis.corpus.files import take_files
    from analysis.corpus.update import update_corpus
    from analysis.read import articles_of, read_case

    known = read_case(case)
    folder = articles_of(known)
    added = refused = 0
    with progress_bar("reading", None) as done:
        today = datetime.now(UTC).date()
        for taken in take_files(articles, folder, columns=columns, today=today, progress=done):
            added += taken.target is not None and taken.new
            refused += len(taken.refused)
            tell(taken.summary)
            for error in taken.refused:
                tell(f"left out: {error}")
    with progress_bar("annotating", None) as done:
        update = update_corpus(known, corpus, progress=done)
    tell(f"{added} file(s) added to {folder}; {update.summary}")
    return 65 if refused else 0
