"""Decide what each name names: one name, one kind throughout an article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from analysis import syntax
from analysis.actors.names.acronyms import Acronym
from analysis.actors.names.introduced import follows_company_noun, follows_role, precedes_role
from analysis.actors.names.placed import follows_place_preposition, stands_as_place
from analysis.actors.terms.countries import demonym, fold, is_doubtful, known
from analysis.actors.terms.found import Name, NameKind
from analysis.actors.terms.nouns import kind_of_noun
from analysis.language import Doc, lemma
from analysis.lexicon import table, words

_OFTEN = 2
_CLAUSE = 25  # words
_OF_PERSONS = frozenset(("he", "she", "his", "her", "him"))
_OF_BODIES = frozenset(("it", "its", "they", "their"))
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_LONGEST_PERSON = 3
_MOST_PERSON = 5  # with particles: "Henk van der Laan"
_LISTED: tuple[NameKind, ...] = ("thing", "organization", "place")


@dataclass(slots=True)
class _Evidence:
    """What speaks for a kind, over all places where the same words stand; ``signs`` are those of ``_SIGNS`` seen anywhere."""

    example: str
    votes: Counter[NameKind] = field(default_factory=Counter)
    signs: set[str] = field(default_factory=set)
    as_person: int = 0  # clauses of which it is the subject and that go on with "he" or "her"
    as_body: int = 0  # and with "it" or "their"


def settle_kinds(doc: Doc, names: Sequence[Name], *, acronyms: Iterable[Acronym] = ()) -> list[Name]:
    """Give every name that is written the same the same kind; surnames follow the full name, acronyms the long form."""
    evidence = _gather(doc, names)
    kinds = {key: _kind(one) for key, one in evidence.items()}
    _follow_surnames(kinds)
    _follow_full_names(kinds, evidence)
    _follow_surroundings(kinds, evidence)
    for acronym in acronyms:
        long_form = doc[acronym.start : acronym.end].text
        kinds[fold(doc[acronym.token].text)] = kind_by_words(long_form) or kinds.get(fold(long_form), "organization")
    settled = [(name, kinds[fold(name.words)]) for name in names]
    return [name if name.kind == kind else replace(name, kind=kind) for name, kind in settled]


def kind_by_words(name: str) -> NameKind | None:
    """Read the kind off the words of a name of two words or more; the last word tells most."""
    parts = name.lower().split()
    if len(parts) < 2:
        return None
    if parts[0] in words("names", "storms"):
        return "thing"
    if parts[1] == "of" and parts[0] in words("names", "place"):
        return "place"  # "Gulf of Mexico"
    for kind in _LISTED:
        if parts[-1] in words("names", kind):
            return kind
    return "organization" if any(part in words("names", "organization") for part in parts) else None


def _gather(doc: Doc, names: Sequence[Name]) -> dict[str, _Evidence]:
    evidence: dict[str, _Evidence] = {}
    for name in names:
        one = evidence.setdefault(fold(name.words), _Evidence(name.words))
        one.votes[name.kind] += 1
        one.signs |= {sign for sign, tells in _SIGNS.items() if sign not in one.signs and tells(doc, name)}
    _count_pronouns(doc, evidence)
    return evidence


def _is_leader(surname: str) -> bool:
    """Tell whether a surname alone is a head of government's whom everybody knows: "the Obama plan"."""
    return surname in words("people", "male_surnames") | words("people", "female_surnames")


def _count_pronouns(doc: Doc, evidence: dict[str, _Evidence]) -> None:
    """Count the clauses, wherever the word stands, of which it is the subject: "Ashdown said he would …"."""
    for token in doc:
        one = evidence.get(fold(token.text)) if syntax.is_active_subject(token) and token.is_title else None
        if one is not None:
            after = doc[token.i + 1 : min(token.head.right_edge.i, token.i + _CLAUSE) + 1]
            pronouns = {word.lower_ for word in after if syntax.is_personal_pronoun(word)}
            is_the = any(child.lower_ == "the" for child in token.lefts)  # "the Church denied that she …"
            one.as_person += bool(pronouns & _OF_PERSONS) and not is_the
            one.as_body += bool(pronouns & _OF_BODIES) or is_the


def _is_company(doc: Doc, name: Name) -> bool:
    """Tell whether a word beside says that a name is a company's, a newspaper's: "the Nordpress news agency"."""
    has_article = name.is_parsed and name.start > 0 and doc[name.start - 1].lower_ == "the"
    after = doc[name.end : name.end + 2].text.lower() if has_article and not known(name.words) else ""
    is_medium = after.startswith(("newspaper", "daily ")) or after == "news agency"
    return is_medium or (name.is_parsed and follows_company_noun(doc, name.start))


def _has_title(doc: Doc, name: Name) -> bool:
    """Tell whether a title stands before the name; before a full name also one in lower case: "ambassador Ana Lima"."""
    at = name.start - 1
    if name.words.lower() in words("names", "organization"):
        return False  # "the Republican Senate"
    if at > 0 and doc[at].text == ".":  # "Gen", ".": the parser takes some abbreviations apart
        at -= 1
    before = doc[at].text if name.is_parsed and at >= 0 else ""
    if before[:1].isupper():
        return before.lower() in words("names", "titles")
    if before in words("roles", "kin") and name.end - name.start == 1 and name.kind != "place":
        return True  # "his wife Kate"
    return (
        before in words("roles", "nouns") and 2 <= len(name.words.split()) <= _LONGEST_PERSON and not kind_by_words(name.words)
    )


def _is_introduced(doc: Doc, name: Name) -> bool:
    """Tell whether a full name stands beside what a person is: "his lawyer, Ana Lima, said"."""
    is_full = name.is_parsed and 2 <= len(name.words.split()) <= _MOST_PERSON and not kind_by_words(name.words)
    return is_full and (follows_role(doc, name.start) or precedes_role(doc, name.end) or _is_called_person(doc, name))


def _is_called_person(doc: Doc, name: Name) -> bool:
    """Tell whether the apposition with an article after a name is a person's: "Ana Lima, a woman from Oslo"."""
    apposed = (one for one in syntax.apposed(doc[name.start : name.end].root) if one.i > name.end)
    return any(kind_of_noun(child) == "person" and child.left_edge.lower_ in ("a", "an") for child in apposed)


def _stands_as_instrument(doc: Doc, name: Name) -> bool:
    """Tell whether a treaty's or law's work is done to a name in capitals: "terminate X", "X's renewal"; or it is a storm's."""
    if name.is_parsed and name.start and doc[name.start - 1].lower_ in words("names", "storms"):
        return True
    if not name.is_parsed or not name.words.isupper() or known(name.words):
        return False
    root = doc[name.start : name.end].root
    above = root.head if syntax.is_prepositional_object(root) and root.head.lower_ == "of" else root
    done = syntax.is_direct_object(root) or syntax.is_passive_subject(root) or syntax.modifies_noun(root) or above is not root
    return done and lemma(above.head) in words("names", "instrumental")


def _kind(one: _Evidence) -> NameKind:
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
    is_person = one.votes["person"] * 2 > one.votes.total() and len(one.example.split()) <= _LONGEST_PERSON
    is_thing = by_words == "thing" and one.example.lower().split()[-1] in words("names", "surely_thing")
    return (None if is_person and not is_thing else by_words) or common


def _listed_kind(one: _Evidence) -> NameKind | None:
    listed = known(one.example)
    if listed and (not is_doubtful(one.example) or one.votes["country"] + one.votes["place"] > 0):
        return "country" if listed.use == "name" else "place"
    if one.example in table("organizations")["names"] or one.example in table("organizations")["countries"]:
        return "organization"
    return "thing" if "instrument" in one.signs or one.example.lower() in words("names", "instruments") else None


def _has_first_name(name: str) -> bool:
    """Tell whether two or three words begin with a person's first name."""
    parts = name.split()
    is_first = parts[0] in words("people", "male") | words("people", "female") or bool(_INITIALS.fullmatch(parts[0]))
    return is_first and 2 <= len(parts) <= _LONGEST_PERSON and all(part[:1].isupper() for part in parts)


def _follow_surnames(kinds: dict[str, NameKind]) -> None:
    """Let a full name that the recognizer takes for an organization follow its last word where that alone is a person."""
    for key, kind in kinds.items():
        several = key.split()
        is_short = 2 <= len(several) <= _LONGEST_PERSON and not kind_by_words(key)
        if kind in ("organization", "thing") and is_short and kinds.get(several[-1]) == "person":
            kinds[key] = "person"


def _follow_full_names(kinds: dict[str, NameKind], evidence: dict[str, _Evidence]) -> None:
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
            or (key not in placed and _is_seat(key.title()))
            or (kind in (*_LISTED, "group") and not known(key.title()) and not demonym(key.title()))
        ):
            kinds[key] = "person"


def _is_seat(name: str) -> bool:
    found = known(name)
    return found is not None and found.use in ("seat", "state")


def _follow_surroundings(kinds: dict[str, NameKind], evidence: dict[str, _Evidence]) -> None:
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


_SIGNS: dict[str, Callable[[Doc, Name], bool]] = {
    "titled": _has_title,
    "introduced": _is_introduced,
    "company": _is_company,
    "located": stands_as_place,
    "placed": follows_place_preposition,
    "instrument": _stands_as_instrument,
}
