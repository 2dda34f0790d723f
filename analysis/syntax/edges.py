"""What joins words and clauses and so cannot begin or end a run of words; which marks belong to the words beside them."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.clauses import link

_NEEDING = frozenset(("CC", "TO", "WDT", "WP", "WRB", "PRP$", "DT", "IN"))
_TYING = frozenset(("HYPH", "$", "POS"))


def is_coordinator(word: Token) -> bool:
    """Tell the "and" that joins two words or clauses."""
    return word.dep_ == "cc"


def is_subordinator(word: Token) -> bool:
    """Tell the "that" or "because" that opens a clause, not the "that" of "that plan"."""
    return word.dep_ == "mark"


def joins(word: Token) -> bool:
    """Tell what joins or opens a clause: "and", "both", "that", "because"."""
    return is_coordinator(word) or is_subordinator(word) or word.dep_ == "preconj"


def lacks_what_follows(word: Token) -> bool:
    """Tell a last word that needs another: "the", "to", "of", "which"; not "this" as an object, nor "much to be proud of"."""
    if word.tag_ == "IN" and link(word) == "preposition" and not any(word.rights):
        return False
    return word.tag_ in _NEEDING and word.dep_ not in ("prt", "dobj", "attr", "pobj")


def is_loose_mark(token: Token) -> bool:
    """Tell a comma, quotation mark or bracket from marks that belong to a word: "10%", "$5", "well-known", "Quill's"."""
    typed = token.text == "`" and any(token.doc[place : place + 2].text == "``" for place in (max(token.i - 1, 0), token.i))
    bracket = token.text in ("-LRB-", "-RRB-")  # as treebanks write them
    return ((token.is_punct and token.text != "%") or typed or bracket) and token.tag_ not in _TYING
