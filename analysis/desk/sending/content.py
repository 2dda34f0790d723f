"""What an edition says, read from its folder: its manifest and ``data/briefing.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from analysis.briefing.manifest import Manifest, read_manifest
from analysis.briefing.shelf import editions
from analysis.errors import EditionError
from analysis.world.places import stays_inside
from analysis.world.printed import printable

_DATA = "data/briefing.json"
_MOST_BYTES = 200_000_000
_SUBJECT = 150  # characters
_TOLD = ("timeline", "comparison", "quotes")


@dataclass(frozen=True, slots=True)
class Content:
    """An edition as it is told: where it lies, its manifest, and its statements and tables, which may be none."""

    folder: Path
    manifest: Manifest
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def shelf(self) -> Path:
        """The folder of the briefing's editions."""
        return self.folder.parent

    @property
    def number(self) -> int:
        """The edition's number."""
        return self.manifest.edition

    @property
    def title(self) -> str:
        """The briefing's title as one printable line, and the edition's number."""
        title = " ".join(printable(self.manifest.title or self.manifest.name).split())
        return f"{title[:_SUBJECT]}, edition {self.number}"

    def lines(self, section: str) -> tuple[str, ...]:
        """Return the statements of a section, each as one printable line."""
        return tuple(" ".join(printable(one["text"]).split()) for one in self.statements if one["section"] == section)

    @property
    def statements(self) -> list[dict[str, Any]]:
        """All that the edition states in its own name."""
        found = self.data.get("statements")
        return [one for one in found if _is_statement(one)] if isinstance(found, list) else []

    def table(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a table."""
        tables = self.data.get("tables")
        rows = tables.get(name) if isinstance(tables, dict) else None
        return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []

    def page(self, kind: str) -> Path | None:
        """Return the file of the page in a format, ``html`` or ``pdf``; None where the edition has none."""
        names = [name for name in self.manifest.files if "/" not in name and name.endswith(f".{kind}")]
        found = self.folder / names[0] if names else None
        return found if found and found.is_file() and stays_inside(found, self.folder) else None

    def link(self, base: str | None, file: str = "") -> str | None:
        """Return where the edition, or a file of it, is on the web; None where it is not."""
        if base is None:
            return None
        return "/".join((base.rstrip("/"), quote(self.shelf.name), self.folder.name, quote(file)))


def read_content(folder: Path) -> Content:
    """Read what an edition says. Raises EditionError for a folder that is none."""
    manifest = read_manifest(folder)
    folder = folder.parent / f"edition-{manifest.edition}" if folder.name == "latest" else folder
    return Content(folder, manifest, _data(folder) if _DATA in manifest.files else {})


def _data(folder: Path) -> Mapping[str, Any]:
    file = folder / _DATA
    try:
        ours = stays_inside(file, folder) and file.stat().st_size <= _MOST_BYTES
        told = json.loads(file.read_bytes()) if ours else None
    except (OSError, ValueError, RecursionError) as error:
        what = f"the data of this edition cannot be read ({type(error).__name__})"
        raise EditionError(what, where=str(file), remedy="make the edition again") from None
    return told if isinstance(told, dict) else {}


def _is_statement(one: object) -> bool:
    return isinstance(one, dict) and isinstance(one.get("text"), str) and isinstance(one.get("section"), str)


@dataclass(frozen=True, slots=True)
class Since:
    """The editions that a place has not had, newest first, and the last one that it had, if that is still there.

    ``first`` tells that it had none.
    """

    newer: tuple[Content, ...]
    before: Content | None = None
    first: bool = False

    def news(self) -> list[str]:
        """Return what is new: what the editions say of it, or else what their pages tell and the last one did not."""
        told = [line for one in self.newer for line in one.lines("since")]
        if not told and self.before is not None and not self.newer[0].lines("lead"):  # a page about one actor, or two sides
            old = {line for name in _TOLD for line in self.before.lines(name)}
            told = [line for name in _TOLD for line in self.newer[0].lines(name) if line not in old]
        return list(dict.fromkeys(told))


def failure_of(account: Path) -> str | None:
    """Return what an account of a failure (``failed.json``) says, in lines; None where there is none."""
    try:
        told = json.loads(account.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        return "It failed, and the account of it cannot be read."
    names = ("what", "where", "remedy")
    return "\n".join(str(told[name]) for name in names if told.get(name)) if isinstance(told, dict) else None


def since(content: Content, number: int | None) -> Since:
    """Return what a place has not had that had the edition of a number last; None where it had none."""
    if number is None:
        return Since((content,), first=True)
    between = (folder for folder, manifest in editions(content.shelf) if number < manifest.edition < content.number)
    before = edition_of(content.shelf, number) or edition_of(content.shelf, content.manifest.since)
    return Since((content, *map(read_content, between)), before)


def edition_of(shelf: Path, number: int | None) -> Content | None:
    """Return an edition on a shelf by its number; None where it is not there."""
    folder = shelf / f"edition-{number}"
    try:
        return read_content(folder) if number is not None and folder.exists() else None
    except EditionError:
        return None
