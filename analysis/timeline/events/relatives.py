"""Which noun a relative clause tells of, and both as one: "the pact, which was signed" is worded "The pact was signed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.syntax import is_verb, properties
from analysis.timeline.events.dated import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
_RELATIVE = frozenset(("WDT", "WP"))
_PLURAL_NOUNS = frozenset(("NNS", "NNPS"))
_POSTPONED = frozenset(("relcl", "acl", "appos", "conj", "cc", "punct"))
_MOST_STEPS = 25
_PLACES = frozenset(("ORG", "GPE", "FAC", "LOC"))
_THINGS = ("tion", "sion", "ment", "ness", "ship", "hood", "office", "seat", "party")  # endings of nouns that are no person


def antecedent(verb: Token, found: set[int]) -> set[int]:
    """Return the noun that the verb's relative word stands for, and take that word out of what was found."""
    noun = _told_of(verb)
    if noun is None or _is_content(verb):
        return set()
    relative = _relative_subject(verb)
    if relative is not None and relative.lower_ == "who" and (people := _people(noun, verb)):
        found -= {relative.i}
        return people
    if relative is not None and not _is_generic(noun):
        agreeing = _agreeing(noun, verb)
        if agreeing is not None:
            found -= {token.i for token in relative.subtree}
            return noun_with(agreeing, verb)
    when = any(child.lower_ == "when" for child in verb.lefts)
    if relative is None and (when or lemma(noun) in words("times")) and not _is_generic(noun):
        found -= {token.i for child in verb.lefts if _is_relative(child) for token in child.subtree}
        return set()
    noun = _topmost(noun) if relative is not None else noun
    return noun_with(noun, verb) | _from_noun(noun, verb)


def _is_content(verb: Token) -> bool:
    """Tell "news that prices rose", where the clause is what the noun holds and reads alone."""
    marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)
    return verb.dep_ == "acl" and marked and any(child.dep_ in _SUBJECTS for child in verb.lefts)


def _people(noun: Token, verb: Token) -> set[int]:
    """Return those whom "who" means, where a name or a list tells; empty where it may be any noun before it."""
    named = _person(noun)
    if (named != noun and named.pos_ in ("NOUN", "PROPN")) or noun.ent_type_ == "PERSON":
        return noun_with(named, verb)
    listed = _listed(noun, verb)
    return set(range(listed.left_edge.i, noun.i + 1)) if listed is not None else set()


def _person(noun: Token) -> Token:
    """Return whom "who" means where the noun before it is no person: the name before ("Quill, for the nomination, who …")."""
    place = noun
    while place.ent_type_ in _PLACES and place.dep_ == "conj" and place.head.i < place.i:
        place = place.head
    while (
        place.ent_type_ in _PLACES
        and place.dep_ == "pobj"
        and place.head.lower_ == "of"
        and place.head.head.ent_type_ in _PLACES
    ):
        place = place.head.head
    if place.ent_type_ in _PLACES and place.dep_ == "pobj" and place.head.lower_ in ("at", "from", "in", "with", "for"):
        return place.head.head  # "a clerk at the Bank of Norway who resigned"
    if noun.tag_ != "NN" or not noun.lower_.endswith(_THINGS):
        return noun
    named = (token for token in reversed(noun.doc[noun.sent.start : noun.i]) if token.ent_type_ == "PERSON")
    return next((token for token in named if token.head.ent_type_ != "PERSON"), noun)


def _listed(noun: Token, verb: Token) -> Token | None:
    """Return the first of a list whose last noun is one, where all of them are meant ("two clerks and a cook who were …")."""
    if noun.dep_ != "conj" or noun.tag_ in _PLURAL_NOUNS or not _is_plural(verb):
        return None
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _told_of(verb: Token) -> Token | None:
    """Return the noun that a relative clause tells of, also in "It was the envoy who signed it"."""
    if verb.dep_ not in ("relcl", "acl"):
        return None
    above = verb.head
    if not is_verb(above):
        return above
    return next((child for child in above.rights if child.dep_ == "attr" and child.i < verb.i), None)


def _agreeing(noun: Token, verb: Token) -> Token | None:
    """Return the noun or one above it that agrees with the verb in number; None where several might be meant."""
    plural = _is_plural(verb)
    while plural is not None and (noun.tag_ in _PLURAL_NOUNS or _is_list(noun)) != plural:
        above = noun.head.head
        if noun.dep_ != "pobj" or above.pos_ not in ("NOUN", "PROPN"):
            return None
        noun = above
    if _is_divided(noun, verb, plural=plural):
        return None
    inside = noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN" and noun.tag_ not in ("NNP", "NNPS")
    either = inside and (plural is None or (noun.head.head.tag_ in _PLURAL_NOUNS) == plural)
    loose = verb.left_edge.i and verb.doc[verb.left_edge.i - 1].text == ","
    listed = _is_list(noun) or (noun.dep_ == "conj" and plural is not False)  # "the agreement, or GSOMIA, which was signed"
    return None if (either and loose) or listed else noun


def _is_divided(noun: Token, verb: Token, *, plural: bool | None) -> bool:
    """Tell whether another noun right before the relative word may be meant ("the victims of the flood which struck")."""
    place = verb.left_edge.i - 1
    while place > noun.i and verb.doc[place].is_punct:
        place -= 1
    last = verb.doc[place]
    if last.i <= noun.i or last.pos_ not in ("NOUN", "PROPN"):
        return False
    return plural is None or (last.tag_ in _PLURAL_NOUNS) == plural


def _is_plural(verb: Token) -> bool | None:
    """Tell the number that a verb's form asks of its subject; None where it fits both."""
    forms = [verb, *(child for child in verb.lefts if child.dep_ in ("aux", "auxpass"))]
    tags = {form.tag_ for form in forms}
    if "VBZ" in tags or any(form.lower_ == "was" for form in forms):
        return False
    return True if "VBP" in tags or any(form.lower_ == "were" for form in forms) else None


def _is_list(noun: Token) -> bool:
    return any(child.dep_ == "conj" for child in noun.rights)


def _topmost(noun: Token) -> Token:
    for _ in range(_MOST_STEPS):
        above = noun.head.head
        if noun.dep_ != "pobj" or above.pos_ not in ("NOUN", "PROPN") or above.i >= noun.i:
            break
        noun = above
    return noun


def _from_noun(noun: Token, verb: Token) -> set[int]:
    """Return what stands between a noun and its relative clause: "of", commas, "both of whom"."""
    return set(range(noun.i, verb.i + 1)) if verb.i - noun.i <= _MOST_STEPS else set()


def _is_relative(child: Token) -> bool:
    """Tell "when", "that", "on which" at the start of a relative clause."""
    return child.tag_ in _RELATIVE | {"WRB"} or (child.dep_ == "prep" and any(word.tag_ in _RELATIVE for word in child.rights))


def _relative_subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ in _SUBJECTS and child.tag_ in _RELATIVE), None)


def _is_generic(noun: Token) -> bool:
    return noun.lower_ in words("generic") or any(child.lower_ in words("generic") for child in noun.lefts)


def noun_with(noun: Token, clause: Token) -> set[int]:
    """Return a noun with what stands before the clause that tells of it."""
    kept = [child for child in noun.children if child.dep_ not in _POSTPONED and child.i < clause.i]
    return {noun.i, *(token.i for child in kept for token in child.subtree)}


def as_clause(tokens: list[Token], verb: Token) -> list[Token]:
    """Put what a relative clause is about where its verb takes it: "the ban that Oslo lifted" reads "Oslo lifted the ban".

    Only of a clause whose noun is its object, and that has no other; the words of others stand as they are.
    """
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if verb.dep_ != "relcl" or subject is None or subject.tag_ in _RELATIVE or is_verb(verb.head) or _is_generic(verb.head):
        return tokens
    relative = next((child for child in verb.subtree if _is_relative(child) and child.i < subject.left_edge.i), None)
    taker = relative.head if relative is not None else _last_infinitive(verb)
    owned = any(token.tag_ == "WP$" for token in subject.subtree) or (relative is None and lemma(verb.head) in words("times"))
    if owned or taker.i < verb.i or not _takes(taker, relative):
        return tokens
    phrase = [token for token in tokens if token.i in noun_with(verb.head, verb)]
    clause = [token for token in tokens if token.i >= subject.left_edge.i]
    particle = next((child for child in taker.rights if child.dep_ == "prt"), taker)
    last = next((child.right_edge for child in taker.rights if child.dep_ in ("dative", "dobj")), particle)
    if not phrase or clause[:1] != [subject.left_edge] or phrase[-1].i >= clause[0].i or taker not in clause:
        return tokens
    return [*(token for token in clause if token.i <= last.i), *phrase, *(token for token in clause if token.i > last.i)]


def _last_infinitive(verb: Token) -> Token:
    """Return the verb that a noun without a relative word belongs to: "the jet they intend to launch"."""
    for _ in range(_MOST_STEPS):
        below = next((child for child in verb.rights if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
        if below is None or any(child.dep_ == "dobj" for child in verb.rights):
            break
        verb = below
    return verb


def _takes(taker: Token, relative: Token | None) -> bool:
    """Tell whether the noun is what the verb takes: its relative word is, or the verb takes nothing else."""
    own = [child for child in taker.rights if child.dep_ in ("dobj", "ccomp", "xcomp", "attr", "acomp", "dative")]
    if relative is None:
        return not own and taker.tag_ != "VBG" and not any(child.dep_ in ("auxpass", "nsubjpass") for child in taker.lefts)
    giving = "gives" in properties(taker) and all(child.dep_ in ("dobj", "dative") for child in own)
    return relative.dep_ in ("dobj", "dative") and is_verb(taker) and (not own or giving)
