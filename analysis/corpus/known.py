"""What corrections are tied to: the quotes, events, articles and names of a corpus, found by words or nearly these words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from analysis.model import Correction

_ALIKE = 90.0  # percent: words that were edited since are still the same words
_BETWEEN = re.compile(r"[\W_]+")  # what is no letter or digit


@dataclass(frozen=True, slots=True)
class Thing:
    """A quote or event that a correction may mean."""

    id: str
    kind: str
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """What corrections are tied to: quotes and events, the names that articles go by, and who is who across them."""

    things: Sequence[Thing]
    articles: Mapping[str, frozenset[str]]
    reports: Sequence[tuple[str, str, str]]  # article, id there, name there
    names: Mapping[str, str]  # id across articles → name
    _index: dict[str, dict[str, list[Any]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of_words(self, words: str) -> list[Thing]:
        """Return the quotes and events of just these words; the index is made once, for all corrections."""
        return self._found("words", words, lambda: ((one.words, one) for one in self.things))

    def called(self, name: str) -> set[str]:
        """Return the actors of a name, by their ids."""
        return set(self._found("names", name, lambda: ((known_as, actor) for actor, known_as in self.names.items())))

    def articles_called(self, name: str) -> frozenset[str]:
        """Return the articles that go by a name."""
        told = lambda: ((one, article) for article, names in self.articles.items() for one in names)  # noqa: E731
        return frozenset(self._found("articles", name, told))

    def _found(self, index: str, asked: str, told: Callable[[], Iterable[tuple[str, Any]]]) -> list[Any]:
        if index not in self._index:
            made: dict[str, list[Any]] = {}
            for name, one in told():
                made.setdefault(bare(name), []).append(one)
            self._index[index] = made
        return self._index[index].get(bare(asked), [])


def things_meant(words: str, known: Known, fits: Callable[[Thing], bool]) -> list[Thing]:
    """Return the things of just these words, else those nearly of these words."""
    from rapidfuzz import fuzz

    wanted = bare(words)
    exact = [one for one in known.of_words(words) if fits(one)]
    return exact or [one for one in known.things if fits(one) and fuzz.ratio(bare(one.words), wanted) >= _ALIKE]


def actors_meant(name: str, known: Known) -> set[str]:
    """Return the actors of an id or a name."""
    return {name} if name in known.names else known.called(name)


def articles_meant(correction: Correction, known: Known) -> frozenset[str]:
    """Return the articles that a correction names; all where it names none."""
    if correction.article is None:
        return frozenset(known.articles)
    return known.articles_called(correction.article)


def article_names(row: Mapping[str, Any]) -> frozenset[str]:
    """Return what an article goes by: id, URL, headline, the name of its file."""
    names = (row["article"], row["url"], row["headline"], PurePath(row["source"]).name if row["source"] else None)
    return frozenset(name for name in names if name)


def bare(words: str) -> str:
    """Return words as they are compared: letters and digits in one case."""
    return _BETWEEN.sub(" ", words).strip().casefold()
