"""Send an edition to where it goes, each place at most once."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from analysis.desk.sending.content import Content, Since, read_content, since
from analysis.desk.sending.delivered import Delivered
from analysis.desk.sending.journal import Journal, journal_of
from analysis.desk.sending.material import differences
from analysis.desk.sending.parcel import send_once
from analysis.desk.sending.places import Stop, edition_stops, failure_stops
from analysis.errors import OnRecordError
from analysis.read.delivery import Delivery

_BROKEN_OFF = "a run was broken off while it was sent, and nobody knows whether it came (--again sends it again)"


@dataclass(frozen=True, slots=True)
class _How:
    """How places are served."""

    journal: Journal
    tries: int
    dry_run: bool
    again: bool
    sleep: Callable[[float], None]


def deliver(
    edition: Path,
    delivery: Delivery,
    *,
    dry_run: bool = False,
    again: bool = False,
    now: datetime | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> list[Delivered]:
    """Send the edition in a folder ``reports/NAME/edition-N`` to all places of a delivery, as ``send_when`` has it.

    What was sent is noted on the edition's shelf and not sent again; what may have been sent is told, and sent again only with
    ``again``. ``dry_run`` sends nothing. Raises EditionError for a folder that is no edition, DeliveryError for a journal that
    cannot be read, OutputError where another process delivers the same briefing.
    """
    content, moment = read_content(edition), now or datetime.now(UTC)
    with journal_of(content.shelf, moment) as journal, ExitStack() as stack:
        how = _How(journal, delivery.tries, dry_run, again, sleep)
        return [_deliver(stop, content, how) for stop in edition_stops(content, delivery, now=moment, stack=stack)]


def report_failure(
    shelf: Path,
    delivery: Delivery,
    *,
    what: str | None,
    topic: str = "briefing",
    dry_run: bool = False,
    now: datetime | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> list[Delivered]:
    """Tell maintainers, and whatever else takes failures, what failed (``what``); None says that it works again.

    The same failure of a ``topic`` is told to a place once, until it is over. Raises as ``deliver`` does.
    """
    moment = now or datetime.now(UTC)
    with journal_of(shelf, moment) as journal, ExitStack() as stack:
        if what is None:
            journal.failure_is_over(topic)
            return []
        how = _How(journal, delivery.tries, dry_run, again=False, sleep=sleep)
        stops = failure_stops(shelf.name, what, delivery, now=moment, stack=stack)
        return [_report(stop, topic, what, how) for stop in stops]


def _deliver(stop: Stop, content: Content, how: _How) -> Delivered:
    key, to = stop.place.key, stop.place.to
    entry = how.journal.fate(key, content.number)
    if entry is not None and not how.again:
        if entry.fate == "sent":
            return Delivered(to, "already sent", entry.at)
        if entry.fate in ("begun", "unknown") and not stop.harmless:
            return Delivered(to, "unknown", entry.why or _BROKEN_OFF)
    try:
        unread = since(content, how.journal.last_sent(key, before=content.number))
        if not how.again and (held := _held(stop, content, unread.before)):
            return Delivered(to, "not due", held)
        parcel = stop.make(unread)
        if how.dry_run:
            parcel.check()
            return Delivered(to, "would be sent", parcel.what)
    except (OnRecordError, OSError) as error:
        return Delivered(to, "failed", str(error))
    note = partial(how.journal.note, key, content.number)
    return send_once(parcel, to, note, tries=how.tries, sleep=how.sleep)


def _held(stop: Stop, content: Content, before: Content | None) -> str | None:
    """Say why an edition need not go to a place that had one before; None where it has to."""
    if stop.send_when == "always" or before is None:
        return None
    found = differences(before, content)
    if stop.send_when == "changed":
        return None if found.changed else f"it tells nothing else than edition {before.number}"
    return None if found.material else f"nothing material since edition {before.number}"


def _report(stop: Stop, topic: str, what: str, how: _How) -> Delivered:
    key, to = stop.place.key, stop.place.to
    told = how.journal.told(key, topic)
    if told is not None and told.what == what and told.fate != "failed":
        return Delivered(to, "already sent", told.at)
    try:
        parcel = stop.make(Since(()))
        if how.dry_run:
            parcel.check()
            return Delivered(to, "would be sent", parcel.what)
    except (OnRecordError, OSError) as error:
        return Delivered(to, "failed", str(error))
    return send_once(parcel, to, partial(how.journal.note_failure, key, topic, what), tries=how.tries, sleep=how.sleep)
