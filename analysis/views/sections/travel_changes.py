"""What a newsroom did to words that it took over, told in words: cut, changed, left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from analysis.measures.travel.cuts import Cut
from analysis.measures.travel.lineage import Carrier, Lineage
from analysis.views.look.counts import listed
from analysis.views.look.words import first_words, printed

_MOST = 24  # words of a cut that a line names
_MOST_TOLD = 6  # differences that it names
_LOSES = {"negation": "a negation", "condition": "a condition"}  # what may turn the meaning where it falls
_ABBREVIATED = re.compile(r"\b(?:\w\.){2,}$")


def in_words(carrier: Carrier) -> str:
    """Say what an article did to the words."""
    difference = carrier.difference
    if "indirect" in difference.acts:
        return "in indirect speech"
    told = [*_without(difference.cuts), *_changed(difference.changes)]
    rest = len(told) - _MOST_TOLD
    told = [*told[:_MOST_TOLD], *([f"{rest} more differences"] if rest > 1 else told[_MOST_TOLD:])]
    told += [f"names “{printed(carrier.source)}” as the speaker"] * ("other speaker" in difference.acts)
    told += ["joined in one quote with words that other articles date to another day"] * ("joined" in difference.acts)
    return "; ".join(told) or "in these words"


def _without(cuts: Sequence[Cut]) -> Iterator[str]:
    """Give what an article does not print, wherever in the words that stood."""
    if cuts:
        yield f"without {listed([_fallen(cut) for cut in cuts])}"


def _fallen(cut: Cut) -> str:
    loses = [_LOSES[name] for name in cut.loses if name in _LOSES]
    again = "a second " if cut.slight == "again" else ""
    return f"{again}{_quoted(cut.words)}{f' ({listed(loses)})' if loses else ''}"


def _changed(changes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Give what stands for other words, once however often it does, and what the article prints beyond the fullest form."""
    for (old, new), times in Counter(
        (without_ends(old.removesuffix(" …")), without_ends(new.removesuffix(" …"))) for old, new in changes
    ).items():
        again = f" ({times} times)" if times > 1 else ""
        yield (f"has {_quoted(new)} for {_quoted(old)}" if old else f"also has {_quoted(new)}") + again


def lack(carrier: Carrier, one: Lineage) -> tuple[bool, bool, int]:
    """Return by what carriers are put in order: the fullest form first, then who has most of it."""
    gone = sum(len(words.split()) for step, words in carrier.difference.steps if step != "kept")
    return (carrier.article != one.home, "indirect" in carrier.difference.acts, gone)


def _quoted(words: str) -> str:
    return f"“{without_ends(first_words(words.removesuffix(' …'), most=_MOST))}”"


def without_ends(words: str) -> str:
    """Return words to stand in marks: none of their own, no comma or stop at the end."""
    bare = printed(words).strip("“”‘ ").lstrip("’").rstrip("’,; ")
    return bare if _ABBREVIATED.search(bare) else bare.rstrip("’,;. ")
