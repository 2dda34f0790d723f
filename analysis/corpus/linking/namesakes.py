"""Keep apart whom one id names in different articles: namesakes of different countries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import weigh
from analysis.corpus.linking.names import is_full
from analysis.corpus.linking.reports import Figure, Report, figure_of
from analysis.corpus.linking.spelling import Likeness


def part_namesakes(figures: Mapping[str, Figure]) -> tuple[list[Figure], list[Decision]]:
    """Return the figures, those parted that one id cannot be, and the pairs that this leaves for a person to decide."""
    found: list[Figure] = []
    doubts: list[Decision] = []
    for figure in figures.values():
        if figure.kind == "person" and is_full(figure.name) and len(figure.countries) > 1:
            parts, doubtful = _by_country(figure)
            found += parts
            doubts += doubtful
        else:
            found.append(figure)
    return found, doubts


def _by_country(figure: Figure) -> tuple[list[Figure], list[Decision]]:
    """Part reports of different countries if they share neither role, organization nor company; the first keep the id."""
    groups: dict[str | None, list[Report]] = defaultdict(list)
    for report in figure.reports:
        groups[report.actor.country].append(report)
    unknown = groups.pop(None, [])
    parts: list[Figure] = []
    for code, reports in groups.items():  # in order of the first report
        part = figure_of(figure.id if not parts else f"{figure.id}-{str(code).lower()}", reports)
        kin = next((one for one in parts if weigh(one, part).weight), None)
        if kin is None:
            parts.append(part)
        else:
            for report in reports:
                kin.add(report)
    for report in unknown:
        alone = figure_of(figure.id, [report])
        max(parts, key=lambda one: weigh(one, alone).weight).add(report)
    return parts, [decide(parts[0], one, same=False, likeness=Likeness.SAME, grounds=weigh(parts[0], one)) for one in parts[1:]]
