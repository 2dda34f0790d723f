"""The lists of the desk: quotes, events, actors, articles and finds as Arrow tables, cut into pages of rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from analysis.corpus.lists import arrow
from analysis.errors import CorpusError
from analysis.measures.rows import rows_of

if TYPE_CHECKING:
    from analysis.workbench.case import Case

PAGE = 100  # rows
COLUMNS = pa.schema([*((name, pa.string()) for name in ("kind", "thing", "article", "title", "note")), ("start", pa.int64())])
_LISTS = ("quotes", "events", "actors", "articles")
_DONE = " · looked at"
_RATE = re.compile(r" · right in \d+%$")  # how often the software is: no matter where a person has looked


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list: what a click opens (``article``, ``thing`` or the place ``start``), and what it says."""

    kind: str
    thing: str
    article: str
    title: str
    note: str
    start: int = -1


def table_of(lines: Sequence[Line]) -> pa.Table:
    """Return lines as a table."""
    return pa.Table.from_pylist([asdict(line) for line in lines], schema=COLUMNS)


def list_of(case: Case, what: str) -> pa.Table:
    """Return a list, all of it, as corrections leave the case; of an unknown one, nothing."""
    return arrow(case.corpus, what).cast(COLUMNS) if what in _LISTS else COLUMNS.empty_table()


def unsure(case: Case) -> pa.Table:
    """Return the quotes that the software is least sure of: what is to review until it is known what the pages state."""
    return arrow(case.corpus, "unsure").cast(COLUMNS)


def found(case: Case, asked: str) -> pa.Table:
    """Return the articles that hold what is asked; nothing where nothing is asked yet."""
    try:
        hits = case.search(asked, most=300)
    except CorpusError:
        return COLUMNS.empty_table()
    return table_of(
        [
            Line(
                "article", "", row.article, row.evidence, f"{_name(row.publisher)} · {_day(row.day)}", int(row.start)
            )
            for row in rows_of(hits)
        ]
    )  # fmt: skip


def narrowed(lines: pa.Table, asked: str) -> pa.Table:
    """Return the lines whose title and note hold every word that is asked."""
    for word in asked.lower().split():
        texts = pc.utf8_lower(pc.binary_join_element_wise(lines["title"], lines["note"], " "))
        lines = lines.filter(pc.match_substring(texts, word))
    return lines


def cut(lines: pa.Table, *, what: str, asked: str, page: int, seen: Collection[str]) -> dict[str, Any]:
    """Return a page of the lines as plain data: what, asked, page, pages, total, rows; what was looked at says so."""
    pages = max(1, -(-len(lines) // PAGE))
    place = min(max(page, 0), pages - 1)
    rows = lines.slice(place * PAGE, PAGE).to_pylist()
    told = [{**row, "note": _RATE.sub("", row["note"]) + _DONE if row["thing"] in seen else row["note"]} for row in rows]
    return {"what": what, "asked": asked, "page": place, "pages": pages, "total": len(lines), "rows": told}


def _name(publisher: Any) -> str:
    return publisher if isinstance(publisher, str) else "—"


def _day(day: Any) -> str:
    return day.date().isoformat() if hasattr(day, "date") and day == day else "not dated"  # noqa: PLR0124  NaT differs from itself
