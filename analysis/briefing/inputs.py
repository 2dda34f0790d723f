"""What an edition will be made from, as its manifest records it; and whether that is other than it was for the last one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.briefing.manifest import Manifest, code_hash, software
from analysis.briefing.shelf import newest, next_number
from analysis.model import Case

if TYPE_CHECKING:
    from analysis.briefing.edition import Specification
    from analysis.corpus.update import Update

_APART = ("articles", "corrections", "corpus", "select")  # of a case's settings: told elsewhere, or in a form of its own
_PLACES = ("corpus", "corpus_version", "case", "edition", "since")  # parameters that are set for each run


def inputs_of(specification: Specification, *, case: Case, parameters: dict[str, Any], update: Update, shelf: Path) -> Manifest:
    """Record what the edition will be made from."""
    from analysis.corpus import Corpus

    return Manifest(
        name=specification.name or case.name,
        edition=specification.edition or next_number(shelf),
        case=_settings(case),
        corrections=_corrections(specification.case) if case.corrections else "",
        notebook={"name": specification.notebook.name, "hash": code_hash(specification.notebook)},
        parameters=_asked(parameters),
        corpus={"version": update.version, "articles": update.articles, "skipped": len(update.skipped)},
        articles=Corpus.open(update.path, version=update.version).contents,
        configuration=update.configuration,
        versions=software(),
    )


def is_other(specification: Specification, case: Case, parameters: Mapping[str, Any], shelf: Path) -> bool:
    """Tell whether an edition differs from the last one by what is known before its articles are looked at."""
    last = None if specification.edition else newest(shelf)
    if last is None:
        return True
    asked = (_settings(case), code_hash(specification.notebook), _asked(parameters), software())
    return (last[1].case, last[1].notebook["hash"], last[1].parameters, last[1].versions) != asked


def _asked(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parameters.items() if name not in _PLACES}


def _corrections(case: Path) -> str:
    """Return the text of the case's corrections."""
    file = (case if case.is_dir() else case.parent) / "corrections.toml"
    return file.read_text(encoding="utf-8-sig") if file.exists() else ""


def _settings(case: Case) -> dict[str, Any]:
    """Return a case's settings as JSON gives them back; articles and corrections are recorded apart."""
    told = _plain({name: value for name, value in asdict(case).items() if name not in _APART})
    return told | ({"select": _plain(asdict(case.select))} if case.select else {})


def _plain(table: dict[str, Any]) -> dict[str, Any]:
    lists = {name: list(value) if isinstance(value, tuple) else value for name, value in table.items()}
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in lists.items()}
