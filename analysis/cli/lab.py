"""``onrecord lab``: JupyterLab with the notebooks, the case's corpus up to date."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from analysis.cli.progress import progress_bar


@click.command(
    context_settings={"ignore_unknown_options": True},
    epilog="Example:  onrecord lab data/cases/gsomia-2019 -- --no-browser --port 8890",
)
@click.argument("case", type=click.Path(exists=True, path_type=Path))
@click.argument("jupyter", nargs=-1, type=click.UNPROCESSED)
def lab(case: Path, *, jupyter: tuple[str, ...]) -> None:
    """Bring CASE's corpus up to date and open JupyterLab; further options go to `jupyter lab`."""
    from analysis.corpus.update import update_corpus
    from analysis.read import read_case

    with progress_bar("annotating", None) as done:
        update = update_corpus(read_case(case), None, progress=done)
    click.echo(f"{update.summary}; the corpus is {update.path}", err=True)
    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", *jupyter])  # noqa: S606  no shell: a fixed program and the user's own options
