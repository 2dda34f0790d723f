"""Words that deny: of nouns ("nobody", "no deal") and around a verb ("never", "no longer", "has yet to")."""

from __future__ import annotations

from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.syntax.clauses import MOST_STEPS
from analysis.syntax.verbs import helping, is_infinitive

_NOT = frozenset(("not", "n't", "n’t", "never", "neither", "nor"))
_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_NO = frozenset(("no", "neither"))
_BUT = frozenset(("but", "except", "other", "short"))  # "nothing but", "none other than"
_ONLY = frozenset(("only", "just", "merely", "simply", "least"))  # "not only did he sign"
_COMPARATIVE = frozenset(("JJR", "RBR"))
_NEAR = 8  # words


def is_none(noun: Token) -> bool:
    """Tell "nobody", "none of them", "no deal", "not a single vote"; not "the No. 2", "no fewer than ten", "nothing but"."""
    after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    if noun.lower_ in _NOBODY:
        return after not in _BUT
    return any(_is_no(child) or _is_not_one(child) for child in noun.lefts) and after not in _BUT


def is_negation(word: Token) -> bool:
    """Tell the "not" or "never" of a verb, the "no" of a noun."""
    return word.dep_ == "neg"


def _is_no(word: Token) -> bool:
    after = word.nbor()
    return word.lower_ in _NO and after.text != "." and after.tag_ not in _COMPARATIVE


def _is_not_one(word: Token) -> bool:
    return word.lower_ == "not" and word.nbor().lower_ in ("a", "an", "one")


def negates(word: Token, verb: Token) -> bool:
    """Tell a negation of this verb from "not only", and from one before a colon ("It did not: on Friday, it left")."""
    if word.lower_ not in _NOT and not is_negation(word):
        return False
    if word.lower_ == "nor" and word.i > verb.i:  # "neither met nor spoke": of what comes after
        return False
    if word.i + 1 < len(word.doc) and word.nbor().lower_ in _ONLY:
        return False
    return not any(verb.doc[place].text in (":", ";") for place in range(word.i, min(verb.i, word.i + MOST_STEPS)))


def is_praise(verb: Token) -> bool:
    """Tell "could not have come at a better time", "could not be happier": nothing is denied but that there is a better one."""
    able = helping(verb) & {"can", "could"} and ("have" in helping(verb) or lemma(verb) == "be")
    after = verb.doc[verb.i : min(verb.right_edge.i + 1, verb.i + _NEAR)]
    return bool(able) and any(token.tag_ in _COMPARATIVE for token in after)


def at_no_time(verb: Token) -> bool:
    """Tell "at no time did he sign", "under no circumstances will it sell"; not "signed with no hope"."""
    phrases = (child for child in verb.children if child.dep_ == "prep" and child.i + 2 < len(verb.doc))
    return any(verb.doc[one.i : one.i + 3].text.lower() in words("eventive", "at_no_time") for one in phrases)


def is_no_longer(verb: Token) -> bool:
    """Tell "no longer" before a verb."""
    return any(child.lower_ == "longer" and any(one.lower_ == "no" for one in child.lefts) for child in verb.lefts)


def is_yet_to(verb: Token) -> bool:
    """Tell of something that has not happened: "has yet to meet", "is yet to meet"."""
    near = (*verb.lefts, *(verb.head.children if verb.dep_ == "xcomp" else ()))
    return is_infinitive(verb) and any(child.lower_ == "yet" and child.i < verb.i for child in near)
