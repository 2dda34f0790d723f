"""``onrecord lab``: JupyterLab with the notebooks, the case's corpus up to date."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from analysis.cli.progress import progress_bar
from analysis.cli.say import tell

WORKBENCH = Path("notebooks") / "explore.ipynb"


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
    tell(f"{update.summary}; the corpus is {update.path}")
    os.environ.pop("PYTHONSAFEPATH", None)  # ours, not that of the user's kernels and terminals
    # no shell: a fixed program and the user's own options; -P: imported from where it is installed, not from here
    os.execv(sys.executable, [sys.executable, "-P", "-m", "jupyterlab", *lab_arguments(jupyter)])  # noqa: S606


def lab_arguments(given: Sequence[str]) -> list[str]:
    """Open the workbench unless a notebook is named; as root (a container), let Jupyter start, which it refuses by default."""
    named = any(argument.endswith(".ipynb") for argument in given)
    workbench = [] if named or not WORKBENCH.exists() else [str(WORKBENCH)]
    return [*workbench, *(["--allow-root"] if os.geteuid() == 0 else []), *given]
