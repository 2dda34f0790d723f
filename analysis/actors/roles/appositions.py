"""Find what stands beside a name between commas: "…, a professor at Inha University," and "his lawyer, …"."""

from __future__ import annotations

from analysis import syntax
from analysis.actors.roles.titles import start_of_title
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import (
    Context,
    Phrase,
    after_determiners,
    after_owner,
    end_of_phrase,
    head_end,
    in_noun_phrase,
    is_role,
    state_at,
)
from analysis.language import Doc, Token

_MOST_WORDS = 25
_MOST_STEPS = 8
_CLOSING = frozenset((",", ";", ".", ")", "--", "–", "—", "-RRB-", '"', "”", "''", "and"))


def apposition_after(name: Name, within: Context) -> Phrase | None:
    """Return "a professor of law at Lund University" in "Erik Halvorsen, 54, a professor of law at Lund University, …"."""
    doc = within.doc
    start = _after_age(doc, name.end)
    if start is None:
        return None
    state = state_at(doc[start])
    start += state is not None
    start = after_determiners(doc, start, len(doc))
    end = end_of_phrase(doc, start, _MOST_WORDS)
    head = head_end(doc, start, end)
    start = after_owner(doc, start, head)
    if head - start > 1 and all(token.is_upper for token in doc[start:head]):  # "ANA LIMA, PORT AU PRINCE, HAITI"
        return None
    if any(i in within.people for i in range(start, head)) or not any(is_role(token) for token in doc[start:head]):
        return None
    is_subject = end < len(doc) and syntax.is_finite_form(doc[end])  # "After talks with Kim, the minister said …"
    return None if is_subject else Phrase(start, end, state=state)


def apposition_before(name: Name, first: int, within: Context) -> Phrase | None:
    """Return "South Korean counterpart" in "his South Korean counterpart, Yoon Soon-gu, …"; the title begins at ``first``."""
    doc = within.doc
    first -= doc[first - 1].lower_ in ("the", "a", "an") if first else 0
    end = first - 1
    if end < 1 or doc[end].text != "," or not _is_closed(doc, name.end):
        return None
    noun = _noun_above(doc[end - 1])
    if noun is None:
        return None
    start = start_of_title(doc, noun.i + 1)
    if _is_of_another(doc, start, within):
        return None
    start = after_owner(doc, start, noun.i)
    return Phrase(start, end) if end - start < _MOST_WORDS else None


def affiliation(name: Name, within: Context) -> Phrase | None:
    """Return "of the Corrib Institute" in "Ana Lima of the Corrib Institute said"."""
    doc, start = within.doc, name.end
    at = start + 1 + (start + 1 < len(doc) and doc[start + 1].lower_ == "the")
    if start < len(doc) and doc[start].lower_ == "of" and at in within.organizations:
        return Phrase(start, within.organizations[at].end)
    return None


def _is_of_another(doc: Doc, start: int, within: Context) -> bool:
    """Tell whether the phrase is the apposition of a name before it: "Erik Dahl, 44, a locksmith, Ana Lima, 39, …"."""
    start -= 1 if start and doc[start - 1].lower_ in ("a", "an", "the") else 0
    return start > 1 and doc[start - 1].text == "," and (start - 2 in within.people or doc[start - 2].is_digit)


def _after_age(doc: Doc, at: int) -> int | None:
    """Return where an apposition begins: after the comma, and after an age between commas."""
    if at >= len(doc) or doc[at].text != ",":
        return None
    age = at + 1 + (at + 1 < len(doc) and doc[at + 1].lower_ == "aged")
    is_age = age + 1 < len(doc) and doc[age].is_digit and doc[age + 1].text == ","
    start = age + 2 if is_age else at + 1
    return start if start < len(doc) and not syntax.is_conjunction(doc[start]) else None


def _is_closed(doc: Doc, end: int) -> bool:
    """Tell whether a mark follows a name, as after an apposition: not so in "told his mother, Kim said"."""
    return end >= len(doc) or doc[end].text in _CLOSING or doc[end].is_space or doc[end].lower_ == "of"


def _noun_above(token: Token) -> Token | None:
    """Climb from the last word before the comma to the noun that says what somebody is."""
    for _ in range(_MOST_STEPS):
        if is_role(token):
            return token
        if not syntax.leads_up_to_noun(token) or token.head.i > token.i:
            return None
        token = token.head
        if not (in_noun_phrase(token) or syntax.is_common_plural(token) or syntax.is_preposition(token) or syntax.is_to(token)):
            return None
    return None
