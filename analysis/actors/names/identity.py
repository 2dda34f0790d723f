"""An actor under construction: its names in one article, and what they come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analysis.actors.names.acronyms import initials
from analysis.actors.names.organizations import bare_name, is_generic, spelt_out, stem_of, without_nationality
from analysis.actors.terms.countries import fold
from analysis.actors.terms.found import Name
from analysis.model import ActorKind


@dataclass(slots=True, eq=False)
class Identity:
    """Somebody or something under construction: its names in order of the text, and the distinct ways it is written.

    ``called`` are titles, ``relatives`` the sentences (by their starts) that tell it as a relative of somebody named
    there, ``nouns`` what it is said to be, ``is_of_pair`` whether two are introduced by one surname.
    """

    kind: ActorKind
    code: str | None = None
    fixed: str | None = None
    names: list[Name] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    relatives: set[int] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    is_of_pair: bool = False

    @property
    def name(self) -> str:
        """The fullest form that the article gives; of a country the name that we show."""
        if self.fixed:
            return self.fixed
        fullest = max(self.forms, key=lambda form: (len(form.split()), not form.isupper(), len(form)))
        is_own = any(form.isupper() and form == initials(fullest.split()) for form in self.forms)  # "IRA": Irish is of the name
        return without_nationality(fullest) if self.kind == "organization" and not is_own else fullest

    @property
    def id(self) -> str:
        """The same in every article that calls it so."""
        if self.kind == "country" and self.code:
            return f"country:{self.code}"
        if self.kind != "organization":
            return f"{self.kind}:{slug(self.name)}"
        stem = stem_of(spelt_out(self.name))
        whose = f"-{self.code.lower()}" if self.code and is_generic(stem) else ""
        return f"{self.kind}:{slug(bare_name(stem))}{whose}"


def slug(text: str) -> str:
    """Return the words in lower case without accents, joined by hyphens; other scripts as they are."""
    return re.sub(r"[^\w]+", "-", re.sub(r"['’.]", "", fold(text))).strip("-") or "unnamed"
