"""What a word or mark is by itself, wherever it stands in the sentence: its part of speech as the tagger sees it."""

from __future__ import annotations

from analysis.language import Token

_QUOTATION = ("``", "''")
_PHRASE_ENDING = frozenset((",", ":", "-LRB-", *_QUOTATION))
_LOOSE = frozenset((*_PHRASE_ENDING, ".", "NFP", "HYPH", "_SP"))
_SEPARATING = frozenset(("CC", "IN", "WRB", ",", ":"))
_PHRASE_OPENING = frozenset(("CC", "IN", "TO", "WRB", "WP", "WDT", "VBG", "VBN"))
_CLAUSE_ENDING = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "RB", "CD", "RP"))
_CONTENT = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "FW"))
_NOUN_LEADING = frozenset(("NN", "NNP", "JJ", "HYPH", "POS"))


def is_modal(word: Token) -> bool:
    """Tell "will", "may", "could"."""
    return word.tag_ == "MD"


def is_relative_pronoun(word: Token) -> bool:
    """Tell "who", "what" and "which"."""
    return word.tag_ in ("WP", "WDT")


def is_relative_determiner(word: Token) -> bool:
    """Tell "which" and "that" where they open a relative clause; not "who"."""
    return word.tag_ == "WDT"


def is_determiner(word: Token) -> bool:
    """Tell "the" and "this"."""
    return word.tag_ == "DT"


def is_wh_word(word: Token) -> bool:
    """Tell "who", "whose", "which", "where": what opens a relative clause or a question."""
    return word.tag_ in ("WP", "WP$", "WDT", "WRB")


def is_adverb(word: Token) -> bool:
    """Tell "then" and "formerly"."""
    return word.tag_ == "RB"


def is_number(word: Token) -> bool:
    """Tell "three" and "54"."""
    return word.tag_ == "CD"


def is_preposition(word: Token) -> bool:
    """Tell "of" and "before", also "that" and "because" where they open a clause; not "to"."""
    return word.tag_ == "IN"


def is_to(word: Token) -> bool:
    """Tell "to", of an infinitive and of a place."""
    return word.tag_ == "TO"


def is_conjunction(word: Token) -> bool:
    """Tell "and", "or", "but", whatever they join or fail to join."""
    return word.tag_ == "CC"


def is_punctuation(mark: Token) -> bool:
    """Tell any mark, and white space."""
    return mark.pos_ in ("PUNCT", "SPACE")


def is_hyphen(mark: Token) -> bool:
    """Tell the hyphen inside a word from a dash."""
    return mark.tag_ == "HYPH"


def is_quotation_mark(mark: Token) -> bool:
    """Tell a quotation mark from an apostrophe."""
    return mark.tag_ in _QUOTATION


def is_opening_bracket(mark: Token) -> bool:
    """Tell "(" and "[", also "-LRB-"."""
    return mark.tag_ == "-LRB-"


def is_closing_bracket(mark: Token) -> bool:
    """Tell ")" and "]", also "-RRB-"."""
    return mark.tag_ == "-RRB-"


def is_pause(mark: Token) -> bool:
    """Tell the comma, full stop or quotation mark that a clause ends with."""
    return mark.tag_ in (",", ".", *_QUOTATION)


def is_break(mark: Token) -> bool:
    """Tell a colon, a dash or a quotation mark that parts the words around it; no apostrophe."""
    return mark.tag_ in (":", *_QUOTATION) and mark.dep_ == "punct"


def ends_phrase(mark: Token) -> bool:
    """Tell the mark that a noun phrase ends at: a comma, a colon, a dash, a bracket, a quotation mark."""
    return mark.tag_ in _PHRASE_ENDING


def is_loose(mark: Token) -> bool:
    """Tell what is no part of a phrase at its edge: a mark but for a closing bracket, a hyphen, white space."""
    return mark.tag_ in _LOOSE


def separates(word: Token) -> bool:
    """Tell what something new begins with: a comma or dash, a conjunction, a preposition, "when"."""
    return word.tag_ in _SEPARATING


def opens_phrase(word: Token) -> bool:
    """Tell what a phrase or clause below another begins with: "and", "in", "to", "who", "when", a participle."""
    return word.tag_ in _PHRASE_OPENING


def may_end_clause(word: Token) -> bool:
    """Tell what a clause may end with before a mark: a noun, a pronoun, an adverb, a number, a particle."""
    return word.tag_ in _CLAUSE_ENDING


def leads_to_noun(word: Token) -> bool:
    """Tell what stands in front of a noun as often as not: another noun or name, an adjective, a hyphen, "'s"."""
    return word.tag_ in _NOUN_LEADING


def may_narrow(word: Token) -> bool:
    """Tell a word that may say which: a noun, an adjective, a participle, a number, a foreign word."""
    return word.tag_ in _CONTENT


def is_mark(token: Token) -> bool:
    """Tell a mark that has no part in the sentence: a comma, a dash; not the "%" of "7%" nor the "#" of "#2"."""
    return token.dep_ == "punct"
