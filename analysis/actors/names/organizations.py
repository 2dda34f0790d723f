"""Read what an organization's name is made of: legal form, whose it is, acronym, and which shorter names are short for it."""

from __future__ import annotations

from analysis.actors.names.acronyms import shortened_initials
from analysis.actors.terms.countries import begun_by, demonym, fold, known
from analysis.lexicon import table, words

_SHORTEST = 3


def is_generic(name: str) -> bool:
    """Tell whether an institution of this name exists in many countries: "Supreme Court", "Foreign Ministry"."""
    return all(part.lower() in words("organizations", "generic") for part in name.split())


def is_international(name: str) -> bool:
    """Tell whether an organization is of many countries by its name: "United Nations", "World Bank"."""
    full = spelt_out(name).lower()
    return any(full.startswith(one) for one in table("organizations")["international"]) and not stands_for_country(name)


def stands_for_country(name: str) -> bool:
    """Tell whether our table says whose an organization is."""
    return bool(table("organizations")["countries"].get(name) or table("organizations")["countries"].get(spelt_out(name)))


def without_nationality(name: str) -> str:
    """Return "Supreme Court" for "Korean Supreme Court"; a brand such as "Korean Air" as it is."""
    parts = name.split()
    for n, _, found, _ in begun_by(parts):
        rest = " ".join(parts[n:])
        if found is None and len(parts) > n + 1 and is_generic(rest):
            return rest
    return name


def stem_of(name: str) -> str:
    """Return a generic institution's name without whose it is: "Cabinet" of "Japanese Cabinet", "Senate" of "U.S. Senate".

    Also that of a well-known body of the country: "Federal Reserve" of "U.S. Federal Reserve".
    """
    parts = name.split()
    for n, _, found, people in begun_by(parts):
        rest, code = " ".join(parts[n:]), people or (found.code if found else None)
        if rest and code and (is_generic(rest) or table("organizations")["countries"].get(rest) == code):
            return rest
    return name


def spelt_out(name: str) -> str:
    """Return a name with a well-known acronym at its start spelt out: "UN Security Council", "EU"."""
    first, *rest = name.split()
    return " ".join((table("organizations")["names"].get(first, first), *rest))


def is_short_for(short: str, long: str) -> bool:
    """Tell whether a short name is an organization's initials, its first words before general ones, or its last words."""
    parts, some = long.replace(",", "").split(), short.split()
    if not some:  # an alias without a word is short for nobody
        return False
    letters = short.replace(".", "")
    if len(some) == 1 and short.isupper() and len(letters) > 2 and letters in shortened_initials(parts):
        return True
    rest = parts[len(some) :]
    begins = parts[: len(some)] == some and bool(rest) and all(part.lower() in words("names", "organization") for part in rest)
    begins = begins or _is_firm_of(some, parts)
    ends = len(some) < len(parts) and parts[-len(some) :] == some and (len(some) > 1 or parts[-2] == "of")
    return begins or ends


def _is_firm_of(some: list[str], parts: list[str]) -> bool:
    """Tell whether a word of its own begins a company's full name: "Sinovac" of "Sinovac Biotech Ltd"."""
    has_form = len(parts) > 2 and parts[-1].lower() in words("organizations", "legal_forms")
    first = some[0]
    is_general = first.lower() in words("names", "organization") | words("organizations", "generic")
    return has_form and some == parts[:1] and len(first) >= _SHORTEST and not (is_general or known(first) or demonym(first))


def is_head_of(word: str, name: str) -> bool:
    """Tell whether a general word heads a name, at its end or before "of": "Church" of "Church of the Good Shepherd".

    Within an article it is then short for it; elsewhere it may be any church.
    """
    parts = name.split()
    head = parts[parts.index("of") - 1] if "of" in parts[1:] else parts[-1]
    is_general = word.lower() in words("names", "organization") | words("organizations", "generic")
    return is_general and len(parts) > 1 and word == head


def bare_name(text: str) -> str:
    """Return an organization's name without what says its legal form."""
    parts = fold(text).replace(",", "").split()
    while len(parts) > 1 and parts[-1] in words("organizations", "legal_forms"):
        parts.pop()
    return " ".join(part.removesuffix("'s").removesuffix("’s") for part in parts)
