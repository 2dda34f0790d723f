"""The course of attention: a row of bars a publisher, its words by day, week or month, above the days of the main events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.measures.rows import rows_of
from analysis.measures.travel.cover import Travel
from analysis.views.look import theme
from analysis.views.look.counts import counted
from analysis.views.look.figure import drawing, framed, name_lines
from analysis.views.look.links import link
from analysis.views.look.markup import Markup, render
from analysis.views.look.shapes import SMALL, event_dot, voice_bar
from analysis.views.look.ticks import time_ticks
from analysis.views.look.words import plain
from analysis.views.look.writing import moment, number

MOST_ROWS = 6
_HIGH, _GAP, _FOOT, _HEAD, _LEFT, _RIGHT = 0.34, 0.14, 0.42, 0.34, 1.5, 0.1  # inches
_STEPS = (
    (45, 1, "day"),
    (400, 7, "week"),
    (3000, 30, "month of 30 days"),
)  # days of a period, and of the unit that it is cut in
_TITLE = "How much each publisher carried, and when"  # a label, no finding: how much was printed tells nothing of words
_FEWEST = 5  # days with an article


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn: the publishers with most words, from when to when, by how many days, and the words of each stretch."""

    names: Sequence[str]
    first: date
    last: date
    step: int
    unit: str
    words: dict[tuple[str, int], int]
    left: int


def attention_figure(travel: Travel) -> Markup:
    """Return the figure; a sentence where the articles lie on too few days."""
    drawn = _drawn(travel)
    if drawn is None:
        return render("unsaid", words="The articles lie on too few days to draw how attention went.")
    height = _HEAD + len(drawn.names) * (_HIGH + _GAP) + _FOOT
    with drawing(height=height) as (figure, axes):
        _events(axes, drawn, travel, bottom=height - _HEAD)
        for row, name in enumerate(drawn.names):
            _row(
                figure.add_axes((0, 0, 1, 1)),
                drawn,
                name,
                bottom=height - _HEAD - (row + 1) * (_HIGH + _GAP),
                last=row + 1 == len(drawn.names),
            )
        return framed(figure, **_told(drawn, travel))


def _drawn(travel: Travel) -> _Drawn | None:
    days = sorted(set(travel.days["day"]))
    if len(days) < _FEWEST:
        return None
    first, last = days[0], days[-1]
    step, unit = next(((step, unit) for most, step, unit in _STEPS if (last - first).days <= most), (365, "year of 365 days"))
    totals = travel.days.groupby("publisher")["words"].sum().sort_index().sort_values(ascending=False, kind="stable")
    names = [str(name) for name in totals.index[:MOST_ROWS]]
    words: dict[tuple[str, int], int] = {}
    for row in rows_of(travel.days):
        key = (row.publisher, (row.day - first).days // step)
        words[key] = words.get(key, 0) + int(row.words)
    return _Drawn(names, first, last, step, unit, words, len(totals) - len(names))


def _row(axes: Any, drawn: _Drawn, name: str, *, bottom: float, last: bool) -> None:
    """Draw one publisher's bars on the scale of all; the greatest bears its number."""
    _place(axes, drawn, bottom=bottom, height=_HIGH)
    axes.set_ylim(0, max(drawn.words.values()))
    axes.annotate(name_lines(name, width=20, lines=2), (0, 0.45), (-8, 0), xycoords="axes fraction", textcoords="offset points",
                  ha="right", va="center", fontsize=SMALL)  # fmt: skip
    own = {n: count for (publisher, n), count in sorted(drawn.words.items()) if publisher == name}
    for n, count in own.items():
        voice_bar(axes, (n * drawn.step, count / 2), (drawn.step * 0.86, count), voice=0, color=theme.LIGHT.grey)
    top = max(own, key=lambda n: own[n])
    axes.annotate(number(own[top]), ((top + 0.43) * drawn.step, own[top]), (0, 1), textcoords="offset points", ha="center",
                  va="bottom", fontsize=SMALL, color=theme.LIGHT.grey, annotation_clip=False)  # fmt: skip
    if last:
        ticks = time_ticks(drawn.first, drawn.last)
        axes.set_xticks([(day - drawn.first).days for day, _ in ticks], [words for _, words in ticks], fontsize=SMALL)
        axes.tick_params(axis="x", length=2.5, pad=2)


def _events(axes: Any, drawn: _Drawn, travel: Travel, *, bottom: float) -> None:
    """Draw the days of the main events, each a link to its evidence."""
    _place(axes, drawn, bottom=bottom, height=_HEAD / 2)
    axes.set_ylim(-1, 1)
    axes.spines["bottom"].set_visible(False)
    axes.annotate("events", (0, 0.5), (-8, 0), xycoords="axes fraction", textcoords="offset points", ha="right", va="center",
                  fontsize=SMALL)  # fmt: skip
    for row in rows_of(travel.coverage.timeline):
        if row.earliest and drawn.first <= row.earliest <= drawn.last and row.earliest == row.latest:
            dot = event_dot(axes, (row.earliest - drawn.first).days + 0.43, 0, status=row.status, color=theme.LIGHT.accent)
            link(dot, row.evidence[0] if row.evidence else None)


def _place(axes: Any, drawn: _Drawn, *, bottom: float, height: float) -> None:
    wide, high = axes.figure.get_size_inches()
    axes.set_position((_LEFT / wide, bottom / high, 1 - (_LEFT + _RIGHT) / wide, height / high))
    axes.set_xlim(-0.1 * drawn.step, ((drawn.last - drawn.first).days // drawn.step + 1.05) * drawn.step)
    axes.set_yticks([])
    axes.set_xticks([])


def _measure(drawn: _Drawn) -> str:
    period = f"{moment(drawn.first.isoformat())} – {moment(drawn.last.isoformat())}"
    return (
        f"Words of each publisher’s articles by {drawn.unit} of publication, on one scale, {period}; dots: days of main events"
    )


def _told(drawn: _Drawn, travel: Travel) -> dict[str, str]:
    totals = travel.days.groupby("publisher")[["articles", "copies", "words"]].sum()
    rows = [f"{plain(name)}: {number(int(totals['words'][name]))} words" for name in drawn.names]
    rest = f" {counted(drawn.left, 'further publisher').capitalize()} not drawn." if drawn.left else ""
    articles = counted(int(totals["articles"].sum() + totals["copies"].sum()), "article")
    return {
        "finding": _TITLE,
        "measure": _measure(drawn),
        "source": f"Source: n = {articles} with day and publisher.{rest}",
        "alt": f"Rows of bars over time. {'; '.join(rows)}.",
    }
