"""Every briefing of ``briefings.toml`` produced in one go, side by side in kernels kept warm."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from multiprocessing.util import Finalize
from pathlib import Path

from analysis.briefing.edition import Edition, Plan, Specification, make, prepare
from analysis.briefing.entries import read_entries
from analysis.briefing.run import WarmKernel
from analysis.errors import BriefingError, OnRecordError
from analysis.world.blame import as_the_worlds
from analysis.world.ending import end_with_parent
from analysis.world.leftovers import own_pool_folder
from analysis.world.whole import write_whole

FAILED = "failed.json"
_PRELOAD = "analysis.briefing.preload"  # not imported here, where nothing of it is needed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one briefing: its edition, or why there is none."""

    name: str
    edition: Edition | None = None
    error: OnRecordError | None = None


def read_schedule(path: Path, *, reports: Path) -> list[Specification]:
    """Read what ``briefings.toml`` says is to be produced. Raises as ``read_entries`` does."""
    return [one.specification for one in read_entries(path, reports=reports)]


def produce_all(
    specifications: Sequence[Specification], *, workers: int | None, progress: Callable[[str], None]
) -> Iterator[Outcome]:
    """Produce every briefing and yield what became of each, those unchanged or unusable first.

    The corpora are brought up to date one after another, with all cores each; then the notebooks run in parallel. One that
    fails costs no other; what went wrong stays in ``reports/NAME/failed.json`` until it is made again.
    """
    shelves = {name_of(one): one.reports / name_of(one) for one in specifications}
    for outcome in _outcomes(specifications, workers=workers, progress=progress):
        _note(shelves[outcome.name], outcome)
        yield outcome


def name_of(specification: Specification) -> str:
    """Return what a briefing is called in a run of all."""
    return specification.name or specification.case.name


def _outcomes(
    specifications: Sequence[Specification], *, workers: int | None, progress: Callable[[str], None]
) -> Iterator[Outcome]:
    plans: list[tuple[str, Plan]] = []
    for one in specifications:
        name = name_of(one)
        try:
            planned = prepare(one, progress=lambda what, name=name: progress(f"{name}: {what}"))  # type: ignore[misc]
        except OnRecordError as error:
            yield Outcome(name, error=error)
        except Exception as error:  # noqa: BLE001  a fault of ours in one briefing costs no other
            yield Outcome(name, error=_fault(error, str(one.case)))
        else:
            if isinstance(planned, Edition):
                yield Outcome(name, edition=planned)
            else:
                plans.append((name, planned))
                _import_ahead()
    broken = []
    for outcome in _make_all(plans, workers=workers or os.cpu_count() or 1):
        if isinstance(outcome.error, _KilledError):
            broken.append(outcome.name)
        else:
            yield outcome
    for name, plan in plans:
        if name in broken:  # by itself now: it may have fallen with another one's process
            yield from _make_all([(name, plan)], workers=1)


def _make_all(plans: Sequence[tuple[str, Plan]], *, workers: int) -> Iterator[Outcome]:
    if not plans:
        return
    own_pool_folder()
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(min(workers, len(plans)), mp_context=context, initializer=_get_ready) as pool:
        running = [(name, plan, pool.submit(_make, plan)) for name, plan in plans]
        for name, plan, future in running:
            notebook = str(plan.specification.notebook)
            try:
                yield Outcome(name, edition=future.result())
            except OnRecordError as error:
                yield Outcome(name, error=error)
            except BrokenProcessPool:
                what = "the process that made it was killed, for want of memory perhaps"
                yield Outcome(name, error=_KilledError(what, where=notebook, remedy="run again, with --workers 1"))
            except Exception as error:  # noqa: BLE001
                yield Outcome(name, error=_fault(error, notebook))


class _KilledError(BriefingError):
    """The process that made a briefing is gone, and all that ran beside it with it."""


def _fault(error: Exception, where: str) -> OnRecordError:
    if told := as_the_worlds(error):
        return told
    what = f"{type(error).__name__}: {error} (a fault of this program)"
    return BriefingError(what, where=where, remedy="`onrecord --debug brief` shows where")


def _note(shelf: Path, outcome: Outcome) -> None:
    """Leave an account of a failure on the shelf, the same for the same failure; take away that of an earlier one."""
    account = shelf / FAILED
    if outcome.error is None:
        if account.exists():  # a read-only disk refuses to remove even what is not there
            account.unlink()
        return
    shelf.mkdir(parents=True, exist_ok=True)
    error = outcome.error
    told = {"briefing": outcome.name, "kind": type(error).__name__.strip("_"), "what": error.what, "where": error.where,
            "remedy": error.remedy}  # fmt: skip
    write_whole(account, json.dumps(told, indent=2, ensure_ascii=False) + "\n")


def _import_ahead() -> None:
    """Let the process that workers are forked from import what they need, while the other briefings are prepared."""
    own_pool_folder()
    multiprocessing.get_context("forkserver").set_forkserver_preload([_PRELOAD])
    forkserver.ensure_running()


def _get_ready() -> None:
    end_with_parent()
    with suppress(Exception):  # what is wrong with a kernel will be said of the first briefing
        _kernel().start()


def _make(plan: Plan) -> Edition:
    return make(plan, progress=lambda _: None, kernel=_kernel())


@cache
def _kernel() -> WarmKernel:
    """Return this process's kernel, which is shut down with it."""
    kernel = WarmKernel()
    Finalize(kernel, kernel.close, exitpriority=10)
    return kernel
