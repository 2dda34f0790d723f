"""The desk as a widget: state that its page shows, and what happens on each message from it."""

from __future__ import annotations

import getpass
import threading
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from analysis.corpus import corrected
from analysis.corpus.lists import read_ahead
from analysis.corpus.who import actors_called
from analysis.errors import CaseError, OnRecordError
from analysis.workbench.desk.article_data import article_data, names_known, plain_list
from analysis.workbench.desk.edition import DeskEdition
from analysis.workbench.desk.foresight import foresee
from analysis.workbench.desk.orders import corrections_of, told_apart
from analysis.workbench.desk.page import Page
from analysis.workbench.record import Record

if TYPE_CHECKING:
    from analysis.workbench.case import Case

_HERE = Path(__file__).parent


class Desk(anywidget.AnyWidget):
    """A case to review: lists on one side, the article on the other, each mark to be accepted or put right.

    What a person does lands in the case's ``corrections.toml`` at once. Where there is no widget (papermill, nbconvert, a
    terminal) the desk is a table of what is to review.
    """

    _esm = _HERE / "desk.js"
    _css = _HERE / "desk.css"
    listing = traitlets.Dict().tag(sync=True)
    article = traitlets.Dict().tag(sync=True)
    actors: traitlets.List[str] = traitlets.List().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)

    def __init__(self, case: Case, *, author: str | None = None, today: Callable[[], date] = date.today) -> None:
        """Open the desk on a case; ``author`` signs each correction (by default who is logged in)."""
        self._case, self._today = case, today
        self._author = author or getpass.getuser()
        self._record = Record(case.folder / "corrections.toml", self._author)
        self._page, self._one_at_a_time = Page(case), threading.RLock()
        self._edition = DeskEdition(case, self._tell)
        self._pending = not self._page.is_settled
        super().__init__(listing=self._page.listing(), actors=names_known(case), status=self._status(""))
        self.on_msg(lambda _, message, __: self.handle(message))
        if self._pending:
            foresee(case, self._settle)
        if self._page.is_large:
            threading.Thread(target=read_ahead, args=(case.corpus,)).start()

    def open(self) -> None:
        """Open the way to its page; what comes there is handled past a running cell, where the frontend asks for that.

        JupyterLab and Notebook do: they open a thread of the kernel for it (a subshell). ipykernel, left alone, hands what is
        clicked to whoever last drew the desk, most often the cell's own thread, which is busy as long as a cell runs.
        """
        super().open()
        if hasattr(self.comm, "_reply_subshell_for"):
            self.comm._reply_subshell_for = lambda _, asked_for: asked_for  # noqa: SLF001  it has no public way

    def handle(self, message: Mapping[str, Any]) -> None:
        """Do what the page asks; what goes wrong is told there, and changes nothing."""
        work = {"list": self._list, "open": self._open, "correct": self._correct, "undo": self._undo, "redo": self._redo,
                "edition": self._make, "page": self._send_page}  # fmt: skip
        with self._one_at_a_time:  # messages, and what another process found meanwhile
            try:
                done = work.get(str(message.get("do")), self._unknown)(message)
                if done is not None:
                    self.status = self._status(done)
            except OnRecordError as error:
                self.status = self._status(str(error), failed=True)

    def _settle(self, went_well: bool) -> None:  # noqa: FBT001  a callback's one value
        """Show what the pages state, which another process found."""
        with self._one_at_a_time:
            self._pending = False
            if went_well:
                self._page.settle()
                self.listing = self._page.listing()
            said = "" if went_well else "what the pages state could not be found: `onrecord brief` on this case says why"
            self.status = self._status(said, failed=not went_well)

    def _list(self, message: Mapping[str, Any]) -> str:
        page = message.get("page")
        asked = str(message.get("asked", ""))[:1000]
        self._page.turn(str(message.get("what")), asked=asked, place=page if isinstance(page, int) else 0)
        self.listing = self._page.listing()
        total = self.listing["total"]
        return f"{total} row{'s' * (total != 1)}"

    def _open(self, message: Mapping[str, Any]) -> str:
        start = message.get("start")
        self.article = article_data(
            self._case,
            str(message.get("article")),
            thing=str(message.get("thing", "")),
            start=start if isinstance(start, int) else -1,
        )
        return ""

    def _correct(self, message: Mapping[str, Any]) -> str:
        orders = message.get("orders")
        known = [one for one in orders if isinstance(one, dict)] if isinstance(orders, list) else []
        given = [told_apart(one, lambda name: actors_called(self._case.corpus, name)) for one in known]
        made = corrections_of(given, author=self._author, reason=str(message.get("reason", "")), day=self._today())
        self._record.add(made)
        self._case.reload()
        problems = corrected.problems_of(self._case.corpus, made)
        if len(problems) == len(made) > 0:  # none of them changes anything
            self._record.undo(day=self._today())
            self._case.reload()
            raise CaseError(f"nothing is changed: {problems[0]}")
        self._show()
        idle = f"; {len(problems)} of them change nothing: {problems[0]}" if problems else ""
        return f"{len(made)} correction(s) written to {self._record.file.name}{idle}"

    def _undo(self, _: Mapping[str, Any]) -> str:
        gone = self._record.undo(day=self._today())
        self._refresh()
        return f"withdrawn: {', '.join(one.action for one in gone)}"

    def _redo(self, _: Mapping[str, Any]) -> str:
        back = self._record.redo()
        self._refresh()
        return f"stands again: {', '.join(one.action for one in back)}"

    def _make(self, _: Mapping[str, Any]) -> str:
        return self._edition.start()

    def _send_page(self, message: Mapping[str, Any]) -> None:
        """Send the last edition's page, a file without scripts; what was said last stands."""
        number = message.get("number")
        self.send({"page": number}, buffers=[self._edition.page(number)])

    def _unknown(self, message: Mapping[str, Any]) -> str:
        return f"the desk does not know {str(message.get('do'))!r:.40}"

    def _refresh(self) -> None:
        """Show the case as the corrections leave it now."""
        self._case.reload()
        self._show()

    def _show(self) -> None:
        """Show list, article and names again."""
        self._page.changed()
        self.listing = self._page.listing()
        if self.article:
            self.article = article_data(self._case, self.article["article"], thing=self.article["thing"])
        self.actors = names_known(self._case)

    def _tell(self, message: str, failed: bool) -> None:  # noqa: FBT001  a callback's second value
        """Tell what the edition is at; without a message of its own what was said last stands."""
        with self._one_at_a_time:
            said = {} if message else {name: self.status[name] for name in ("message", "failed")}
            self.status = {**self._status(message, failed=failed), **said}

    def _status(self, message: str, *, failed: bool = False) -> dict[str, Any]:
        counted = {**self._page.progress(), "pending": self._pending, **self._record.way, **self._edition.state()}
        return {**counted, "message": message, "failed": failed, "author": self._author}

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Add a table for where there is no widget."""
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**(data or {}), "text/html": plain_list(self.listing)}, metadata
