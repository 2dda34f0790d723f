"""What a noun is and names: common or proper, plural, whose it is, something happening or a thing; pronouns, adjectives."""

from __future__ import annotations

from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.syntax.words import is_determiner


def is_eventive(noun: Token) -> bool:
    """Tell whether a noun names something happening."""
    named = words("eventive", "nouns")
    if noun.tag_ not in ("NN", "NNS"):
        return noun.tag_ == "NNP" and noun.lower_ in named
    word = lemma(noun)
    if word in named or noun.lower_ in named:
        return True
    return word.endswith(tuple(words("eventive", "suffixes"))) and word not in words("eventive", "not_events")


def is_common_noun(word: Token) -> bool:
    """Tell "envoy" and "envoys" from a name."""
    return word.tag_ in ("NN", "NNS")


def is_proper_noun(word: Token) -> bool:
    """Tell "Quill" and "Alps" from a common noun."""
    return word.tag_ in ("NNP", "NNPS")


def is_noun(word: Token) -> bool:
    """Tell a noun, common or proper."""
    return is_common_noun(word) or is_proper_noun(word)


def is_nominal(word: Token) -> bool:
    """Tell a noun, a name and a pronoun, "who" with them."""
    return is_noun(word) or word.pos_ == "PRON"


def opens_noun_phrase(word: Token) -> bool:
    """Tell what a noun phrase may begin with: a noun or pronoun, "the" and "all", an adjective."""
    return is_nominal(word) or word.pos_ in ("DET", "ADJ")


def is_common_singular(noun: Token) -> bool:
    """Tell "envoy" from "envoys" and from a name."""
    return noun.tag_ == "NN"


def is_common_plural(noun: Token) -> bool:
    """Tell "envoys" from "envoy" and from a name."""
    return noun.tag_ == "NNS"


def is_proper_singular(noun: Token) -> bool:
    """Tell "Quill" from "Alps" and from a common noun."""
    return noun.tag_ == "NNP"


def is_singular(noun: Token) -> bool:
    """Tell "envoy" and "Quill" from "envoys" and "Alps"."""
    return noun.tag_ in ("NN", "NNP")


def is_plural(noun: Token) -> bool:
    """Tell "envoys" and "Alps" from "envoy" and "Quill"."""
    return noun.tag_ in ("NNS", "NNPS")


def is_adjective(word: Token) -> bool:
    """Tell an adjective, compared or not: "confident", "surer", "surest"."""
    return word.tag_ in ("JJ", "JJR", "JJS")


def is_superlative(word: Token) -> bool:
    """Tell "surest", "top"."""
    return word.tag_ == "JJS"


def is_pronoun(word: Token) -> bool:
    """Tell what stands for a noun: "she", "who", "this" of "this failed"."""
    return word.pos_ == "PRON" or (is_determiner(word) and word.dep_ != "det")


def is_content_word(word: Token) -> bool:
    """Tell a word that says something by itself: a noun, a name, a number, a verb that is no "be"."""
    return word.pos_ in ("NOUN", "PROPN", "NUM", "VERB")


def is_personal_pronoun(word: Token) -> bool:
    """Tell "she" and "her", also where it says whose: "her plan"."""
    return word.tag_ in ("PRP", "PRP$")


def is_possessive_pronoun(word: Token) -> bool:
    """Tell the "her" of "her plan" from that of "met her"."""
    return word.tag_ == "PRP$"


def stands_for_noun(word: Token) -> bool:
    """Tell "she" and the "her" of "met her" from the "her" of "her plan"."""
    return is_personal_pronoun(word) and not is_possessive_pronoun(word)


def is_possessive(word: Token) -> bool:
    """Tell what follows whose something is or says it: "'s" and "her"."""
    return is_possessive_marker(word) or is_possessive_pronoun(word)


def is_possessive_marker(word: Token) -> bool:
    """Tell the "'s" of "the bank's chairman" from that of "it's late"."""
    return word.tag_ == "POS"


def is_possessive_ending(word: Token) -> bool:
    """Tell the "'s" that the parse, too, ties to the noun before it."""
    return is_possessive_marker(word) and word.dep_ == "case"


def is_apposition(word: Token) -> bool:
    """Tell "Hale" of "the envoy, Hale"."""
    return word.dep_ == "appos"


def is_further_item(word: Token) -> bool:
    """Tell a later item of a list and an apposition: "Hale" of "Quill and Hale" and of "the envoy, Hale"."""
    return word.dep_ == "conj" or is_apposition(word)


def next_conjunct(word: Token) -> Token | None:
    """Return the item that follows in a list: "Hale" after "Quill" in "Quill and Hale"."""
    return next((child for child in word.rights if child.dep_ == "conj"), None)


def is_possessor(word: Token) -> bool:
    """Tell whose something is: "Quill" of "Quill's plan", "her" of "her plan"."""
    return word.dep_ == "poss"


def possessors(noun: Token) -> list[Token]:
    """Return whose it is: "Quill" of "Quill's plan", "her" of "her plan"."""
    return [child for child in noun.lefts if is_possessor(child)]


def is_figure(word: Token) -> bool:
    """Tell a number before its noun: "two" of "two envoys", "2009" of "the 2009 visit"."""
    return word.dep_ == "nummod"
