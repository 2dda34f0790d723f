"""Take in what the sources of a case have: each article once, whatever fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from analysis.desk.collecting.collected import TOLD_AFTER, Collected, Gathered
from analysis.desk.collecting.door import Door
from analysis.desk.collecting.feed import gather_feed
from analysis.desk.collecting.imap import gather_imap
from analysis.desk.collecting.inbox import gather_inbox
from analysis.desk.collecting.maildir import gather_maildir
from analysis.desk.collecting.match import wanted_of
from analysis.desk.collecting.memory import Memory, alone, read_memories, write_memories
from analysis.errors import CaseError, OnRecordError, OutputError, SourceError
from analysis.model import Case
from analysis.read import articles_of, read_case
from analysis.read.sources import AnySource, Feed, Imap, Inbox, Maildir, read_sources, settings_file
from analysis.world.blame import as_the_worlds
from analysis.world.places import stays_inside


def collect(case: Path, *, progress: Callable[[str], None] | None = None, now: datetime | None = None) -> Collected:
    """Take new articles from every ``[[source]]`` of a case into its folder of articles.

    A source that fails costs no other and is named in what is returned. Raises CaseError for wrong settings, OutputError where
    another process collects for the same case.
    """
    settings, sources = read_case(case), read_sources(case)
    file = settings_file(case)
    if file is None or not sources:
        return Collected(settings.name)
    articles_of(settings)  # a selection has none to collect into
    for source in sources:
        _check_place(source, settings, file)
    home = file.parent
    with alone(home):
        memories = read_memories(home)
        memories = {one.name: memories.get(one.name, Memory()) for one in sources}
        gathered = []
        for source in sources:
            if progress:
                progress(f"asking {source.name}")
            collecting = _Collecting(settings, memories, home, now or datetime.now(UTC))
            gathered.append(collecting.gather(source))
            collecting.save()
    return Collected(settings.name, tuple(gathered))


def _check_place(source: AnySource, case: Case, file: Path) -> None:
    """Refuse a source within the folder of articles, or around it: what it holds would be read twice."""
    if isinstance(source, Inbox | Maildir):
        articles = articles_of(case)
        if stays_inside(source.path, articles) or stays_inside(articles, source.path):
            what = f"`path` of the source {source.name!r} and the folder of articles lie in each other"
            raise CaseError(what, where=str(file), remedy="let the source have a folder of its own")


class _Collecting:
    """One run over the sources of a case."""

    def __init__(self, case: Case, memories: dict[str, Memory], home: Path, now: datetime) -> None:
        self._case, self._memories, self._home, self._now = case, memories, home, now

    def save(self) -> None:
        """Write down what was seen until now."""
        write_memories(self._home, self._memories)

    def gather(self, source: AnySource) -> Gathered:
        """Take what a source has; a failure is counted, and one that follows a success begins anew."""
        memory = self._memories[source.name]
        memory.asked_for(source, self._case.actors_of_interest)
        folder = articles_of(self._case) / source.name
        door = Door(source.name, folder, wanted_of(source, self._case), self._now.date())
        if memory.rests(self._now):
            return door.gathered(error=memory.error or None, failures=memory.failures)
        try:
            _check_folder(folder, articles_of(self._case))
            waiting = self._ask(source, door, memory)
        except Exception as error:  # noqa: BLE001  whatever is wrong with one source costs no other
            passing = isinstance(error, SourceError)  # what may be right again the next time; anything else is told at once
            memory.failures = memory.failures + 1 if passing else max(TOLD_AFTER, memory.failures + 1)
            memory.error = _told(error)
            return door.gathered(error=memory.error, failures=memory.failures)
        memory.failures, memory.error = 0, ""
        return door.gathered(waiting=waiting)

    def _ask(self, source: AnySource, door: Door, memory: Memory) -> int:
        match source:
            case Inbox():
                return gather_inbox(source, door)
            case Maildir():
                return gather_maildir(source, door, memory)
            case Feed():
                return gather_feed(source, door, memory, now=self._now, save=self.save)
            case Imap():
                return gather_imap(source, door, memory, save=self.save)


def _check_folder(folder: Path, articles: Path) -> None:
    if not stays_inside(folder, articles):
        what = "the source's folder among the articles is a link out of them"
        raise OutputError(what, where=str(folder), remedy="remove that link")


def _told(error: Exception) -> str:
    """Say what went wrong; only what the world did not do is a fault of this program."""
    told = error if isinstance(error, OnRecordError) else as_the_worlds(error)
    return str(told) if told else f"{type(error).__name__}: {error} (a fault of this program)"
