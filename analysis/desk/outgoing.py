"""What goes out of a briefing's shelf: its newest edition, or the word that it, or a source of its case, failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.briefing.entries import Entry
from analysis.briefing.schedule import FAILED
from analysis.briefing.shelf import newest
from analysis.desk.sending.content import failure_of
from analysis.desk.sending.deliver import deliver, report_failure
from analysis.desk.sending.delivered import Delivered
from analysis.errors import OnRecordError
from analysis.read.delivery import Delivery, parse_delivery, read_delivery


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A briefing: its shelf, its case, and what ``briefings.toml`` (``where``) says of its delivery, if anything."""

    shelf: Path
    case: Path
    said: Mapping[str, Any] | None = None
    where: Path | None = None

    def delivery(self) -> Delivery | None:
        """Return where it goes: as its entry says, or else its case; ``send_when`` alone is in place of the case's own.

        Raises CaseError.
        """
        if self.said is None or self.where is None:
            return read_delivery(self.case)
        if set(self.said) != {"send_when"}:
            return parse_delivery(dict(self.said), where=self.where)
        checked = parse_delivery(dict(self.said), where=self.where)
        own = read_delivery(self.case)
        return own.model_copy(update={"send_when": checked.send_when}) if own else None

    def send(self, *, edition: int | None = None, dry_run: bool = False, again: bool = False) -> list[Delivered]:
        """Send the newest edition, or one by its number, and tell of a failure, or that it is over.

        Raises CaseError for its settings, and as ``deliver`` does.
        """
        delivery = self.delivery()
        if delivery is None or not self.shelf.is_dir():
            return []
        sent = report_failure(self.shelf, delivery, what=failure_of(self.shelf / FAILED), dry_run=dry_run)
        last = newest(self.shelf)
        folder = self.shelf / f"edition-{edition}" if edition else last[0] if last else None
        return sent + (deliver(folder, delivery, dry_run=dry_run, again=again) if folder else [])

    def report(self, what: str | None, *, topic: str) -> list[Delivered]:
        """Tell of a failure that left no account on the shelf. Raises as ``send`` does."""
        delivery = self.delivery()
        return report_failure(self.shelf, delivery, what=what, topic=topic) if delivery else []


def outgoing(entry: Entry, briefings: Path) -> Outgoing:
    """Return what goes out of a briefing of ``briefings.toml``."""
    one = entry.specification
    return Outgoing(one.reports / entry.name, one.case, entry.deliver, briefings)


def send_all(some: Sequence[Outgoing], told: Mapping[Path, str | None] | None = None) -> list[tuple[str, Delivered]]:
    """Send what goes out of briefings, and to maintainers what they should know of each case's sources (``told``), once a case.

    What is wrong with one costs no other: it is returned as failed.
    """
    found: list[tuple[str, Delivered]] = []
    cases: set[Path] = set()
    for one in some:
        case = one.case.resolve()
        try:
            sent = one.send()
            if told is not None and case in told and case not in cases:
                sent += one.report(told[case], topic="sources")
        except OnRecordError as error:
            sent = [Delivered("nowhere", "failed", str(error))]
        cases.add(case)
        found += [(one.shelf.name, delivered) for delivered in sent]
    return found
