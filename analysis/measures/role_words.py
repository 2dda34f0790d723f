"""What the words of a role say: whose it is, its noun, its state."""

from __future__ import annotations

import re
from typing import Any

from analysis.lexicon import words

_OF_NATION = "national"  # "national security adviser": whose is said
_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z][a-z]|\b[A-Z]{3,}[a-z]{2}")  # "Lens ImagesHarbor pilot", "LENSHarbor pilot"
_JUDGED = re.compile(
    r"\b(?!newly|recently|formerly|early|only|family|assembly)[a-z]{3,}ly [a-z]"
)  # "notoriously stubborn pilot"
_ONE_OF = re.compile(r"\bone of\b")
COMPLEMENT = re.compile(r"(?<=\S) (?:of|for|at|in|to|from|with|on|who|and)\b")


def in_state(title: object, state: object) -> str:
    """Return a role as it reads with its state: "former minister", "acting minister", "mayor-elect"; "" for no role.

    ``state`` is None for a role that is held; a title that says it itself stays as it is.
    """
    if not isinstance(title, str) or not isinstance(state, str) or _says(title, state):
        return title if isinstance(title, str) else ""
    return {"then": f"former {_past(title)}", "elect": f"{title}-elect"}.get(state, f"{state} {title}")


def _past(title: str) -> str:
    """Return a title without its "then-": long after, what somebody then was is what they were formerly."""
    return re.sub(r"^then[- ]+", "", title)


def _says(title: str, state: str) -> bool:
    """Tell whether a title says its state by itself."""
    if state == "then":  # as the text says it of a day that is past
        return False
    over = r"^(?:ex-|retired |late |one-time |onetime )" if state == "former" else rf"\b{state}\b"
    return bool(re.search(rf"\b{state}\b|{over}", title, re.IGNORECASE))


def says_whose(row: Any) -> bool:
    """Tell whether a role says whose it is, or is one by itself: not "attorney", "top aide" or "campaign manager" alone."""
    if COMPLEMENT.search(row.role.replace(" and ", ", ")) or isinstance(row.organization, str) or owner_of(row):
        return True
    named = any(word[:1].isupper() and not _is_plain(word) for word in row.role.split())
    parts = [part.split()[-1] for part in row.role.casefold().split(" and ") if part.strip()]
    nouns = {part.removeprefix("ex-").removesuffix("-elect") for part in parts}
    return named or _OF_NATION in row.role.casefold().split() or nouns.isdisjoint(words("roles", "of_somebody"))


def with_owner(row: Any) -> str:
    """Return a role with whose it is, where only words beside it say so: "spokesman (Harbor Board)", "wife (Oren)"."""
    whose = row.organization if isinstance(row.organization, str) else owner_of(row)
    named = whose is None or whose.casefold() in row.role.casefold()
    is_whole = named or COMPLEMENT.search(row.role.replace(" and ", ", "))
    of_somebody = noun_of(row.role).removeprefix("ex-") in words("roles", "of_somebody") | words("roles", "kin")
    return f"{row.role} ({whose})" if of_somebody and not is_whole else str(row.role)


def owner_of(row: Any) -> str | None:
    """Return whose a role is, of roles that were looked into (``with_owners``)."""
    owner = getattr(row, "owner", None)
    return owner if isinstance(owner, str) else None


def is_clean(role: str) -> bool:
    """Tell whether a role is words of its own: none that an export made one, nor "one of the crew", nor a judgement."""
    return not (_RUN_TOGETHER.search(role) or _ONE_OF.search(role) or _JUDGED.search(role))


def is_listed(role: str) -> bool:
    """Tell a role whose noun is one that is known from one that is only made as such words are ("maximalist")."""
    return not {noun_of(role), *noun_of(role).split("-")}.isdisjoint(words("roles", "nouns") | words("roles", "abbreviations"))


def _is_plain(word: str) -> bool:
    """Tell a word that says of any office what kind it is, capitalized at the front of a sentence: "Chief executive"."""
    return word.casefold() in words("roles", "nouns") | words("roles", "inside")


def noun_of(role: str) -> str:
    """Return the noun of a role: "nominee" of "presumptive nominee of the party"."""
    return COMPLEMENT.split(role.casefold())[0].split()[-1:][0] if role.strip() else ""


def is_short(role: str) -> bool:
    """Tell an abbreviation that is no role by itself: "Sen."."""
    return role.casefold() in words("roles", "abbreviations")


def is_of_party(role: str) -> bool:
    """Tell what names a party and no office: "Democrat", "Maine Republican"."""
    return noun_of(role) in words("roles", "partisans")
