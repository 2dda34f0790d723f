"""What a person's corrections of a corpus did: which rows they changed, hid, pinned, accepted or joined."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.corpus.store import Corpus
from analysis.corpus.who import applied_to
from analysis.model import Correction


def problems_of(corpus: Corpus, some: Iterable[Correction]) -> list[str]:
    """Return why some of the corpus' corrections change nothing, each reason once a correction."""
    wanted = set(some)
    return [one.problem for one in applied_to(corpus).fitted if one.correction in wanted and one.problem]


def hidden(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the quotes and events that a person wants on no page; the tables keep them."""
    return frozenset(applied_to(corpus).hidden)


def reviewed(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the quotes, events and actors that a person has looked at: accepted, or put right."""
    applied = applied_to(corpus)
    changed = {row for one in applied.fitted for row in one.rows}
    return frozenset(applied.accepted | changed)


def merged(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the actors that a person let go by another's name."""
    return frozenset(row for one in applied_to(corpus).fitted if one.correction.action == "merge" for row in one.rows)


def same_events(corpus: Corpus) -> frozenset[frozenset[str]]:
    """Return the sets of events' ids that a person says are one."""
    return frozenset(applied_to(corpus).same)


def roles_given(corpus: Corpus) -> dict[str, str]:
    """Return the roles that a person gave actors, by their ids."""
    return {str(actor): str(role) for actor, role in applied_to(corpus).tables["held"]}


def pinned(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the quotes and events that a person wants shown."""
    return frozenset(applied_to(corpus).pinned)
