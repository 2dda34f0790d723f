"""The lists of the desk: what is to review, quotes, events, actors, articles and finds, a page of rows at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from analysis.corpus import tables
from analysis.errors import CorpusError
from analysis.measures.rows import rows_of
from analysis.workbench.desk.queue import queue

if TYPE_CHECKING:
    from analysis.workbench.case import Case

PAGE = 100  # rows


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list: what a click opens (``article``, ``thing`` or the place ``start``), and what it says."""

    kind: str
    thing: str
    article: str
    title: str
    note: str
    start: int = -1


def lines_of(case: Case, what: str, asked: str) -> list[Line]:
    """Return the lines of a list, all of them; of an unknown one, or of a search for nothing, none."""
    try:
        return list(_LISTS[what](case, asked)) if what in _LISTS else []
    except CorpusError:  # nothing asked yet
        return []


def cut(lines: Sequence[Line], *, what: str, asked: str, page: int) -> dict[str, Any]:
    """Return a page of the lines that hold what is asked, as plain data: what, asked, page, pages, total, rows."""
    kept = [line for line in lines if what == "search" or _holds(line, asked)]
    pages = max(1, -(-len(kept) // PAGE))
    place = min(max(page, 0), pages - 1)
    rows = [asdict(line) for line in kept[place * PAGE : (place + 1) * PAGE]]
    return {"what": what, "asked": asked, "page": place, "pages": pages, "total": len(kept), "rows": rows}


def _holds(line: Line, asked: str) -> bool:
    text = f"{line.title} {line.note}".casefold()
    return all(word in text for word in asked.casefold().split())


def _queue(case: Case, _: str) -> Iterator[Line]:
    for item in queue(case.coverage(), case.corpus):
        yield Line(item.kind, item.thing, item.article, item.words, item.why)


def _quotes(case: Case, _: str) -> Iterator[Line]:
    for row in rows_of(tables.quotes(case.corpus)):
        who = row.speaker_name if isinstance(row.speaker_name, str) else "nobody named"
        yield Line("quote", row.quote, row.article, row.words, f"{who} · {_day(row.day)} · {row.confidence:.2f}")


def _events(case: Case, _: str) -> Iterator[Line]:
    for row in rows_of(tables.events(case.corpus)):
        yield Line("event", row.event, row.article, row.words, f"{row.value} · {row.status} · {row.confidence:.2f}")


def _actors(case: Case, _: str) -> Iterator[Line]:
    mentions = tables.mentions(case.corpus)
    first = mentions.drop_duplicates("actor").set_index("actor")["article"].to_dict()
    for row in rows_of(tables.actors(case.corpus)):
        role = f" · {row.role}" if isinstance(row.role, str) else ""
        yield Line("actor", row.actor, first.get(row.actor, ""), row.name, f"{row.kind}{role} · {row.mentions} mentions")


def _articles(case: Case, _: str) -> Iterator[Line]:
    for row in rows_of(tables.articles(case.corpus)):
        title = row.headline if isinstance(row.headline, str) else row.article
        yield Line(
            "article", "", row.article, title, f"{row.publisher if isinstance(row.publisher, str) else '—'} · {_day(row.day)}"
        )


def _search(case: Case, asked: str) -> Iterator[Line]:
    for row in rows_of(case.search(asked, most=500)):
        yield Line("article", "", row.article, row.evidence, f"{row.publisher} · {_day(row.day)}", int(row.start))


def _day(day: Any) -> str:
    return day.date().isoformat() if hasattr(day, "date") and day == day else "not dated"  # noqa: PLR0124  NaT differs from itself


_LISTS: dict[str, Callable[[Case, str], Iterator[Line]]] = {
    "review": _queue, "quotes": _quotes, "events": _events, "actors": _actors, "articles": _articles, "search": _search,
}  # fmt: skip
