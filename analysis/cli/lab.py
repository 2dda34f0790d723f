"""``onrecord lab``: JupyterLab with the notebooks, the case's corpus up to date."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from analysis.cli.progress import progress_bar
from analysis.cli.say import tell


@click.command(
    context_settings={"ignore_unknown_options": True},
    epilog="Example:  onrecord lab data/cases/gsomia-2019 -- --no-browser --port 8890",
)
@click.argument("case", type=click.Path(exists=True, path_type=Path))
@click.argument("jupyter", nargs=-1, type=click.UNPROCESSED)
def lab(case: Path, *, jupyter: tuple[str, ...]) -> None:
    """Open JupyterLab on CASE: a folder with case.toml, any folder of articles, or an article.

    Its corpus is brought up to date first, and who is one across articles is found, so that the desk opens at once. The
    notebook is explore-NAME.ipynb in the working directory, made where it is not there yet, unless you name another; further
    options go to `jupyter lab`.
    """
    from analysis.briefing.notebooks import workbench_of
    from analysis.corpus import Corpus
    from analysis.corpus.update import update_corpus
    from analysis.corpus.who import find_who
    from analysis.read import read_case

    known = read_case(case)
    with progress_bar("annotating", None) as done:
        update = update_corpus(known, None, progress=done)
    find_who(Corpus.open(update.path).remembering())
    tell(f"{update.summary}; the corpus is {update.path}")
    notebook = None if _is_named(jupyter) else workbench_of(known, case, corpus=update.path, home=Path.cwd())
    os.environ.pop("PYTHONSAFEPATH", None)  # ours, not that of the user's kernels and terminals
    # no shell: a fixed program and the user's own options; -P: imported from where it is installed, not from here
    os.execv(sys.executable, [sys.executable, "-P", "-m", "jupyterlab", *lab_arguments(jupyter, notebook)])  # noqa: S606


def lab_arguments(given: Sequence[str], notebook: Path | None) -> list[str]:
    """Open the notebook; as root (a container), let Jupyter start, which it refuses by default."""
    opened = [str(notebook)] if notebook else []
    return [*opened, *(["--allow-root"] if os.geteuid() == 0 else []), *given]


def _is_named(given: Sequence[str]) -> bool:
    return any(argument.endswith(".ipynb") for argument in given)
