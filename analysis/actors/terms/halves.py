"""Lands of two states that news calls by bearing alone ("the South"): the rows of ``countries.toml``, and what they need.

A bearing stands for a state only in an article that names one of the two in full ("North Korea", "South Korean"), more often
than it names other lands that have a North and a South of their own. The people's adjective alone tells nothing: a Korean
company may drill in Sudan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.actors.terms.countries import known
from analysis.language import Doc, text_of
from analysis.lexicon import table, words

_SHORT = {"N.": "North", "S.": "South"}


def halves_told(doc: Doc) -> tuple[str, Mapping[str, str]] | None:
    """Return the land whose halves an article may call by bearing alone, with their codes; None where not certain."""
    lands: dict[str, dict[str, str]] = table("countries")["halves"]
    told = {land: sum(1 for _ in in_full(doc, land)) for land in lands}
    land = max(told, key=lambda one: told[one])
    if not told[land]:
        return None
    others = words("countries", "other_halves") | {name for one in lands if one != land for name in _names(one)}
    return (land, _codes(land)) if told[land] > sum(token.text in others for token in doc) else None


def in_full(doc: Doc, land: str) -> Iterator[str]:
    """Yield the bearing of each half that is named in full: "North" of "North Korea" and of "N. Korean"."""
    names, codes = _names(land), _codes(land)
    if not any(name in text_of(doc) for name in names):
        return
    for token in doc[1:]:
        if token.text in names:
            before = token.nbor(-1).text
            if (bearing := _SHORT.get(before, before)) in codes:
                yield bearing


def is_state(land: str) -> bool:
    """Tell whether the land's bare name is a state's own, as Sudan is and Korea is not."""
    return known(land) is not None


def is_half(code: str | None, name: str) -> bool:
    """Tell whether an organization's name that does not say which ("Korean Red Cross") may be that of this half."""
    parts = set(name.split())
    lands = (land for land in table("countries")["halves"] if parts & set(_names(land)) and not is_state(land))
    return any(code in _codes(land).values() and not parts & _codes(land).keys() for land in lands)


def _names(land: str) -> tuple[str, str]:
    return land, table("countries")["halves"][land]["people"]


def _codes(land: str) -> dict[str, str]:
    return {bearing: code for bearing, code in table("countries")["halves"][land].items() if bearing != "people"}
