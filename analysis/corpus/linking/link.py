"""Link actors across articles: which of them are one, whose id they share, and which a person has to decide on.

A wrong link is worse than a missing one: where the articles do not settle it, two stay two and the pair is listed. Nothing
goes by how often something is reported, so that an id stays when articles are added: figures that are one have the id of
the full name that was reported first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from analysis.corpus.linking.bodies import link_bodies
from analysis.corpus.linking.clusters import Clusters
from analysis.corpus.linking.decision import Decision
from analysis.corpus.linking.institutions import bearers_of, is_of_any_country, link_institution
from analysis.corpus.linking.kinds import link_kinds
from analysis.corpus.linking.names import is_full
from analysis.corpus.linking.namesakes import part_namesakes
from analysis.corpus.linking.people import link_people
from analysis.corpus.linking.reports import Figure, Report, gather, gather_people
from analysis.corpus.linking.surnames import families, link_surname


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two actors, by their ids, that may be one, and what speaks for and against it: for a person to decide."""

    one: str
    other: str
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linking:
    """``links``: (article, id there) → the actor's id, where it differs; ``short``: those links from a shorter or other name.

    ``doubts`` are the pairs that were not linked though they may be one, in order of their ids.
    """

    links: Mapping[tuple[str, str], str] = field(default_factory=dict)
    short: frozenset[tuple[str, str]] = frozenset()
    doubts: tuple[Doubt, ...] = ()


def link_actors(reports: Iterable[Report]) -> Linking:
    """Link the actors that articles report; the same result in whatever order the reports come."""
    in_order = sorted(reports, key=lambda one: (one.order, one.article, one.actor.id))
    figures, doubts = part_namesakes(gather_people(gather(in_order)))
    people = [one for one in figures if one.kind == "person" and is_full(one.name)]
    bodies = [one for one in figures if one.kind == "organization"]
    clusters = Clusters(figures)
    for decisions in (link_people(people), link_bodies(bodies), link_kinds(figures), _countries(figures)):
        doubts += clusters.unite(decisions)
    links = _by_article(figures, clusters)
    short = {key for key in links if clusters.is_short(key[1])}
    for figure, (meant, doubtful) in _one_by_one(figures, clusters.targets()):
        doubts += doubtful
        called = {report.article: report.actor.id for report in figure.reports}
        named = {(article, called[article]): identifier for article, identifier in meant.items()}
        links.update(named)
        short.update(named)
    return Linking(links, frozenset(short), _doubts(doubts, clusters))


def _one_by_one(
    figures: Iterable[Figure], targets: Mapping[str, str]
) -> Iterator[tuple[Figure, tuple[dict[str, str], list[Decision]]]]:
    """Yield what each article means by a bare surname, or by an institution that all countries have."""
    some = list(figures)
    bearers = families((one for one in some if one.kind == "person" and is_full(one.name)), targets)
    bodies = bearers_of((one for one in some if one.kind == "organization"), targets)
    for figure in some:
        if figure.kind == "person" and not is_full(figure.name):
            yield figure, link_surname(figure, bearers)
        elif figure.kind == "organization" and is_of_any_country(figure) and figure.id not in targets:
            yield figure, link_institution(figure, bodies)


def _by_article(figures: Iterable[Figure], clusters: Clusters) -> dict[tuple[str, str], str]:
    """Return the id of each report that is to have another than its article gave it."""
    targets = clusters.targets()
    found = (((report.article, report.actor.id), targets.get(one.id, one.id)) for one in figures for report in one.reports)
    return {key: target for key, target in found if target != key[1]}


def _doubts(decisions: Iterable[Decision], clusters: Clusters) -> tuple[Doubt, ...]:
    """Return each doubtful pair once, with all its reasons; pairs that came together in another way are left out."""
    targets = clusters.targets()
    reasons: dict[tuple[str, str], tuple[dict[str, None], dict[str, None]]] = defaultdict(lambda: ({}, {}))
    for decision in decisions:
        one, other = sorted(targets.get(figure.id, figure.id) for figure in (decision.one, decision.other))
        if one != other:
            reasons[one, other][0].update(dict.fromkeys(decision.reasons_for))
            reasons[one, other][1].update(dict.fromkeys(decision.reasons_against))
    return tuple(Doubt(*pair, tuple(some[0]), tuple(some[1])) for pair, some in sorted(reasons.items()))


def _countries(figures: Iterable[Figure]) -> list[Decision]:
    """Countries of one code are one, whatever they are called."""
    from analysis.corpus.linking.spelling import Likeness

    first: dict[str, Figure] = {}
    found = []
    for figure in figures:
        if figure.kind == "country" and figure.country:
            other = first.setdefault(figure.country, figure)
            if other is not figure:
                found.append(Decision(other, figure, same=True, likeness=Likeness.SPELLED))
    return found
