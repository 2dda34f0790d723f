"""Decide what each name names: one name, one kind throughout an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.actors.names.acronyms import Acronym
from analysis.actors.readings.evidence import LISTED, LONGEST_PERSON, Evidence, gather, kind_by_words
from analysis.actors.terms.countries import demonym, fold, is_doubtful, known, use_of
from analysis.actors.terms.found import Name, NameKind
from analysis.language import Doc
from analysis.lexicon import table, words

_OFTEN = 2
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")


def settle_kinds(doc: Doc, names: Sequence[Name], *, acronyms: Iterable[Acronym] = ()) -> list[Name]:
    """Give every name that is written the same the same kind; surnames follow the full name, acronyms the long form."""
    evidence = gather(doc, names)
    kinds = {key: _kind(one) for key, one in evidence.items()}
    _follow_surnames(kinds)
    _follow_full_names(kinds, evidence)
    _follow_surroundings(kinds, evidence)
    for acronym in acronyms:
        long_form = doc[acronym.start : acronym.end].text
        kinds[fold(doc[acronym.token].text)] = kind_by_words(long_form) or kinds.get(fold(long_form), "organization")
    settled = [(name, kinds[fold(name.words)]) for name in names]
    return [name if name.kind == kind else replace(name, kind=kind) for name, kind in settled]


def _is_leader(surname: str) -> bool:
    """Tell whether a surname alone is a head of government's whom everybody knows: "the Obama plan"."""
    return surname in words("people", "male_surnames") | words("people", "female_surnames")


def _kind(one: Evidence) -> NameKind:
    """Weigh lists first, then titles and a name's own words, then the recognizer's majority."""
    listed = _listed_kind(one)
    if listed:
        return listed
    common = max(one.votes, key=lambda kind: (kind != "thing", one.votes[kind], kind == "person"))
    if (
        common == "group"
        or one.example.lower() in words("names", "peoples")
        or (demonym(one.example) and " " not in one.example and not is_doubtful(one.example))
    ):
        return "group"
    by_words = kind_by_words(one.example)
    if "company" in one.signs or set(one.example.lower().split()) & words("names", "surely_organization"):
        return "organization"
    is_heir = one.example.split()[-1] in ("Jr", "Jr.", "Sr", "Sr.")
    if (
        "titled" in one.signs
        or is_heir
        or ("introduced" in one.signs and not by_words)
        or (common == "organization" and not by_words and _has_first_name(one.example))
    ):
        return "person"
    is_person = one.votes["person"] * 2 > one.votes.total() and len(one.example.split()) <= LONGEST_PERSON
    is_thing = by_words == "thing" and one.example.lower().split()[-1] in words("names", "surely_thing")
    return (None if is_person and not is_thing else by_words) or common


def _listed_kind(one: Evidence) -> NameKind | None:
    listed = known(one.example)
    if listed and (not is_doubtful(one.example) or one.votes["country"] + one.votes["place"] > 0):
        return listed.kind
    if one.example in table("organizations")["names"] or one.example in table("organizations")["countries"]:
        return "organization"
    return "thing" if "instrument" in one.signs or one.example.lower() in words("names", "instruments") else None


def _has_first_name(name: str) -> bool:
    """Tell whether two or three words begin with a person's first name."""
    parts = name.split()
    is_first = parts[0] in words("people", "male") | words("people", "female") or bool(_INITIALS.fullmatch(parts[0]))
    return is_first and 2 <= len(parts) <= LONGEST_PERSON and all(part[:1].isupper() for part in parts)


def _follow_surnames(kinds: dict[str, NameKind]) -> None:
    """Let a full name that the recognizer takes for an organization follow its last word where that alone is a person."""
    for key, kind in kinds.items():
        several = key.split()
        is_short = 2 <= len(several) <= LONGEST_PERSON and not kind_by_words(key)
        if kind in ("organization", "thing") and is_short and kinds.get(several[-1]) == "person":
            kinds[key] = "person"


def _follow_full_names(kinds: dict[str, NameKind], evidence: dict[str, Evidence]) -> None:
    """Let a bare surname follow the full name, and a first word the organization that it begins.

    Also a surname that is a capital's name, such as Paris, where it never stands as places do.
    """
    placed = {key for key, one in evidence.items() if "placed" in one.signs}
    known_so = {key for key, one in evidence.items() if "titled" in one.signs or _is_leader(one.example)}
    parts: dict[NameKind, set[str]] = defaultdict(set)
    for key, kind in kinds.items():
        several = key.split()
        if len(several) > 1:
            parts[kind].update((several[0], several[-1]) if kind == "person" else several[:1])
    for key, kind in kinds.items():
        if kind in ("thing", "person") and key in parts["organization"] and key not in parts["person"] | known_so:
            kinds[key] = "organization"
        elif kind == "person" and "-" in key and any(part in parts["person"] for part in key.split("-")) and " " not in key:
            kinds[key] = "thing"  # "the Moon-Abe talks": nobody's name
        elif key in parts["person"] and (
            is_doubtful(key.title())
            or (key not in placed and use_of(key.title()) in ("seat", "state"))
            or (kind in (*LISTED, "group") and not known(key.title()) and not demonym(key.title()))
        ):
            kinds[key] = "person"


def _follow_surroundings(kinds: dict[str, NameKind], evidence: dict[str, Evidence]) -> None:
    """Correct what the recognizer takes for persons: places said to be such, and organizations.

    Newswire gives a person's full name first: a single word without one, and without a title, names an organization.
    """
    introduced = {part for key, kind in kinds.items() if kind == "person" and " " in key for part in key.split()}
    for key, one in evidence.items():
        kind = kinds[key]
        if "titled" in one.signs or key in introduced or kind not in ("person", "organization", "group"):
            continue
        if one.as_person >= _OFTEN and one.as_person > 2 * one.as_body and " " not in key and not one.example.isupper():
            kinds[key] = "person" if kind == "organization" else kind
            continue
        is_acronym = kind == "organization" and one.example.isupper()
        if "located" in one.signs and not is_acronym and len(key.split()) < 3 and not kind_by_words(key):
            kinds[key] = "group" if kind == "group" and demonym(one.example) else "place"
        elif (
            kind == "person"
            and " " not in key
            and not _is_leader(one.example)
            and (one.votes.total() >= _OFTEN or len(one.votes) > 1)
        ):
            kinds[key] = "organization"
