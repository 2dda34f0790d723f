"""``briefings.toml``: which briefings there are, and all of them produced in one go, side by side in kernels kept warm."""

from __future__ import annotations

import multiprocessing
import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analysis.briefing.edition import Edition, Plan, Specification, make, prepare
from analysis.briefing.run import WarmKernel
from analysis.errors import BriefingError, OnRecordError, ParameterError


class _Entry(BaseModel):
    """One ``[[briefing]]``: the name of its shelf under reports/, its case and notebook, and the notebook's parameters."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,79}$")]
    case: Path
    notebook: Path = Path("notebooks/briefing.ipynb")
    formats: Annotated[list[Literal["html", "pdf"]], Field(min_length=1)] = ["html", "pdf"]
    corpus: Path | None = None
    parameters: dict[str, Any] = {}


class _Schedule(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid")

    briefing: Annotated[list[_Entry], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one briefing: its edition, or why there is none."""

    name: str
    edition: Edition | None = None
    error: OnRecordError | None = None


def read_schedule(path: Path, *, reports: Path) -> list[Specification]:
    """Read ``briefings.toml``, whose paths are seen from its folder. Raises ParameterError with file, key and remedy."""
    try:
        entries = _Schedule.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).briefing
    except OSError as error:
        what = f"cannot be opened: {error.strerror}"
        raise ParameterError(what, where=str(path), remedy="write one, or name it with --briefings") from None
    except tomllib.TOMLDecodeError as error:
        raise ParameterError(f"not TOML: {error}", where=str(path), remedy="correct that line") from None
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ParameterError(f"`{key}`: {first['msg']}", where=str(path), remedy="see the README's example") from None
    names = [entry.name for entry in entries]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ParameterError(f"two briefings are named {twice[0]!r}", where=str(path), remedy="give each a name of its own")
    return [_specification(entry, path.parent, reports) for entry in entries]


def produce_all(
    specifications: Sequence[Specification], *, workers: int | None, progress: Callable[[str], None]
) -> Iterator[Outcome]:
    """Produce every briefing and yield what became of each, those unchanged or unusable first.

    The corpora are brought up to date one after another, with all cores each; then the notebooks run in parallel. One that
    fails costs no other.
    """
    plans: list[tuple[str, Plan]] = []
    for one in specifications:
        name = one.name or str(one.case)
        try:
            planned = prepare(one, progress=lambda what, name=name: progress(f"{name}: {what}"))  # type: ignore[misc]
        except OnRecordError as error:
            yield Outcome(name, error=error)
            continue
        if isinstance(planned, Edition):
            yield Outcome(name, edition=planned)
        else:
            plans.append((name, planned))
    yield from _make_all(plans, workers=workers or os.cpu_count() or 1)


def _make_all(plans: Sequence[tuple[str, Plan]], *, workers: int) -> Iterator[Outcome]:
    if not plans:
        return
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(min(workers, len(plans)), mp_context=context) as pool:
        running = [(name, plan, pool.submit(_make, plan)) for name, plan in plans]
        for name, plan, future in running:
            try:
                yield Outcome(name, edition=future.result())
            except OnRecordError as error:
                yield Outcome(name, error=error)
            except BrokenProcessPool:
                what = "the process that made it was killed, for want of memory perhaps"
                where = str(plan.specification.notebook)
                yield Outcome(name, error=BriefingError(what, where=where, remedy="run again, with --workers 1"))


def _make(plan: Plan) -> Edition:
    return make(plan, progress=lambda _: None, run=_kernel().run)


@cache
def _kernel() -> WarmKernel:
    """Return this process's kernel, which is shut down with it."""
    kernel = WarmKernel()
    Finalize(kernel, kernel.close, exitpriority=10)
    return kernel


def _specification(entry: _Entry, folder: Path, reports: Path) -> Specification:
    return Specification(
        case=folder / entry.case,
        notebook=folder / entry.notebook,
        parameters=entry.parameters,
        formats=tuple(entry.formats),
        reports=reports,
        name=entry.name,
        corpus=folder / entry.corpus if entry.corpus else None,
    )
