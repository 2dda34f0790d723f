"""Link organizations of which one name is the other with a word written amiss: "Harbour Biologic Institute", "Biological"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from analysis.actors.names.acronyms import initials
from analysis.actors.terms.countries import demonym, known
from analysis.corpus.linking.body_words import body_words
from analysis.corpus.linking.decision import Decision, decide
from analysis.corpus.linking.grounds import weigh
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness

_FEWEST_WORDS = 3
_SAME_START = 5  # letters
_LARGEST_BLOCK = 100
_MUCH = 2  # that speaks for it besides the names


def link_misnamed(bodies: Iterable[Figure]) -> Iterator[Decision]:
    """Yield what is thought of each two organizations whose names differ in one word that begins alike."""
    blocks: dict[str, list[Figure]] = defaultdict(list)
    for body in bodies:
        blocks[initials(body.name.split())].append(body)
    for letters, block in blocks.items():
        for one, other in combinations(block[:_LARGEST_BLOCK] if len(letters) >= _FEWEST_WORDS else (), 2):
            if is_misnamed(body_words(one.name), body_words(other.name)):
                grounds = weigh(one, other)
                shared = {alias for alias in one.aliases & other.aliases if alias.isupper()}
                same = not grounds.clash and (bool(shared) or grounds.weight >= _MUCH)
                yield decide(one, other, same=same, likeness=Likeness.NEAR, grounds=grounds)


def is_misnamed(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether names of three words or more are one but for a word that begins alike and is no country's."""
    if len(one) != len(other) or len(one) < _FEWEST_WORDS:
        return False
    differ = [(a, b) for a, b in zip(sorted(one), sorted(other), strict=True) if a != b]
    if len(differ) != 1 or differ[0][0][:_SAME_START] != differ[0][1][:_SAME_START]:
        return False
    return not any(known(word.title()) or demonym(word.title()) for word in differ[0])
