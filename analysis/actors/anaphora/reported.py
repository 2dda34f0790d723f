"""What the words above a pronoun bar or ask for: nobody of whom "he said" tells is "he"; who is "thanked for" it is.

Condition C of binding theory (Chomsky 1981): a pronoun or description does not stand for a name in its clause's complement,
which a quotation and a clause before "he said" are as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis import syntax
from analysis.actors.anaphora.discourse import Discourse, Known, first_of_list, has_spoken
from analysis.language import Token, lemma
from analysis.lexicon import words


def named_in_report(token: Token, *, discourse: Discourse, known: Known) -> frozenset[str]:
    """Return the persons whom the words name that a pronoun or description is said to have spoken; nobody where it is none."""
    if token.i in discourse.quoted or not has_spoken(token):
        return frozenset()
    places = set(_in_marks(token, discourse)) or set(_reported(first_of_list(token).head))
    named = (known.by_token[i].actor for i in places if i in known.by_token)
    return frozenset(one.id for one in named if one.kind == "person")


def _in_marks(token: Token, discourse: Discourse) -> Iterator[int]:
    """Yield the tokens of the quotations that stand in the sentence, also beyond it, as far as they are the speaker's own."""
    for number in {discourse.quoted[one.i] for one in token.sent if one.i in discourse.quoted}:
        start = next(one.i for one in token.sent if discourse.quoted.get(one.i) == number)
        while discourse.quoted.get(start - 1) == number:
            start -= 1
        yield start
        while discourse.quoted.get(start := start + 1) == number:
            if _opens_inner(token.doc[start]):  # “People said, ‘Kim is mad,’” he said: Kim is whom others name
                break
            yield start


def _opens_inner(token: Token) -> bool:
    """Tell whether marks within marks open: what follows is what others say, or might say."""
    return token.text[:1] == "‘" or (token.text in ("'", "`") and token.nbor(-1).text in (",", ":"))


def _reported(verb: Token) -> Iterator[int]:
    """Yield the tokens of the clause that a verb of speech reports after it."""
    for clause in verb.rights:
        if syntax.link(clause) == "statement":
            yield from (one.i for one in clause.subtree if one.i > verb.i)


_PREPOSITIONS = ("for", "of", "over")
_LONGEST_CLIMB = 6


def charged(token: Token) -> Token | None:
    """Return the object of the verb that is thanked, blamed, fined … for what the pronoun stands in; None elsewhere."""
    above = token
    for _ in range(_LONGEST_CLIMB):
        above = above.head
        if above.lower_ in _PREPOSITIONS and syntax.is_linking(above):
            break
        if syntax.form(above) == "gerund" and lemma(above) in words("pronouns", "helping"):
            return None
        if above.head.i == above.i or syntax.nominal_subjects(above):
            return None
    verb = above.head
    if not syntax.is_linking(above) or lemma(verb) not in words("pronouns", "charging"):
        return None
    object_ = syntax.passive_subject(verb) if syntax.is_marked_passive(verb) else syntax.direct_object(verb)
    return object_ if object_ is not None and object_.i < token.i else None
