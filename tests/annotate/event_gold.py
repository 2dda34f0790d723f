"""Our own gold of dated clauses (``tests/timeline/events.toml``), and how what is found compares with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.annotate import annotate
from analysis.model import AnnotatedArticle, Article, Event, Span, Zone

GOLD = Path(__file__).parents[1] / "timeline" / "events.toml"


@dataclass(frozen=True)
class Expected:
    """One event of the gold: the words of its time, its verb or noun, its status; alternatives as sets."""

    when: str
    heads: frozenset[str]
    status: frozenset[str]
    actors: frozenset[str] | None
    words: str | None


@dataclass(frozen=True)
class Sentence:
    """A text of the gold and its events, in the article that it is read as."""

    kind: str
    article: Article
    events: tuple[Expected, ...]


@dataclass
class Score:
    """Counts over sentences, and what was missed or made up, in words."""

    expected: int = 0
    found: int = 0
    tied: int = 0
    status: int = 0
    named: int = 0
    actors: int = 0
    shared: int = 0
    worded: int = 0
    readable: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the events found that the gold has, too."""
        return self.tied / self.found

    @property
    def recall(self) -> float:
        """Share of the gold's events that are found, tied to the right verb or noun."""
        return self.tied / self.expected

    @property
    def status_accuracy(self) -> float:
        """Share of the events tied rightly that have the right status."""
        return self.status / self.tied

    @property
    def actor_f1(self) -> float:
        """How far the actors of the events tied rightly agree with the gold's names."""
        return 2 * self.shared / (self.named + self.actors)

    @property
    def wording(self) -> float:
        """Share of the wordings asked for that come out letter by letter."""
        return self.readable / self.worded


def load_gold() -> list[Sentence]:
    """Return the sentences in the order of the file."""
    tables = tomllib.loads(GOLD.read_text(encoding="utf-8"))
    listed = [(kind, row) for kind, rows in tables.items() for row in rows]
    return [_sentence(kind, row, number) for number, (kind, row) in enumerate(listed)]


def _sentence(kind: str, row: dict[str, object], number: int) -> Sentence:
    text, headline = str(row["text"]), row.get("headline")
    zones = (Zone("headline", Span(0, len(str(headline)))),) if headline else ()
    article = Article(
        id=f"gold-{number}", text=text, published="2019-11-04", headline=str(headline) if headline else None, zones=zones
    )
    events = row["events"]
    assert isinstance(events, list)
    return Sentence(kind, article, tuple(map(_expected, events)))


def _expected(line: str) -> Expected:
    when, heads, status, actors, *words = (part.strip() for part in line.split("|"))
    names = None if actors == "-" else frozenset(name.strip() for name in actors.split(",") if name.strip())
    return Expected(when, frozenset(heads.split("/")), frozenset(status.split("/")), names, words[0] if words else None)


def read(sentences: Sequence[Sentence]) -> list[AnnotatedArticle]:
    """Annotate each sentence as an article of its own."""
    return annotate([one.article for one in sentences])


def score(pairs: Iterable[tuple[Sentence, AnnotatedArticle]]) -> Score:
    """Compare what was found with the gold; events of assumed time are not asked for."""
    total = Score()
    for sentence, found in pairs:
        _add(total, sentence, found)
    return total


def _add(total: Score, sentence: Sentence, found: AnnotatedArticle) -> None:
    left = [event for event in found.events if not event.assumed]
    total.expected += len(sentence.events)
    total.found += len(left)
    for expected in sentence.events:
        event = next((one for one in left if _same(expected, one, found)), None)
        if event is None:
            total.errors.append(f"{sentence.kind}: MISSED {expected.when} | {'/'.join(expected.heads)}: {_text(sentence)}")
            continue
        left.remove(event)
        total.tied += 1
        total.errors.extend(f"{sentence.kind}: {error}: {_text(sentence)}" for error in _compare(total, expected, event, found))
    total.errors.extend(
        f"{sentence.kind}: MADE UP {_when(event, found)} | {_head(event, found)}: {_text(sentence)}" for event in left
    )


def _text(sentence: Sentence) -> str:
    return " ".join(sentence.article.text.split())


def _same(expected: Expected, event: Event, found: AnnotatedArticle) -> bool:
    when = _when(event, found).casefold()
    return _head(event, found) in expected.heads and (expected.when.casefold() in when or (when in expected.when.casefold()))


def _when(event: Event, found: AnnotatedArticle) -> str:
    return found.timexes[event.timex].span.of(found.article.text) if event.timex is not None else ""


def _head(event: Event, found: AnnotatedArticle) -> str:
    return event.head.of(found.article.text) if event.head else ""


def _compare(total: Score, expected: Expected, event: Event, found: AnnotatedArticle) -> Iterator[str]:
    if event.status in expected.status:
        total.status += 1
    else:
        yield f"STATUS {event.status} for {'/'.join(expected.status)}"
    if expected.actors is not None:
        names = {actor.name for actor in found.actors if actor.id in event.actors}
        total.named += len(expected.actors)
        total.actors += len(names)
        total.shared += len(names & expected.actors)
        if names != expected.actors:
            yield f"ACTORS {sorted(names)} for {sorted(expected.actors)}"
    if expected.words:
        total.worded += 1
        total.readable += event.words == expected.words
        if event.words != expected.words:
            yield f"WORDS “{event.words}” for “{expected.words}”"


DANGLING = re.compile(r"(?:and|but|or|that|which|who|whom|whose)\b", re.IGNORECASE)
