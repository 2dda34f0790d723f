"""Make an edition again from its manifest: the same corpus version, settings, corrections and parameters."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from analysis.briefing.edition import Plan, Specification, make
from analysis.briefing.manifest import Manifest, read_manifest, software
from analysis.briefing.parameters import check_parameters, declared_parameters
from analysis.corpus import Corpus
from analysis.errors import EditionError
from analysis.read import CASE_KEYS
from analysis.world.leftovers import temporary_folder
from analysis.world.whole import write_whole


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
        case = _case_again(folder, told)
        since = manifest.parent.parent / f"edition-{told.since}" / "manifest.json" if told.since else None
        places = {"corpus": str(home.resolve()), "corpus_version": version, "case": str(case)}
        places |= {"edition": told.edition, "since": str(since.resolve()) if since and since.exists() else None}
        specification = Specification(case, notebook, {}, _formats(told), reports, edition=told.edition, name=told.name)
        parameters = _parameters(told, notebook, places)
        plan = Plan(specification, parameters, replace(told, versions=software()), home, reports / told.name, ())
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


def _parameters(told: Manifest, notebook: Path, places: Mapping[str, object]) -> dict[str, Any]:
    """Check what a manifest, a stranger's perhaps, gives as parameters: their names become those of variables in a kernel."""
    declared = declared_parameters(notebook)
    ours = {name: value for name, value in places.items() if name in declared}
    return check_parameters(declared, {**told.parameters, **ours})


def _case_again(folder: Path, told: Manifest) -> Path:
    """Write the case's settings as they were; its articles are not needed, for the corpus holds them."""
    case = folder / str(told.case["name"])
    (case / "articles").mkdir(parents=True)
    lines = [f"{name} = {_toml(name, told.case[name])}\n" for name in CASE_KEYS if told.case.get(name) is not None]
    write_whole(case / "case.toml", "".join(lines))
    if told.corrections:
        write_whole(case / "corrections.toml", told.corrections)
    return case


def _toml(name: str, value: Any) -> str:
    """Write a setting: a day bare, texts as JSON does, which TOML reads alike."""
    if not name.endswith("_day"):
        return json.dumps(value, ensure_ascii=True)
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise EditionError(f"`{name}` of the manifest is {value!r}", remedy="name the manifest.json of an edition") from None


def _formats(told: Manifest) -> tuple[str, ...]:
    return tuple(suffix for suffix in ("html", "pdf") if any(name.endswith(f".{suffix}") for name in told.files))
