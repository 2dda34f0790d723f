"""A row of words that says what somebody is, and what the words around it are read against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.actors.terms.countries import demonym, known
from analysis.actors.terms.found import Name
from analysis.lexicon import table, words
from analysis.model import RoleState

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ENDS = frozenset((",", ";", ".", ":", "(", ")", "--", "–", "—", '"', "“", "”", "''", "``", "?", "!", "-LRB-", "-RRB-"))
DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "one", "another", "our", "my", "also", "whose"))
ADVERBS = frozenset(("now", "currently", "today", "later", "himself", "herself", "also", "still", "both"))
NOUN_PHRASE = frozenset(("NNP", "NNPS", "NN", "JJ", "JJS", "POS", "HYPH", "VBN", "VBG"))
_SUFFIXES = ("ist", "ologist", "ician", "grapher", "keeper", "smith", "woman", "man", "person", "maker", "eer", "holder")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a name are read against: the parse and the names at its tokens."""

    doc: Doc
    places: Mapping[int, Name]
    organizations: Mapping[int, Name]
    people: Mapping[int, Name]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``start`` to ``end`` that say what a person is.

    ``title`` replaces their words where these are a clause ("who heads …") and ``state`` is what the clause says of the time.
    """

    start: int
    end: int
    title: str | None = None
    state: RoleState | None = None


def is_role(token: Token) -> bool:
    """Tell whether a word names what a person is: in the list, or made as such words are ("hydrologist", "locksmith")."""
    word = token.lower_.rstrip(".")
    if token.tag_ == "JJ" and word in words("roles", "also_adjectives") and _stands_before_noun(token):
        return False
    if word == "international":  # "former Croatia international"
        return token.i > 0 and bool(known(token.nbor(-1).text) or demonym(token.nbor(-1).text))
    if word in words("roles", "nouns") or f"{word}." in words("roles", "abbreviations"):
        return True
    bare = without_prefix(word)
    return bare in words("roles", "nouns") or (token.tag_ in ("NN", "NNP") and _is_made_so(word))


def state_at(token: Token) -> RoleState | None:
    """Return what an adverb before a phrase says of its time: "Ana Lima, then the bank's lawyer, …"."""
    states: dict[str, RoleState] = table("roles")["states"]
    return states.get(token.lower_) if token.tag_ in ("RB", "IN") or token.lower_ == "then" else None


def _stands_before_noun(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().tag_ in NOUN_PHRASE


def without_prefix(word: str) -> str:
    """Return the word without "ex-", "vice-", "co-" before and "-elect" after it."""
    return word.removeprefix("ex-").removeprefix("vice-").removeprefix("co-").removesuffix("-elect")


def after_owner(doc: Doc, start: int, end: int) -> int:
    """Return where a phrase begins after a possessor: "Japan's foreign minister"."""
    owners = [token.i + 1 for token in doc[start:end] if token.tag_ == "POS"]
    return owners[-1] if owners else start


def end_of_phrase(doc: Doc, start: int, most: int) -> int:
    """Return where the words end that may say what somebody is: at a mark, a finite verb or a relative pronoun."""
    end = start
    while end < min(len(doc), start + most) and not _ends(doc[end]):
        end += 1
    return end


def head_end(doc: Doc, start: int, end: int) -> int:
    """Return the first preposition of a phrase: what stands before it is the title proper."""
    return next((token.i for token in doc[start:end] if token.tag_ in ("IN", "TO")), end)


def _ends(token: Token) -> bool:
    if token.ent_type_ in ("DATE", "TIME") and token.i:  # "the youngest head last year", "its lawyer until 2015"
        return token.lower_ in ("last", "this", "next", "earlier") or token.nbor(-1).tag_ == "IN"
    if token.tag_ == "TO" and token.i + 1 < len(token.doc) and token.nbor().tag_ == "VB":  # "the first official to admit it"
        return True
    return token.text in ENDS or token.is_space or token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$", "WRB", "PRP")


def _is_made_so(word: str) -> bool:
    return len(word) > 5 and word.endswith(_SUFFIXES) and word not in words("roles", "no_persons")
