"""Tell whose "its spokesman" or "the bank's chairman" is: of the organization that is written about, or the one just named."""

from __future__ import annotations

from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context
from analysis.language import Token
from analysis.syntax import is_common_singular, is_nominal_subject, is_possessive_marker

_POINTING = ("its", "their", "whose")


def owner_meant(start: int, within: Context) -> Name | None:
    """Return the organization that "its", "their", "whose" or "the bank's" before ``start`` stands for, if it is clear."""
    pointer = within.doc[start - 1] if start else None
    if pointer is not None and is_possessive_marker(pointer):
        return _described(pointer.i - 1, within)
    if pointer is None or pointer.lower_ not in _POINTING:
        return None
    before = _bodies(pointer.sent.start, pointer.i, within)
    if pointer.lower_ == "whose":
        return _organization(before[-1:], within) if before and pointer.i - before[-1].i <= 2 else None
    if pointer.i > 1 and within.doc[pointer.i - 1].lower_ == "and" and pointer.i - 2 in within.organizations:
        return within.organizations[pointer.i - 2]  # "sued the bank and its chairman"
    if not before and pointer.sent.start:  # "The bank closed. Its chairman, …"
        earlier = within.doc[pointer.sent.start - 1].sent.start
        before = list(filter(is_nominal_subject, _bodies(earlier, pointer.sent.start, within)))
    return _organization(list(filter(is_nominal_subject, before))[-1:], within) or (
        _organization(before, within) if len(before) == 1 else None
    )


def _described(at: int, within: Context) -> Name | None:
    """Return the organization before token ``at`` whose name has its noun: "the bank" of "Kestrel Bank"."""
    noun = within.doc[at]
    if not is_common_singular(noun) or at < 1 or within.doc[at - 1].lower_ != "the":
        return None
    named = (one for i, one in within.organizations.items() if i < at and noun.lower_ in one.words.lower().split())
    return max(named, key=lambda one: one.start, default=None)


def _bodies(start: int, end: int, within: Context) -> list[Token]:
    """Return the heads of the organizations and places that are named between these tokens."""
    names = {name for i in range(start, end) if (name := within.organizations.get(i) or within.places.get(i))}
    return sorted((within.doc[one.start : one.end].root for one in names if one.end <= end), key=lambda token: token.i)


def _organization(heads: list[Token], within: Context) -> Name | None:
    return within.organizations.get(heads[0].i) if heads else None
