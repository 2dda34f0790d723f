"""``corrections.toml`` as a record that is added to: each entry with who, when and why; what is withdrawn stays, marked.

Several may write at once, two Labs or an editor: each change is made under a lock, on the file as it is then, and in one step.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path

import tomlkit
from filelock import FileLock, Timeout
from tomlkit.exceptions import TOMLKitError

from analysis.errors import CaseError, OutputError
from analysis.model import Correction
from analysis.read import parse_corrections
from analysis.world.whole import write_whole

_PATIENCE = 10.0  # seconds to wait for another writer
_ORDER = tuple(one.name for one in fields(Correction))
_TABLE = re.compile(r"^\[\[correction\]\]", re.MULTILINE)
Entry = dict[str, str | date]


@dataclass
class Record:
    """The corrections of a case, as one person adds to them. ``undo`` and ``redo`` go back and forth over what it added."""

    file: Path
    author: str
    _done: list[tuple[Correction, ...]] = field(default_factory=list, init=False)
    _undone: list[tuple[Correction, ...]] = field(default_factory=list, init=False)

    def add(self, corrections: Iterable[Correction]) -> None:
        """Write corrections at the end of the file; all of them or none. Raises CaseError where the file cannot be written."""
        added = tuple(corrections)
        self._change(lambda text: _appended(text, list(map(_entry, added))))
        self._done.append(added)
        self._undone.clear()

    def undo(self, *, day: date) -> tuple[Correction, ...]:
        """Mark what was added last as withdrawn on ``day``; returns it. Raises CaseError where nothing of ours is left."""
        return self._move(self._done, self._undone, day)

    def redo(self) -> tuple[Correction, ...]:
        """Let what was withdrawn last stand again."""
        return self._move(self._undone, self._done, None)

    @property
    def way(self) -> dict[str, bool]:
        """Tell whether there is something to undo, and to redo."""
        return {"undo": bool(self._done), "redo": bool(self._undone)}

    def _move(
        self, source: list[tuple[Correction, ...]], target: list[tuple[Correction, ...]], withdrawn: date | None
    ) -> tuple[Correction, ...]:
        if not source:
            raise CaseError("there is nothing to undo or redo", where=str(self.file))
        group = source[-1]
        wanted = [_entry(one) for one in group]
        self._change(lambda text: _rewritten(text, lambda entries: _marked(entries, wanted, withdrawn, self.file)))
        target.append(source.pop())
        return group

    def _change(self, change: Callable[[str], str]) -> None:
        try:
            with FileLock(self.file.with_name(f".{self.file.name}.lock"), timeout=_PATIENCE):
                text = self.file.read_text(encoding="utf-8-sig") if self.file.exists() else ""
                parse_corrections(text, where=str(self.file))  # a file that a person has to mend first is left alone
                changed = change(text)
                parse_corrections(changed, where=str(self.file))
                write_whole(self.file, changed)
        except Timeout:
            remedy = "close what else writes there, and try again"
            raise CaseError("another program is writing it", where=str(self.file), remedy=remedy) from None
        except (OSError, OutputError, TOMLKitError) as error:
            raise CaseError(f"it cannot be written: {error}", where=str(self.file), remedy="check its rights") from None


def _entry(correction: Correction) -> Entry:
    values = {name: getattr(correction, name) for name in _ORDER}
    return {name: value for name, value in values.items() if value is not None}


def _marked(entries: list[Entry], group: list[Entry], withdrawn: date | None, file: Path) -> list[Entry]:
    """Return the entries, the last that is like each of the group marked as withdrawn, or no longer so."""
    marked = list(entries)
    for wanted in group:
        places = [
            place for place, one in enumerate(marked) if _plain(one) == wanted and ("withdrawn" in one) != bool(withdrawn)
        ]
        if not places:
            raise CaseError("what was written is no longer there: somebody changed it", where=str(file), remedy="look there")
        kept = _plain(marked[places[-1]])
        marked[places[-1]] = {**kept, "withdrawn": withdrawn} if withdrawn else kept
    return marked


def _plain(entry: Entry) -> Entry:
    return {name: value for name, value in entry.items() if name != "withdrawn"}


def _appended(text: str, entries: list[Entry]) -> str:
    """Return the file with entries behind what is there, which stays as it is and is not gone through."""
    if text.strip() and not _TABLE.search(text):  # "correction = []", or something else of a person's own
        return _rewritten(text, lambda known: [*known, *entries])
    return "\n\n".join(filter(None, (text.rstrip(), _rewritten("", lambda _: entries))))


def _rewritten(text: str, change: Callable[[list[Entry]], list[Entry]]) -> str:
    """Return the file with its entries changed; comments and the entries that stay keep their wording."""
    document = tomlkit.parse(text)
    tables = document.get("correction") or tomlkit.aot()
    before = [dict(one.unwrap()) for one in tables]
    after = change([dict(one) for one in before])
    for place, (old, new) in enumerate(zip(before, after, strict=False)):
        if old != new:
            _fill(tables[place], old, new)
    for new in after[len(before) :]:
        table = tomlkit.table()
        _fill(table, {}, new)
        tables.append(table)
    document["correction"] = tables
    return tomlkit.dumps(document)


def _fill(table: tomlkit.items.Table, old: Entry, new: Entry) -> None:
    for name in old.keys() - new.keys():
        del table[name]
    for name in new:
        if old.get(name) != new[name]:
            table[name] = new[name]
