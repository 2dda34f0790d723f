"""The tense of the clause that a time expression stands in: it tells last Friday from next Friday."""

from __future__ import annotations

from typing import Literal

from analysis.language import Doc, Token
from analysis.syntax.clauses import MOST_STEPS, clause_verb
from analysis.syntax.negation import denies
from analysis.syntax.verbs import form, helping, is_past, is_present, properties

# "told": of a noun in a clause of the past ("they mourned those lost in the fire in April"); "due": of a plan that may be past
Tense = Literal["past", "present", "future", "told", "due"]
_MODIFIES = frozenset(("prep", "pobj", "npadvmod", "advmod", "pcomp", "nummod", "tmod", "appos", "conj"))
_VERBS = ("VERB", "AUX")
_WILL = frozenset(("will", "shall", "going"))
_MODALS = frozenset(("can", "could", "may", "might", "must", "should", "would", "ought", "need"))
_MARKS = frozenset(("“", "”", "`", "''", '"'))
_DEADLINE = frozenset(("until", "till", "through"))
_OPENS = frozenset(("if", "unless", "until", "till", "before"))


def tense_at(doc: Doc, start: int, end: int) -> Tense | None:
    """Return the tense of the clause around the characters ``start`` to ``end``; None where nothing tells."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or all(token.is_space for token in span):
        return None
    verb = clause_verb(span.root)
    if verb is None:
        return None
    if verb.dep_ == "ccomp" and verb.head.pos_ in _VERBS and is_after_quotation(span.root, verb):
        return tense_of(verb.head)
    if not _is_direct(span.root, verb):
        return "told" if tense_of(verb) == "past" else None
    tense = "future" if _is_deadline(span.root, verb) else tense_of(verb)
    return _in_present(span.root, verb) if tense == "present" else tense


def _in_present(time: Token, verb: Token) -> Tense:
    if time.head.lower_ in ("after", "since", "following"):
        return "told"
    return "due" if _is_of_noun(time, verb) else "present"


def _is_of_noun(time: Token, verb: Token) -> bool:
    """Tell "a claim in the speech on Wednesday does not hold", which may be past, from "the court meets on Wednesday"."""
    below = next((word for word in (time, *time.ancestors) if word.head.i == verb.i), time)
    return below.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and below.i != time.i


def is_after_quotation(time: Token, verb: Token) -> bool:
    """Tell whether a quotation that holds the verb and its subject ends before the time: "said “we will see” on Sunday"."""
    doc, opening = verb.doc, None
    for token in doc[verb.sent.start : verb.i]:
        if token.text in _MARKS:
            closes = token.text == "”" or (opening is not None and token.text in ("''", '"'))
            opening = None if closes else token.i
    first = next((token.i for token in doc[verb.left_edge.i : verb.i + 1] if token.text not in _MARKS), verb.i)
    held = opening is not None and opening < first
    return held and any(token.text in ("”", "''", '"') for token in doc[verb.i : max(time.i, verb.i)])


def _is_deadline(token: Token, verb: Token) -> bool:
    """Tell "gave them until Friday" from "was open until Friday"."""
    return token.head.lower_ in _DEADLINE and token.dep_ == "pobj" and "grants" in properties(verb)


def _is_direct(token: Token, verb: Token) -> bool:
    """Tell whether the expression modifies the verb itself, not a noun below it ("the Nov. 23 deadline")."""
    current = token
    for _ in range(MOST_STEPS):
        if current.i == verb.i:
            return True
        if current.dep_ not in _MODIFIES and current.head.i != verb.i:
            return False
        current = current.head
    return False


def tense_of(verb: Token, *, steps: int = MOST_STEPS) -> Tense | None:
    """Read the tense from the verb's form and its auxiliaries; an infinitive or participle from what it hangs from.

    ``steps`` bounds how far up that goes: hostile text can nest a thousand infinitives.
    """
    if not steps:
        return None
    helped = helping(verb)
    if "to" in helped and not helped & _WILL:
        return _infinitive(verb, steps - 1)
    if (planned := _planned(verb, helped)) is not None:
        return planned
    if is_past(verb) or "have" in helped or (form(verb) == "participle" and not helped):
        return "past"
    if is_present(verb):
        return "future" if _opens(verb) else "present"  # "if the council meets on Friday"
    return _participle(verb, steps - 1)


def _planned(verb: Token, helped: frozenset[str]) -> Tense | None:
    """Read what may, will or is planned to happen; "she could not be reached on Friday" is told of the past."""
    if "could" in helped and denies(verb):
        return "past"
    if _is_called_off(verb):
        return "due"
    modal = bool(helped & _MODALS) and "have" not in helped
    fixed = "fixes" in properties(verb) and not any(child.lower_ == "as" for child in verb.lefts)  # "left as planned on Friday"
    return "future" if helped & _WILL or modal or fixed or _is_set_for(verb) else None


def _is_called_off(verb: Token) -> bool:
    """Tell "a vigil planned for Saturday was canceled", which may be said before that day or after it."""
    above = clause_verb(verb.head) if verb.dep_ == "acl" and "fixes" in properties(verb) else None
    return above is not None and above.tag_ in ("VBD", "VBN") and "cancels" in properties(above)


def _is_set_for(verb: Token) -> bool:
    """Tell "a summit set for April" from what was set in April."""
    return verb.lower_ == "set" and verb.dep_ == "acl" and any(child.lower_ == "for" for child in verb.children)


def _opens(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "advmod") and child.lower_ in _OPENS for child in verb.lefts)


def _participle(verb: Token, steps: int) -> Tense | None:
    above = clause_verb(verb.head) if verb.tag_ == "VBG" and verb.head.i != verb.i else None
    tense = tense_of(above, steps=steps) if above is not None and above.i != verb.i and above.tag_ != "VBG" else None
    return "told" if tense == "past" else tense


def _infinitive(verb: Token, steps: int) -> Tense | None:
    above = verb.head
    if above.i == verb.i or verb.dep_ not in ("xcomp", "ccomp", "acl", "advcl", "conj", "pcomp"):
        return "future"
    if verb.dep_ in ("acl", "pcomp"):  # "extended its offer to buy the firm Friday": either verb may be meant
        top = clause_verb(above)
        return None if top is not None and tense_of(top, steps=steps) == "past" else "future"
    if "plans" in properties(above):
        return None if "had" in {child.lower_ for child in (*above.lefts, *above.head.lefts)} else "future"
    above = above.head if above.dep_ == "acomp" else above  # "was able to visit"
    if above.pos_ in _VERBS:
        told = tense_of(above, steps=steps)
        return "future" if told == "present" else told
    return "future"
