"""Whether the workers of a cluster read as this process does: what is installed there, the rules, the language model.

Two questions, so that a worker without On Record can be asked the first: Dask itself tells which packages are installed; then
each worker says by what it would annotate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from analysis.annotate.annotate import configuration
from analysis.errors import ClusterError, OnRecordError
from analysis.model import content_id

_DASK = ("python", "dask", "distributed")  # which must be of one version on both sides of a connection
_READ_WITH = ("onrecord", "spacy", "thinc", "numpy")  # on which depends what is found
_SHARED = ("model/*.py", "errors.py", "annotate/chunks.py", "annotate/cluster.py")  # what is sent, and who sends it
_SAME = "install there what is installed here, and start it again: docs/cluster.md"


@cache
def reading(model: str) -> str:
    """Name what annotates in this process, and the form in which it tells. Raises LanguageModelError."""
    package = Path(__file__).parents[1]
    files = (path for name in _SHARED for path in sorted(package.glob(name)))
    shared = content_id(*(path.read_text(encoding="utf-8") for path in files))[:8]
    return f"{configuration(model=model)}+values-{shared}"


def check_workers(client: Any, scheduler: str, *, model: str) -> str:
    """Return the ``reading`` that is common to this process and all workers of a client of Dask.

    Raises ClusterError, which names the first that differs, how many do and in what.
    """
    ours = reading(model)  # first: a model that is missing here is not the cluster's doing
    versions = client.get_versions(packages=_READ_WITH)
    here = versions["client"]["packages"]
    if lack := _lack(here, versions["scheduler"]["packages"]):
        raise ClusterError(f"the scheduler cannot take part: {lack}", where=scheduler, remedy=_SAME)
    unlike = {worker: lack for worker, one in versions["workers"].items() if (lack := _lack(here, one["packages"]))}
    if not unlike:
        told = client.run(reading, model, on_error="return")
        unlike = {worker: lack for worker, one in told.items() if (lack := _difference(one, ours))}
    if unlike:
        raise ClusterError(_first_of(unlike, of=len(versions["workers"])), where=scheduler, remedy=_SAME)
    return ours


def refuse_unlike(worker: str, *, ours: str, model: str) -> None:
    """Refuse to work beside others that read otherwise: a worker that came later was not asked. Raises ClusterError."""
    try:
        told: object = reading(model)
    except OnRecordError as error:
        told = error
    if lack := _difference(told, ours):
        raise ClusterError(f"{worker} came later and cannot take part: {lack}", where="the cluster", remedy=_SAME)


def _lack(here: Mapping[str, str | None], there: Mapping[str, str | None]) -> str:
    return "; ".join(_unlike_packages(here, there))


def _unlike_packages(here: Mapping[str, str | None], there: Mapping[str, str | None]) -> Iterator[str]:
    for name in (*_DASK, *_READ_WITH):
        ours, theirs = _version(name, here), _version(name, there)
        if theirs != ours:
            yield f"{name} is not installed" if theirs is None else f"{name} is {theirs}, here {ours}"


def _version(name: str, packages: Mapping[str, str | None]) -> str | None:
    version = packages.get(name)
    return ".".join(version.split(".")[:2]) if version and name == "python" else version


def _difference(told: object, ours: str) -> str:
    if told == ours:
        return ""
    match told:
        case OnRecordError():
            return told.what
        case ImportError():
            return f"another version of onrecord is installed ({told})"
        case Exception():
            return f"{type(told).__name__}: {told}"
    return f"another version of onrecord or of the language model is installed: it reads by {told}, here {ours}"


def _first_of(unlike: Mapping[str, str], *, of: int) -> str:
    worker, lack = min(unlike.items())
    return f"{len(unlike)} of {of} worker(s) cannot take part; {worker}: {lack}"
