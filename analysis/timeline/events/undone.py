"""Plans that came to nothing: called off where they are told, or denied right after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.language import Token, lemma, text_of
from analysis.syntax import denies, is_past, is_verb, link, properties

_AGAIN = frozenset(("do", "be", "happen", "take", "come"))
_MOST_WORDS = 12  # of a sentence that only says that the plan before it fell through
# the sentence after, whatever follows: "It did not:"
_IT_DID_NOT = re.compile(
    r"\s*(?:It|They|That|This|He|She|None) (?:did|does|was|were|has|have|had|would|will)(?: not| never|n['’]t)\s?[^\w\s]"
)


def is_undone(verb: Token) -> bool:
    """Tell whether what the verb plans is called off by the words around it or denied by the sentence after."""
    again = {*_AGAIN, lemma(verb)}
    told = (lemma(one) in again if denies(one) else "cancels" in properties(one) for one in _around(verb) if is_verb(one))
    return any(told) or _IT_DID_NOT.match(text_of(verb.doc), verb.sent.end_char) is not None


def _around(verb: Token) -> Iterator[Token]:
    """Yield the verb that takes the plan, what is joined to the plan, and the verb of a short sentence after."""
    noun = verb.head if link(verb) in ("noun clause", "relative") else verb
    if link(noun) in ("patient", "object"):  # "The summit planned for June was cancelled"
        yield noun.head
    top = verb
    while link(top) in ("complement", "quality", "statement"):
        top = top.head
    if not is_past(top):  # what is planned now nobody has called off
        return
    yield from (one for one in top.subtree if one.i > verb.i and link(one) == "coordinated")
    after = next((token for token in verb.doc[verb.sent.end : verb.sent.end + 3] if not token.is_space), None)
    if after is not None and len(after.sent) <= _MOST_WORDS:
        yield after.sent.root
