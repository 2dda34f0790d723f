"""What form a verb has: is it one, its helpers, passive, infinitive, past; what the table of verbs says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from analysis import lexicon
from analysis.language import Doc, Token, lemma
from analysis.syntax.words import is_modal

Form = Literal["base", "present", "past", "participle", "gerund"]
_FORMS: dict[str, Form] = {
    "VB": "base", "VBZ": "present", "VBP": "present", "VBD": "past", "VBN": "participle", "VBG": "gerund",
}  # fmt: skip
_VERBS_AND_NOUNS = frozenset((*_FORMS, "NN", "NNS"))
_HELPERS = frozenset(("aux", "auxpass"))
_NO_CLAUSE = frozenset((*_HELPERS, "amod", "compound", "case", "prep"))
_FULL = {
    "'ll": "will", "’ll": "will", "wo": "will", "'ve": "have", "’ve": "have", "ca": "can", "'re": "be", "’re": "be", "'m": "be",
    "’m": "be", "sha": "shall",
}  # fmt: skip
_HAVE, _BE = frozenset(("have", "has", "had", "having")), frozenset(("be", "is", "are", "was", "were", "been", "being", "am"))


def is_verb(token: Token) -> bool:
    """Tell whether a token is the verb of a clause (a copula too, not an auxiliary)."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in _NO_CLAUSE


def is_verb_form(word: Token) -> bool:
    """Tell any form of a verb, a helper and a modal too: "has", "will" and "met"."""
    return form(word) is not None or is_modal(word)


def is_main_verb(word: Token) -> bool:
    """Tell a form of a verb that helps no other: "met" of "has met", "retired" of "a retired envoy"."""
    return form(word) is not None and not is_auxiliary(word)


def leads_to_verb(word: Token) -> bool:
    """Tell what stands before a verb that belongs to it: a helper, also "'s", an adverb, "to"."""
    return word.pos_ in ("AUX", "ADV", "PART")


def form(verb: Token) -> Form | None:
    """Return the form of the word itself: "met" is the past or a participle, whatever its helpers; None for other words."""
    return _FORMS.get(verb.tag_)


def verbs_and_nouns(doc: Doc) -> Iterator[Token]:
    """Yield the verbs and common nouns."""
    return (word for word in doc if word.tag_ in _VERBS_AND_NOUNS)


def is_auxiliary(word: Token) -> bool:
    """Tell the helper of another verb: "has" of "has met", "was" of "was fined"; not the "was" of "was late"."""
    return word.dep_ in _HELPERS


def is_full_verb(word: Token) -> bool:
    """Tell a form of a verb that neither helps another nor stands before a noun as its adjective or adjunct."""
    return form(word) is not None and word.dep_ not in ("aux", "auxpass", "amod", "compound")


def helpers(verb: Token) -> tuple[Token, ...]:
    """Return the auxiliaries and the "to" of a verb, in order."""
    return tuple(child for child in verb.children if is_auxiliary(child))


def helping(verb: Token) -> frozenset[str]:
    """Return the helpers as words in full: "to", "have", "be", "do", "will", "would", "may" …; "he'd" by the verb's form."""
    return frozenset(_in_full(child, verb) for child in helpers(verb))


def _in_full(helper: Token, verb: Token) -> str:
    word = helper.lower_
    if word in ("'d", "’d"):
        return "would" if form(verb) == "base" or any(child.lower_ == "have" for child in helpers(verb)) else "have"
    if word in ("'s", "’s"):
        done = helper.dep_ == "aux" or any(child.lower_ == "been" for child in helpers(verb))
        return "have" if form(verb) == "participle" and done else "be"
    if word in ("do", "does", "did"):
        return "do"
    return _FULL.get(word) or ("have" if word in _HAVE else "be" if word in _BE else word)


def has_active_helper(verb: Token) -> bool:
    """Tell "has met", "will meet", "to meet" from "met" and "was met"."""
    return any(child.dep_ == "aux" for child in verb.children)


def has_modal(verb: Token) -> bool:
    """Tell "will meet", "could have met"."""
    return any(map(is_modal, helpers(verb)))


def is_infinitive(verb: Token) -> bool:
    """Tell "to meet", also "to have met"; not the bare one of "will meet", nor "was going to meet" read as a future."""
    return any(child.tag_ == "TO" or child.lower_ == "to" for child in helpers(verb))


def is_plain_infinitive(verb: Token) -> bool:
    """Tell "to meet", whose words say what somebody is to do; not "to have met", "to be met"."""
    return form(verb) == "base" and is_infinitive(verb)


def is_gerund(verb: Token) -> bool:
    """Tell "meeting him", "having met him" from "is meeting him"."""
    words = [child.lower_ for child in helpers(verb)]
    return (form(verb) == "gerund" and not words) or words[:1] == ["having"]


def is_marked_passive(verb: Token) -> bool:
    """Tell the passive that its helper or its subject shows: "was fined", not "the bank fined by a court"."""
    return any(child.dep_ in ("auxpass", "nsubjpass", "csubjpass") for child in verb.children)


def is_passive(verb: Token) -> bool:
    """Tell "was fined", "the bank fined by a court", "to be fined"; not "has fined", nor "the firm fined its clerk"."""
    if is_marked_passive(verb):
        return True
    bare = verb.tag_ == "VBN" and not helpers(verb) and not any(child.dep_ == "nsubj" for child in verb.lefts)
    coordinated = bare and verb.dep_ == "conj" and verb.head.tag_ == "VBN"
    return (bare and verb.dep_ in ("acl", "relcl")) or (coordinated and is_passive(verb.head))


def is_past(verb: Token) -> bool:
    """Tell a finite past, its own or its helper's: "met", "was met", "had met", "did not meet"."""
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers(verb))


def is_present(verb: Token) -> bool:
    """Tell a finite present, its own or its helper's: "meets", "is met", "does not meet"."""
    return bool({verb.tag_, *(child.tag_ for child in helpers(verb))} & {"VBZ", "VBP"})


def is_tensed(word: Token) -> bool:
    """Tell a finite form of a full or helping verb, no modal: "met", "meets"."""
    return form(word) in ("past", "present")


def is_participle(word: Token) -> bool:
    """Tell a participle of either kind, and the gerund: "met", "meeting"."""
    return form(word) in ("participle", "gerund")


def is_finite_form(word: Token) -> bool:
    """Tell a word that makes a clause finite by itself, a verb or a modal: "met", "meets", "will"."""
    return is_tensed(word) or is_modal(word)


def particle(verb: Token) -> str | None:
    """Return "off" of "called it off", also where the parse takes it for an adverb right after the verb."""
    found = next(filter(is_particle, verb.rights), None)
    return found.lower_ if found is not None else None


def is_particle(word: Token) -> bool:
    """Tell "off" of "called it off"."""
    return word.dep_ == "prt"


def properties(word: Token) -> frozenset[str]:
    """Return what the table of verbs says of a verb with its particle, of an adjective, or of a noun."""
    if word.pos_ in ("VERB", "AUX"):
        return lexicon.properties(lemma(word), particle(word))
    if word.pos_ == "ADJ":
        return lexicon.properties(word.lower_, of="adjectives")
    return lexicon.properties(lemma(word), of="nouns") if word.pos_ == "NOUN" else frozenset()
