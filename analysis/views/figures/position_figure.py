"""Positions in time: what each main actor said, in their own words, on a line of time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures import Coverage, verbatim_days, window
from analysis.measures.rows import only, rows_of
from analysis.views.look import theme
from analysis.views.look.counts import counted
from analysis.views.look.figure import drawing, framed, name_lines, widths
from analysis.views.look.hues import actor_hues, fill, label
from analysis.views.look.labels import Placed, place_labels
from analysis.views.look.links import link
from analysis.views.look.markup import Markup, render
from analysis.views.look.shapes import SMALL, event_dot
from analysis.views.look.ticks import time_ticks
from analysis.views.look.words import first_words, plain, quoted
from analysis.views.look.writing import moment

MOST_LINES, MOST_WORDS, ROWS = 6, 9, 2
LINE, TEXT, FOOT, HEAD = 0.22, 0.155, 0.36, 0.04  # inches: below the words, a row of words, the axis, above
LEFT, RIGHT = 1.25, 0.12
WIDE = theme.FIGURE_WIDTH - LEFT - RIGHT
_MEASURE = "The first words of quotes in the speaker’s own words, by actor and day of publication"


@dataclass(frozen=True, slots=True)
class _Line:
    """One actor's quotes: their days, words and evidence, and where the words stand."""

    name: str
    hue: int | None
    quotes: list[Any]
    placed: list[Placed]

    @property
    def rows(self) -> int:
        return 1 + max((one.row for one in self.placed), default=-1)


def position_figure(coverage: Coverage) -> Markup:
    """Return a line of verbatim quotes for each main actor; a sentence where fewer than two said something on two days."""
    quotes = positions(coverage)
    if not _is_enough(quotes):
        return render("sentence", words="No two actors are quoted verbatim on days enough to draw how their words went on.")
    days = list(quotes["day"])
    ends = min(days), max(days)
    lines = [_line(rows, coverage, ends) for _, rows in quotes.groupby("speaker", sort=False)]
    with drawing(height=HEAD + sum(LINE + TEXT * line.rows for line in lines) + FOOT) as (figure, axes):
        _draw(axes, lines, ends)
        return framed(figure, **_words(lines, quotes, coverage))


def position_title(coverage: Coverage) -> tuple[str, str] | None:
    """Return what the figure says of the whole corpus and what it draws; None where it is not drawn."""
    quotes = positions(coverage)
    return (finding(str(quotes.iloc[0]["speaker"]), coverage), _MEASURE) if _is_enough(quotes) else None


def _is_enough(quotes: pd.DataFrame) -> bool:
    return quotes["speaker"].nunique() >= 2 and quotes["day"].nunique() >= 3


def positions(coverage: Coverage) -> pd.DataFrame:
    """Return the verbatim quotes shown of the (at most six) actors with most of them, within the time that holds most."""
    own = coverage.shown[(coverage.shown["verbatim"] > 0) & coverage.shown["speaker"].notna()]
    own = only(own, (day is not None for day in own["day"]))
    span = window(pd.DataFrame({"earliest": list(own["day"]), "latest": list(own["day"]), "granularity": "day"}))
    if span:
        own = only(own, (span[0] <= day <= span[1] for day in own["day"]))
    told = own.groupby("speaker").agg(days=("day", "nunique"), quotes=("quote", "size"), words=("verbatim", "sum"))
    first = list(told.sort_values(["days", "quotes", "words"], ascending=False, kind="stable").index[:MOST_LINES])
    kept = own[own["speaker"].isin(first)]
    order = kept["speaker"].map({actor: place for place, actor in enumerate(first)})
    return kept.assign(order=order).sort_values(["order", "day", "article", "start"], kind="stable").drop(columns="order")


def _line(rows: pd.DataFrame, coverage: Coverage, ends: tuple[date, date]) -> _Line:
    quotes = list(rows_of(rows))
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    ranked = sorted(range(len(quotes)), key=lambda n: (-quotes[n].carried_by, -quotes[n].verbatim, n))
    with drawing(height=1) as (figure, _):
        wide = widths(figure, [_text(quotes[n]) for n in ranked], size=SMALL)
    places = [_inches(quotes[n].day, ends) for n in ranked]
    placed = place_labels(places, wide, rows=ROWS, right=WIDE + RIGHT - 0.02)
    actor = quotes[0].speaker
    name = names.get(actor) or plain(quotes[0].speaker_name)
    return _Line(
        name, actor_hues(coverage).get(actor), quotes, [Placed(ranked[one.number], one.row, one.left) for one in placed]
    )


def _text(quote: Any) -> str:
    return quoted(quote.words, quote.kind, most=MOST_WORDS)


def _inches(day: date, ends: tuple[date, date]) -> float:
    """Return a day's distance from the left end of the axis."""
    return WIDE * (0.02 + 0.96 * (day - ends[0]).days / max(1, (ends[1] - ends[0]).days))


def _draw(axes: Any, lines: list[_Line], ends: tuple[date, date]) -> None:
    width, height = axes.figure.get_size_inches()
    axes.set_position((LEFT / width, FOOT / height, WIDE / width, 1 - (FOOT + HEAD) / height))
    axes.set_xlim(0, WIDE)
    axes.set_ylim(0, height - FOOT - HEAD)
    axes.set_yticks([])
    y = height - FOOT - HEAD
    for line in lines:
        y -= LINE / 2 + TEXT * line.rows
        _draw_line(axes, line, y, ends)
        y -= LINE / 2
    ticks = time_ticks(*ends)
    axes.set_xticks([_inches(day, ends) for day, _ in ticks], [words for _, words in ticks], fontsize=SMALL)
    axes.tick_params(axis="x", length=2.5, pad=2)


def _draw_line(axes: Any, line: _Line, y: float, ends: tuple[date, date]) -> None:
    axes.axhline(y, color=theme.LIGHT.rule, linewidth=0.6, zorder=0)
    axes.annotate(name_lines(line.name, width=20), (0, y), (-8, 0), textcoords="offset points", ha="right", va="center",
                  color=label(line.hue), linespacing=0.95, annotation_clip=False)  # fmt: skip
    for quote in line.quotes:
        link(event_dot(axes, _inches(quote.day, ends), y, status="past", color=fill(line.hue)), int(quote.evidence))
    for one in line.placed:
        quote = line.quotes[one.number]
        foot = y + 0.07 + TEXT * one.row
        text = axes.text(one.left, foot, _text(quote), fontsize=SMALL, va="bottom", color=theme.LIGHT.ink)
        link(text, int(quote.evidence))
        if one.row:
            x = _inches(quote.day, ends)
            axes.plot([x, x], [y + 0.05, foot], color=theme.LIGHT.grey, linewidth=0.4, zorder=0)


def _words(lines: list[_Line], quotes: pd.DataFrame, coverage: Coverage) -> dict[str, str]:
    written = sum(len(line.placed) for line in lines)
    rest = (
        f" {counted(len(quotes) - written, 'dot').capitalize()} without words for want of room."
        if written < len(quotes)
        else ""
    )
    return {
        "finding": finding(str(quotes.iloc[0]["speaker"]), coverage),
        "measure": _MEASURE,
        "source": f"Source: {counted(len(coverage.articles), 'article')}. n = {counted(len(quotes), 'quote')} of"
        f" {counted(len(lines), 'actor')}, each with words of its own in quotation marks.{rest}",
        "alt": "Lines of quotes. " + "; ".join(f"{line.name}: {_told(line.quotes)}" for line in lines) + ".",
    }  # fmt: skip


def finding(actor: str, coverage: Coverage) -> str:
    """Say on how many days of the whole corpus this actor is quoted verbatim; where that is one, how many actors are."""
    days = verbatim_days(coverage)
    own = days[actor]
    if len(own) > 1:
        name = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True)).get(actor, actor)
        return f"{first_words(name, most=6)} is quoted verbatim on {counted(len(own), 'day')}, {_span(own)}"
    return f"{counted(len(days), 'actor')} are quoted verbatim, {_span(set().union(*days.values()))}"


def _span(days: Collection[date]) -> str:
    return " – ".join(moment(day.isoformat()) for day in (min(days), max(days)))


def _told(quotes: list[Any]) -> str:
    return ", ".join(f"{moment(quote.day.isoformat())} {_text(quote)}" for quote in quotes)
