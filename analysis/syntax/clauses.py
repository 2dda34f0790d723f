"""Who does what to whom in a clause, what a relative word stands for, and the one way up the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from analysis.language import Token, lemma
from analysis.syntax.verbs import form, helpers, is_infinitive, is_verb, properties

# what a word is to the one above it
Link = Literal[
    "root", "subject", "patient", "object", "quality", "complement", "statement", "circumstance", "relative", "noun clause",
    "coordinated", "preposition", "after preposition", "apposition", "other",
]  # fmt: skip
_LINKS: dict[str, Link] = {
    "ROOT": "root", "nsubj": "subject", "expl": "subject", "csubj": "subject", "nsubjpass": "patient", "csubjpass": "patient",
    "dobj": "object", "obj": "object", "dative": "object", "attr": "quality", "acomp": "quality", "oprd": "quality",
    "xcomp": "complement", "ccomp": "statement", "advcl": "circumstance", "relcl": "relative", "acl": "noun clause",
    "conj": "coordinated", "prep": "preposition", "agent": "preposition", "pobj": "after preposition",
    "pcomp": "after preposition", "appos": "apposition",
}  # fmt: skip
MOST_STEPS = 25  # hostile text can nest a thousand clauses
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
_OBJECTS = frozenset(("dobj", "obj", "dative"))
_INHERITED = frozenset(("xcomp", "conj", "advcl"))
_RELATIVES = frozenset(("who", "whom", "which", "that"))
_TIMES = frozenset(("after", "before", "while", "since", "on", "upon", "by", "in", "when"))
_ASKING = frozenset(("call", "appeal", "plead", "prevail", "lean"))  # verbs that ask by a preposition


def climb(token: Token, until: Callable[[Token], bool]) -> Token | None:
    """Return the first word at or above ``token`` that ``until`` holds of; None at the root, or after 25 steps."""
    for _ in range(MOST_STEPS):
        if until(token):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def link(token: Token) -> Link:
    """Return what a word is to the word above it: the "subject" of a verb, the "patient" of a passive, a "statement"."""
    return _LINKS.get(token.dep_, "other")


def clause_verb(token: Token) -> Token | None:
    """Return the verb of the clause that a word stands in: the word itself, or the nearest above it."""
    return climb(token, is_verb)


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands in the verb's own clause, "there" and clauses too: "It rained", "To wait is dear"."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def governing(verb: Token) -> Token | None:
    """Return the verb that a verb hangs from, also by an adjective ("was able to sign"); None where it hangs from none."""
    above = verb.head
    above = above.head if above.dep_ == "acomp" else above
    return above if above.i != verb.i and is_verb(above) else None


def infinitive_below(verb: Token) -> Token | None:
    """Return the infinitive that a verb takes, also by an adjective: "refused to sign", "was unable to sign"."""
    taking = [verb, *(child for child in verb.rights if child.dep_ == "acomp")]
    below = (child for one in taking for child in one.rights if child.dep_ == "xcomp")
    return next((child for child in below if is_infinitive(child)), None)


def is_question(verb: Token) -> bool:
    """Tell "Did she sign?": a helper before the subject, and a question mark at the end."""
    subject = own_subject(verb)
    first = next(iter(helpers(verb)), verb)
    ends = any(token.text == "?" for token in verb.doc[max(verb.i, verb.sent.end - 3) : verb.sent.end])
    return ends and verb.dep_ == "ROOT" and subject is not None and first.i < subject.i


def is_told(word: Token) -> bool:
    """Tell whether a sentence tells what a verb or noun says, and does not mention it in passing.

    That is its main verb, what is coordinated with it or reported by it ("police said that he died"), what it takes as its
    complement, and the noun of a headline without a verb. In "Lund, who left in May, sued the firm" it is not "left".
    """
    for _ in range(MOST_STEPS):
        above = word.head
        if above.i == word.i:
            return True
        if not is_verb(above) or not is_verb(word):
            return False
        reported = link(word) == "statement" and "reports" in properties(above)
        if not reported and link(word) not in ("coordinated", "complement"):
            return False
        word = above
    return False


def mark(verb: Token) -> Token | None:
    """Return the word that opens a clause: "that", "if", "because", "before"."""
    return next((child for child in verb.lefts if child.dep_ == "mark"), None)


def subjects(verb: Token) -> list[Token]:
    """Return the heads of who does it: of the verb, of the one above that lends it, or what a relative clause tells of.

    None of a passive: who is met does not meet. See ``agents``.
    """
    for _ in range(MOST_STEPS):
        own = [child for child in verb.lefts if child.dep_ == "nsubj"]
        if own:
            return with_coordinated([antecedent(one, verb) for one in own])
        if verb.dep_ == "pcomp" and verb.head.lower_ in _TIMES:
            verb = verb.head  # "after meeting him, Quill said"
        elif lent := _lent(verb):
            return lent
        elif verb.dep_ not in _INHERITED or _has_patient(verb):
            return []
        if verb.head.i == verb.i or verb.head.tag_[:2] != "VB":
            return []
        verb = verb.head
    return []


def _has_patient(verb: Token) -> bool:
    return any(child.dep_ == "nsubjpass" for child in verb.lefts)


def _lent(verb: Token) -> list[Token]:
    """Return who does it where another phrase says so: "Quill, meeting Hale", "urged Hale to"; a name without a verb."""
    if _has_patient(verb):
        return []
    if verb.dep_ == "acl" and form(verb) == "gerund":
        return with_coordinated([verb.head])
    if verb.dep_ == "ccomp" and verb.head.tag_ == "NNP" and verb.head.i < verb.i:
        return [verb.head]
    return _controlled(verb.head) if verb.dep_ == "xcomp" else []


def _controlled(above: Token) -> list[Token]:
    """Return who is to do what an infinitive below says: "urged Hale to stay", "called on Hale to stay"."""
    return objects(above) or (objects_after(above, ("on", "upon", "to", "with")) if lemma(above) in _ASKING else [])


def objects(verb: Token) -> list[Token]:
    """Return the heads of its direct objects; of a relative clause "whom he met" what it tells of."""
    return with_coordinated([antecedent(child, verb) for child in verb.children if child.dep_ in _OBJECTS])


def objects_after(word: Token, prepositions: Iterable[str]) -> list[Token]:
    """Return the heads of what stands after one of these prepositions below a word, also after a particle: "lash out at"."""
    wanted = frozenset(prepositions)
    below = [child for child in word.children if child.dep_ in ("prep", "agent", "prt", "advmod")]
    below += [deeper for child in below for deeper in child.children if deeper.dep_ == "prep"]
    found = [child for prep in below if prep.lower_ in wanted for child in prep.children if child.dep_ == "pobj"]
    return with_coordinated([antecedent(one, word) for one in found])


def agents(verb: Token) -> tuple[list[Token], list[Token]]:
    """Return to whom a passive verb is done and by whom; two empty lists for an active one."""
    by = [child for prep in verb.children if prep.dep_ == "agent" for child in prep.children if child.dep_ == "pobj"]
    if not by and any(child.dep_ == "auxpass" for child in verb.lefts):  # "was fined two million by"
        by = [one for child in verb.children if child.dep_ == "dobj" for one in objects_after(child, ("by",))]
    patients = [antecedent(child, verb) for child in verb.children if child.dep_ == "nsubjpass"]
    if verb.dep_ == "acl" and form(verb) == "participle" and not patients:
        patients = [verb.head]
    if not patients and by and verb.dep_ == "conj":
        patients = [child for child in verb.head.children if child.dep_ == "nsubjpass"]
    return with_coordinated(patients), with_coordinated(by)


def antecedent(word: Token, verb: Token) -> Token:
    """Return what a relative word stands for, the noun that its clause is said of; any other word itself."""
    if word.lower_ not in _RELATIVES or word.tag_ not in ("WP", "WDT", "IN"):
        return word
    for _ in range(MOST_STEPS):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in _INHERITED:
            break
        verb = verb.head
    return word


def with_coordinated(heads: Sequence[Token]) -> list[Token]:
    """Add what is coordinated with them, in order: "Quill and Hale"."""
    found = {one.i: one for head in heads for one in (head, *head.conjuncts)}
    return [found[i] for i in sorted(found)]


def apposed(noun: Token) -> list[Token]:
    """Return the heads of what stands in apposition to a noun: "the envoy, Mara Quill"."""
    return [child for child in noun.children if child.dep_ == "appos"]
