"""A table of figures by the number of articles, with the exponent of their growth and what a million would take."""

from __future__ import annotations

import math
import statistics

MILLION = 1_000_000
Figure = dict[str, float | int | str]


def table(found: list[Figure]) -> str:
    """Write the figures as a table: a step and measure a row, a number of articles a column; then growth and a million."""
    numbers = sorted({int(one["articles"]) for one in found})
    lines = ["| step | what | " + " | ".join(f"{one:,}" for one in numbers) + " | exponent | a million |"]
    lines.append("|---|---|" + "---:|" * (len(numbers) + 2))
    for step in dict.fromkeys(str(one["step"]) for one in found):
        for what, unit in (("seconds", "s"), ("cpu", "s of CPU"), ("gib", "GiB"), ("bytes", "MB")):
            had = {int(one["articles"]): one for one in found if one["step"] == step and what in one}
            if had:
                lines.append(_line(step, unit, {number: had.get(number) for number in numbers}, what))
    return "\n".join(lines)


def _line(step: str, unit: str, had: dict[int, Figure | None], what: str) -> str:
    share = 1e6 if what == "bytes" else 1
    values = {number: float(one[what]) / share for number, one in had.items() if one and not one.get("ended")}
    told = [f"{values[one]:,.2f}" if one in values else str((had[one] or {}).get("ended", "")) for one in had]
    power, million = growth(values)
    told += ["-", "-"] if math.isnan(power) else [f"{power:.2f}", f"{million:,.0f}"]
    return f"| {step} | {unit} | {' | '.join(told)} |"


def growth(values: dict[int, float]) -> tuple[float, float]:
    """Fit value = start + factor * more^power, ``more`` articles than the fewest; return the power, and a million's value.

    Nan where nothing grows by more than one measurement differs from the next.
    """
    (least, start), *others = sorted(values.items())
    above = {number - least: value - start for number, value in others if value > start * 1.1}
    if len(above) < 2:
        return math.nan, math.nan
    power, factor = statistics.linear_regression([math.log(one) for one in above], [math.log(one) for one in above.values()])
    return power, start + math.exp(factor + power * math.log(MILLION))
