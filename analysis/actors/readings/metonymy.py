"""Tell whether a place's name means the place or stands for its government, team or people.

Rules over the parse in the tradition of Markert & Nissim (2002): what governs the name decides, by lists of lemmas.
"""

from __future__ import annotations

from collections.abc import Callable

from analysis import syntax
from analysis.actors.readings.acting import acts, suffers
from analysis.actors.terms.countries import known, use_of
from analysis.actors.terms.found import Name
from analysis.actors.terms.prepositional import is_actor_after_preposition
from analysis.language import Doc, Token, lemma
from analysis.lexicon import words
from analysis.model import Reading

_LONGEST_CHAIN = 8
_LONGEST_TITLE = 4
_WIDEST_CONJUNCTION = 4
_CONJUNCTIONS = ("and", "or", "later", "then", "also", "&", ",")
_DASHES = ("-", "–", "—", "/")
_VERSUS = ("v", "v.", "vs", "vs.", "versus")


def read_place(doc: Doc, name: Name) -> Reading:
    """Return ``actor`` where the place's name at these tokens stands for its government, team or people, else ``literal``."""
    if not name.is_parsed:
        return "literal"
    root = doc[name.start : name.end].root
    if _is_where(root) or _contains(root) or _is_in_title(doc, name):
        return "literal"
    first = _first_of_chain(root)
    if _in_list_of_seats(first) or _plays(doc, name):
        return "actor"
    return "actor" if _is_actor(first) else "literal"


def _is_actor(token: Token) -> bool:
    return next((rule(token) for stands, rule in _RULES if stands(token)), False)


def _is_where(token: Token) -> bool:
    """Tell whether something takes place there: "Norway, where she lives"."""
    return any(child.lower_ == "where" for clause in syntax.relative_clauses(token) for child in clause.lefts)


def _is_in_title(doc: Doc, name: Name) -> bool:
    """Tell whether a name only says whose office follows, however the parse cuts it: "Norway President Ana Lima"."""
    end = name.end
    while end < min(len(doc) - 1, name.end + _LONGEST_TITLE) and doc[end].is_title and doc[end].ent_type_ != "PERSON":
        end += 1
    last = doc[end - 1]
    return end > name.end and last.lower_ in words("names", "titles") and doc[end].ent_type_ == "PERSON"


def _contains(token: Token) -> bool:
    """Tell whether a name only says where the one before it is: "Atlanta, Georgia"."""
    is_wider = use_of(token.text) in ("name", "state", "part") and use_of(token.head.text) != "name"
    return is_wider and syntax.is_apposition(token) and token.head.ent_type_ == "GPE"


def _plays(doc: Doc, name: Name) -> bool:
    """Tell whether a name stands for a team in a fixture: "Norway v Peru"."""
    around = (doc[max(0, name.start - 1)], doc[min(name.end, len(doc) - 1)])
    return any(token.lower_ in _VERSUS for token in around)


def _in_list_of_seats(first: Token) -> bool:
    """Tell whether three capitals in a row stand for governments: "happy people … in Beijing, Moscow and Pyongyang"."""
    seats, token = 0, first
    for _ in range(_LONGEST_CHAIN):
        seats += use_of(token.text) in ("seat", "house")
        following = next(filter(syntax.is_further_item, token.rights), None)
        if following is None:
            break
        token = following
    return seats >= 3


def _first_of_chain(token: Token) -> Token:
    """Climb from "Tokyo" in "Seoul and Tokyo" to the first, which the sentence governs."""
    for _ in range(_LONGEST_CHAIN):
        token = _coordinated(token)
        before = token.head
        if not syntax.is_further_item(token) or before.i >= token.i:
            break
        if not (syntax.is_noun(before) or syntax.is_adjective(before)):
            break
        if syntax.is_apposition(token) and not _is_apposed(token.head):
            break
        token = token.head
    return token


def _coordinated(token: Token) -> Token:
    """Return the name before "and" where the parser attached the second to something else: "against Norway and later Peru"."""
    doc, start = token.doc, _name_start(token)
    before = start - 1
    while before >= 0 and start - before <= _WIDEST_CONJUNCTION and doc[before].lower_ in _CONJUNCTIONS:
        before -= 1
    is_apart = syntax.link(token) == "coordinated" and not _is_place(token.head) and 0 <= before < start - 1
    return doc[before] if is_apart and _is_place(doc[before]) else token


def _name_start(token: Token) -> int:
    """Return where a name of several words starts: "Sri" of "Sri Lanka"."""
    start = token.i
    while start > token.sent.start and syntax.is_noun_adjunct(token.doc[start - 1]) and token.doc[start - 1].head == token:
        start -= 1
    return start


def _is_place(token: Token) -> bool:
    return token.ent_type_ == "GPE" or (token.ent_type_ != "PERSON" and known(token.text) is not None)


def _is_apposed(head: Token) -> bool:
    """Tell whether the place's name says who or which its neighbor is: "the hosts, Norway"; not "Ana Lima (Norway)"."""
    if not syntax.is_proper_noun(head):
        return lemma(head) in words("metonymy", "apposed_actor")
    return _is_place(head)


def _modifier(token: Token) -> bool:
    """Read a name before a noun: "the England squad"; of two with a dash what is between them: "the Norway-Peru treaty"."""
    noun, pair = token.head, token.head
    if syntax.is_proper_noun(pair) and _is_place(pair) and pair.i > token.i and syntax.is_premodifier(pair):
        noun = pair.head
    around = (token.doc[token.i - 1] if token.i else token, token.doc[min(token.i + 1, len(token.doc) - 1)])
    if any(mark.text in _DASHES for mark in around) and lemma(noun) in words("metonymy", "between_actor"):
        return True
    return lemma(noun) in words("metonymy", "compound_actor")


def _listed(token: Token) -> bool:
    """Read a name after a colon, in a list of those that do something: "Two countries abstained: Norway and Peru"."""
    is_after_colon = token.doc[_name_start(token) - 1].text == ":"
    subjects = filter(syntax.is_nominal_subject, token.head.lefts) if is_after_colon else ()
    return any(lemma(subject) in words("metonymy", "apposed_actor") and _is_actor(subject) for subject in subjects)


def _after_preposition(token: Token) -> bool:
    """Read what follows the preposition; of a share, what the whole does: "half of Norway voted"."""
    share = token.head.head
    if token.head.lower_ == "of" and lemma(share) in words("metonymy", "of_fraction"):
        return syntax.is_active_subject(share) and acts(share)
    if token.head.lower_ in ("including", "like") or (token.head.lower_ == "as" and _has_such(token.head)):
        return syntax.is_common_noun(share) and _is_actor(share)  # "teams such as Norway qualified"
    return is_actor_after_preposition(token)


def _has_such(preposition: Token) -> bool:
    return any(child.lower_ == "such" for child in (*preposition.lefts, *preposition.head.lefts))


_RULES: tuple[tuple[Callable[[Token], bool], Callable[[Token], bool]], ...] = (
    (syntax.is_active_subject, acts),
    (syntax.is_passive_subject, suffers),
    (syntax.is_direct_object, lambda token: lemma(token.head) not in words("metonymy", "object_literal")),
    (syntax.is_recipient, lambda _: True),
    (syntax.is_possessor, lambda token: lemma(token.head) in words("metonymy", "agentive")),
    (syntax.is_noun_adjunct, _modifier),
    (syntax.is_prepositional_object, _after_preposition),
    (syntax.is_adverbial_noun, _listed),
)
