"""What a bare "it" of a clause may stand for, in the clause before."""

from __future__ import annotations

from functools import cache

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words

_SENTENCES_BACK = 3
_MOST_BACK = 200  # words


def thing_of(token: Token) -> str | None:
    """Return the agreement or order last spoken of, where what is said of "it" is said of such things."""
    if not _fits(token):
        return None
    start = token.sent.start
    for _ in range(_SENTENCES_BACK):
        start = token.doc[start - 1].sent.start if start else 0
    for place in range(token.i - 1, max(start, token.i - _MOST_BACK) - 1, -1):
        found = token.doc[place]
        if syntax.is_common_singular(found) and lemma(found) in listed("nouns") and not syntax.is_noun_adjunct(found):
            return _described(found)
    return None


def _fits(token: Token) -> bool:
    verb = token.head
    while syntax.link(verb) == "complement" and lemma(verb) not in listed("did") | listed("done") and verb.head.i != verb.i:
        verb = verb.head
    if syntax.is_nominal_subject(token):
        return _said_of_it(verb, "did" if syntax.is_active_subject(token) else "done")
    return syntax.is_direct_object(token) and lemma(verb) in listed("done")


def _said_of_it(verb: Token, group: str) -> bool:
    """Tell whether the verb, or the infinitive under it ("is due to expire"), is said of agreements."""
    below = [child for one in (verb, *verb.rights) for child in one.rights if syntax.link(child) == "complement"]
    effect = any(child.lower_ == "effect" for one in (verb, *below) for child in one.rights)  # "it took effect"
    if group == "did" and effect and any(lemma(one) == "take" for one in (verb, *below)):
        return True
    return any(lemma(one) in listed(group) for one in (verb, *below))


def _described(noun: Token) -> str:
    kept = [
        child.text if syntax.is_proper_noun(child) else child.lower_ for child in noun.lefts if syntax.is_noun_adjunct(child)
    ]
    return " ".join(("the", *kept, noun.lower_))


@cache
def listed(group: str) -> frozenset[str]:
    """Return a list of words of ``things.toml``."""
    return words("things", group)
