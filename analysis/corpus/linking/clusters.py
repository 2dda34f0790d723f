"""Unite figures that are one, unless two whose names differ would come together; choose whose id they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.corpus.linking.decision import Decision
from analysis.corpus.linking.names import compare_people, is_full, person_words
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness

_KINDS = ("country", "organization", "group", "place", "person")


class Clusters:
    """Figures that are one, under construction."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures = {figure.id: figure for figure in figures}
        self._members = {identifier: [identifier] for identifier in self._figures}
        self._head = {identifier: identifier for identifier in self._figures}
        self._shorter: set[str] = set()
        self._targets: dict[str, str] | None = None

    def unite(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Unite what is decided to be the same, the surest first; return what is doubtful or would unite two that differ."""
        some = sorted(decisions, key=lambda one: (one.likeness, one.one.id, one.other.id))
        torn = self._torn(one for one in some if one.same)
        doubtful = [one for one in some if not one.same]
        self._targets = None
        for decision in some:
            if not decision.same:
                continue
            clash = torn.get(decision.one.id) or torn.get(decision.other.id)
            if clash or not self._united(decision):
                against = (*decision.reasons_against, "others of like name are told apart")
                doubtful.append(replace(decision, same=False, reasons_against=against))
        return doubtful

    def targets(self) -> dict[str, str]:
        """Map each figure's id to the id that it shares, where that is another."""
        if self._targets is None:
            chosen = {head: self._chosen(members) for head, members in self._members.items() if len(members) > 1}
            found = {one: chosen[head] for head, members in self._members.items() if head in chosen for one in members}
            self._targets = {one: target for one, target in found.items() if one != target}
        return self._targets

    def is_short(self, identifier: str) -> bool:
        """Tell whether a figure's name is a shorter or lesser one than that of the figure whose id it has."""
        return identifier in self._shorter

    def _chosen(self, members: list[str]) -> str:
        """Choose a full name before a short one, then the one reported first."""
        best = min((self._figures[one] for one in members), key=lambda one: (_lesser(one, self._shorter), one.first))
        return best.id

    def _united(self, decision: Decision) -> bool:
        one, other = (self._head[figure.id] for figure in (decision.one, decision.other))
        if one == other:
            return True
        pairs = [(self._figures[a], self._figures[b]) for a in self._members[one] for b in self._members[other]]
        if any(_differ(a, b) for a, b in pairs) or (_is_guess(decision) and any(a.articles & b.articles for a, b in pairs)):
            return False
        self._note_shorter(decision)
        self._members[one] += self._members.pop(other)
        self._head.update(dict.fromkeys(self._members[one], one))
        return True

    def _note_shorter(self, decision: Decision) -> None:
        one, other = decision.one, decision.other
        if one.kind != other.kind:
            self._shorter.add(max((one, other), key=lambda figure: -len(figure.articles)).id)
        elif decision.likeness == Likeness.SHORTENED and one.kind == "organization":
            self._shorter.add(one.id)  # the short name comes first

    def _torn(self, same: Iterable[Decision]) -> dict[str, bool]:
        """Return the figures that would be one with two others whose names differ: "George Bush" and both Presidents."""
        partners: dict[str, list[Figure]] = {}
        for decision in same:
            partners.setdefault(decision.one.id, []).append(decision.other)
            partners.setdefault(decision.other.id, []).append(decision.one)
        return {
            identifier: True
            for identifier, some in partners.items()
            if any(_differ(a, b) for n, a in enumerate(some) for b in some[n + 1 :])
        }


def _is_guess(decision: Decision) -> bool:
    """Tell whether two people's names are less than the same: an article that names both tells them apart."""
    is_unlike = decision.likeness > Likeness.SPELLED and not decision.beside
    return decision.one.kind == decision.other.kind == "person" and is_unlike


def _differ(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind == "person" and compare_people(one.name, other.name) >= Likeness.NEAR


def _lesser(figure: Figure, shorter: set[str]) -> tuple[bool, int, bool]:
    is_initial = figure.kind == "person" and is_full(figure.name) and len(person_words(figure.name)[0]) == 1
    return figure.id in shorter, _KINDS.index(figure.kind), is_initial
