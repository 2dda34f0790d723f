"""The timeline for TimelineJS (Knight Lab), which draws it in a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from html import escape

import pandas as pd

from analysis.measures import Coverage, plain_timeline
from analysis.measures.row_types import PlainEvent
from analysis.measures.rows import rows_of
from analysis.views.files.laid_out import laid_out
from analysis.views.look.markup import safe_link
from analysis.views.look.words import clause, gist, plain
from analysis.views.look.writing import moment, when

LONG = timedelta(days=366)  # what is longer is drawn as an era as well
_HEADLINE = 14  # words


def timeline_json(coverage: Coverage, timeline: pd.DataFrame) -> str:
    """Return the timeline as TimelineJS reads it: title, events and eras (https://timeline.knightlab.com/docs/json-format.html).

    TimelineJS puts texts into its page as HTML: every word of an article is escaped here, and links lead to the web only. A
    month or year has no day, as nobody reported one; ``display_date`` says each date in the words of the briefing.
    """
    rows = list(rows_of(plain_timeline(coverage, timeline)))
    content = {
        "title": {"text": {"headline": _html(coverage.case.title), "text": _html(coverage.case.question)}},
        "events": [_slide(row) for row in rows],
        "eras": [_era(row) for row in rows if row.latest - row.earliest > LONG],
    }
    return laid_out(content, by_name=True) + "\n"


def _slide(row: PlainEvent) -> dict[str, object]:
    headline = gist(row.words, most=_HEADLINE)
    lines = [clause(row.words), _standing(row), *([_others(row)] if row.other_dates else [])]
    text = "".join(f"<p>{_html(line)}</p>" for line in lines) + _sources(row)
    slide = {
        "unique_id": row.key,
        "start_date": _date(row.earliest, row.granularity),
        "display_date": when(row.value, row.granularity),
        "text": {"headline": _html(headline), "text": text},
        "group": _html(row.actors[0]) if row.actors else "",
        "autolink": False,
    }
    several = row.granularity not in ("day", "month", "year") and row.latest > row.earliest
    return {**slide, "end_date": _date(row.latest, "day")} if several else slide


def _era(row: PlainEvent) -> dict[str, object]:
    label = {"headline": _html(gist(row.words, most=6))}
    return {"start_date": _date(row.earliest, "day"), "end_date": _date(row.latest, "day"), "text": label}


def _date(day: date, granularity: str) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return dict(list(parts.items())[: {"year": 1, "month": 2}.get(granularity, 3)])


def _standing(row: PlainEvent) -> str:
    outcome = {None: "", "open": "; no later report of it"}.get(row.outcome, f"; {row.outcome}")
    told = f" ({_day(row.outcome_day)}: {clause(row.outcome_words)})" if row.outcome_words else ""
    return f"{row.status}{outcome}{told}. First reported {_day(row.first_reported)}."


def _others(row: PlainEvent) -> str:
    dates = (f"{when(one['value'], one['granularity'])} ({', '.join(one['publishers'])})" for one in row.other_dates)
    return f"Also dated {'; '.join(dates)}."


def _sources(row: PlainEvent) -> str:
    return "".join(f"<p>{_source(source)}</p>" for source in row.sources)


def _source(source: Mapping[str, str | None]) -> str:
    words = ", ".join(_html(part) for part in (source["publisher"], source["headline"], _printed(source)) if part)
    link = safe_link(source["url"])
    return f'<a href="{escape(link)}">{words or _html(link)}</a>' if link else words


def _printed(source: Mapping[str, str | None]) -> str:
    return moment(source["published"]) if source["published"] else ""


def _day(day: date | None) -> str:
    return moment(day.isoformat() if day else None)


def _html(text: object) -> str:
    return escape(plain(text))
