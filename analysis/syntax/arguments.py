"""What stands with a verb in its own clause: subjects, objects, predicates, who does it, and the words of the verb itself.

Only what the parse hangs on the verb; who does it by the sense of the sentence is told by ``subjects`` and ``agents``.
"""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.clauses import own_subject

_VERB_GROUP = frozenset(("aux", "auxpass", "neg", "prt"))
_PARTNERS = frozenset(("prt", "advmod", "prep", "acomp", "dobj", "oprd"))
_PARTICLES = frozenset(("prt", "advmod", "prep"))
_BEHIND = frozenset(("dobj", "attr", "npadvmod", "oprd", "dative", "ccomp", "dep", "appos"))
_COMPLETING = frozenset(("ccomp", "xcomp", "dobj", "oprd", "prep"))


def is_root(word: Token) -> bool:
    """Tell the word that its sentence hangs on, mostly its main verb."""
    return word.dep_ == "ROOT"


def is_nominal_subject(word: Token) -> bool:
    """Tell the noun that is the subject of its clause, active or passive: "Quill met Hale", "Hale was fined"."""
    return word.dep_ in ("nsubj", "nsubjpass")


def is_active_subject(word: Token) -> bool:
    """Tell the noun that is the subject of an active clause: "Quill met Hale", not "Hale was fined"."""
    return word.dep_ == "nsubj"


def is_passive_subject(word: Token) -> bool:
    """Tell the noun that is the subject of a passive clause: "Hale was fined"."""
    return word.dep_ == "nsubjpass"


def is_expletive(word: Token) -> bool:
    """Tell the "there" of "there was hope"."""
    return word.dep_ == "expl"


def fills_subject(word: Token) -> bool:
    """Tell a noun that is the subject of its clause, and the "there" that stands in for one."""
    return is_nominal_subject(word) or is_expletive(word)


def nominal_subjects(verb: Token) -> list[Token]:
    """Return the nouns that are a verb's subjects in its own clause, active or passive."""
    return [child for child in verb.children if is_nominal_subject(child)]


def subject_before(verb: Token) -> Token | None:
    """Return the subject in its usual place before the verb, "there" and clauses too; not that of "said Quill"."""
    subject = own_subject(verb)
    return subject if subject is not None and subject.i < verb.i else None


def active_subjects(verb: Token) -> list[Token]:
    """Return the nouns that are a verb's subjects in its own clause; none of a passive."""
    return [child for child in verb.children if is_active_subject(child)]


def passive_subject(verb: Token) -> Token | None:
    """Return to what a passive is done: "Hale" of "Hale was fined"."""
    return next((child for child in verb.children if is_passive_subject(child)), None)


def subject_behind(verb: Token) -> list[Token]:
    """Return what may be the subject behind a verb of speech, whatever the parse took it for: "…, said Ms. Quill"."""
    return [child for child in verb.rights if child.dep_ in _BEHIND]


def is_direct_object(word: Token) -> bool:
    """Tell "Hale" of "met Hale"."""
    return word.dep_ == "dobj"


def direct_object(verb: Token) -> Token | None:
    """Return "Hale" of "met Hale", also "whom" of "whom she met"."""
    return next((child for child in verb.children if is_direct_object(child)), None)


def direct_objects(verb: Token) -> list[Token]:
    """Return all direct objects; the parse may give a verb several."""
    return list(filter(is_direct_object, verb.children))


def object_behind(verb: Token) -> Token | None:
    """Return the direct object after a verb: "Hale" of "met Hale"."""
    return next((child for child in verb.rights if is_direct_object(child)), None)


def is_recipient(word: Token) -> bool:
    """Tell "Hale" of "gave Hale a book"."""
    return word.dep_ == "dative"


def is_object(word: Token) -> bool:
    """Tell the object of a verb or preposition: "met Hale", "gave Hale a book", "spoke of Hale"."""
    return is_direct_object(word) or is_recipient(word) or word.dep_ == "pobj"


def is_object_predicate(word: Token) -> bool:
    """Tell what an object or a passive's subject is said to be: "mayor" of "named her mayor"."""
    return word.dep_ == "oprd"


def is_plain_adjective(word: Token) -> bool:
    """Tell "sure" of "is sure" and "felt sure"."""
    return word.dep_ == "acomp"


def is_predicate_adjective(word: Token) -> bool:
    """Tell "sure" of "is sure" and of "made her sure"."""
    return is_plain_adjective(word) or is_object_predicate(word)


def is_predicate_noun(word: Token) -> bool:
    """Tell "mayor" of "is mayor"."""
    return word.dep_ == "attr"


def predicate_nouns(verb: Token) -> list[Token]:
    """Return what its subject is said to be: "mayor" of "is mayor"."""
    return list(filter(is_predicate_noun, verb.children))


def completes_verb(noun: Token) -> bool:
    """Tell the noun that says with its verb what is done or is: "issued a warning", "it was a warning", "named her mayor"."""
    return is_direct_object(noun) or is_predicate_noun(noun) or is_object_predicate(noun)


def is_completed(verb: Token) -> bool:
    """Tell a verb that something after it completes: a clause, an object, a predicate, a phrase with a preposition."""
    return any(child.dep_ in _COMPLETING for child in verb.rights)


def agent(verb: Token) -> Token | None:
    """Return by whom or what a passive is done: "bank" of "was fined by a bank"."""
    by = (child for child in verb.children if child.dep_ == "agent")
    return next((thing for one in by for thing in one.children if thing.dep_ == "pobj"), None)


def verb_group(verb: Token) -> list[Token]:
    """Return the words that make one verb with it: "has", "not" and "off" of "has not called it off"."""
    return [child for child in verb.children if child.dep_ in _VERB_GROUP]


def partners(verb: Token) -> list[Token]:
    """Return the words that a verb may need for what it means: a particle, a preposition, an adverb, "sure" of "make sure"."""
    return [child for child in verb.children if child.dep_ in _PARTNERS]


def particles(verb: Token) -> list[Token]:
    """Return its particles, prepositions and adverbs: "for" of "called for calm"."""
    return [child for child in verb.children if child.dep_ in _PARTICLES]


def is_clause_adverb(word: Token) -> bool:
    """Tell the adverb of a clause: "then" of "then left"."""
    return word.dep_ == "advmod"


def is_adverbial_noun(word: Token) -> bool:
    """Tell the noun that serves as an adverb: "Monday" of "left Monday"."""
    return word.dep_ == "npadvmod"
