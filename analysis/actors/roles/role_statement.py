"""Read roles off the words that state them: the titles, the organization, the country, and whether they are held now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.actors.roles.origins import is_us_party_member, owner_meant, stated_after, stated_before, stated_within
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context, Phrase, head_end, is_role
from analysis.language import Doc, lemma
from analysis.lexicon import table, words
from analysis.model import Role, RoleState, Span
from analysis.syntax import is_common_noun, is_conjunction, is_possessive_marker, is_preposition


def stated_roles(phrase: Phrase, name: Name, within: Context) -> Iterator[Role]:
    """Yield the roles of a phrase beside a name: one, or those that "and" joins ("chairman and chief executive")."""
    doc = within.doc
    parts = list(_parts(doc, phrase))
    roles = [_role(start, end, phrase, name, within) for start, end in parts]
    apart = any(
        doc[start].lower_ in words("roles", "determiners") for start, _ in parts[1:]
    )  # "minister and the chairman of Acme"
    shared = None if apart else next((role.organization for role in reversed(roles) if role and role.organization), None)
    for role, (start, end) in zip(roles, parts, strict=True):
        if role:
            follows = end == head_end(doc, start, end)  # "president and founder of the Chamber": no "of" of its own
            yield replace(role, organization=shared) if follows and role.organization is None else role


def _parts(doc: Doc, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Cut a phrase at "and" where both sides have a role of their own."""
    start = phrase.start
    for token in doc[phrase.start : phrase.end]:
        if token.lower_ in ("and", "/") and start < token.i and not phrase.title:
            head = head_end(doc, token.i + 1, phrase.end)
            if (
                any(map(is_role, doc[start : token.i]))
                and any(map(is_role, doc[token.i + 1 : head]))
                and (is_role(doc[token.i - 1]) or head_end(doc, start, token.i) < token.i)
            ):
                yield start, token.i
                start = token.i + 1
    yield start, phrase.end


def _role(start: int, end: int, phrase: Phrase, name: Name, within: Context) -> Role | None:
    doc = within.doc
    start, end = _trimmed(doc, start, end)
    if doc[start].lower_ in words("roles", "picking"):
        return None
    if all(token.lower_.rstrip(".") in words("roles", "address") | {""} for token in doc[start:end]):
        return None
    start = end - 1 if doc[end - 1].lower_ == "counterpart" else start  # whose counterpart says nothing of what they are
    country = "US" if is_us_party_member(doc[start:end].text) else _country(start, end, within)
    organization = _organization(start, end, name, within)
    country = country or (stated_within(organization.words) if organization else None)
    country = country or stated_after(doc, name.end, places=within.places)
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    title = phrase.title or " ".join(doc[start:end].text.split())
    state = phrase.state or _state(doc, start, end)
    return Role(title, span, organization=organization.words if organization else None, country=country, state=state)


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Leave out articles, hyphens, "fellow" and an age before, prepositions and forms of address after."""
    ages = (i + 5 for i in range(start, min(start + 2, end - 5)) if doc[i : i + 5].text.lower().endswith("-year-old"))
    start = next(ages, start)
    before = words("roles", "determiners") | words("roles", "adverbs") | words("roles", "beside_title") | {"-"}
    while start < end - 1 and doc[start].lower_ in before:
        start += 1
    start = max((i + 1 for i in range(start, head_end(doc, start, end) - 1) if _ends_another(doc, i)), default=start)
    while end > start + 1 and (is_preposition(doc[end - 1]) or is_conjunction(doc[end - 1])):
        end -= 1
    while end > start + 1 and _last_word(doc, end) in words("roles", "address") | words("roles", "styles"):
        end -= 1 + (doc[end - 1].text == ".")
    return start, max(end, start + 1)


def _ends_another(doc: Doc, i: int) -> bool:
    """Tell a noun that no title begins before: "primary rival Sen.", "in a statement Ports Minister", "candidate Senator"."""
    word, after = doc[i].lower_, doc[i + 1]
    is_plain = is_common_noun(doc[i]) and doc[i].text.islower() and word not in words("roles", "inside")
    opens = (
        after.text[:1].isupper()
        and after.lower_.rstrip(".") not in words("roles", "ranks")
        and (f"{after.lower_.rstrip('.')}." in words("roles", "abbreviations") or after.lower_ in words("roles", "seats"))
    )
    return word in words("roles", "beside") | words("sources", "issued") or (is_plain and opens)


def _last_word(doc: Doc, end: int) -> str:
    return doc[end - 1 - (doc[end - 1].text == ".")].lower_.rstrip(".")


def _organization(start: int, end: int, name: Name, within: Context) -> Name | None:
    """Return the organization in a phrase, else that whose it is, else the one after the name: "analyst Ana Lima of Acme"."""
    doc = within.doc
    inside = next(
        (one for i in range(start, end) if (one := within.organizations.get(i)) and not _is_portfolio(one, doc)), None
    )
    if inside:
        return inside
    is_owned = start > 1 and is_possessive_marker(doc[start - 1]) and doc[end - 1].lower_ not in words("roles", "kin")
    if is_owned and start - 2 in within.organizations:
        return within.organizations[start - 2]
    if meant := owner_meant(start, within):
        return meant
    after = name.end + 1
    if end == name.start and after < len(doc) and doc[name.end].lower_ == "of":
        return within.organizations.get(after + (doc[after].lower_ == "the"))
    return None


def _is_portfolio(one: Name, doc: Doc) -> bool:
    """Tell whether words taken for an organization are what an office is about: "Ports Minister"."""
    is_known = one.words in table("organizations")["names"]  # "U.N. Secretary-General"
    return one.end < len(doc) and lemma(doc[one.end]) in words("roles", "offices") and not is_known


def _state(doc: Doc, start: int, end: int) -> RoleState | None:
    """Read "former", "then-", "acting", "-elect", "outgoing" off the title and the word before it."""
    head = head_end(doc, start, end)
    states: dict[str, RoleState] = table("roles")["states"]
    first = max(0, start - 2) if start and doc[start - 1].text == "-" else max(0, start - 1)
    for token in doc[first : max(head, start + 1)]:
        found = states.get(token.lower_)
        if found and (token.i >= start or token.lower_ in ("then", "once", "formerly", "previously")):
            return found
    return None


def _country(start: int, end: int, within: Context) -> str | None:
    """Of what stands before the head noun, or before the whole; else "of" or "for" a country, unless they are sent there."""
    doc = within.doc
    head = head_end(doc, start, end)
    before = stated_before(doc, head, places=within.places)
    if before or head + 1 >= end or doc[head].lower_ not in ("of", "for"):
        return before
    sent = any(lemma(token) in words("roles", "sent") for token in doc[start:head])
    after = next((within.places[i] for i in range(head + 1, min(end, head + 6)) if i in within.places), None)
    return stated_within(after.words) if after and not sent else None
