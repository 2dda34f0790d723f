"""Produce one edition: case → corpus → notebook → HTML and PDF → published folder with its manifest."""

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from analysis.briefing.beside import write_timeline
from analysis.briefing.parameters import check_parameters, declared_parameters
from analysis.briefing.publish import building, publish
from analysis.briefing.run import run_notebook
from analysis.model import Case
from analysis.read import read_case

if TYPE_CHECKING:
    from analysis.corpus.update import Update

_READERS = ("onrecord", "spacy", "deltalake", "duckdb", "pandas", "matplotlib", "papermill", "nbconvert", "weasyprint")


@dataclass(frozen=True, slots=True)
class Specification:
    """What is to be produced; ``parameters`` as a user gives them, checked against the notebook."""

    case: Path
    notebook: Path
    parameters: Mapping[str, object]
    formats: tuple[str, ...]
    edition: int
    reports: Path
    corpus: Path | None = None
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What was produced: the published files, and lines that say what happened on the way."""

    files: tuple[Path, ...]
    summary: tuple[str, ...]


def produce(
    specification: Specification, *, progress: Callable[[str], None], annotated: Callable[[int], None] | None = None
) -> Edition:
    """Produce and publish an edition; the parameters are checked before anything heavy starts.

    Raises ParameterError, CaseError, ReadError, BriefingError, MissingSystemPackage; nothing is published then.
    """
    declared = declared_parameters(specification.notebook)
    places = {"corpus": "set below", "case": str(specification.case.resolve()), "edition": specification.edition}
    ours = {name: value for name, value in places.items() if name in declared}
    parameters = check_parameters(declared, {**ours, **specification.parameters})
    case = read_case(specification.case)
    from analysis.corpus.update import update_corpus  # loads spaCy: not before the parameters and the case are known good

    progress(f"reading {specification.case}")
    update = update_corpus(case, specification.corpus, workers=specification.workers, progress=annotated)
    parameters["corpus"] = str(update.path.resolve())
    shelf = specification.reports / case.name
    with building(shelf) as build:
        notices = _build(build, specification, case=case, parameters=parameters, update=update, progress=progress)
        home = publish(build, shelf, edition=specification.edition)
    files = tuple(home / f"{_stem(case, specification)}.{suffix}" for suffix in specification.formats)
    return Edition(files, (update.summary, *(f"skipped: {error}" for error in update.skipped), *notices))


def _build(
    build: Path,
    specification: Specification,
    *,
    case: Case,
    parameters: dict[str, Any],
    update: Update,
    progress: Callable[[str], None],
) -> list[str]:
    """Run, export and describe the edition; returns what its reader will miss (characters that no font has)."""
    from analysis.briefing.export import export
    from analysis.briefing.pdf import MissingGlyphsWarning

    failed = specification.reports / case.name / f"failed-{specification.notebook.stem}.ipynb"
    ahead = Thread(target=_import_exporters, args=(specification.formats,), daemon=True)
    ahead.start()  # while the kernel, another process, is at work
    executed = run_notebook(
        specification.notebook, build / "briefing.ipynb", parameters=parameters, failed=failed, progress=progress
    )
    ahead.join()
    progress(f"making {' and '.join(suffix.upper() for suffix in specification.formats)}")
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always", MissingGlyphsWarning)
        export(executed, formats=specification.formats, stem=build / _stem(case, specification))
    write_timeline(build, corpus=update.path, case=case, parameters=parameters)
    executed.unlink()  # it carries times and paths of the run; the manifest carries what made the edition
    _write_manifest(build, specification, case=case, parameters=parameters, update=update)
    return [str(one.message) for one in heard if issubclass(one.category, MissingGlyphsWarning)]


def _import_exporters(formats: tuple[str, ...]) -> None:
    """Import what the export will need; what is wrong with it will be said there."""
    with suppress(Exception):
        import_module("analysis.briefing.exporters")
        if "pdf" in formats:
            import_module("weasyprint")


def _write_manifest(
    build: Path, specification: Specification, *, case: Case, parameters: dict[str, Any], update: Update
) -> None:
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(build.iterdir())}
    manifest = {
        "case": case.name,
        "edition": specification.edition,
        "notebook": specification.notebook.name,
        "parameters": {name: value for name, value in parameters.items() if name not in ("corpus", "case")},
        "corpus": {"version": update.version, "articles": update.articles, "skipped": len(update.skipped)},
        "configuration": update.configuration,
        "versions": {name: version(name) for name in _READERS},
        "files": files,
    }
    (build / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _stem(case: Case, specification: Specification) -> str:
    return f"{case.name}-{specification.notebook.stem}-{specification.edition}"
