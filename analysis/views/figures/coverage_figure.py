"""Coverage over time: articles by day, week, month or year; copies of one text are told apart."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from analysis.measures import Course, Coverage, course
from analysis.measures.rows import rows_of
from analysis.views.look import theme
from analysis.views.look.counts import counted
from analysis.views.look.figure import drawing, framed
from analysis.views.look.links import link
from analysis.views.look.markup import Markup, render
from analysis.views.look.shapes import SMALL, key, voice_bar
from analysis.views.look.ticks import time_ticks
from analysis.views.look.writing import moment, number, when

HIGH, FOOT, LEFT, RIGHT, HEAD = 0.32, 0.58, 0.1, 0.1, 0.16  # inches; the height is that of the bars
KEY_ROOM = 0.22  # inches, of the foot: without copies there is no key
_VOICES = ((0, "texts of their own"), (2, "copies"))
PEAK = 0.15  # of the articles: what fewer make is no peak
FEWEST = 3  # times with an article
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def coverage_figure(coverage: Coverage) -> Markup:
    """Return articles over time; a sentence where articles lie on too few days, weeks or months."""
    counts = course(coverage)
    filled = _filled(counts)
    if counts is None or filled < FEWEST:
        unit = counted(filled, counts.unit) if counts else "no known day"
        return render("sentence", words=f"The articles lie on {unit}: too little to draw how the coverage went.")
    copied = bool(counts.rows["copies"].sum())
    foot = FOOT if copied else FOOT - KEY_ROOM
    with drawing(height=HEAD + HIGH + foot) as (figure, axes):
        _draw(axes, counts, bottom=foot)
        _ticks(axes, counts)
        if copied:
            key(figure, [(words, 0.27, partial(_key_bar, voice=voice)) for voice, words in _VOICES], left=LEFT)
        return framed(figure, **_words(counts, coverage))


def coverage_title(coverage: Coverage) -> tuple[str, str] | None:
    """Return what the figure says of the whole corpus and what it draws; None where it is not drawn."""
    counts = course(coverage)
    return (finding(counts), _measure(counts)) if counts is not None and _filled(counts) >= FEWEST else None


_SEVERAL = 12  # articles of which a share says something


def _filled(counts: Course | None) -> int:
    return sum(counts.rows["origins"] + counts.rows["copies"] > 0) if counts else 0


def _measure(counts: Course) -> str:
    days = f"{_day(counts.first)} – {_day(counts.last)}"
    return f"Articles by {counts.unit} of publication, {days}"


def peak(counts: Course) -> tuple[str, int]:
    """Return the time with most articles, in words, and their number; the first of equals."""
    totals = [row.origins + row.copies for row in rows_of(counts.rows)]
    most = max(totals)
    return _when(counts.rows["start"].iloc[totals.index(most)], counts.unit), most


def finding(counts: Course) -> str:
    """Say when most articles came and how many of all.

    Where no time stands out, as others have as many or all have few, say so, or that half of all came in a third of the time.
    """
    at, most = peak(counts)
    totals = [row.origins + row.copies for row in rows_of(counts.rows)]
    every = sum(totals) + counts.outside
    if totals.count(most) > 1 or most < PEAK * every:
        return _half(counts, totals, every) or f"No {counts.unit} stands out: {counted(most, 'article')} of {every} at most"
    lead = {"day": "on ", "week": "in the "}.get(counts.unit, "in ")
    return f"Most articles come {lead}{at}: {most} of {every}"


def _half(counts: Course, totals: list[int], every: int) -> str:
    """Say that half of the articles came in the first or last third of the time; nothing of a few, or where they did not."""
    third = len(totals) // 3
    first, last = sum(totals[:third]), sum(totals[-third:]) if third else 0
    if every < _SEVERAL or 2 * max(first, last) < every:
        return ""
    some = counts.rows["start"].iloc[:third] if first >= last else counts.rows["start"].iloc[-third:]
    begin, end = _when(some.iloc[0], counts.unit), _when(some.iloc[-1], counts.unit)
    ends = f"the {begin} to that of {end.removeprefix('week of ')}" if counts.unit == "week" else f"{begin} to {end}"
    return f"{max(first, last)} of {every} articles come from {ends}"


def _words(counts: Course, coverage: Coverage) -> dict[str, str]:
    articles = counted(len(coverage.articles) - counts.outside, "article")
    verb = "lies" if counts.outside == 1 else "lie"
    rest = f" {counted(counts.outside, 'article').capitalize()} {verb} outside this period or on no known day."
    told = [
        f"{_when(row.start, counts.unit)}: {counted(row.origins + row.copies, 'article')}"
        for row in rows_of(counts.rows)
        if row.origins + row.copies
    ]
    return {
        "finding": finding(counts),
        "measure": _measure(counts),
        "source": f"Source: n = {articles}.{rest if counts.outside else ''}",
        "alt": f"Bars over time. {'; '.join(told)}.",
    }


def _draw(axes: Any, counts: Course, *, bottom: float) -> None:
    """Draw the bars; the greatest bears its number."""
    width, height = axes.figure.get_size_inches()
    axes.set_position((LEFT / width, bottom / height, 1 - (LEFT + RIGHT) / width, HIGH / height))
    totals = [int(row.origins + row.copies) for row in rows_of(counts.rows)]
    unit = _DAYS[counts.unit]
    starts = [start.toordinal() for start in counts.rows["start"]]
    axes.set_xlim(starts[0] - 0.1 * unit, starts[-1] + 1.05 * unit)
    axes.set_ylim(0, max(1, *totals))
    axes.set_yticks([])
    axes.set_xticks([])
    for start, row in zip(starts, rows_of(counts.rows), strict=True):
        low = 0
        for voice, count in enumerate((int(row.origins), int(row.copies))):
            if count:
                size = (unit * 0.86, count)
                bar = voice_bar(axes, (start, low + count / 2), size, voice=2 * voice, color=theme.LIGHT.grey)
                link(bar, row.evidence)
            low += count
    top = totals.index(max(totals))
    if max(totals):
        axes.annotate(number(max(totals)), (starts[top] + unit * 0.43, max(totals)), (0, 2), textcoords="offset points",
                      ha="center", va="bottom", fontsize=SMALL, color=theme.LIGHT.grey, annotation_clip=False)  # fmt: skip


def _ticks(axes: Any, counts: Course) -> None:
    ticks = time_ticks(counts.rows["start"].iloc[0], counts.last)
    axes.set_xticks([day.toordinal() for day, _ in ticks], [words for _, words in ticks], fontsize=SMALL)
    axes.tick_params(axis="x", length=2.5, pad=2)


def _when(start: date, unit: str) -> str:
    if unit == "week":
        return f"week of {moment(start.isoformat())}"
    return when(start.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]], unit)


def _day(day: date) -> str:
    return moment(day.isoformat())


def _key_bar(axes: Any, x: float, *, voice: int) -> None:
    voice_bar(axes, (x, 0), (0.2, 0.9), voice=voice, color=theme.LIGHT.grey)
