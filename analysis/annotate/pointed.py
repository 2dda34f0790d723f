"""What a clause points back at in the one before: what a bare "it" may stand for; "that step", "the change", "these men"."""

from __future__ import annotations

from functools import cache

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.timeline.events.dated import words as eventive

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


_STEPS = frozenset(("step", "move", "change", "decision", "measure", "action", "plan", "development"))
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))


def points_back(token: Token) -> bool:
    """Tell a subject of which nothing is said but that it was spoken of: whoever reads the clause alone asks which."""
    if not (syntax.is_nominal_subject(token) and syntax.is_common_noun(token)) or lemma(token) in eventive("times"):
        return False
    around = list(token.children)
    pointer = around[0] if len(around) == 1 else None
    if pointer is None or not syntax.is_determiner(pointer):
        return False
    return pointer.lower_ in _DEMONSTRATIVE or (pointer.lower_ in ("the", "such") and token.lower_ in _STEPS)
