"""Gather what speaks for a name's kind, over all places where the same words stand: titles, verbs and pronouns beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from analysis import syntax
from analysis.actors.names.introduced import follows_company_noun, follows_role, precedes_role
from analysis.actors.names.placed import follows_place_preposition, stands_as_place
from analysis.actors.terms.countries import fold, known
from analysis.actors.terms.found import Name, NameKind
from analysis.actors.terms.nouns import kind_of_noun
from analysis.language import Doc, lemma
from analysis.lexicon import words

LONGEST_PERSON = 3
LISTED: tuple[NameKind, ...] = ("thing", "organization", "place")
_MOST_PERSON = 5  # with particles: "Henk van der Laan"
_CLAUSE = 25  # words


@dataclass(slots=True)
class Evidence:
    """What speaks for a kind, over all places where the same words stand; ``signs`` are those of ``_SIGNS`` seen anywhere."""

    example: str
    votes: Counter[NameKind] = field(default_factory=Counter)
    signs: set[str] = field(default_factory=set)
    as_person: int = 0  # clauses of which it is the subject and that go on with "he" or "her"
    as_body: int = 0  # and with "it" or "their"


def gather(doc: Doc, names: Sequence[Name]) -> dict[str, Evidence]:
    """Return the evidence of each name, by its words in lower case."""
    evidence: dict[str, Evidence] = {}
    for name in names:
        one = evidence.setdefault(fold(name.words), Evidence(name.words))
        one.votes[name.kind] += 1
        one.signs |= {sign for sign, tells in _SIGNS.items() if sign not in one.signs and tells(doc, name)}
    _count_pronouns(doc, evidence)
    return evidence


def kind_by_words(name: str) -> NameKind | None:
    """Read the kind off the words of a name of two words or more; the last word tells most."""
    parts = name.lower().split()
    if len(parts) < 2:
        return None
    if parts[0] in words("names", "storms"):
        return "thing"
    if parts[1] == "of" and parts[0] in words("names", "place"):
        return "place"  # "Gulf of Mexico"
    for kind in LISTED:
        if parts[-1] in words("names", kind):
            return kind
    return "organization" if any(part in words("names", "organization") for part in parts) else None


def _count_pronouns(doc: Doc, evidence: dict[str, Evidence]) -> None:
    """Count the clauses, wherever the word stands, of which it is the subject: "Ashdown said he would …"."""
    for token in doc:
        one = evidence.get(fold(token.text)) if syntax.is_active_subject(token) and token.is_title else None
        if one is not None:
            after = doc[token.i + 1 : min(token.head.right_edge.i, token.i + _CLAUSE) + 1]
            pronouns = {word.lower_ for word in after if syntax.is_personal_pronoun(word)}
            is_the = any(child.lower_ == "the" for child in token.lefts)  # "the Church denied that she …"
            one.as_person += bool(pronouns & words("pronouns", "of_persons")) and not is_the
            one.as_body += bool(pronouns & words("pronouns", "of_bodies")) or is_the


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
        before in words("roles", "nouns") and 2 <= len(name.words.split()) <= LONGEST_PERSON and not kind_by_words(name.words)
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


_SIGNS: dict[str, Callable[[Doc, Name], bool]] = {
    "titled": _has_title,
    "introduced": _is_introduced,
    "company": _is_company,
    "located": stands_as_place,
    "placed": follows_place_preposition,
    "instrument": _stands_as_instrument,
}
