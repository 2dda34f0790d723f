"""``onrecord brief``: from a case to its briefing in HTML and PDF."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.progress import progress_bar

FORMATS = ("html", "pdf")


@click.command(epilog="Example:  onrecord brief data/cases/gsomia-2019 -p most_quotes=20 --format html")
@click.argument("case", type=click.Path(path_type=Path))
@click.option("-p", "--parameter", "given", multiple=True, metavar="NAME=VALUE", help="Set a parameter of the notebook.")
@click.option("--notebook", type=click.Path(path_type=Path), help="The notebook to run (default: notebooks/briefing.ipynb).")
@click.option(
    "--format", "formats", type=click.Choice(FORMATS), multiple=True, default=FORMATS, help="html, pdf or both (default)."
)
@click.option("--edition", type=click.IntRange(min=1), default=1, show_default=True, help="The edition's number.")
@click.option("--reports", type=click.Path(file_okay=False, path_type=Path), default=Path("reports"), help="Where editions go.")
@click.option(
    "--corpus", type=click.Path(file_okay=False, path_type=Path), help="The corpus (default: .onrecord/corpora/NAME)."
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes that annotate (default: one a core).")
def brief(
    case: Path,
    *,
    given: tuple[str, ...],
    notebook: Path | None,
    formats: tuple[str, ...],
    edition: int,
    reports: Path,
    corpus: Path | None,
    workers: int | None,
) -> None:
    """Produce the briefing of CASE: a folder with case.toml, a folder of articles, or a single article.

    New or changed articles are annotated, the notebook is run with its parameters, and the edition is published under
    reports/ in one step; a failed run leaves the last good edition in place.
    """
    from analysis.briefing.edition import Specification, produce

    specification = Specification(
        case=case,
        notebook=notebook or default_notebook("briefing"),
        parameters=dict(_pair(one) for one in given),
        formats=formats,
        edition=edition,
        reports=reports,
        corpus=corpus,
        workers=workers,
    )
    with progress_bar("annotating", None) as done:
        made = produce(specification, progress=lambda what: click.echo(f"  {what} …", err=True), annotated=done)
    for line in made.summary:
        click.echo(line, err=True)
    for path in made.files:
        click.echo(path)


def default_notebook(name: str) -> Path:
    """Find a notebook of the project: beside the working directory's, or in the checkout the package comes from."""
    here = Path("notebooks") / f"{name}.ipynb"
    return here if here.exists() else Path(__file__).parents[2] / here


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"{text!r} has no `=`; write -p name=value", param_hint="-p")
    return name.strip(), value.strip()
