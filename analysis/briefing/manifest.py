"""The manifest beside an edition: what it was made from and what came out, to compare it and to make it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.briefing.notebooks import notebook_cells
from analysis.errors import EditionError
from analysis.model import content_id
from analysis.world.places import is_below, is_file_name, is_name, stays_inside
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    from pydantic import TypeAdapter

NAME = "manifest.json"
_ROOMS = ("lexicon", "corpus", "measures", "views", "briefing/page")
_CODE = (".py", ".toml", ".html", ".css", ".j2")
_READERS = ("onrecord", "spacy", "deltalake", "duckdb", "pandas", "matplotlib", "papermill", "nbconvert", "weasyprint")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One edition's record.

    Inputs: ``case`` (its settings), ``corrections`` (the file as it was), ``notebook`` (name and hash), ``parameters`` as
    checked, ``corpus`` (version, number of articles, skipped), ``articles`` (id → hash of what is read), ``configuration``
    (what annotated them), ``versions`` (of the software). Outcome: ``files`` (name → SHA-256), ``title``, ``as_of``,
    ``highlights``, ``changes`` (how many lines are new, changed, withdrawn since the edition ``since``).
    """

    name: str
    edition: int
    case: dict[str, Any]
    notebook: dict[str, str]
    parameters: dict[str, Any]
    corpus: dict[str, int]
    articles: dict[str, str]
    configuration: str
    corrections: str = ""
    versions: dict[str, str] = field(default_factory=dict)
    since: int | None = None
    files: dict[str, str] = field(default_factory=dict)
    title: str = ""
    as_of: str = ""
    highlights: list[str] = field(default_factory=list)

    @property
    def inputs(self) -> str:
        """Digest of what decides the outcome; two editions of the same inputs tell the same."""
        told = {"case": self.case, "corrections": self.corrections, "notebook": self.notebook, "parameters": self.parameters,
                "articles": self.articles, "configuration": self.configuration, "versions": self.versions}  # fmt: skip
        return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def software() -> dict[str, str]:
    """Return the versions of what reads, computes and prints; our own with a digest of the code that composes a page."""
    return {**{name: version(name) for name in _READERS}, "onrecord": f"{version('onrecord')}+{_composing()}"}


@cache
def _composing() -> str:
    """Digest what decides, of a corpus, what a page states and how: two checkouts of one version may differ."""
    package = Path(__file__).parents[1]
    files = (path for room in _ROOMS for path in (package / room).rglob("*") if path.suffix in _CODE)
    return content_id(*(path.read_text(encoding="utf-8") for path in sorted(files)))[:8]


def code_hash(notebook: Path) -> str:
    """Hash what a notebook does: the kinds and texts of its cells, whatever its kernel or the ids of its cells."""
    told = [(cell.kind, cell.source) for cell in notebook_cells(notebook)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of an edition by its path in the folder, but its manifest's; no link out is followed."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NAME and stays_inside(path, folder))
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write the manifest beside its edition."""
    write_whole(folder / NAME, json.dumps(asdict(manifest), indent=2, ensure_ascii=False) + "\n")


def read_manifest(path: Path) -> Manifest:
    """Read an edition's manifest, by its file or folder. Raises EditionError for what is none."""
    file = path / NAME if path.is_dir() else path
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        manifest: Manifest = _adapter().validate_python(_known(told))
        _check_names(manifest)
    except (OSError, ValueError, TypeError, RecursionError) as error:
        what = f"this is no edition's manifest: {_briefly(error)}"
        raise EditionError(what, where=str(file), remedy="name the folder of an edition, or its manifest.json") from error
    return manifest


@cache
def _adapter() -> TypeAdapter[Manifest]:
    from pydantic import TypeAdapter

    return TypeAdapter(Manifest)


def _check_names(manifest: Manifest) -> None:
    """Refuse a manifest, which may be a stranger's, whose names lead anywhere but into its own folders."""
    names = (manifest.name, manifest.case.get("name"))
    good = all(map(is_name, names)) and is_file_name(manifest.notebook.get("name")) and all(map(is_below, manifest.files))
    if not good or manifest.edition < 1 or (manifest.since is not None and manifest.since < 1):
        raise ValueError("a name in it is none, or a number below 1")


def _briefly(error: Exception) -> str:
    from pydantic import ValidationError

    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"`{'.'.join(map(str, first['loc']))}`: {first['msg']}"
    return str(error)


def _known(told: Any) -> Mapping[str, Any]:
    if not isinstance(told, dict):
        raise TypeError("it holds no table")
    names = {one.name for one in fields(Manifest)}
    return {name: value for name, value in told.items() if name in names}
