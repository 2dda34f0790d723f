"""What a noun names: something happening, or a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_eventive(noun: Token) -> bool:
    """Tell whether a noun names something happening."""
    named = words("eventive", "nouns")
    if noun.tag_ not in ("NN", "NNS"):
        return noun.tag_ == "NNP" and noun.lower_ in named
    word = lemma(noun)
    if word in named or noun.lower_ in named:
        return True
    return word.endswith(tuple(words("eventive", "suffixes"))) and word not in words("eventive", "not_events")
