"""Run a notebook with parameters through papermill, in a fresh kernel."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from analysis.errors import BriefingError

CELL_SECONDS = 600
_KERNEL_ENVIRONMENT = {"PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}  # same inputs, same bytes


def run_notebook(
    notebook: Path, output: Path, *, parameters: Mapping[str, Any], failed: Path, progress: Callable[[str], None] | None = None
) -> Path:
    """Execute ``notebook`` with checked parameters and write it, outputs included, to ``output``.

    The kernel talks over ipc, which starts faster than tcp and cannot race for ports between parallel runs. Raises
    BriefingError naming the cell and what it said; the notebook as far as it got is then at ``failed``.
    """
    import papermill
    from papermill.exceptions import PapermillException, PapermillExecutionError
    from traitlets.config import Config

    if progress:
        progress(f"running {notebook.name}")
    logging.getLogger("papermill").setLevel(logging.ERROR)  # it cannot read our types, and warns of each parameter
    environment = {**os.environ}
    os.environ.update(_KERNEL_ENVIRONMENT)
    try:
        papermill.execute_notebook(
            str(notebook),
            str(output),
            parameters=dict(parameters),
            cwd=str(notebook.parent),
            progress_bar=False,
            execution_timeout=CELL_SECONDS,
            config=Config({"KernelManager": {"transport": "ipc"}}),
        )
    except PapermillExecutionError as error:
        what = f"cell {error.cell_index} failed: {error.ename}: {error.evalue}"
        raise BriefingError(what, where=str(notebook), remedy=_keep(output, failed)) from error
    except (PapermillException, RuntimeError, TimeoutError) as error:
        raise BriefingError(f"the notebook did not run: {error}", where=str(notebook), remedy=_keep(output, failed)) from error
    finally:
        os.environ.clear()
        os.environ.update(environment)
    return output


def _keep(output: Path, failed: Path) -> str:
    """Save what a failed run left, for whoever looks into it."""
    if not output.exists():
        return "run it in JupyterLab to see why"
    output.replace(failed)
    return f"open {failed} to see how far it got"
