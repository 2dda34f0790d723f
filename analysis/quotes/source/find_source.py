"""Find who a cue credits: its subject, agent, possessor, or the subject that controls it; as the whole noun phrase.

The span takes title, name and apposition ("Nam Chang-hee, a professor of international politics at Inha University"). Where a
relative clause holds the cue, it runs from the antecedent to the pronoun ("a commissioner who").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.lexicon import words as word_list
from analysis.model import Span
from analysis.quotes.parts.extent import extent, inside
from analysis.quotes.source.nearby import beside, person_before

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "csubj", "expl")
_RELATIVE_TAGS = ("WP", "WDT")
_COMPLEMENTS = (
    "xcomp", "advcl", "pcomp", "conj", "acl", "acomp", "attr", "oprd", "prep", "dep", "pobj", "dobj", "auxpass", "ccomp",
)  # fmt: skip
_OBJECTS = ("dobj", "attr", "npadvmod", "oprd", "dative", "ccomp", "dep", "appos")
_PREDICATES = ("VERB", "AUX", "ADP", "SCONJ", "ADJ", "NOUN")
_MOST_STEPS = 5  # up the parse from a cue to the verb whose subject it shares


@dataclass(frozen=True, slots=True)
class Source:
    """The words that say who spoke, and the head among them."""

    span: Span
    head: Token


def source_of(cue: Token, *, avoid: Sequence[Span] = ()) -> Source | None:
    """Return the source of a cue (verb, noun, adjective, "according"), cut where it runs into the cue or into ``avoid``."""
    head = _head_of(cue, avoid) or (beside(cue, avoid) if cue.pos_ in ("VERB", "AUX") else None)
    if head is not None and head.i > cue.i and head.ent_type_ in ("DATE", "TIME"):  # the board, on its own, said Tuesday
        head = beside(cue, avoid)
    if head is not None and head.dep_ == "expl" and cue.dep_ == "conj":  # "there was hope as the agency in Oslo said"
        head = beside(cue, avoid)
    if head is None or head.i == cue.i or head.dep_ == "expl":
        return None
    if head.tag_ in _RELATIVE_TAGS and (antecedent := _antecedent(head)):
        return Source(Span(extent(antecedent, cue=head, avoid=avoid).start, head.idx + len(head)), antecedent)
    span = extent(head, cue=cue, avoid=avoid)
    return Source(span, head) if span.start < span.end else None


def _head_of(cue: Token, avoid: Sequence[Span]) -> Token | None:
    if cue.lower_ in ("according", "per"):
        return _object_of(cue)
    if cue.pos_ in ("NOUN", "PROPN"):
        return _possessor(cue) or _of_light_verb(cue)
    return _subject(cue, avoid)


def _subject(cue: Token, avoid: Sequence[Span] = ()) -> Token | None:
    """Climb from the cue to the nearest verb with a subject that the cue shares."""
    verb, passive = cue, _is_passive(cue)
    if passive and (agent := _agent(cue)):
        return agent
    for step in range(_MOST_STEPS):
        own = None if inside(verb, avoid) else _own_subject(verb, passive=passive and step == 0)
        if own is not None and not inside(own, avoid):
            return own
        if passive and step == 0 and verb.dep_ not in ("acl", "relcl"):
            return None
        above = _quoted(verb) or _above(verb)
        if above is None or isinstance(above, tuple):
            return above[0] if above else None
        verb = above
    return None


def _own_subject(verb: Token, *, passive: bool) -> Token | None:
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS or (child.dep_ == "nsubjpass" and not passive)]
    if len(subjects) > 1 and is_inverted(verb, subjects[-1]):
        return subjects[-1]
    if subjects:
        return subjects[0]
    return None if passive else _before_participle(verb) or _inverted(verb)


def _before_participle(verb: Token) -> Token | None:
    """Find the subject that the parse gave to a participle after it: Norway, worried about its ports, urged calm."""
    for clause in verb.lefts:
        if clause.dep_ == "advcl" and clause.tag_ in ("VBN", "VBG") and not any(one.dep_ == "mark" for one in clause.lefts):
            for subject in clause.lefts:
                if subject.dep_ in ("nsubj", "nsubjpass") and subject.nbor(1).text == ",":
                    return subject
    return None


def is_inverted(verb: Token, subject: Token) -> bool:
    """Tell whether a subject follows its verb, which a comma sets off from what is said: "…, said Ms. Rhee"."""
    return verb.i < subject.i and verb.i > 0 and verb.nbor(-1).text.startswith((",", "'", '"', "”"))


def _inverted(verb: Token) -> Token | None:
    """Find the subject that follows a verb of speech after a quote: "…," said Ms. Rhee, a lawyer."""
    before = verb.nbor(-1) if verb.i else None
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or before is None or before.tag_ not in (",", "''", "``", "."):
        return None
    if before.text == "," and (person := person_before(verb, ())):
        return person
    after = [child for child in verb.rights if child.dep_ in _OBJECTS]
    return next((one for one in after if one.pos_ in ("PROPN", "PRON", "NOUN") and one.ent_type_ not in ("DATE", "TIME")), None)


def _quoted(verb: Token) -> tuple[Token] | None:
    """Return whom another quotes: the paper quoted [an engineer] as saying."""
    way = verb.head
    quoting = verb.dep_ == "pcomp" and way.lower_ == "as" and lemma(way.head) in word_list("sources", "quoting")
    found = next((child for child in way.head.rights if child.dep_ == "dobj"), None) if quoting else None
    return (found,) if found is not None else None


def _above(verb: Token) -> Token | tuple[Token] | None:
    """Return the verb whose subject ``verb`` shares; in a tuple, the noun that is itself the speaker."""
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON", "DET"):
        return _above_on_noun(verb, head)
    if verb.dep_ not in _COMPLEMENTS or (verb.dep_ == "ccomp" and any(child.dep_ == "mark" for child in verb.children)):
        return None
    if _reports_on(verb, head):
        return head.head
    if verb.dep_ == "xcomp" and lemma(head) in word_list("sources", "object_control"):
        controlled = next((child for child in head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i), None)
        if controlled is not None and controlled.tag_ != "DT":  # she had this to say
            return (controlled,)
    return head if head.pos_ in _PREDICATES else None


def _reports_on(verb: Token, head: Token) -> bool:
    """Tell whether a second report was parsed into the content of the first: he said it works and questioned why."""
    if head.dep_ != "ccomp" or head.head.pos_ != "VERB" or head.i > verb.i:
        return False
    if verb.dep_ == "conj":
        return verb.tag_ == head.head.tag_ == "VBD" and head.tag_ != "VBD"
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.nbor(-1).text == ","


def _above_on_noun(verb: Token, head: Token) -> Token | tuple[Token] | None:
    """Tell a statement saying X, which speaks itself, from her who has this to say."""
    if head.dep_ in ("dobj", "attr") and (verb.tag_ == "VB" or lemma(head) in word_list("sources", "issued")):
        return head.head
    return (head,) if verb.dep_ == "acl" and verb.tag_ != "VBN" else None


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN":
        return False
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.dep_ in ("acl", "relcl", "advcl") and not any(child.dep_ == "aux" for child in verb.children)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return _object_of(child)
    return None


def _object_of(preposition: Token) -> Token | None:
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            return child
        if child.dep_ in ("prep", "pcomp") or child.lower_ == "to":
            return _object_of(child)
    return None


def _possessor(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.rights:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return _object_of(child)
        if child.dep_ == "prep" and child.lower_ == "of" and lemma(noun) in word_list("sources", "said_of"):
            return _object_of(child)
    return None


def _of_light_verb(noun: Token) -> Token | None:
    """Return the subject of the verb that the noun completes: she "issued a statement", "voiced fears"."""
    head = noun.head
    if noun.dep_ == "conj":
        return _of_light_verb(head) if head.i != noun.i else None
    if noun.dep_ in ("dobj", "attr", "oprd") and head.pos_ in ("VERB", "AUX"):
        return _subject(head)
    if noun.dep_ == "pobj" and head.head.pos_ in ("VERB", "AUX"):
        return _subject(head.head)
    return None


def _antecedent(pronoun: Token) -> Token | None:
    for ancestor in pronoun.ancestors:
        if ancestor.dep_ == "relcl":
            return ancestor.head
    return None
