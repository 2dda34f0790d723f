"""``onrecord brief --all``: every briefing of ``briefings.toml``, or those named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.cli.collect import collect_first
from analysis.cli.say import say, tell
from analysis.errors import OutputError

if TYPE_CHECKING:
    from analysis.briefing.edition import Edition
    from analysis.briefing.entries import Entry
    from analysis.briefing.schedule import Outcome
    from analysis.desk.outgoing import Outgoing

UNCHANGED, FAILED = 3, 70


def brief_all(
    briefings: Path,
    reports: Path,
    *,
    names: tuple[str, ...],
    workers: int | None,
    scheduler: str | None,
    collect: bool,
    deliver: bool,
) -> int:
    """Produce the briefings; the code tells of the worst: 70 for a failure, else 0 if anything was made, else 3."""
    from analysis.briefing.entries import only, read_entries
    from analysis.briefing.schedule import produce_all

    entries = only(read_entries(briefings, reports=reports), names, where=briefings)
    specifications = [replace(one.specification, scheduler=scheduler) for one in entries]
    told = collect_first([one.case for one in specifications]) if collect else {}
    outcomes = _told(produce_all(specifications, workers=workers, progress=lambda what: tell(f"  {what} …")), reports)
    made, failed = outcomes["made"], outcomes["failed"]
    tell(f"{len(entries)} briefing(s): {made} made, {outcomes['unchanged']} unchanged, {failed} failed")
    code = FAILED if failed else 0 if made else UNCHANGED
    if deliver:
        from analysis.desk.outgoing import outgoing

        code = send_out([outgoing(one, briefings) for one in entries], code, told)
    if _clear(entries):  # last: a mail may tell of editions in between
        write_index(reports)
    return code


def _told(produced: Iterable[Outcome], reports: Path) -> Counter[str]:
    """Say and note what each briefing came to, keep the index up, and return how many came to what."""
    outcomes = Counter[str]()
    for outcome in produced:
        word = _say(outcome)
        outcomes[word] += 1
        _note(reports / outcome.name, word)
        if word == "made" and outcomes["made"] == 1:
            write_index(reports)  # while the others are at work: it takes longer the first time
    if outcomes["made"] > 1:
        write_index(reports)
    return outcomes


def write_index(reports: Path) -> None:
    """Write the way in for readers."""
    from analysis.briefing.index import write_index as write  # needs much that a refusal does not

    write(reports)


def send_out(some: Sequence[Outgoing], code: int, told: Mapping[Path, str | None]) -> int:
    """Send out what was made; returns the code of the briefings, or that of deliveries where those went well."""
    from analysis.cli.deliver import NOT_SENT, tell_sent
    from analysis.desk.outgoing import send_all

    lost = tell_sent(send_all(some, told))
    return NOT_SENT if lost and code in (0, UNCHANGED) else code


def tell_edition(edition: Edition) -> None:
    """Say what happened on the way, and where the files are."""
    for line in edition.summary:
        tell(line)
    for path in edition.files:
        say(path)


def _say(outcome: Outcome) -> str:
    if outcome.edition is None:
        tell(f"{outcome.name}: FAILED, its last good edition stands: {outcome.error}")
        return "failed"
    tell(f"{outcome.name}: {'edition' if outcome.edition.changed else 'unchanged, edition'} {outcome.edition.number}")
    tell_edition(outcome.edition)
    return "made" if outcome.edition.changed else "unchanged"


def _note(shelf: Path, outcome: str) -> None:
    from analysis.briefing.noted import LastRun, note_run

    with suppress(OutputError, OSError):  # a disk that nothing can be written to has nothing to be noted of
        note_run(shelf, LastRun(datetime.now(UTC), outcome))


def _clear(entries: Sequence[Entry]) -> bool:
    """Remove what need not be kept; tells whether anything was."""
    from analysis.briefing.retention import clear_old

    cleared = False
    for one in entries:
        if gone := clear_old(one.specification.reports / one.name, one.keep, now=datetime.now(UTC)):
            tell(f"{one.name}: {len(gone)} old edition(s) removed, {gone[0]} to {gone[-1]}")
            cleared = True
    return cleared
