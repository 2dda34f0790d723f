"""Whether a verb tells of what is planned."""

from __future__ import annotations

from analysis.language import Token, lemma
from analysis.syntax import form, helping, is_infinitive, link, properties

_WILL = frozenset(("will", "shall", "must", "should"))
_FIRST = frozenset(("first", "last", "only", "second", "third", "latest", "next", "one"))
AHEAD = frozenset(("plans", "arranged"))


def is_planned(verb: Token, *, arranged: bool) -> bool:
    """Tell what lies ahead: "will", "is set to", "is due", "plans to", "the decision to end it"."""
    if helping(verb) & _WILL or _is_to(verb):
        return True
    if not is_infinitive(verb):
        return form(verb) == "participle" and not arranged and is_arranged(verb)
    if link(verb) in ("noun clause", "relative"):
        return not _is_of_first(verb.head)
    above = verb.head
    while link(above) == "complement" and form(above) == "base" and above.head.i < above.i:  # "expects to continue to be"
        above = above.head
    return bool(properties(above) & AHEAD) or lemma(above) in ("be", "go")


def _is_to(verb: Token) -> bool:
    """Tell "is due in court", "is to begin"."""
    return lemma(verb) == "be" and any(
        (link(child) == "quality" and child.lower_ == "due") or (link(child) == "complement" and helping(child) == {"to"})
        for child in verb.rights
    )


def is_arranged(verb: Token) -> bool:
    """Tell "a vote scheduled for Monday", "is expected on Friday"."""
    told = properties(verb)
    return "arranged" in told and (
        bool(told & {"fixes"}) or lemma(verb) == "expect" or any(child.lower_ == "for" for child in verb.rights)
    )


def _is_of_first(noun: Token) -> bool:
    """Tell "the first country to sign", which did, from "the plan to sign"."""
    return noun.lower_ in _FIRST or any(child.lower_ in _FIRST for child in noun.lefts)
