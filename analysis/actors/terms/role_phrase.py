"""A row of words that says what somebody is, and what the words around it are read against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis import syntax
from analysis.actors.terms.countries import demonym, known
from analysis.actors.terms.found import Name
from analysis.language import Doc, Token
from analysis.lexicon import table, words
from analysis.model import RoleState

ENDS = frozenset((",", ";", ".", ":", "(", ")", "--", "–", "—", '"', "“", "”", "''", "``", "?", "!", "-LRB-", "-RRB-"))
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
    may_describe = syntax.is_adjective(token) and word in words("roles", "also_adjectives")
    if may_describe and any(map(in_noun_phrase, token.doc[token.i + 1 : token.i + 2])):
        return False
    if word == "international":  # "former Croatia international"
        return token.i > 0 and bool(known(token.nbor(-1).text) or demonym(token.nbor(-1).text))
    if word in words("roles", "nouns") or f"{word}." in words("roles", "abbreviations"):
        return True
    bare = without_prefix(word)
    return bare in words("roles", "nouns") or (syntax.is_singular(token) and _is_made_so(word))


def state_at(token: Token) -> RoleState | None:
    """Return what an adverb before a phrase says of its time: "Ana Lima, then the bank's lawyer, …"."""
    states: dict[str, RoleState] = table("roles")["states"]
    may_tell = syntax.is_adverb(token) or syntax.is_preposition(token) or token.lower_ == "then"
    return states.get(token.lower_) if may_tell else None


def in_noun_phrase(token: Token) -> bool:
    """Tell whether a word may belong to a phrase that says what somebody is, before or at its noun."""
    is_noun = syntax.leads_to_noun(token) or syntax.is_proper_noun(token)
    return is_noun or syntax.is_superlative(token) or syntax.is_participle(token)


def without_prefix(word: str) -> str:
    """Return the word without "ex-", "vice-", "co-" before and "-elect" after it."""
    return word.removeprefix("ex-").removeprefix("vice-").removeprefix("co-").removesuffix("-elect")


def after_determiners(doc: Doc, start: int, end: int) -> int:
    """Return where a phrase begins after articles, possessives and adverbs: "now the", "her"."""
    before = words("roles", "determiners") | words("roles", "adverbs")
    return next((token.i for token in doc[start:end] if token.lower_ not in before), max(start, end))


def after_owner(doc: Doc, start: int, end: int) -> int:
    """Return where a phrase begins after a possessor: "Japan's foreign minister"."""
    owners = [token.i + 1 for token in doc[start:end] if syntax.is_possessive_marker(token)]
    return owners[-1] if owners else start


def end_of_phrase(doc: Doc, start: int, most: int) -> int:
    """Return where the words end that may say what somebody is: at a mark, a finite verb or a relative pronoun."""
    end = start
    while end < min(len(doc), start + most) and not _ends(doc[end]):
        end += 1
    return end


def head_end(doc: Doc, start: int, end: int) -> int:
    """Return the first preposition of a phrase: what stands before it is the title proper."""
    return next((token.i for token in doc[start:end] if syntax.is_preposition(token) or syntax.is_to(token)), end)


def _ends(token: Token) -> bool:
    if token.ent_type_ in ("DATE", "TIME") and token.i:  # "the youngest head last year", "its lawyer until 2015"
        return token.lower_ in ("last", "this", "next", "earlier") or syntax.is_preposition(token.nbor(-1))
    is_before_verb = token.i + 1 < len(token.doc) and syntax.form(token.nbor()) == "base"
    if syntax.is_to(token) and is_before_verb:  # "the first official to admit it"
        return True
    is_clause = syntax.is_finite_form(token) or syntax.is_wh_word(token) or syntax.stands_for_noun(token)
    return is_clause or token.text in ENDS or token.is_space


def _is_made_so(word: str) -> bool:
    return len(word) > 5 and word.endswith(_SUFFIXES) and word not in words("roles", "no_persons")
