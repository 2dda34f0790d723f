"""The annex: each passage as its article has it, and which sentences of the corpus a number stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.briefing.verify.difference import Difference, unknown
from analysis.briefing.verify.entry import Entry, Place
from analysis.briefing.verify.quoted import Passage
from analysis.briefing.verify.text import form, readable, same_spaces, stored
from analysis.briefing.verify.wording import Known


@dataclass(slots=True)
class Evidence:
    """Where in the corpus the numbers of a page lead, and the words marked there."""

    places: dict[int, frozenset[Place]] = field(default_factory=dict)
    marked: dict[int, str] = field(default_factory=dict)

    def of(self, numbers: tuple[int, ...]) -> frozenset[Place]:
        """Return the places that these numbers stand for."""
        return frozenset(place for number in numbers for place in self.places.get(number, ()))

    def bears(self, entry: Entry, numbers: tuple[int, ...]) -> bool:
        """Tell whether one of these numbers leads to an entry's sentence, and its words are marked there."""
        return any(
            entry.place in self.places.get(number, ()) and _is_marked(entry.marked, self.marked.get(number, ""))
            for number in numbers
        )


def check_passages(passages: list[Passage], known: Known, found: Evidence) -> Iterator[Difference]:
    """Give each passage that no article has so, or not the article named; fill in where each number leads."""
    holding = {words: known.holding(form(words)) if words else [] for words in {passage.words for passage in passages}}
    for passage in passages:
        where = f"Evidence {passage.number}"
        articles = holding[passage.words]
        told = [one for one in articles if form(_printed(known, one)) == form(passage.source)]
        places = frozenset(place for one in told for place in _places(passage, one, known))
        if not articles:
            yield unknown(passage.words, known, where=where)
        elif not told:
            named = " or ".join(repr(_printed(known, one)) for one in articles[:3])
            named = f"the page has {readable(passage.source)!r}, the corpus {named}"
            yield Difference("credited to somebody else", passage.words, named, where)
        elif not places:
            yield Difference("altered", passage.words, "the article goes on: no passage begins and ends so", where)
        elif found.places.setdefault(passage.number, places) != places:
            yield Difference("evidence elsewhere", passage.words, "the same number stands for two passages", where)
        else:
            found.marked[passage.number] = form(passage.marked)
            yield from _links(passage, told, known, where)


def _places(passage: Passage, article: str, known: Known) -> Iterator[Place]:
    """Give the sentences of which this is the passage."""
    for start, words in known.contexts(article).items():
        if stored(words) == form(passage.words) and same_spaces(passage.words, words):
            yield article, start


def _printed(known: Known, article: str) -> str:
    told = known.sources[article]
    return f"{told['headline']}, {told['publisher'] or 'publisher not stated'}, {told['published']}"


def _links(passage: Passage, articles: list[str], known: Known, where: str) -> Iterator[Difference]:
    addresses = {known.sources[one]["url"] for one in articles}
    for link in passage.links:
        if link and link not in addresses:
            yield Difference(
                "evidence elsewhere", passage.words, f"it links to {link}, the article has {', '.join(addresses)}", where
            )


def _is_marked(words: str, marked: str) -> bool:
    """Tell whether words are marked, in one piece or as far as the passage reaches; a page without marks shows none."""
    return not marked or words in marked or marked in words
