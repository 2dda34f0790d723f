"""Tell a person's gender where titles, roles or first names make it plain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from analysis.lexicon import words
from analysis.model import Actor

Gender = Literal["male", "female"]
_WORD = re.compile(r"[\w.'-]+")


def gender_of(person: Actor, *, titles: Iterable[str] = ()) -> Gender | None:
    """Return a gender only where it is plain: from titles and roles, else from the first name.

    ``titles`` are the words right before the person's names.
    """
    first = person.name.split()[0]
    said = [word.lower() for some in (titles, *(_WORD.findall(role.title) for role in person.roles)) for word in some]
    found = {gender for gender in GENDERS if any(word in words("roles", gender) for word in said)}
    if not found:
        listed = "{}" if " " in person.name else "{}_surnames"
        found = {gender for gender in GENDERS if first in words("people", listed.format(gender))}
    return found.pop() if len(found) == 1 else None


def gender_of_noun(noun: str) -> Gender | None:
    """Return the gender that a noun tells: of "woman", "son"."""
    return next((gender for gender in GENDERS if noun in words("roles", gender)), None)


GENDERS: tuple[Gender, Gender] = ("male", "female")
