"""Agreement and conflict: what several newsrooms report alike, and what is told differently, each by whole sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from analysis.measures import Agreement, Conflict, Coverage, RunningFigure, agreements, conflicts, running
from analysis.measures.disputes import Side as Told
from analysis.measures.disputes.agreements import ENOUGH
from analysis.measures.disputes.quantities import DEATHS
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Side, Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.look.writing import moment, when
from analysis.views.sections.lead_list import lines_of, reported


def conflict_list(coverage: Coverage) -> Markup:
    """Return what is reported alike and what is not, as lists; a sentence where nothing of either was found."""
    numbers = numbers_of(coverage)
    found = [
        (one.kind, list(zip(_labels(one, coverage), map(lines_of, _sides(one, numbers)), strict=True)))
        for one in conflicts(coverage)
    ]
    return render(
        "conflict_list",
        alike=lines_of(agreement_statements(coverage)),
        rows=bool((coverage.timeline["origins"] >= ENOUGH).any()),
        kinds=[(kind, lists) for kind in _LABELS if (lists := [sides for one, sides in found if one == kind])],
        running=[lines_of(_course(one, numbers)) for one in running(coverage)],
        counted=counted,
    )


_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+")
_PRONOUN = re.compile(r"\b[Ss]?[Hh]e\b")
_CALLED = re.compile(r"[A-Z][\w.’'-]*(?: (?:of |the )?[A-Z][\w.’'-]*)*")
_LABELS = {  # what the two sides of each kind are called
    "figures": ("One report", "Another report"),
    "dates": ("Earlier report", "Later report"),
    "denial": ("Claim", "Denial"),
}
_GENERAL = frozenset(label for labels in _LABELS.values() for label in labels)


def agreement_statements(coverage: Coverage) -> list[Statement]:
    """Return what is reported alike as statements."""
    numbers = numbers_of(coverage)
    return [_alike(one, numbers) for one in agreements(coverage)]


def conflict_statements(coverage: Coverage) -> list[Statement]:
    """Return what is told differently as statements, each with its sides; then the figures that grow."""
    numbers = numbers_of(coverage)
    told = [
        Statement(
            "conflicts",
            _title(_labels(found, coverage)),
            sides=tuple(_printed(one) for one in _sides(found, numbers)),
        )
        for found in conflicts(coverage)
    ]
    return [*told, *(step for one in running(coverage) for step in _course(one, numbers))]


def _alike(one: Agreement, numbers: Mapping[Place, int]) -> Statement:
    text = f"{clause(one.text)} ({when(one.value, one.granularity)}): at least {counted(one.origins, 'origin')}"
    marks = tuple(dict.fromkeys(numbers[place] for place in one.places if place in numbers))
    return Statement("agreement", text, marks[:3], one.earliest, one.latest)


def _sides(one: Conflict, numbers: Mapping[Place, int]) -> list[list[Statement]]:
    """Return each side as its sentences, each with who published it when and the number of its evidence."""
    return [[_sentence(side, n, numbers) for n in range(len(side.places))] for side in one.sides]


def _title(labels: list[str]) -> str:
    first, *others = dict.fromkeys(labels)
    return " and ".join((first, *(one.lower() if one in _GENERAL else one for one in others)))


def _labels(one: Conflict, coverage: Coverage) -> list[str]:
    """Return what the sides are called: a denial stands last; of two times told on one day none is the earlier report."""
    of_one_day = one.kind == "dates" and len({side.day for side in one.sides}) == 1
    kind = "figures" if of_one_day else one.kind
    if kind == "figures" and (names := _named(one, coverage)):
        return names
    first, last = _LABELS[kind]
    firsts = max(1, len(one.sides) - 1) if one.kind == "denial" else 1
    return [first] * firsts + [last] * (len(one.sides) - firsts)


def _named(one: Conflict, coverage: Coverage) -> list[str]:
    """Return what tells the sides apart: who speaks, else who publishes, else who publishes it when, or at which hour."""
    times = dict(zip(coverage.articles["article"], coverage.articles["published"], strict=True))
    ways: tuple[Callable[[Told], str], ...] = (
        lambda side: plain(side.who) if _speaks(side) else "",
        lambda side: plain(side.publisher),
        lambda side: reported(side.publisher, side.day),
        lambda side: f"{plain(side.publisher)}, {moment(times.get(side.article))}",
    )
    found = ([name(side) for side in one.sides] for name in ways)
    return next((names for names in found if all(names) and len(set(names)) == len(names)), [])


def _speaks(side: Told) -> bool:
    """Tell whether the last sentence of a side names who speaks, and not by a noun that only opens it ("Scientists said")."""
    who, words = side.who or "", side.sentences[-1]
    return bool(_CALLED.fullmatch(who)) and (who in words[1:] or (words.startswith(who) and (" " in who or who.isupper())))


def _sentence(side: Told, number: int, numbers: Mapping[Place, int]) -> Statement:
    told = f"{reported(side.publisher, side.day)}{_voice(side) if number == len(side.places) - 1 else ''}"
    text = f"{clause(side.sentences[number])} ({told})"
    mark = numbers.get((side.article, side.places[number]))
    return Statement("conflicts", text, () if mark is None else (mark,))


def _voice(side: Told) -> str:
    """Name who speaks, where the words only say "he" or "she", or are a quotation without its speaker."""
    who = side.who or ""
    unnamed = (
        (_PRONOUN.search(side.text) or side.text.startswith("“")) and _NAME.fullmatch(who) and who.split()[-1] not in side.text
    )
    return f"; spoken by {plain(who)}" if unnamed else ""


def _printed(side: list[Statement]) -> Side:
    return Side(" ".join(one.text for one in side), tuple(mark for one in side for mark in one.evidence))


def _course(one: RunningFigure, numbers: Mapping[Place, int]) -> list[Statement]:
    """Return each step of a figure that grows: the words of the amount, which of deaths do not say it, who gives it when."""
    steps = zip(one.course, one.told, strict=True)
    marks = [numbers.get((side.article, side.places[-1])) for side in one.course]
    place = f"{plain(one.place)}{'; deaths' * (one.unit == DEATHS)}"
    return [
        Statement(
            "running",
            f"{plain(words)} ({place}): {reported(side.publisher, side.day)}",
            () if mark is None else (mark,),
        )
        for (side, words), mark in zip(steps, marks, strict=True)
    ]
