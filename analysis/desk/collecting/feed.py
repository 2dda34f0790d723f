"""An RSS or Atom feed: whole texts from the feed itself, others from the page behind the link where that is allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.utils import parsedate_to_datetime

from analysis.desk.collecting.door import Door
from analysis.desk.collecting.memory import A_DAY, Fate, Memory, key_of
from analysis.desk.collecting.page import take_page
from analysis.desk.web.addresses import BarredError
from analysis.desk.web.ask import Answer, Web, origin, resolved, shown
from analysis.desk.web.robots import Robots
from analysis.errors import ReadError, SourceError
from analysis.read.feed import Entry, feed_entries
from analysis.read.record import article_from_record
from analysis.read.sources import Feed
from analysis.read.xml_news import FEEDS, local_name, parse_xml

_MOST_FAILED = 3  # pages of a host that fail in one run, before its others are left for the next
_MOST_TRIES = 3  # of a page


@dataclass
class _Asking:
    """One run over a feed."""

    source: Feed
    door: Door
    web: Web
    robots: Robots
    base: str = ""
    _failed: Counter[str] = field(default_factory=Counter)

    def is_down(self, entry: Entry) -> bool:
        """Tell whether the host of an entry's page failed so often that it is left alone."""
        return self._failed[self._host(entry)] >= _MOST_FAILED

    def note_failure(self, entry: Entry) -> None:
        """Count a failure of the host of an entry's page."""
        self._failed[self._host(entry)] += 1

    def _host(self, entry: Entry) -> str:
        return origin(self._address(entry) or self.base)

    def take(self, entry: Entry) -> Fate:
        """Take an entry's article. Raises SourceError where its page may be there another time."""
        called = _called(entry)
        name = key_of(entry.key)
        if isinstance(entry.record, ReadError):
            if not self.source.pages or not entry.link:
                return self.door.refuse(called, entry.record.what)
            link = resolved(entry.link, base=self.base)
            return take_page(link, self.door, announced=entry.announced, name=name, get=self.get)
        try:
            article = article_from_record(replace(entry.record, url=self._address(entry)), where=self.source.name)
        except ReadError as error:
            return self.door.refuse(called, error.what)
        return self.door.take_article(article, f"{name}.jsonl", called=called)

    def _address(self, entry: Entry) -> str | None:
        with suppress(BarredError):
            return resolved(entry.link, base=self.base) if entry.link else None
        return None

    def get(self, url: str) -> Answer:
        """Ask for a page."""
        return self.web.get(url, allowed=self.robots.allowed)


def gather_feed(
    source: Feed, door: Door, memory: Memory, *, now: datetime, save: Callable[[], None], web: Web | None = None
) -> int:
    """Take the new entries of a feed, at most ``source.most``; returns how many are left. Raises SourceError."""
    login = (source.user, source.password.read()) if source.user and source.password else None
    web = web or Web(private=source.private, delay=source.delay, login=login, home=source.url)
    asking = _Asking(source, door, web, Robots(web))
    answer = web.get(source.url, headers=_known(memory), allowed=asking.robots.allowed)
    if answer.status == 304:
        return 0
    _check(answer, memory, now)
    asking.base = answer.url
    left = _take_all(list(feed_entries(answer.body)), asking, memory, save)
    if not left:
        memory.etag, memory.modified = answer.headers.get("etag", ""), answer.headers.get("last-modified", "")
    return left


def _known(memory: Memory) -> dict[str, str]:
    """Return what lets a server say that nothing is new."""
    told = {"If-None-Match": memory.etag, "If-Modified-Since": memory.modified}
    return {name: value for name, value in told.items() if value and value.isascii() and value.isprintable()}


def _check(answer: Answer, memory: Memory, now: datetime) -> None:
    """Raise SourceError for an answer that is no feed; note when to ask again."""
    if answer.status in (429, 503):
        memory.not_before = now.timestamp() + min(A_DAY, _retry_after(answer, now))
    if answer.status != 200:
        remedy = "remove this source" if answer.status == 410 else "look at the address in a browser"
        raise SourceError(f"it answers with status {answer.status}", where=shown(answer.url), remedy=remedy)
    try:
        root = local_name(parse_xml(answer.body, where=shown(answer.url)))
    except ReadError as error:
        raise SourceError(error.what, where=shown(answer.url), remedy="look at the address in a browser") from None
    if root not in FEEDS:
        remedy = "name the feed's own address, not that of a page"
        raise SourceError(f"it is no feed, but <{root[:40]}>", where=shown(answer.url), remedy=remedy)


def _retry_after(answer: Answer, now: datetime) -> float:
    told = answer.headers.get("retry-after", "").strip()
    if told.isdigit():
        return float(told[:9])
    try:
        return max(0.0, (parsedate_to_datetime(told) - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _take_all(entries: list[Entry], asking: _Asking, memory: Memory, save: Callable[[], None]) -> int:
    """Take what is new, the oldest first, so that nothing falls out at the end of the feed; returns how many are left."""
    keyed = {key_of(entry.key): entry for entry in reversed(entries)}
    fresh = [(key, entry) for key, entry in keyed.items() if _is_new(entry, memory.seen.get(key))]
    left = max(0, len(fresh) - asking.source.most)
    for key, entry in fresh[: asking.source.most]:
        if asking.is_down(entry):
            left += 1
            continue
        fate = _fate(key, entry, asking, memory)
        if fate is None:
            left += 1
        else:
            memory.seen[key] = (entry.updated, fate)
        save()
    memory.forget(keyed)
    return left


def _fate(key: str, entry: Entry, asking: _Asking, memory: Memory) -> Fate | None:
    """Take an entry; None where its page is to be asked for again the next time, which is done twice."""
    try:
        return asking.take(entry)
    except BarredError as error:
        return asking.door.refuse(_called(entry), error.what)
    except SourceError as error:
        asking.note_failure(entry)
        memory.tries[key] = memory.tries.get(key, 0) + 1
        if memory.tries[key] >= _MOST_TRIES:
            return asking.door.refuse(_called(entry), error.what)
        asking.door.refuse(_called(entry), f"{error.what}; it is tried again")
        return None


def _called(entry: Entry) -> str:
    return entry.announced.headline or "an entry without a title"


def _is_new(entry: Entry, before: tuple[str, Fate] | None) -> bool:
    return before is None or (bool(entry.updated) and before[0] != entry.updated)
