"""Who speaks: words quoted by actor, and how well the speech is attributed."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from analysis.measures import Coverage, evidence_of, speech, speech_by_voice
from analysis.views.look import theme
from analysis.views.look.counts import counted, listed
from analysis.views.look.figure import drawing, framed, name_lines
from analysis.views.look.hues import actor_hues, fill
from analysis.views.look.links import cited_in_text, link
from analysis.views.look.markup import Markup, render
from analysis.views.look.shapes import SMALL, key, voice_bar
from analysis.views.look.words import first_words
from analysis.views.look.writing import number
from analysis.views.sections.masthead import period

ROW, FOOT, LEFT, RIGHT = 0.18, 0.3, 1.75, 0.5  # inches
THICK = 0.56
NEAR = 0.9  # of the words of who stands before: so many are as good as equal
MOST_FIRST = 3


def speech_figure(coverage: Coverage) -> Markup:
    """Return words quoted by actor as bars; a sentence where fewer than two actors speak."""
    table = speech_by_voice(coverage)
    if len(table) < 2:
        return render("sentence", words=f"There is no comparison of speakers to draw: {_alone(table)}.")
    with drawing(height=ROW * len(table) + FOOT) as (figure, axes):
        _draw(axes, table, coverage)
        parts = [(voice, 0.27, partial(_key_bar, voice=place)) for place, voice in enumerate(_voices(table))]
        key(figure, parts, left=LEFT)
        return framed(figure, **_words(table, coverage))


def speech_title(coverage: Coverage) -> tuple[str, str] | None:
    """Return what the figure says of the whole corpus and what it draws; None where it is not drawn."""
    table = speech_by_voice(coverage)
    return (_finding(table), _measure(coverage)) if len(table) >= 2 else None


def _finding(table: pd.DataFrame) -> str:
    """Say who is quoted in most words: all who come close, as a count of words read by machine is not that sharp."""
    totals = [int(total) for total in table[_voices(table)].sum(axis=1)]
    first = next((n for n in range(1, len(totals)) if totals[n] < NEAR * totals[n - 1]), len(totals))
    if first > MOST_FIRST:
        return "No actor stands out among those quoted"
    names = [first_words(name, most=8) for name in table["name"].iloc[:first]]
    return f"{listed(names)} {'is' if first == 1 else 'are'} quoted in most words"


def _measure(coverage: Coverage) -> str:
    return f"Words quoted, directly or indirectly, by actor and attribution, {period(coverage)}"


def _voices(table: pd.DataFrame) -> list[str]:
    return [str(column) for column in table.columns if column != "name"]


def _alone(table: pd.DataFrame) -> str:
    if table.empty:
        return "no quote has a speaker that could be resolved"
    total = int(table[_voices(table)].sum(axis=1).iloc[0])
    return f"{first_words(table.iloc[0]['name'], most=8)} alone is quoted, in {counted(total, 'word')}"


def _words(table: pd.DataFrame, coverage: Coverage) -> dict[str, str]:
    totals = [int(total) for total in table[_voices(table)].sum(axis=1)]
    bars = [f"{name}: {number(total)}" for name, total in zip(table["name"], totals, strict=True)]
    quotes = int(coverage.quotes["speaker"].isin(table.index).sum())
    finding = _finding(table)
    return {
        "finding": finding,
        "measure": _measure(coverage),
        "source": f"Source: {counted(len(coverage.articles), 'article')}. n = {counted(quotes, 'quote')} of"
        f" {counted(len(table), 'actor')}; each report of a quote counts.",
        "alt": f"Bars. {finding}. {'; '.join(bars)}.",
    }


def _draw(axes: Any, table: pd.DataFrame, coverage: Coverage) -> None:
    width, height = axes.figure.get_size_inches()
    axes.set_position((LEFT / width, FOOT / height, 1 - (LEFT + RIGHT) / width, 1 - FOOT / height))
    axes.set_xlim(0, max(1, int(table[_voices(table)].sum(axis=1).max())))
    axes.set_ylim(len(table) - 0.5, -0.5)
    axes.axis("off")
    hues, text = actor_hues(coverage), cited_in_text(coverage)
    numbers = evidence_of(coverage, speech(coverage), by=["speaker"])
    for row, (actor, values) in enumerate(table.iterrows()):
        for bar in _row(axes, row, values, color=fill(hues.get(str(actor)))):
            link(bar, numbers.get(actor), text=text)


def _row(axes: Any, row: int, values: Any, *, color: str) -> list[Any]:
    place = {"textcoords": "offset points", "va": "center", "annotation_clip": False}
    axes.annotate(name_lines(values["name"], width=28, lines=1), (0, row), (-6, 0), ha="right", **place)
    start, bars = 0, []
    for voice, words in enumerate(values.drop("name").astype(int)):
        if words:
            bars.append(voice_bar(axes, (start, row), (words, THICK), voice=voice, color=color))
        start += words
    axes.annotate(number(start), (start, row), (4, 0), ha="left", fontsize=SMALL, color=theme.LIGHT.grey, **place)
    return bars


def _key_bar(axes: Any, x: float, *, voice: int) -> None:
    voice_bar(axes, (x, 0), (0.2, 0.9), voice=voice, color=theme.LIGHT.ink)
