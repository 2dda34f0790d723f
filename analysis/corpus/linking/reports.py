"""What linking goes by: an actor as one article reports it, and all that a case reports under one id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from analysis.model import Actor

_FAR_MORE = 4  # times as many articles


@dataclass(frozen=True, slots=True)
class Report:
    """An actor in one article: ``order`` sorts articles by time, ``company`` are the ids of all the article's actors."""

    article: str
    order: str
    actor: Actor
    company: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Figure:
    """Who is reported under one id, in whichever articles; under construction until all reports are in."""

    id: str
    reports: list[Report] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    countries: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    _name: str | None = field(default=None, init=False)

    @property
    def kind(self) -> str:
        """What the id is of: one id has one kind."""
        return self.reports[0].actor.kind

    @property
    def name(self) -> str:
        """The name in most articles; asked far more often than a report comes in."""
        if self._name is None:
            self._name = min(self.names, key=lambda name: (-self.names[name], name))
        return self._name

    @property
    def country(self) -> str | None:
        """The country in most articles that give one."""
        return min(self.countries, key=lambda code: (-self.countries[code], code), default=None)

    @property
    def first(self) -> tuple[str, str]:
        """When it was reported first: what decides whose id several figures share, whichever articles are added later."""
        return min(report.order for report in self.reports), self.id

    def add(self, report: Report) -> None:
        """Take in a report."""
        actor = report.actor
        self.reports.append(report)
        self.names[actor.name] += 1
        self._name = None
        self.aliases.update(alias for alias in actor.aliases if alias != actor.name)
        self.articles.add(report.article)
        self.company.update(report.company)
        self.company.discard(self.id)
        if actor.country:
            self.countries[actor.country] += 1
        for role in actor.roles:
            self.offices.add(role.title.casefold())
            if role.organization:
                self.organizations.add(role.organization.casefold())


def gather(reports: Iterable[Report]) -> dict[str, Figure]:
    """Return the figure of each id, in order of the reports."""
    figures: dict[str, Figure] = {}
    for report in reports:
        identifier = report.actor.id
        if identifier not in figures:  # ``setdefault`` would make a figure for each report, most of them for nothing
            figures[identifier] = Figure(identifier)
        figures[identifier].add(report)
    return figures


def gather_people(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the figures, the reports of an organization put to the person whose bare surname its name is for most articles."""
    found = dict(figures)
    for figure in figures.values():
        person = found.get(f"person:{figure.id.removeprefix('organization:')}")
        if figure.kind == "organization" and person and _is_its_name(person, figure):
            found[person.id] = figure_of(person.id, [*person.reports, *figure.reports])
            del found[figure.id]
    return found


def _is_its_name(person: Figure, body: Figure) -> bool:
    """Tell whether a word is a person's surname in far more articles than it is an organization in, and never both in one."""
    is_word = " " not in person.name and not person.name.isupper()
    return is_word and len(person.articles) >= _FAR_MORE * len(body.articles) and not person.articles & body.articles


def figure_of(identifier: str, reports: Iterable[Report]) -> Figure:
    """Return a figure of these reports under an id of its own."""
    figure = Figure(identifier)
    for report in reports:
        figure.add(report)
    return figure
