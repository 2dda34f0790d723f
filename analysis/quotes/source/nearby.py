"""Find a cue's source by its place, where the parse gave the cue no subject."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import syntax
from analysis.language import Token
from analysis.model import Span
from analysis.quotes.parts.extent import inside

_MOST_WORDS = 60
_WITHIN = ("of", "in", "at", "for")


def beside(cue: Token, avoid: Sequence[Span]) -> Token | None:
    """Fall back on the nominal beside a finite cue where the parse gave no subject."""
    if not syntax.is_tensed(cue) and not syntax.has_active_helper(cue):
        return None
    return _before(cue, avoid) or _behind(cue, avoid)


def _behind(cue: Token, avoid: Sequence[Span]) -> Token | None:
    """Take the noun phrase that begins right after a cue that itself follows a quote."""
    if not cue.i or cue.i + 1 >= len(cue.doc) or not (syntax.is_pause(cue.nbor(-1)) or cue.nbor(-1).is_space):
        return None
    token = cue.nbor(1)
    if not syntax.opens_noun_phrase(token) or inside(token, avoid):
        return None
    while 0 < token.head.i - token.i < 12 and syntax.is_noun(token.head) and not inside(token.head, avoid):
        token = token.head
    return token if syntax.is_nominal(token) else None


def _before(cue: Token, avoid: Sequence[Span]) -> Token | None:
    """Take the noun phrase that ends right before a cue, or before its auxiliaries and adverbs."""
    place = cue.i - 1
    while place > 0 and not cue.doc[place].is_sent_start and syntax.leads_to_verb(cue.doc[place]):
        place -= 1
    token = cue.doc[place] if place >= 0 else None
    if token is not None and token.text == ",":
        return person_before(token, avoid)
    if token is None or not syntax.is_nominal(token) or inside(token, avoid):
        return None
    top = best = token
    while _is_part(top) and top.head.i < top.i:
        top = top.head
        best = top if syntax.is_nominal(top) else best
    return best


def _is_part(token: Token) -> bool:
    """Tell whether a word goes on with the noun phrase of the word that it hangs on: "the Storm Centre in Oslo"."""
    if syntax.is_preposition(token):
        return token.lower_ in _WITHIN and syntax.is_noun(token.head)
    is_inside = syntax.modifies_noun(token) or syntax.is_further_item(token) or syntax.is_prepositional_object(token)
    return is_inside and (syntax.is_noun(token.head) or syntax.is_preposition(token.head))


def person_before(place: Token, avoid: Sequence[Span]) -> Token | None:
    """Find the name with an apposition before a place: In an interview with X, Ms. Rhee, head of Y, urged him."""
    found: Token | None = None
    for token in place.doc[max(0, place.i - _MOST_WORDS) : place.i]:
        first = bool(token.is_sent_start) or token.i == 0
        found = None if first else found
        starts = token.ent_iob_ == "B" and (first or token.nbor(-1).text == ",")
        if token.ent_type_ == "PERSON" and starts and not inside(token, avoid):
            found = token
        elif syntax.is_finite_form(token):
            found = None
    return _root_of_name(found) if found is not None else None


def _root_of_name(token: Token) -> Token:
    while syntax.is_noun_adjunct(token) and token.head.ent_type_ == "PERSON" and token.head.i > token.i:
        token = token.head
    return token
