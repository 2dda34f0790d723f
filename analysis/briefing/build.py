"""Build an edition in a folder: its notebook run, its page as HTML and PDF, its data beside it, its manifest."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from analysis.briefing.ahead import import_exporters, import_runners
from analysis.briefing.beside import FOLDER, cover_ahead, write_beside
from analysis.briefing.manifest import Manifest, hashes, write_manifest
from analysis.briefing.notebooks import is_ours
from analysis.errors import OnRecordError
from analysis.read import read_case
from analysis.world.once import together

if TYPE_CHECKING:
    from analysis.briefing.edition import Plan
    from analysis.briefing.export import Page


class Kernel(Protocol):
    """What runs a notebook in another process, and then writes there what stands beside its page."""

    def run(
        self,
        notebook: Path,
        output: Path,
        *,
        parameters: Mapping[str, Any],
        failed: Path,
        progress: Callable[[str], None] | None = None,
    ) -> Path:
        """Execute the notebook and write it, outputs included."""

    def write_beside(self, folder: Path, **about: Any) -> Future[None]:
        """Begin to write the data of an edition (``beside.write_beside``)."""


def build(
    unfinished: Path, plan: Plan, *, progress: Callable[[str], None], kernel: Kernel, helping: bool
) -> list[str]:  # fmt: skip
    """Run, export and describe the edition; returns what its reader will miss (characters that no font has).

    A notebook of ours leaves in its kernel what its data need: they are written there while this process prints. With
    ``helping`` this process finds before that part of what the page covers.
    """
    asked, home, about = plan.specification, unfinished.resolve(), _about(plan)
    ours, failed = bool(about["notebook"]), plan.shelf / f"failed-{asked.notebook.stem}.ipynb"
    import_runners()
    with together(), ThreadPoolExecutor(1) as meanwhile:  # while the kernel, another process, is at work
        if helping and ours:
            meanwhile.submit(cover_ahead, **about)
        meanwhile.submit(import_exporters, asked.formats)
        beside: Future[Any] | None = None if ours else meanwhile.submit(write_beside, home, **about)
        executed = kernel.run(
            asked.notebook, unfinished / "briefing.ipynb", parameters=plan.parameters, failed=failed, progress=progress
        )
        failed.unlink(missing_ok=True)  # of an earlier run
        beside = beside or kernel.write_beside(home, **about)
        progress(f"making {' and '.join(suffix.upper() for suffix in asked.formats)}")
        page, notices = _exported(executed, formats=asked.formats, stem=unfinished / stem_of(plan.manifest))
        _settle(beside, home, about)
    executed.unlink()  # it carries times and paths of the run; the manifest carries what made the edition
    files = hashes(unfinished)
    told = replace(plan.manifest, files=files, title=page.title, as_of=page.as_of, highlights=page.highlights)
    write_manifest(told, unfinished)
    return notices


def _about(plan: Plan) -> dict[str, Any]:
    """Return what the data beside the page are made from; a notebook of the user's may have changed anything in its kernel."""
    asked = plan.specification
    case = read_case(asked.case.resolve())  # as the notebook reads it
    notebook = asked.notebook.stem if is_ours(asked.notebook) else ""
    return {"corpus": plan.corpus.resolve(), "case": case, "parameters": plan.parameters, "notebook": notebook}


def stem_of(manifest: Manifest) -> str:
    """Return the name of an edition's page, without its ending."""
    return f"{manifest.case['name']}-{Path(manifest.notebook['name']).stem}-{manifest.edition}"


def _exported(executed: Path, *, formats: tuple[str, ...], stem: Path) -> tuple[Page, list[str]]:
    """Write the page, and return which characters its reader will miss."""
    from analysis.briefing.export import export
    from analysis.briefing.pdf import MissingGlyphsWarning

    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always", MissingGlyphsWarning)
        page = export(executed, formats=formats, stem=stem)
    return page, [str(one.message) for one in heard if issubclass(one.category, MissingGlyphsWarning)]


def _settle(beside: Future[Any], home: Path, about: Mapping[str, Any]) -> None:
    """Wait for the data beside the page; what failed in a kernel is tried here, where what is wrong is said as what it is."""
    try:
        beside.result()
    except OnRecordError:
        raise
    except Exception:  # noqa: BLE001  a kernel tells of every error as one of its own kind
        shutil.rmtree(home / FOLDER, ignore_errors=True)
        write_beside(home, **about)
