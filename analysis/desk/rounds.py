"""Which briefings are run when: entries of the same schedule go in one round, by one command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from analysis.briefing.entries import Entry
from analysis.briefing.when import When
from analysis.errors import OnRecordError, ParameterError
from analysis.read.delivery import read_delivery
from analysis.read.sources import Inbox, read_sources


@dataclass(frozen=True, slots=True)
class Round:
    """The briefings that one schedule runs, and the command that does it, in the folder where it is to run."""

    name: str
    when: When
    entries: tuple[Entry, ...]
    command: tuple[str, ...]
    home: Path

    @property
    def briefings(self) -> str:
        """Name the briefings."""
        return ", ".join(one.name for one in self.entries)


def rounds_of(entries: Sequence[Entry], *, briefings: Path, reports: Path, home: Path) -> list[Round]:
    """Put together what is run at the same times. Raises ParameterError where nothing has a schedule."""
    whens = list(dict.fromkeys(one.when for one in entries if one.when))
    if not whens:
        remedy = 'write schedule = "weekdays 06:00" above its first [[briefing]], or into one'
        raise ParameterError("no briefing has a schedule", where=str(briefings), remedy=remedy)
    return [_round(when, entries, whens, (briefings, reports, home)) for when in whens]


def writable(some: Round) -> list[Path]:
    """Return the folders that a round writes to: corpora and editions, cases, inboxes, and what editions are copied to."""
    places = {some.home.resolve(), *(one.specification.reports.resolve() for one in some.entries)}
    for one in some.entries:
        case = one.specification.case.resolve()
        places.add(case if case.is_dir() else case.parent)
        with suppress(OnRecordError):
            places |= {source.path.resolve() for source in read_sources(case) if isinstance(source, Inbox)}
            delivery = read_delivery(case)
            places |= {copy.path.resolve() for copy in delivery.folder} if delivery else set()
            places |= {git.repository.resolve() for git in delivery.git} if delivery else set()
    return sorted(one for one in places if not any(one != other and one.is_relative_to(other) for other in places))


def _round(when: When, entries: Sequence[Entry], whens: Sequence[When], places: tuple[Path, Path, Path]) -> Round:
    briefings, reports, home = places
    some = tuple(one for one in entries if one.when == when)
    named = [part for one in some for part in ("--only", one.name)] if len(some) < len(entries) else []
    command = (sys.executable, "-P", "-m", "analysis", "brief", "--all", "--collect", "--deliver",
               "--briefings", str(briefings.resolve()), "--reports", str(reports.resolve()), *named)  # fmt: skip
    return Round("onrecord" if len(whens) == 1 else f"onrecord-{some[0].name}", when, some, command, home.resolve())
