"""Since the last edition: how much is new, changed and withdrawn, why, and the lines that matter most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.measures import Changes, Coverage, unsaid_news
from analysis.measures.editions.changes import CAUSES
from analysis.measures.row_types import ChangeRow
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted, listed
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement
from analysis.views.look.words import clause, first_words, gist, plain, quoted
from analysis.views.look.writing import dated, marked_status, moment, when
from analysis.views.sections.lead_list import lines_of

MOST_LINES = 3
_MOST_WORDS = 11  # of an article: a change is a line
_MOST_CORRECTIONS = 2
_LABELS = {"news": "News", "software": "Software", "corrections": "Corrections"}
# what a reader wants to see first, one of each in turn
_ORDER = [("event", "changed"), ("event", "new"), ("quote", "new"), ("quote", "changed"), ("event", "withdrawn"),
          ("quote", "withdrawn"), ("actor", "changed"), ("actor", "new")]  # fmt: skip
_OUTCOMES = {"came true": "Came true", "moved": "Moved", "fell through": "Fell through"}
_DONE = {
    "reject": "rejected {meant}", "rename": "called {meant} {into}", "merge": "joined {meant} with {into}",
    "split": "told {meant} from {into}", "relabel": "credited {meant} to {into}", "redate": "dated {meant} to {into}",
    "pin": "pinned {meant}", "hide": "hid {meant}", "accept": "accepted {meant}",
    "status": "called {meant} {into}", "same": "joined {meant} with {into}",
    "role": "gave {meant} the role {into}", "country": "placed {meant} in {into}", "kind": "called {meant} a kind of {into}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    """One change in words: its kind, what a reader is told, and where it stands."""

    label: str
    words: str
    marks: Markup


def change_list(changes: Changes, coverage: Coverage) -> Markup:
    """Return what changed since the edition before: what happened since, what each cause brought, and at most three lines."""
    news = lines_of(news_statements(coverage, changes))
    lines = list(_lines(changes, told=bool(news)))
    above = listed(list(dict.fromkeys(dated(row) for row in rows_of(unsaid_news(coverage, changes)[1]))))
    told = [(_LABELS[cause], _summary(changes, cause)) for cause in CAUSES if _took_place(changes, cause)]
    rest = len(changes.rows) + len(changes.added) - len(lines)
    return render(
        "change_list", lead=_lead(changes), news=news, above=above, summaries=told, lines=lines, rest=rest, counted=counted
    )


def news_statements(coverage: Coverage, changes: Changes) -> list[Statement]:
    """Return what happened since the edition before, was not reported then, and is not told by the lead, in order of time."""
    return [
        Statement(
            "since",
            f"{dated(row)}: {clause(row.words)}{marked_status(row)}",
            tuple(row.evidence[:3]),
            row.earliest,
            row.latest,
        )
        for row in rows_of(unsaid_news(coverage, changes)[0])
    ]


def _lead(changes: Changes) -> str:
    """Say what this edition is compared with, and whether anything is different."""
    if changes.since is None:
        return f"Nothing to compare with: {changes.problem}." if changes.problem else (
            "This is the first edition, so there is none to compare it with.")  # fmt: skip
    name = f"edition {changes.since.number}"
    name += f", as of {moment(changes.since.as_of.isoformat())}" if changes.since.as_of else ""
    if changes.problem:
        return f"This edition cannot be compared with {name}: {plain(changes.problem)}."
    if changes.rows.empty and changes.added.empty and not changes.dropped:
        return f"No material change since {name}: {_articles(changes)}, and no event, quote or actor differs."
    same = [words for words, other in (("the software", changes.reread), ("the corrections", _corrected(changes))) if not other]
    return f"Compared with {name}" + (f"; {listed(same)} {'are' if len(same) > 1 else _be(same[0])} the same." if same else ".")


def _be(words: str) -> str:
    return "are" if words.endswith("corrections") else "is"


def _corrected(changes: Changes) -> bool:
    return bool(len(changes.added) or changes.dropped)


def _took_place(changes: Changes, cause: str) -> bool:
    other = {"software": changes.reread, "corrections": _corrected(changes), "news": bool(changes.arrived or changes.gone)}
    return not changes.problem and (bool((changes.rows["cause"] == cause).any()) or (not changes.rows.empty and other[cause]))


def _articles(changes: Changes) -> str:
    gone = f", {counted(changes.gone, 'article')} withdrawn" if changes.gone else ""
    return f"{counted(changes.arrived, 'new article')}{gone}"


def _summary(changes: Changes, cause: str) -> str:
    """Count what a cause brought: "2 new articles: 3 events new, 1 changed; 2 quotes new"."""
    lead = {"news": _articles, "software": lambda _: "the same articles are read by another version", "corrections": _people}
    rows = changes.rows[changes.rows["cause"] == cause]
    found = [text for thing in ("event", "quote", "actor") if (text := _counts(rows[rows["thing"] == thing], thing))]
    return f"{lead[cause](changes)}: {'; '.join(found) or 'no event, quote or actor differs'}."


def _people(changes: Changes) -> str:
    parts = [counted(len(changes.added), "correction") + " made"] * bool(len(changes.added))
    return ", ".join([*parts, *[f"{counted(changes.dropped, 'correction')} taken back"] * bool(changes.dropped)])


def _counts(rows: pd.DataFrame, thing: str) -> str:
    counts = {change: int((rows["change"] == change).sum()) for change in ("new", "changed", "withdrawn")}
    parts = [f"{count} {change}" for change, count in counts.items() if count]
    if not parts:
        return ""
    number, change = parts[0].split()
    return ", ".join([f"{counted(int(number), thing)} {change}", *parts[1:]])


def _lines(changes: Changes, *, told: bool) -> Iterator[_Line]:
    """Give the lines: what people corrected, then of each other cause one change of each kind in turn.

    Where the news is told in sentences, an event that is new is none of them.
    """
    corrections = list(rows_of(changes.added))[:_MOST_CORRECTIONS]
    yield from (_Line("Correction", _correction(row), evidence_marks([])) for row in corrections)
    rows = changes.rows[changes.rows["cause"] != "corrections"]
    rows = rows[~((rows["thing"] == "event") & (rows["change"] == "new"))] if told else rows
    places = [_ORDER.index(kind) if (kind := (row.thing, row.change)) in _ORDER else len(_ORDER) for row in rows_of(rows)]
    printed = [bool(row.evidence) or row.change == "withdrawn" for row in rows_of(rows)]
    rows = rows.assign(place=places)[pd.Series(printed, index=rows.index, dtype=bool)]
    rows = rows.sort_values("weight", ascending=False, kind="stable")
    rows = rows.assign(turn=rows.groupby("place").cumcount()).sort_values(["turn", "place"], kind="stable")
    yield from map(_line, rows_of(rows.head(MOST_LINES - len(corrections))))


def _line(row: ChangeRow) -> _Line:
    label, words = {"event": _event, "quote": _quote, "actor": _actor}[row.thing](row)
    cause = " (software)" if row.cause == "software" else ""
    return _Line(f"{label}{cause}", words, evidence_marks(row.evidence))


def _event(row: ChangeRow) -> tuple[str, str]:
    told = {name: (was, now) for name, was, now in row.differences}
    words = gist(row.words, most=_MOST_WORDS)
    day = when(row.value, row.granularity)
    if row.change != "changed":
        return {"new": "Newly reported", "withdrawn": "No longer told"}[row.change], f"{words} ({day})"
    if (outcome := told.get("outcome", ("", ""))[1]) in _OUTCOMES:
        return _OUTCOMES[str(outcome)], f"{words} ({day})"
    if "value" in told:
        return "New date", f"{words}: {when(told['value'][0])} before, now {day}"
    if "status" in told:
        return "New status", f"{words} ({day}): reported as {told['status'][0]} before, now as {told['status'][1]}"
    if "conflict" in told:
        return "Dates", f"{words} ({day}): reports {'now conflict' if told['conflict'][1] else 'no longer conflict'}"
    return (
        "Changed",
        f"{words} ({day}): what became of it is {told['outcome'][1] or 'no longer asked'}, before {told['outcome'][0]}",
    )


def _quote(row: ChangeRow) -> tuple[str, str]:
    words = quoted(row.words, row.granularity, most=_MOST_WORDS)
    if row.change == "changed":
        _, was, now = row.differences[0]
        return "New speaker", f"{plain(now) or 'nobody'}, before {plain(was) or 'nobody'}: {words}"
    name = plain(row.value) or "Speaker not resolved"
    return {"new": "Newly quoted", "withdrawn": "No longer quoted"}[row.change], f"{name}: {words}"


def _actor(row: ChangeRow) -> tuple[str, str]:
    name = plain(row.words)
    if row.change == "changed":
        _, was, now = row.differences[0]
        return "New role", f"{name}: {plain(now)}, before {plain(was)}"
    role = f", {plain(row.value)}" if row.change == "new" and row.value else ""
    return {"new": "New actor", "withdrawn": "No longer named"}[row.change], f"{name}{role}"


def _correction(row: Any) -> str:
    meant = first_words(plain(row.meant), most=_MOST_WORDS)
    done = _DONE[row.action].format(meant=meant, into=plain(row.into))
    effect = f"{counted(row.rows, 'place')} changed" if row.rows else "it fits nothing in these articles"
    return f"{plain(row.author)} {done}: {first_words(plain(row.reason), most=_MOST_WORDS)} ({effect})"
