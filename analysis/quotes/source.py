"""Find who a cue credits: its subject, agent, possessor, or the subject that controls it; as the whole noun phrase.

The span takes title, name and apposition ("Nam Chang-hee, a professor of international politics at Inha University"). Where a
relative clause holds the cue, it runs from the antecedent to the pronoun ("a commissioner who").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "csubj", "expl")
_RELATIVE_TAGS = ("WP", "WDT")
_COMPLEMENTS = (
    "xcomp",
    "advcl",
    "pcomp",
    "conj",
    "acl",
    "acomp",
    "attr",
    "oprd",
    "prep",
    "dep",
    "pobj",
    "dobj",
    "auxpass",
    "ccomp",
)
_OBJECT_CONTROL = frozenset(
    (
        "ask",
        "urge",
        "tell",
        "get",
        "force",
        "allow",
        "lead",
        "prompt",
        "press",
        "want",
        "encourage",
        "invite",
        "let",
        "make",
        "help",
        "cause",
        "persuade",
        "order",
        "hear",
        "see",
        "watch",
        "show",
        "quote",
        "cite",
        "have",
    )
)
_EDGE_TAGS = frozenset((",", ":", "``", "''", ".", "_SP", "NFP", "-LRB-", "HYPH"))
_MOST_STEPS = 5  # up the parse from a cue to the verb whose subject it shares
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Source:
    """The words that say who spoke, and the head among them."""

    span: Span
    head: Token


def source_of(cue: Token, *, avoid: Sequence[Span] = ()) -> Source | None:
    """Return the source of a cue (verb, noun, adjective, "according"), cut where it runs into the cue or into ``avoid``."""
    head = _head_of(cue, avoid) or (_beside(cue, avoid) if cue.pos_ in ("VERB", "AUX") else None)
    if head is None or head.i == cue.i or head.dep_ == "expl":
        return None
    if head.tag_ in _RELATIVE_TAGS and (antecedent := _antecedent(head)):
        return Source(Span(_span(antecedent, cue=head, avoid=avoid).start, head.idx + len(head)), antecedent)
    span = _span(head, cue=cue, avoid=avoid)
    return Source(span, head) if span.start < span.end else None


def _head_of(cue: Token, avoid: Sequence[Span]) -> Token | None:
    if cue.lower_ in ("according", "per"):
        return _object_of(cue)
    if cue.pos_ in ("NOUN", "PROPN"):
        return _possessor(cue) or _of_light_verb(cue)
    return _subject(cue, avoid)


def _beside(cue: Token, avoid: Sequence[Span]) -> Token | None:
    """Fall back on the nominal beside a finite cue where the parse gave no subject."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP") and not any(child.dep_ == "aux" for child in cue.lefts):
        return None
    return _before(cue, avoid) or _behind(cue, avoid)


def _behind(cue: Token, avoid: Sequence[Span]) -> Token | None:
    """Take the noun phrase that begins right after a cue that itself follows a quote."""
    if not cue.i or cue.i + 1 >= len(cue.doc) or cue.nbor(-1).tag_ not in ("''", "``", ",", ".", "_SP"):
        return None
    token = cue.nbor(1)
    if token.pos_ not in ("PROPN", "PRON", "NOUN", "DET", "ADJ") or _inside(token, avoid):
        return None
    while (
        token.head.i > token.i
        and token.head.i - token.i < 12
        and token.head.pos_ in ("PROPN", "NOUN")
        and not _inside(token.head, avoid)
    ):
        token = token.head
    return token if token.pos_ in ("PROPN", "PRON", "NOUN") else None


def _before(cue: Token, avoid: Sequence[Span]) -> Token | None:
    place = cue.i - 1
    while place > cue.sent.start and cue.doc[place].pos_ in ("AUX", "ADV", "PART"):
        place -= 1
    token = cue.doc[place] if place >= 0 else None
    if token is None or token.pos_ not in ("PROPN", "PRON", "NOUN") or _inside(token, avoid):
        return None
    while (
        token.dep_ in ("pobj", "compound", "appos", "conj", "poss")
        and token.head.pos_ in ("ADP", "NOUN", "PROPN")
        and token.head.i < token.i
    ):
        token = token.head
    return token if token.pos_ in ("PROPN", "PRON", "NOUN") else None


def _subject(cue: Token, avoid: Sequence[Span] = ()) -> Token | None:
    """Climb from the cue to the nearest verb with a subject that the cue shares."""
    verb, passive = cue, _is_passive(cue)
    if passive and (agent := _agent(cue)):
        return agent
    for step in range(_MOST_STEPS):
        own = None if _inside(verb, avoid) else _own_subject(verb, passive=passive and step == 0)
        if own is not None and not _inside(own, avoid):
            return own
        if passive and step == 0 and verb.dep_ not in ("acl", "relcl"):
            return None
        above = _above(verb)
        if above is None or isinstance(above, tuple):
            return above[0] if above else None
        verb = above
    return None


def _own_subject(verb: Token, *, passive: bool) -> Token | None:
    for child in verb.children:
        if child.dep_ in _SUBJECTS or (child.dep_ == "nsubjpass" and not passive):
            return child
    return None if passive else _inverted(verb)


def _inverted(verb: Token) -> Token | None:
    """Find the subject that follows a verb of speech after a quote: "…," said Ms. Rhee, a lawyer."""
    before = verb.nbor(-1) if verb.i else None
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or before is None or before.tag_ not in (",", "''", "``", "."):
        return None
    after = [
        child for child in verb.rights if child.dep_ in ("dobj", "attr", "npadvmod", "oprd", "dative", "ccomp", "dep", "appos")
    ]
    return next((one for one in after if one.pos_ in ("PROPN", "PRON", "NOUN") and one.ent_type_ not in ("DATE", "TIME")), None)


def _above(verb: Token) -> Token | tuple[Token] | None:
    """Return the verb whose subject ``verb`` shares; in a tuple, the noun that is itself the speaker."""
    head = verb.head
    if head.i == verb.i or verb.dep_ not in _COMPLEMENTS:
        return None
    if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return (head,) if verb.tag_ != "VBN" else None
    if verb.dep_ == "ccomp" and any(child.dep_ == "mark" for child in verb.children):
        return None
    if verb.dep_ == "xcomp" and lemma(head) in _OBJECT_CONTROL:
        controlled = next((child for child in head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i), None)
        if controlled is not None:
            return (controlled,)
    if head.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "ADJ", "NOUN"):
        return head
    return None


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
        if (
            child.dep_ == "prep"
            and child.lower_ == "of"
            and lemma(noun) in ("word", "view", "opinion", "eye", "testimony", "mind")
        ):
            return _object_of(child)
    return None


def _of_light_verb(noun: Token) -> Token | None:
    """The subject of the verb that the noun completes: she "issued a statement", "voiced fears"."""
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


def _span(head: Token, *, cue: Token, avoid: Sequence[Span]) -> Span:
    """Return the noun phrase of ``head`` on its side of the cue, clear of ``avoid``, edges trimmed."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i < cue.i:
        end = min(end, cue.i)
    else:
        start = max(start, cue.i + 1)
    doc = head.doc
    start, end = max(start, head.i - _MOST_WORDS, head.sent.start), min(end, head.i + _MOST_WORDS, head.sent.end)
    start = max([start, *(i + 1 for i in range(start, head.i) if _inside(doc[i], avoid) or doc[i].tag_ == "_SP")])
    end = min([end, *(i for i in range(head.i + 1, end) if _inside(doc[i], avoid) or _breaks(doc[i], head))])
    while end - 1 > head.i and (doc[end - 1].tag_ in _EDGE_TAGS or doc[end - 1].dep_ == "cc"):
        end -= 1
    while start < head.i and doc[start].tag_ in _EDGE_TAGS | {"-RRB-", "CC"}:
        start += 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _inside(token: Token, avoid: Sequence[Span]) -> bool:
    return any(span.start <= token.idx < span.end for span in avoid)


def _breaks(token: Token, head: Token) -> bool:
    """Tell whether the noun phrase surely ends before this token: a possessive's mark, a paragraph, a clause, a date."""
    if token.tag_ == "_SP" and "\n" in token.text:
        return True
    if token.head.i != head.i:
        return False
    if token.dep_ in ("case", "cc") and token.tag_ in ("POS", "CC"):
        return token.tag_ == "POS" or token.nbor(1).head.pos_ == "VERB"
    dated = token.dep_ in ("prep", "npadvmod") and any(one.ent_type_ in ("DATE", "TIME") for one in [token, *token.children])
    return (
        dated or token.dep_ in ("advcl", "ccomp", "parataxis", "punct") and token.tag_ in (":", "``", "''", "VBG", "VBD", "VBZ")
    )
