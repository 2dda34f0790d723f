"""Whether a clause hangs on a condition ("unless", "only when", "should the talks fail"), and plans that came to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.language import Token, lemma, text_of
from analysis.syntax import denies, helpers, helping, is_noun, is_past, is_present, is_verb, link, own_subject, properties
from analysis.timeline.events.dated import words

_PARTICIPLES = frozenset(("barring", "providing", "assuming"))
_BEFORE = frozenset(("only", "as", "so", "except"))
_INVERTED = frozenset(("had", "should", "were"))


def is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands in an if-clause, or has one."""
    if _in_condition(verb):
        return True
    if any(_is_clause(child) and opens_condition(child) and not _is_of_promise(child, verb) for child in verb.children):
        return True
    above = verb.head
    return link(verb) in ("complement", "coordinated") and above.i < verb.i and is_verb(above) and _in_condition(above)


def _is_of_promise(clause: Token, verb: Token) -> bool:
    """Tell a condition of what a verb of the past speaks of: "had not signed a pledge to leave if the court says so".

    Nor is what was done "without signing" a condition.
    """
    settled = (is_past(verb) or "have" in helping(verb)) and "would" not in helping(verb)
    ahead = link(clause) == "preposition" or is_present(clause)
    taken = any(link(child) in ("object", "complement", "statement") and child.i < clause.i for child in verb.rights)
    return settled and ahead and (taken or clause.lower_ == "without") and clause.i > verb.i


def _is_clause(child: Token) -> bool:
    """Tell a clause or phrase from a bare adverb ("only once")."""
    return link(child) in ("circumstance", "preposition") or any(link(below) == "circumstance" for below in child.rights)


def _in_condition(verb: Token) -> bool:
    """Tell a verb in such a clause; an indirect question ("asked whether it would close") is one only of what is asked."""
    if any(child.lower_ in words("conditional_marks") and link(child) == "other" for child in verb.lefts):
        return True
    above = verb.head
    granted = link(verb) == "statement" and above.lower_ in words("conditional_starts")
    return granted or (link(verb) == "circumstance" and opens_condition(verb)) or _is_inverted(verb)


def opens_condition(verb: Token) -> bool:
    """Tell by the first words of the clause or phrase, and by the word before it ("only", "as")."""
    doc, first = verb.doc, verb.left_edge.i
    if first and doc[first].lower_ in _PARTICIPLES and is_noun(doc[first - 1]):  # "laws barring the trade"
        return False
    before = first - 1 if first and doc[first - 1].lower_ in _BEFORE else first
    run = [token.lower_ for token in doc[before : min(first + 4, verb.right_edge.i + 1)]]
    return any(" ".join(run[:size]) in words("conditional_starts") for size in (1, 2, 3, 4))


def _is_inverted(verb: Token) -> bool:
    """Find "Should the talks fail, …", "Had she met him, …": a helper before its subject opens a clause below another."""
    subject, helper = own_subject(verb), next(iter(helpers(verb)), None)
    opens = helper is not None and helper.lower_ in _INVERTED and helper.i == verb.left_edge.i
    return opens and helper is not None and subject is not None and helper.i < subject.left_edge.i


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
