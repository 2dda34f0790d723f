"""Tell a person's gender where titles, roles or first names make it plain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from analysis.actors.words import words
from analysis.model import Actor

Gender = Literal["male", "female"]


def gender_of(person: Actor, *, titles: Iterable[str] = ()) -> Gender | None:
    """Return a gender only where all that tells agrees; titles are the words right before the person's names."""
    first = person.name.split()[0]
    said = [word.lower() for word in titles] + [word.lower() for role in person.roles for word in re.findall(r"[\w.'-]+", role.title)]
    found: set[Gender] = set()
    for gender in _GENDERS:
        if any(word in words("roles", gender) for word in said):
            found.add(gender)
    if not found and " " in person.name:
        found.update(gender for gender in _GENDERS if first in words("people", gender))
    return found.pop() if len(found) == 1 else None


_GENDERS: tuple[Gender, Gender] = ("male", "female")
