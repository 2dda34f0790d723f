"""Run notebooks one after another in a kernel kept warm, with their parameters set by papermill.

A kernel talks over ipc, which starts faster than tcp and cannot race for ports between parallel runs, and is talked to from a
thread of its own: in a main thread nbclient would take over the signals that end a command.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.briefing.ahead import import_jsonschema
from analysis.briefing.surroundings import kernel_environment, own_sockets, own_thread
from analysis.errors import BriefingError
from analysis.world.leftovers import temporary_folder
from analysis.world.whole import write_whole

CELL_SECONDS = 600
_AHEAD = (
    "from analysis.world.uncollected import collect_seldom; collect_seldom(); "
    "import analysis.views, analysis.corpus, matplotlib.backends.backend_svg"
)
_BESIDE = """
import pickle
from analysis.briefing.beside import write_beside
folder, about = pickle.loads({asked!r})
write_beside(folder, **about);
"""
_RESET = "%reset -f\nimport matplotlib as mpl; mpl.rcdefaults()\nimport os; os.chdir({folder!r})"


@dataclass
class WarmKernel:
    """A kernel that runs one notebook after another: what they import stays loaded, their names and settings do not."""

    _manager: Any = None
    _client: Any = None
    _sockets: ExitStack = field(default_factory=ExitStack)
    _threads: ExitStack = field(default_factory=ExitStack)
    _thread: ThreadPoolExecutor | None = None
    _working: Future[None] | None = None

    def run(
        self,
        notebook: Path,
        output: Path,
        *,
        parameters: Mapping[str, Any],
        failed: Path,
        progress: Callable[[str], None] | None = None,
    ) -> Path:
        """Execute ``notebook`` with checked parameters and write it, outputs included, to ``output``.

        Raises BriefingError naming the cell and what it said; the notebook as far as it got is then at ``failed``, and the
        next one gets a fresh kernel.
        """
        import_jsonschema()
        from nbclient.exceptions import CellExecutionError

        if progress:
            progress(f"running {notebook.name}")
        self.start()
        node = _with_parameters(notebook, parameters)
        try:
            self._in_thread(self._execute, node, notebook)
        except (CellExecutionError, RuntimeError, TimeoutError) as error:
            self.close()
            _write(node, output)
            what = f"{error.ename}: {error.evalue}" if isinstance(error, CellExecutionError) else str(error)
            raise BriefingError(f"{_failed_cell(node)}: {what}", where=str(notebook), remedy=_keep(output, failed)) from error
        _write(node, output)
        return output

    def write_beside(self, folder: Path, **about: Any) -> Future[None]:
        """Let the kernel write an edition's data, for which it has most at hand after a notebook of ours, while others print.

        The outcome, to be waited for, raises what went wrong there as a RuntimeError or CellExecutionError.
        """
        self._working = self._submitted(self._write_beside, pickle.dumps((folder, about)))
        return self._working

    def _submitted(self, call: Callable[..., None], *arguments: object) -> Future[None]:
        self._thread = self._thread or self._threads.enter_context(own_thread())
        return self._thread.submit(call, *arguments)

    def _in_thread(self, call: Callable[..., None], *arguments: object) -> None:
        self._submitted(call, *arguments).result()

    def close(self) -> None:
        """Shut the kernel down, if there is one, whatever it is at work on."""
        if self._working is not None and not self._working.done():
            os.kill(self._manager.provisioner.pid, signal.SIGKILL)
        if self._thread is not None:
            self._in_thread(self._close)
        self._threads.close()
        self._thread = None

    def _close(self) -> None:
        from jupyter_core.utils import run_sync

        if self._client is not None:
            self._client.stop_channels()
        if self._manager is not None:
            run_sync(self._manager.shutdown_kernel)(now=True)
        self._sockets.close()
        self._manager = self._client = None

    def start(self) -> None:
        """Start the kernel, if there is none yet, without waiting for it: it imports what notebooks do in the meantime."""
        self._in_thread(self._start)

    def _start(self) -> None:
        import_jsonschema()
        from nbclient import NotebookClient
        from nbformat.v4 import new_notebook

        if self._manager is not None:
            return
        sockets = self._sockets.enter_context(temporary_folder())
        settings = {"config": own_sockets(sockets), "extra_arguments": [f"--IPKernelApp.exec_lines={_AHEAD}"]}
        client = NotebookClient(new_notebook(), **settings)  # type: ignore[no-untyped-call]
        manager = client.create_kernel_manager()
        with kernel_environment():
            client.start_new_kernel()
        self._manager = manager

    def _execute(self, node: Any, notebook: Path) -> None:
        from jupyter_core.utils import run_sync
        from nbclient import NotebookClient

        self._start()
        client = NotebookClient(node, km=self._manager, timeout=CELL_SECONDS)
        if self._client is None:
            self._client = client.start_new_kernel_client()
        client.kc = self._client
        reset = _RESET.format(folder=str(notebook.parent.resolve()))
        run_sync(self._client.execute_interactive)(reset, silent=True, timeout=CELL_SECONDS)
        client.execute(reset_kc=False, cleanup_kc=False)

    def _write_beside(self, asked: bytes) -> None:
        from nbclient import NotebookClient
        from nbformat.v4 import new_code_cell, new_notebook

        cell = new_code_cell(_BESIDE.format(asked=asked))  # type: ignore[no-untyped-call]
        client = NotebookClient(new_notebook(cells=[cell]), km=self._manager, timeout=CELL_SECONDS)  # type: ignore[no-untyped-call]
        client.kc = self._client
        client.execute(reset_kc=False, cleanup_kc=False)


def _with_parameters(notebook: Path, parameters: Mapping[str, Any]) -> Any:
    from papermill.iorw import load_notebook_node
    from papermill.parameterize import parameterize_notebook

    logging.getLogger("papermill").setLevel(logging.ERROR)  # it cannot read our types, and warns of each parameter
    return parameterize_notebook(load_notebook_node(str(notebook)), dict(parameters))


def _write(node: Any, output: Path) -> None:
    import nbformat

    write_whole(output, nbformat.writes(node))  # type: ignore[no-untyped-call]


def _failed_cell(node: Any) -> str:
    errors = ([one for one in cell.get("outputs", ()) if one["output_type"] == "error"] for cell in node.cells)
    return next((f"cell {number} failed" for number, found in enumerate(errors) if found), "the notebook did not run")


def _keep(output: Path, failed: Path) -> str:
    """Save what a failed run left, for whoever looks into it."""
    if not output.exists():
        return "run it in JupyterLab to see why"
    failed.parent.mkdir(parents=True, exist_ok=True)
    output.replace(failed)
    return f"open {failed} to see how far it got"
