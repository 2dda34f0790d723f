"""One name, one kind: what some articles take for a person or a place and most for an organization is that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import weigh
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness, name_words

_CLEARLY = 2  # times as many articles


def link_kinds(figures: Iterable[Figure]) -> Iterator[Decision]:
    """Yield what is thought of figures of different kinds with one name of several words; a place and who rules it stay two."""
    named: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.kind in ("person", "organization") and len(figure.name.split()) > 1:
            named[name_words(figure.name)].append(figure)
    for some in named.values():
        most, *others = sorted(some, key=lambda one: (-len(one.articles), one.id))
        for other in others:
            if other.kind != most.kind:
                clear = len(most.articles) >= _CLEARLY * len(other.articles)
                unless = None if clear else f"taken for {_a(most.kind)} here, for {_a(other.kind)} there"
                yield decide(most, other, same=clear, likeness=Likeness.SAME, grounds=weigh(most, other), unless=unless)


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
