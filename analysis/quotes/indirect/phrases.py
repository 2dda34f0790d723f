"""Reports without a verb of their own: according to X, in the words of X, in X's view."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import syntax
from analysis.language import Doc, Token
from analysis.quotes.indirect.grammar import Claim
from analysis.quotes.indirect.objects import MARKS
from analysis.quotes.parts.cues import Cue, words
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import reach, without

_SAYS = Cue("says")
_THINKS = Cue("thinks", speech=False)
_HEADLINE = 40  # words
_LABEL = 6  # words before the colon, with it
_FEW = 4
_SPOKEN = frozenset(("according", "words", "telling"))
_OWN = frozenset(("my", "our", "your"))


def phrase_claims(token: Token) -> Iterator[Claim]:
    """Yield what "according to X", "in the words of X" or "in X's view" credits to X: its clause without the phrase."""
    if token.lower_ == "according":
        yield from _credited(token, token, source=_object(token, "to"), clause=_main_verb(token), rule=QuoteRule.ACCORDING_TO)
    elif token.lower_ in words("in_view") and token.head.lower_ == "in" and syntax.is_prepositional_object(token):
        owner = next((one for one in syntax.possessors(token) if one.lower_ not in _OWN), None)
        phrase, source = token.head, owner or _object(token, "of")
        yield from _credited(phrase, token, source=source, clause=_own_verb(phrase), rule=QuoteRule.IN_VIEW_OF)


def _credited(phrase: Token, last: Token, *, source: Token | None, clause: Token, rule: QuoteRule) -> Iterator[Claim]:
    """Yield the clause without the phrase, credited to its source; the cue ends with its last word or the preposition after."""
    if source is None:
        return
    link = source.head if not syntax.is_possessor(source) else last
    runs = without([reach(clause)], [reach(phrase), *_clauses_after(clause, phrase)])
    meaning = _SAYS if last.lower_ in _SPOKEN else _THINKS
    start, end = reach(source)
    if syntax.is_possessive_marker(source.doc[end - 1]):
        end -= 1
    yield Claim((phrase.i, max(last.i, link.i) + 1), tuple(runs), meaning, rule, phrase, source=(start, end))


def _object(token: Token, preposition: str) -> Token | None:
    link = next((child for child in token.children if child.lower_ == preposition), None)
    return syntax.thing_after(link) if link is not None else None


def _main_verb(token: Token) -> Token:
    """Return the verb of the clause that the phrase is about: the sentence's, or that of a clause joined to it."""
    head = token.head
    while head.i != head.head.i and not _is_joined_clause(head):
        head = head.head
    return head


def _clauses_after(clause: Token, phrase: Token) -> Iterator[tuple[int, int]]:
    """Yield the clauses joined by "but" after the phrase, which go on in the article's voice: "…, according to X, but …"."""
    for verb in clause.rights:
        link = next((one for one in clause.rights if syntax.is_coordinator(one) and one.i < verb.i), None)
        if _is_joined_clause(verb) and link is not None and link.lower_ in ("but", "though", "yet") and phrase.i < link.i:
            yield link.i, reach(verb)[1]


def _is_joined_clause(verb: Token) -> bool:
    return syntax.link(verb) == "coordinated" and any(map(syntax.fills_subject, verb.lefts))


def _own_verb(token: Token) -> Token:
    """Return the verb that the phrase belongs to."""
    while syntax.form(token) is None and token.i != token.head.i:
        token = token.head
    return token


def headline_claims(doc: Doc) -> Iterator[Claim]:
    """Yield what a headline credits to the name before its colon: Rhee: Harbor Will Stay Open."""
    line = [token for token in doc[:_HEADLINE] if not token.is_space]
    colon = next((token.i for token in line[1:_LABEL] if token.text == ":"), None)
    if colon is None or colon + 1 == len(doc) or doc[colon - 1].is_space or doc[colon + 1].text in MARKS:
        return
    end = next((token.i for token in doc[colon : colon + _HEADLINE] if "\n" in token.text), min(len(doc), colon + _HEADLINE))
    label = doc[line[0].i : colon]
    named = all(_may_name(token) and token.lower_ not in words("no_speakers") for token in label)
    if named and sum(token.is_alpha for token in doc[colon + 1 : end]) >= _FEW:
        yield Claim((colon, colon + 1), ((colon + 1, end),), _SAYS, QuoteRule.HEADLINE, doc[colon], source=(line[0].i, colon))


def _may_name(token: Token) -> bool:
    return syntax.leads_to_noun(token) or syntax.is_plural(token) or syntax.is_determiner(token)
