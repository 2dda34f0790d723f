"""Tell whose an institution is that all countries have ("Congress"), article by article.

Like bare surnames, they have an id in each article of their own only where the case knows several of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from analysis.actors.names.organizations import is_generic
from analysis.corpus.linking.body_words import body_words, owner
from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import weigh
from analysis.corpus.linking.reports import Figure, Report, figure_of
from analysis.corpus.linking.spelling import Likeness
from analysis.corpus.linking.standing import foremost
from analysis.model import content_id

Bearers = Mapping[tuple[str, ...], list[Figure]]


def is_of_any_country(body: Figure) -> bool:
    """Tell whether no article says whose the institution is, and its name does not tell either."""
    return not body.countries and not owner(body.name) and is_generic(body.name)


def bearers_of(bodies: Iterable[Figure], links: Mapping[str, str]) -> Bearers:
    """Index the institutions whose country is known by their words; figures that are one count once."""
    together: dict[str, list[Report]] = defaultdict(list)
    for body in bodies:
        if not is_of_any_country(body) and is_generic(" ".join(body_words(body.name))):
            together[links.get(body.id, body.id)] += body.reports
    index: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for identifier, reports in sorted(together.items()):
        figure = figure_of(identifier, reports)
        index[body_words(figure.name)].append(figure)
    return index


def link_institution(body: Figure, bearers: Bearers) -> tuple[dict[str, str], list[Decision]]:
    """Return which article means whose institution (article → id), and what is doubtful."""
    known = bearers.get(body_words(body.name), [])
    meant: dict[str, str] = {}
    doubts: list[Decision] = []
    for report in body.reports:
        named = [one for one in known if any(f"country:{code}" in report.company for code in _codes(one))]
        target = foremost(named or known)
        if target:
            meant[report.article] = target.id
        elif len(only := [one for one in report.company if one.startswith("country:")]) == 1:
            meant[report.article] = f"{body.id}-{only[0].partition(':')[2].lower()}"  # as an article that says it would have it
        elif len(known) > 1:
            alone = figure_of(f"{body.id}-{content_id(report.article)[:6]}", [report])
            meant[report.article] = alone.id
            doubts += [_doubt(alone, one) for one in named[:2]]
    return meant, doubts


def _doubt(alone: Figure, other: Figure) -> Decision:
    grounds, unless = weigh(alone, other), "several countries have one"
    return decide(alone, other, same=False, likeness=Likeness.SPELLED, grounds=grounds, unless=unless)


def _codes(body: Figure) -> set[str]:
    code = owner(body.name)
    return {*body.countries, *([code] if code else [])}
