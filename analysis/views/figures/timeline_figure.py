"""Timeline: a lane an actor; filled for what happened, hollow for plans, dashed for conditions, bars for open days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from analysis.measures import Coverage
from analysis.measures.row_types import TimelineRow
from analysis.views.figures.timeline_key import draw_key
from analysis.views.look import theme
from analysis.views.look.counts import counted
from analysis.views.look.figure import drawing, framed, name_lines, widths
from analysis.views.look.hues import fill, label
from analysis.views.look.labels import Placed, place_labels
from analysis.views.look.lanes import LABEL_LINES, LABEL_WORDS, Dot, Lanes, dated_events, lay_out
from analysis.views.look.links import link
from analysis.views.look.markup import Markup, render
from analysis.views.look.shapes import OPEN, SMALL, event_bar, event_dot
from analysis.views.look.ticks import time_ticks
from analysis.views.look.words import gist, shorten
from analysis.views.look.writing import moment, when

LANE, ROW, FOOT = 0.21, 0.5, 0.66  # inches: a lane's height, a row of labels, axis and key
LEFT, RIGHT = 1.25, 0.12  # inches: room for the lanes' names, and at the other edge
MOST_ROWS = 2
# a label, no finding: a count of rows tells how the table was filled, and a rank of all events is only as good as their reading
_TITLE = "What happened, by actor and day"
_MEASURE = "Events of the table below; an event of several actors stands in the lane of each"
WIDE = theme.FIGURE_WIDTH - LEFT - RIGHT


def timeline_figure(coverage: Coverage) -> Markup:
    """Return the timeline by actor; a sentence where there are too few events for a figure."""
    lanes = lay_out(coverage)
    if lanes is None:
        return render("sentence", words=_too_few(len(dated_events(coverage))))
    texts = [_label_text(event) for event in lanes.events]
    placed = _placed(lanes, texts)
    rows = 1 + max((one.row for one in placed), default=-1)
    with drawing(height=0.06 + ROW * rows + LANE * len(lanes.names) + FOOT) as (figure, axes):
        _frame(axes, lanes)
        for dot in lanes.dots:
            _mark(axes, dot, lanes)
        _as_of(axes, lanes, coverage.as_of)
        for one in placed:
            _label(axes, lanes, one, texts[one.number])
        draw_key(figure, left=LEFT - 0.3)
        return framed(figure, **_words(lanes, coverage))


def _too_few(dated: int) -> str:
    rest = "; the table gives what there is" if dated else ""
    return f"With {counted(dated, 'dated event')} in the articles there is no timeline to draw{rest}."


def _words(lanes: Lanes, coverage: Coverage) -> dict[str, str]:
    drawn = counted(len(lanes.events), "event")
    verb = "lies" if lanes.outside == 1 else "lie"
    outside = (
        f" {counted(lanes.outside, 'event').capitalize()} of the table {verb} outside, or on no day more exact than a year."
    )
    return {
        "finding": _TITLE,
        "measure": _MEASURE,
        "source": f"Source: {counted(len(coverage.articles), 'article')}. n = {drawn} drawn.{outside if lanes.outside else ''}",
        "alt": f"Timeline with the lanes {', '.join(lanes.names)}. The timeline table gives every event in words.",
    }


def _frame(axes: Any, lanes: Lanes) -> None:
    height = axes.figure.get_size_inches()[1]
    high = LANE * len(lanes.names)
    axes.set_position((LEFT / theme.FIGURE_WIDTH, FOOT / height, WIDE / theme.FIGURE_WIDTH, high / height))
    axes.set_xlim(*_ends(lanes))
    axes.set_ylim(len(lanes.names) - 0.5, -0.5)
    axes.set_yticks([])
    for lane, (name, hue) in enumerate(zip(lanes.names, lanes.hues, strict=True)):
        axes.axhline(lane, color=theme.LIGHT.rule, linewidth=0.6, zorder=0)
        _beside(axes, name_lines(name, width=20), (0, lane), color=label(hue))
    ticks = time_ticks(lanes.first, lanes.last)
    axes.set_xticks([day.toordinal() for day, _ in ticks], [words for _, words in ticks], fontsize=SMALL)
    axes.tick_params(axis="x", length=2.5, pad=2)


def _beside(axes: Any, text: str, place: tuple[float, float], *, color: str) -> None:
    axes.annotate(
        text,
        place,
        (-8, 0),
        xycoords=("axes fraction", "data"),
        textcoords="offset points",
        ha="right",
        va="center",
        color=color,
        linespacing=0.95,
        annotation_clip=False,
    )


def _ends(lanes: Lanes) -> tuple[float, float]:
    margin = max(1.0, 0.02 * (lanes.last - lanes.first).days)
    return lanes.first.toordinal() - margin, lanes.last.toordinal() + margin


def _mark(axes: Any, dot: Dot, lanes: Lanes) -> None:
    """Draw one mark; what reaches beyond the frame ends at it."""
    color = fill(lanes.hues[dot.lane])
    y = dot.lane - 0.15 * max(-2, min(2, dot.level))
    first, last = max(dot.first, lanes.first).toordinal(), min(dot.last, lanes.last).toordinal()
    if dot.last - dot.first > timedelta(days=1):
        mark = event_bar(axes, (first - 0.4, last + 0.4), y, height=0.16, status=dot.status, color=color)
    else:
        mark = event_dot(axes, first, y, status=dot.status, color=color)
    link(mark, next(iter(lanes.events[dot.event].evidence), None))


def _as_of(axes: Any, lanes: Lanes, as_of: date | None) -> None:
    """Draw the line of the as-of day, or point to where it lies beyond the frame."""
    if as_of is None:
        return
    late = as_of > lanes.first + (lanes.last - lanes.first) / 2
    inside = lanes.first <= as_of <= lanes.last
    if inside:
        axes.axvline(as_of.toordinal(), color=theme.LIGHT.accent, linewidth=1.0, zorder=1)
    words = f"as of {_day(as_of)}"
    text = words if inside else f"{words} →" if late else f"← {words}"
    start, end = _ends(lanes)
    place = (as_of.toordinal() - start) / (end - start) if inside else float(late)
    axes.annotate(
        text,
        (place, 0),
        (-3 if late else 3, -33),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="right" if late else "left",
        va="bottom",
        color=theme.LIGHT.accent,
        fontsize=SMALL,
        annotation_clip=False,
    )


def _label_text(event: TimelineRow) -> str:
    status = f", {_standing(event)}" if event.status in OPEN else ", did not happen" if event.status == "denied" else ""
    words = shorten(gist(event.words, most=LABEL_WORDS), width=27, lines=LABEL_LINES)
    return f"{when(event.value, event.granularity)}{status}\n{words}"


def _standing(event: TimelineRow) -> str:
    """Return a plan's status, or what became of it."""
    return str(event.status if event.outcome in (None, "open") else event.outcome)


def _placed(lanes: Lanes, texts: list[str]) -> list[Placed]:
    """Place the labels of what is due first, then of what matters most; a label without room is left to the table."""
    order = sorted(
        range(len(texts)),
        key=lambda n: (lanes.events[n].key not in lanes.due, -lanes.events[n].score, lanes.events[n].earliest),
    )
    with drawing(height=1) as (figure, _):
        wide = widths(figure, [texts[n] for n in order], size=SMALL)
    places = [_inches(lanes, lanes.events[n]) for n in order]
    placed = place_labels(places, wide, rows=MOST_ROWS, right=theme.FIGURE_WIDTH - 0.02)
    return [Placed(order[one.number], one.row, one.left) for one in placed]


def _inches(lanes: Lanes, event: TimelineRow) -> float:
    start, end = _ends(lanes)
    day: date = max(event.earliest, lanes.first)
    return LEFT + WIDE * (day.toordinal() - start) / (end - start)


def _label(axes: Any, lanes: Lanes, one: Placed, text: str) -> None:
    """Write a label above the lanes, with a thin line down to its mark."""
    from matplotlib.lines import Line2D

    width, height = axes.figure.get_size_inches()
    event = lanes.events[one.number]
    lowest = FOOT + LANE * len(lanes.names) + 0.04
    foot = lowest + ROW * one.row
    color = theme.LIGHT.ink if event.key in lanes.due else theme.LIGHT.grey
    axes.figure.text(one.left / width, foot / height, text, fontsize=SMALL, va="bottom", linespacing=1.0, color=color)
    lane = min(dot.lane for dot in lanes.dots if dot.event == one.number)
    down = lowest - 0.04 - LANE * (lane + 0.5) + 0.06
    x = _inches(lanes, event) / width
    axes.figure.add_artist(
        Line2D([x, x], [(foot - 0.01) / height, down / height], color=theme.LIGHT.grey, linewidth=0.4, zorder=0)
    )


def _day(day: date) -> str:
    return moment(day.isoformat())
