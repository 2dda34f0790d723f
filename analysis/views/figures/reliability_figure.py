"""How far the confidence of a quote can be trusted: the share that is right, by confidence."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from analysis.views.look import theme
from analysis.views.look.figure import drawing, framed
from analysis.views.look.markup import Markup
from analysis.views.look.writing import number

HEIGHT, LEFT, FOOT = 3.4, 0.75, 0.55  # inches
_FEW = 40  # quotes below which a share means little


def reliability_figure() -> Markup:
    """Return confidence against the measured share of right quotes; the diagonal is a confidence that keeps its word."""
    bands = _bands()
    with drawing(height=HEIGHT) as (figure, axes):
        _draw(axes, bands)
        total = sum(count for _, _, count in bands)
        told = "; ".join(f"{sure:.2f}: {right:.0%} of {count}" for sure, right, count in bands)
        return framed(
            figure,
            finding=_finding(bands),
            measure="Share of quotes that are right, by the confidence they were given",
            source=f"Source: {_measured()['gold']}. n = {number(total)} parts of quotes; hollow: fewer than {_FEW}.",
            alt=f"Dots near a diagonal. {told}.",
        )


def _finding(bands: list[tuple[float, float, int]]) -> str:
    sure = [(right, count) for confidence, right, count in bands if confidence >= 0.9]
    share = sum(right * count for right, count in sure) / sum(count for _, count in sure)
    return f"Of quotes given 0.9 or more, {share:.0%} are right"


def _measured() -> dict[str, Any]:
    text = files("analysis.views").joinpath("accuracy.toml").read_text(encoding="utf-8")
    measured: dict[str, Any] = tomllib.loads(text)["reliability"]
    return measured


def _bands() -> list[tuple[float, float, int]]:
    measured = _measured()
    return list(zip(measured["confidence"], measured["right"], measured["quotes"], strict=True))


def _draw(axes: Any, bands: list[tuple[float, float, int]]) -> None:
    width, height = axes.figure.get_size_inches()
    axes.set_position((LEFT / width, FOOT / height, 1 - (LEFT + 0.3) / width, 1 - (FOOT + 0.15) / height))
    axes.set_xlim(0.45, 1.02)
    axes.set_ylim(0.1, 1.06)
    axes.plot((0.45, 1), (0.45, 1), color=theme.LIGHT.grey, linewidth=0.8, linestyle="--")
    for sure, right, count in bands:
        filled = theme.LIGHT.accent if count >= _FEW else "none"
        axes.plot(sure, right, "o", markersize=6, markerfacecolor=filled, markeredgecolor=theme.LIGHT.accent)
        axes.annotate(number(count), (sure, right), (0, -13), textcoords="offset points", ha="center", fontsize=7.5)
    axes.set_xlabel("confidence given")
    axes.set_ylabel("share that is right")
