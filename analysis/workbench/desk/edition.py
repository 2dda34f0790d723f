"""The edition that the desk makes: what it is at, and where its page is when it is done."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import CaseError
from analysis.workbench.desk.making import Made, make_beside

if TYPE_CHECKING:
    from analysis.model import Correction
    from analysis.workbench.case import Case


@dataclass
class DeskEdition:
    """One edition at a time, made beside the desk; ``changed`` is called, from a thread, with what there is to tell."""

    case: Case
    changed: Callable[[str, bool], None]
    at: str = field(default="", init=False)
    last: dict[str, Any] = field(default_factory=dict, init=False)
    _from: tuple[Correction, ...] = field(default=(), init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def start(self) -> str:
        """Start to make one, in ``reports/`` beside the notebook. Raises CaseError where one is being made."""
        with self._lock:
            if self.at:
                raise CaseError("an edition is being made", remedy="wait for it; then make another")
            self.at = "starting"
        self._from = self.case.settings.corrections
        try:
            make_beside(self.case, Path("reports").resolve(), step=self._step, then=self._done)
        except OSError as error:
            self.at = ""
            raise CaseError(f"no other process can be started: {error}", remedy="make it with `onrecord brief`") from error
        return "making an edition; go on working meanwhile"

    def state(self) -> dict[str, Any]:
        """Return what it is at ("" for nothing) and the last one made: number, file, and its place as a person reads it."""
        return {"making": self.at, "edition": self.last}

    def page(self, number: object) -> bytes:
        """Return the page of the last edition. Raises CaseError where it is another's number, or the file is gone."""
        if not self.last or self.last["number"] != number:
            raise CaseError(f"the desk made no edition {number!r:.20}")
        try:
            return Path(self.last["file"]).read_bytes()
        except OSError as error:
            raise CaseError(f"it cannot be read: {error}", where=self.last["file"], remedy="make it again") from error

    def _step(self, step: str) -> None:
        self.at = step
        self.changed("", False)

    def _done(self, made: Made) -> None:
        self.at = ""
        if made.error:
            self.changed(made.error, True)
            return
        self.last = {"number": made.number, "file": made.file, "shown": os.path.relpath(made.file)}
        standing = "" if made.changed else ", as it was: nothing has changed since"
        later = "; what was put right meanwhile is for the next" if self.case.settings.corrections != self._from else ""
        self.changed(f"edition {made.number}{standing}: {self.last['shown']}{later}", False)
