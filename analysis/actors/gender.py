"""Tell a person's gender where titles, roles or first names make it plain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from analysis.actors.words import words
from analysis.model import Actor

Gender = Literal["male", "female"]
_WORD = re.compile(r"[\w.'-]+")


def gender_of(person: Actor, *, titles: Iterable[str] = ()) -> Gender | None:
    """Return a gender only where it is plain: from the first name, else from titles and roles.

    ``titles`` are the words right before the person's names.
    """
    first = person.name.split()[0]
    said = [word.lower() for some in (titles, *(_WORD.findall(role.title) for role in person.roles)) for word in some]
    by_name = {gender for gender in _GENDERS if " " in person.name and first in words("people", gender)}
    found = by_name or {gender for gender in _GENDERS if any(word in words("roles", gender) for word in said)}
    return found.pop() if len(found) == 1 else None


_GENDERS: tuple[Gender, Gender] = ("male", "female")
