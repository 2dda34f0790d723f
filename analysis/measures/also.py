"""The other names that a page gives of an actor: those by which a reader may know it, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.lexicon import table, words


def also_named(name: str, aliases: Iterable[str], kind: str) -> list[str]:
    """Return the aliases but a possessive, another case of one before, a bare first name, and a bare "Department"."""
    seen = {_bare(name)}
    told = []
    for alias in sorted(aliases, key=str.isupper):  # "UWD", but "Tamm" before "TAMM"
        if _POSSESSIVE.search(alias) or _bare(alias) in seen:
            continue
        if not (_is_first_name(name, alias) if kind == "person" else _is_bare_body(name, alias)):
            seen.add(_bare(alias))
            told.append(alias)
    return told


_POSSESSIVE = re.compile(r"[’'‘`]s?$")


def _bare(name: str) -> str:
    return re.sub(r"\W", "", name.casefold())


def _is_first_name(name: str, alias: str) -> bool:
    """Tell "Ada" of "Ada Tamm"; not "Kim" of "Kim Oren", which is a family name."""
    given = name.split()[:-1]
    family = name.split()[:1] if name.split(maxsplit=1)[0] in words("people", "family_first") else []
    return alias in given and alias not in family


def _is_bare_body(name: str, alias: str) -> bool:
    return alias in name.split() and alias.casefold() in table("nominals")["organizations"]
