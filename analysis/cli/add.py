"""``onrecord add``: take articles into a case."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.progress import progress_bar


@click.command(epilog="Example:  onrecord add --case data/cases/gsomia-2019 new-article.txt page.html")
@click.argument("articles", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--case", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="The case's folder.")
@click.option(
    "--corpus", type=click.Path(file_okay=False, path_type=Path), help="The corpus (default: .onrecord/corpora/NAME)."
)
def add(articles: tuple[Path, ...], *, case: Path, corpus: Path | None) -> int:
    """Copy readable ARTICLES into the case's folder of articles and annotate them; what is unreadable is named and left out."""
    from analysis.corpus.update import copy_articles, update_corpus
    from analysis.read import read_case

    known = read_case(case)
    copied, refused = copy_articles(articles, Path(known.articles))
    with progress_bar("annotating", None) as done:
        update = update_corpus(known, corpus, progress=done)
    for error in refused:
        click.echo(f"left out: {error}", err=True)
    click.echo(f"{len(copied)} file(s) added to {known.articles}; {update.summary}", err=True)
    return 65 if refused else 0
