"""What a noun is and names: common or proper, plural, whose it is, something happening or a thing; pronouns, adjectives."""

from __future__ import annotations

from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.syntax.words import is_determiner

_IN_PHRASE = frozenset(
    ("pobj", "compound", "nmod", "amod", "poss", "prep", "conj", "appos", "dobj", "nsubj", "nsubjpass", "attr")
)


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


def may_be_same(word: Token) -> bool:
    """Tell what may name with the word above it one person: a title, an apposition, what the parse could not tell apart."""
    return is_further_item(word) or is_premodifier(word) or word.dep_ in ("npadvmod", "dep", "flat")


def possessors(noun: Token) -> list[Token]:
    """Return whose it is: "Quill" of "Quill's plan", "her" of "her plan"."""
    return [child for child in noun.lefts if is_possessor(child)]


def modifying_nouns(noun: Token) -> list[Token]:
    """Return whose or which it is, in order: the possessor, and the noun adjunct of "the Quill cabinet"."""
    return [child for child in noun.lefts if modifies_noun(child)]


def is_noun_adjunct(word: Token) -> bool:
    """Tell the noun before a noun that says which: "bank" of "the bank plan"."""
    return word.dep_ in ("compound", "nmod")


def modifies_noun(word: Token) -> bool:
    """Tell a noun adjunct and a possessor, which are part of what another noun names."""
    return is_noun_adjunct(word) or is_possessor(word)


def is_adjectival(word: Token) -> bool:
    """Tell the adjective or participle before a noun: "retired" of "a retired envoy"."""
    return word.dep_ == "amod"


def is_figure(word: Token) -> bool:
    """Tell a number before its noun: "two" of "two envoys", "2009" of "the 2009 visit"."""
    return word.dep_ == "nummod"


def is_inside_noun(word: Token) -> bool:
    """Tell what is part of a noun phrase: "Friday" of "Friday's vote"; not the day of "one official Friday described it"."""
    before = word.dep_ in ("npadvmod", "appos") and word.i < word.head.i
    return before or is_premodifier(word) or is_figure(word) or is_possessor(word)


def is_premodifier(word: Token) -> bool:
    """Tell the adjective, participle or noun before a noun: "retired" and "bank" of "a retired bank clerk"."""
    return is_adjectival(word) or is_noun_adjunct(word)


def leads_up_to_noun(word: Token) -> bool:
    """Tell what a climb from the end of a noun phrase to its noun passes: what is said more of a noun, and the noun itself."""
    return word.dep_ in _IN_PHRASE


def is_postmodified(noun: Token) -> bool:
    """Tell a noun that a phrase or clause after it says more of: "the envoy of Peru", "the envoy who left"."""
    return any(map(is_postmodifier, noun.rights))


def is_postmodifier(word: Token) -> bool:
    """Tell a phrase, clause or apposition that says more of the noun before it."""
    return word.dep_ in ("prep", "relcl", "acl", "appos")
