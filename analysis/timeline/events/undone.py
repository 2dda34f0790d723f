"""Plans that came to nothing: of which the same or the next sentence says that they did not take place, or were called off."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language import Span, Token, lemma
from analysis.syntax import MOST_STEPS, denies, is_passive, is_past, is_pronoun, is_verb, link, own_subject, properties

_NOT = frozenset(("not", "n't", "n’t", "never"))
_IT = frozenset(("it", "they", "that", "this", "he", "she", "none"))
_HELPERS = frozenset(("did", "does", "was", "were", "has", "have", "had", "would", "will"))
_AGAIN = frozenset(("do", "be", "happen", "take", "come"))
_MOST_WORDS = 12  # of a sentence that only says that the plan before it fell through ("It never did.")


def is_undone(verb: Token) -> bool:
    """Tell whether what the verb plans is called off by the words around it or denied by the words after it."""
    if _called_off_above(verb):
        return True
    top = _past_arrangement(verb)
    return top is not None and (_denied_next(top) or any(_undoes(other, verb) for other in _later(top, verb)))


def _called_off_above(verb: Token) -> bool:
    """Find "The summit planned for June was cancelled", "called off a visit planned for Thursday"."""
    noun = verb.head if link(verb) in ("noun clause", "relative") else verb
    return link(noun) in ("patient", "object") and is_verb(noun.head) and calls_off(noun.head)


def calls_off(verb: Token) -> bool:
    """Tell a verb that cancels what was planned; not where it is itself denied."""
    return "cancels" in properties(verb) and not denies(verb)


def _denied_next(top: Token) -> bool:
    """Find the sentence after that begins "It did not:", whatever follows."""
    following = _next_sentence(top)
    opening = [token.lower_ for token in following[:4]] if following is not None else []
    match opening:
        case [subject, helper, denial, mark]:
            return subject in _IT and helper in _HELPERS and denial in _NOT and not mark.isalnum()
    return False


def _later(top: Token, verb: Token) -> Iterator[Token]:
    """Yield the verbs that may tell how the plan ended: coordinated ones, then that of the next short sentence."""
    yield from (child for child in top.subtree if child.i > verb.i and link(child) == "coordinated" and is_verb(child))
    following = _next_sentence(top)
    if following is not None and len(following) <= _MOST_WORDS and is_verb(following.root):
        yield following.root


def _next_sentence(top: Token) -> Span | None:
    """Return the next sentence, without the white space before it."""
    doc, start = top.doc, top.sent.end
    while start < len(doc) and doc[start].is_space:
        start += 1
    return doc[start : doc[start].sent.end] if start < len(doc) else None


def _past_arrangement(verb: Token) -> Token | None:
    """Return the verb of "was to expire", "were due to meet", "had been scheduled": a plan seen from later."""
    current = verb
    for _ in range(MOST_STEPS):
        if is_past(current) and link(current) != "relative":
            qualities = (child for child in current.children if link(child) == "quality")
            return current if any("arranged" in properties(one) for one in (current, *qualities)) else None
        if link(current) not in ("complement", "quality", "statement") or current.head.i == current.i:
            return None
        current = current.head
    return None


def _undoes(other: Token, verb: Token) -> bool:
    if calls_off(other):
        return is_passive(other) or link(other) == "coordinated"
    return denies(other) and lemma(other) in {*_AGAIN, lemma(verb)} and _speaks_of_it(other)


def _speaks_of_it(other: Token) -> bool:
    """Tell whether the subject is a pronoun or shared with the plan: "It did not", "but never happened"."""
    subject = own_subject(other)
    return subject is None or is_pronoun(subject) or any(child.lower_ in ("the", "that") for child in subject.lefts)
