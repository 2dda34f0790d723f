"""What the corpus knows, in the words in which a page prints it, to look a page's words up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from analysis.briefing.verify.entry import Entry, Place, Thing
from analysis.briefing.verify.held import Held
from analysis.briefing.verify.text import form, same_spaces, stored
from analysis.measures.timeline.clauses import clause_alone
from analysis.views.look.words import plain, printed
from analysis.views.look.writing import dated, moment, when
from analysis.views.sections.quote_list import UNKNOWN, details

_ABOUT = range(-2, 5)  # words more or fewer than a page shows: what it joins, parts or leaves out
_ROOM = range(6, 26)  # words for which a line has room: it may leave out how an event's clause opens


@dataclass(slots=True)
class Known:
    """All that a page made from a corpus may quote, and its articles' texts, in the form in which they are compared."""

    held: Held
    entries: dict[str, list[Entry]]
    places: dict[Place, list[Entry]]
    texts: dict[str, str]
    sources: dict[str, dict[str, str]]
    names: frozenset[str]
    own: tuple[str, ...]
    starts: dict[str, list[int]]  # where the sentences of each article begin that something rests on
    patience: int = 0  # how many unknown words are still looked into: a forged page may hold any number
    _contexts: dict[str, dict[int, str]] = field(default_factory=dict)

    def matches(
        self, words: str, thing: Thing, *, among: Iterable[Place] | None = None, least: int | None = None
    ) -> list[Entry]:
        """Return the entries that a page prints with these words.

        Of words that end in an ellipsis, return those that begin so, if the page shows at least so many there; of an event's,
        also those whose gist they are.
        """
        wanted = form(words)
        full = [one for one in self.entries.get(wanted, ()) if one.thing == thing and same_spaces(words, one.print)]
        size = len(words.replace("…", " ").split())
        if full or least is None or (size < least if "…" in words[-4:] else thing != "event"):
            return full
        rooms = [size + more for more in _ABOUT] if "…" in words[-4:] else _ROOM
        every = self.of_places(among) if among is not None else (one for some in self.places.values() for one in some)
        cut = (one for one in every if one.thing == thing and len(form(one.words)) > len(wanted) - 8)
        return [one for one in cut if any(_is(words, wanted, one.shown(most)) for most in rooms)]

    def of_places(self, places: Iterable[Place]) -> Iterator[Entry]:
        """Give what stands at these places."""
        return (one for place in places for one in self.places.get(place, ()))

    def holding(self, wanted: str, *, among: Iterable[str] | None = None) -> list[str]:
        """Return the articles that hold these words, given in form."""
        return [article for article in (self.texts if among is None else among) if wanted in self.texts.get(article, "")]

    def contexts(self, article: str) -> dict[int, str]:
        """Return the passages that a page may show of an article, by where the sentence starts that something rests on."""
        if article not in self._contexts:
            self._contexts[article] = {start: self.held.passage(article, start) for start in self.starts.get(article, ())}
        return self._contexts[article]


def _is(words: str, wanted: str, shown: str) -> bool:
    return form(shown) == wanted and same_spaces(words, shown)


def known_words(held: Held, *, own: tuple[str, ...] = ()) -> Known:
    """Return all that a page made from a corpus may quote; ``own`` are texts of the case itself, which may quote too."""
    texts = {article: annotated.article.text for article, annotated in held.read.items()}
    places: dict[Place, list[Entry]] = defaultdict(list)
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(held, texts):
        places[entry.place].append(entry)
        entries[stored(entry.print)].append(entry)
    for row in held.mentions:
        places[row.article, row.sentence_start]  # a mark may lead to it
    starts: dict[str, list[int]] = defaultdict(list)
    for article, start in places:
        starts[article].append(start)
    names = [name for row in held.actors for name in (row.name, *row.aliases)]
    corrections = [value for row in held.corrections for value in row if isinstance(value, str)]
    titles = {plain(text) for row in held.articles for text in (row.publisher, row.headline)} - {""}  # may quote themselves
    return Known(
        held=held,
        entries=dict(entries),
        places=dict(places),
        texts={article: stored(plain(text)) for article, text in texts.items()},
        sources={row.article: _source(row) for row in held.articles},
        names=frozenset(stored(plain(name)) for name in names),
        own=tuple(stored(text) for text in (*own, *corrections, *sorted(titles))),
        starts=dict(starts),
    )


def _entries(held: Held, texts: dict[str, str]) -> Iterator[Entry]:
    names = {row.actor: row.name for row in held.actors}
    for row in held.quotes:
        said = tuple(_speakers(names.get(row.speaker), row.speaker_name))
        words = replace(_entry("quote", row, texts), kind=row.kind)
        longer = f"{row.before} {row.passage}".lstrip()  # where it needs the sentence before it
        for quote in (words, *(replace(words, kind="passage", words=one) for one in (row.passage, longer))):
            yield replace(quote, speakers=said, told=" · ".join(details(row)))
            if row.kind == "direct":  # of which a page may leave open who says it
                unsure = row._replace(certain=False, speaker=None, speaker_name=None, grade="none")
                yield replace(quote, speakers=(UNKNOWN,), told=" · ".join(details(unsure)))
    for row in held.events:
        event = replace(_entry("event", row, texts), date=when(row.value, row.granularity), status=row.status)
        yield event
        if cut := clause_alone(row):  # a row of the timeline may give the clause alone
            yield replace(event, words=cut)
        if row.assumed:  # a page says "reported …" where no report of the event gives its day
            yield replace(event, date=dated(row))
    named = _named(held, names)
    for row in held.sentences:
        yield replace(_sentence(row), speakers=tuple(named.get((row.article, row.start), ())))
    for row in held.roles:
        yield replace(_entry("role", row, texts), words=row.role)
    for row in held.relations:
        yield _entry("relation", row, texts)


def _named(held: Held, names: dict[str, str]) -> dict[Place, dict[str, None]]:
    """Return who is named in each sentence: one of them did what it tells."""
    named: dict[Place, dict[str, None]] = defaultdict(dict)
    for row in held.mentions:
        if row.actor in names:
            named[row.article, row.sentence_start][names[row.actor]] = None
    return named


def _entry(thing: Thing, row: Any, texts: dict[str, str]) -> Entry:
    day = moment(row.day.isoformat()) if row.day else ""
    marked = stored(texts.get(row.article, "")[int(row.start) : int(row.end)])
    place = (row.article, int(row.sentence_start))
    return Entry(thing, row.words, place, publisher=plain(row.publisher), day=day, marked=marked)


def _sentence(row: Any) -> Entry:
    day = moment(row.day.isoformat()) if row.day else ""
    words = " ".join(row.words.split())
    return Entry("sentence", words, (row.article, int(row.start)), publisher=plain(row.publisher), day=day)


def _speakers(*names: object) -> list[str]:
    return [plain(name) for name in names if plain(name)] or [UNKNOWN]


def _source(row: Any) -> dict[str, str]:
    """Return what a page says of an article: in its table of sources and below a passage."""
    published = row.published if isinstance(row.published, str) and row.published else ""
    return {
        "headline": printed(row.headline) or "(no headline)",
        "publisher": plain(row.publisher),
        "published": moment(published) if published else "not dated",
        "listed": moment(published) if published else f"{moment(row.day.isoformat())} (dateline)" if row.day else "not stated",
        "url": row.url.strip() if isinstance(row.url, str) else "",
    }
