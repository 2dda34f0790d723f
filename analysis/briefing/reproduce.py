"""Make an edition again from its manifest: the same corpus version, settings, corrections and parameters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.briefing.again import case_again, parameters_of
from analysis.briefing.edition import Plan, Specification, make
from analysis.briefing.formats import all_formats
from analysis.briefing.manifest import Manifest, read_manifest, software
from analysis.briefing.shelf import manifest_of
from analysis.corpus import Corpus
from analysis.errors import EditionError
from analysis.read import read_case
from analysis.world.leftovers import temporary_folder


@dataclass(frozen=True, slots=True)
class Reproduction:
    """The files made again, whether each has the bytes it had, and which software differs."""

    same: dict[str, bool]
    differing: dict[str, tuple[str, str]]


def reproduce(
    manifest: Path, *, notebook: Path, corpus: Path | None, reports: Path, progress: Callable[[str], None]
) -> Reproduction:
    """Make the edition again under ``reports``. Raises EditionError where its corpus does not hold its articles."""
    from analysis.corpus.update import HOME

    told = read_manifest(manifest)
    home = corpus or HOME / told.case["name"]
    version = _version(told, manifest)
    _check(Corpus.open(home, version=version), told, home)
    with temporary_folder() as folder:
        case = case_again(folder, told)
        since = manifest_of(manifest.parent.parent, told.since) if told.since else None
        places = {"corpus": str(home.resolve()), "corpus_version": version, "case": str(case)}
        places |= {"edition": told.edition, "since": str(since.resolve()) if since and since.exists() else None}
        specification = Specification(case, notebook, {}, _formats(told), reports, edition=told.edition, name=told.name)
        parameters = parameters_of(told, notebook, places)
        manifest_now = replace(told, versions=software())
        plan = Plan(specification, read_case(case), parameters, manifest_now, home, reports / told.name, ())
        made = read_manifest(make(plan, progress=progress).files[0].parent)
    same = {name: made.files.get(name) == digest for name, digest in told.files.items()}
    return Reproduction(
        same, {name: (told.versions.get(name, "—"), now) for name, now in software().items() if told.versions.get(name) != now}
    )


def _version(told: Manifest, manifest: Path) -> int:
    if "version" not in told.corpus or not _formats(told):
        what = "this manifest does not say which version of the corpus, or which files, it is of"
        raise EditionError(what, where=str(manifest), remedy="name the manifest.json of an edition")
    return told.corpus["version"]


def _check(corpus: Corpus, told: Manifest, home: Path) -> None:
    if corpus.contents != told.articles:
        what = f"version {corpus.version} of this corpus does not hold the articles of edition {told.edition}"
        raise EditionError(what, where=str(home), remedy="name the corpus that it was made from")


def _formats(told: Manifest) -> tuple[str, ...]:
    pages = [name for name in told.files if "/" not in name]  # not the data beside them
    return tuple(one for one in all_formats() if any(name.endswith(f".{one}") for name in pages))
