"""The words that report speech, thought and will, read once from ``cues.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from analysis.language import Token, lemma
from analysis.lexicon import table
from analysis.model import Sense

Category = Literal["verbs", "nouns", "adjectives", "passives"]
Frames = Mapping[str, "Cue"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a reporting word means in one of its frames; ``speech`` is false for thinking and wanting."""

    sense: Sense
    speech: bool = True


@cache
def lexicon(category: Category) -> Mapping[str, Frames]:
    """Return the frames of each word of a category: ``lexicon("verbs")["urge"]["person_to"]``.

    A frame that needs a particle or a preposition is keyed with it: ``["call"]["about for"]``, ``["point"]["clause out"]``.
    """
    table: dict[str, dict[str, Cue]] = {}
    for frame, entry, cue in _entries(category):
        word, _, particle = entry.partition("-")
        table.setdefault(word, {}).setdefault(f"{frame} {particle}".strip(), cue)
    return table


def frames_of(word: Token, category: Category) -> Frames:
    """Return the frames of a word of the text; none where it reports nothing."""
    found = lemma(word)
    return lexicon(category).get(_forms().get(found, found), {})


@cache
def words(name: str) -> frozenset[str]:
    """Return a plain list of words of the file, such as ``light_verbs``."""
    return frozenset(str(table("cues")["words"][name]).split())


def _entries(category: Category) -> Iterator[tuple[str, str, Cue]]:
    for sense in get_args(Sense):
        listed = table("cues").get(sense, {})
        cue = Cue(cast("Sense", sense), bool(listed.get("speech", True)))
        for frame, entries in listed.get(category, {}).items():
            yield from ((frame, entry, cue) for entry in str(entries).split())


@cache
def _forms() -> Mapping[str, str]:
    return {name: str(form) for name, form in table("cues")["forms"].items()}
