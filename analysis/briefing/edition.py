"""Produce one edition: case → corpus → notebook → HTML and PDF → published folder with its manifest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from analysis.briefing.ahead import import_runners
from analysis.briefing.build import Kernel, build, stem_of
from analysis.briefing.formats import known_formats
from analysis.briefing.inputs import inputs_of, is_other
from analysis.briefing.manifest import NAME, Manifest
from analysis.briefing.parameters import check_parameters, declared_parameters
from analysis.briefing.publish import building, publish
from analysis.briefing.run import WarmKernel
from analysis.briefing.shelf import is_whole, newest, release, reserve
from analysis.model import Case
from analysis.read import read_case


@dataclass(frozen=True, slots=True)
class Specification:
    """What is to be produced; ``parameters`` as a user gives them, checked against the notebook.

    ``edition`` None takes the next number, or the last edition as it is where nothing has changed since.
    ``name`` is the shelf's under ``reports``; by default that of the case.
    """

    case: Path
    notebook: Path
    parameters: Mapping[str, object]
    formats: tuple[str, ...]
    reports: Path
    edition: int | None = None
    name: str | None = None
    corpus: Path | None = None
    workers: int | None = None
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What was produced: the published files, and lines that say what happened on the way.

    ``changed`` is false where the inputs were those of the last edition, which stands.
    """

    files: tuple[Path, ...]
    summary: tuple[str, ...]
    number: int
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """An edition about to be made: everything is checked, the corpus is up to date."""

    specification: Specification
    case: Case
    parameters: dict[str, Any]
    manifest: Manifest
    corpus: Path
    shelf: Path
    notices: tuple[str, ...]


def produce(
    specification: Specification, *, progress: Callable[[str], None], annotated: Callable[[int], None] | None = None
) -> Edition:
    """Produce and publish an edition; the parameters are checked before anything heavy starts.

    The kernel starts while articles are read that leave a core free. Raises ParameterError, CaseError, ReadError,
    BriefingError, MissingSystemPackage; nothing is published then.
    """
    with closing(WarmKernel()) as kernel:
        plan = prepare(specification, progress=progress, annotated=annotated, meanwhile=partial(_start, kernel))
        return plan if isinstance(plan, Edition) else make(plan, progress=progress, kernel=kernel, helping=True)


def _start(kernel: WarmKernel) -> None:
    with suppress(Exception):  # what is wrong with a kernel will be said when the notebook is run
        import_runners()
        kernel.start()


def prepare(
    specification: Specification,
    *,
    progress: Callable[[str], None],
    annotated: Callable[[int], None] | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> Plan | Edition:
    """Check the parameters, bring the corpus up to date and plan the edition; the last edition where nothing has changed.

    ``meanwhile`` is called for what a free core can begin: at once where there will be an edition whatever the articles are,
    else when articles are read in this process alone.
    """
    parameters, case = _checked(specification)
    shelf = specification.reports / (specification.name or case.name)
    meanwhile = _begun(meanwhile, at_once=is_other(specification, case, parameters, shelf))
    from analysis.corpus.update import update_corpus  # loads spaCy: not before the parameters and the case are known good

    progress(f"reading {specification.case}")
    update = update_corpus(
        case, specification.corpus, workers=specification.workers, scheduler=specification.scheduler, progress=annotated,
        meanwhile=meanwhile, unless_as_read=True,
    )  # fmt: skip
    manifest = inputs_of(specification, case=case, parameters=parameters, update=update, shelf=shelf)
    notices = (update.summary, *(f"skipped: {error}" for error in update.skipped))
    if specification.edition is None and (standing := _standing(specification, manifest, shelf)):
        return replace(standing, summary=(*notices, f"no material change since edition {standing.number}"))
    manifest = _numbered(manifest, reserve(shelf, specification.edition), shelf)
    places = _places(manifest, specification, corpus=update.path, shelf=shelf)
    return Plan(specification, case, parameters | places, manifest, update.path, shelf, notices)


def _begun(meanwhile: Callable[[], None] | None, *, at_once: bool) -> Callable[[], None] | None:
    """Call it at once or leave it for later; return what is left to be called."""
    if meanwhile is None or not at_once:
        return meanwhile
    meanwhile()
    return None


def _checked(specification: Specification) -> tuple[dict[str, Any], Case]:
    """Return the parameters, with those that are set below, and the case. Raises ParameterError, also for a format."""
    known_formats(specification.formats)
    declared = declared_parameters(specification.notebook)
    below: dict[str, object] = {name: "set below" for name in ("corpus", "case") if name in declared}
    return check_parameters(declared, {**below, **specification.parameters}), read_case(specification.case)


def make(plan: Plan, *, progress: Callable[[str], None], kernel: Kernel | None = None, helping: bool = False) -> Edition:
    """Run, export, describe and publish a planned edition, in ``kernel`` or else in one of its own.

    With ``helping`` this process finds part of what the page covers, on a core that is free.
    """
    try:
        with building(plan.shelf) as unfinished, ExitStack() as ends:
            at_work = kernel or ends.enter_context(closing(WarmKernel()))
            notices = build(unfinished, plan, progress=progress, kernel=at_work, helping=helping)
            home = publish(unfinished, plan.shelf, edition=plan.manifest.edition)
    finally:
        release(plan.shelf, plan.manifest.edition)
    files = tuple(home / f"{stem_of(plan.manifest)}.{suffix}" for suffix in plan.specification.formats)
    return Edition(files, (*plan.notices, *notices), plan.manifest.edition)


def _numbered(manifest: Manifest, number: int, shelf: Path) -> Manifest:
    """Give an edition the number that is reserved for it, which may be above the next where others are at work."""
    before = newest(shelf, before=number)
    return replace(manifest, edition=number, since=before[1].edition if before else None)


def _standing(specification: Specification, manifest: Manifest, shelf: Path) -> Edition | None:
    """Return the last edition if it was made from the same inputs and is whole, in all the formats asked for."""
    last = newest(shelf)
    if last is None or last[1].inputs != manifest.inputs or not is_whole(*last):
        return None
    files = tuple(last[0] / f"{stem_of(last[1])}.{suffix}" for suffix in specification.formats)
    return Edition(files, (), last[1].edition, changed=False) if all(path.exists() for path in files) else None


def _places(manifest: Manifest, specification: Specification, *, corpus: Path, shelf: Path) -> dict[str, Any]:
    """Return the parameters that only this run knows, of those that the notebook has."""
    since = shelf / f"edition-{manifest.since}" / NAME if manifest.since else None
    ours = {
        "corpus": str(corpus.resolve()),
        "corpus_version": manifest.corpus["version"],
        "case": str(specification.case.resolve()),
        "edition": manifest.edition,
        "since": str(since.resolve()) if since else None,
    }
    return {name: value for name, value in ours.items() if name in declared_parameters(specification.notebook)}
