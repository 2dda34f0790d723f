"""Find what one actor does to another where a clause says so plainly: meets, urges, criticizes, agrees, supports, sanctions.

The words are data (``relations.toml``). The parse gives who acts (the subject, climbing over infinitives, coordination and
relative clauses, or "by …" of a passive) and to whom; the mentions give which actors those are. A clause that is denied or
hangs on a condition says nothing of the kind.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import combinations
from typing import TYPE_CHECKING, Any

from analysis.annotate.parties import agents, object_of, objects, parties_of, subjects
from analysis.annotate.places import Places
from analysis.language import lemma
from analysis.model import Actor, Article, Mention, Relation, RelationKind, Span, Status, content_id
from analysis.timeline.status import verb_status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CONFIDENCE = {"object": 0.85, "passive": 0.85, "preposition": 0.8, "noun": 0.8, "together": 0.8, "between": 0.7, "of": 0.7}
_MOST_PARTIES = 8
_VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_NOUNS = frozenset(("NN", "NNS"))


@dataclass(frozen=True, slots=True)
class _Frame:
    """One way in which a word tells of a kind of relation; ``nouns`` and ``prepositions`` stand before the other."""

    kind: RelationKind
    rule: str
    nouns: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    people: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """Words that tell of a relation: the heads of who acts and of whom it concerns."""

    frame: _Frame
    verb: Token
    actors: Sequence[Token]
    others: Sequence[Token]


def find_relations(article: Article, doc: Doc, *, mentions: Iterable[Mention], actors: Iterable[Actor]) -> list[Relation]:
    """Return what named actors do to one another, each once a clause, in order of the text."""
    named = {actor.id for actor in actors if actor.named}
    places = Places(one for one in mentions if one.actor in named)
    unique: dict[str, Relation] = {}
    for token in _words(doc):
        for frame in _frames(token):
            for found in _read(token, frame):
                for relation in _relations(article, found, places):
                    unique.setdefault(relation.id, relation)
    return sorted(unique.values(), key=lambda one: (one.span, one.kind, one.actor, one.target))


def _words(doc: Doc) -> Iterator[Token]:
    """Yield the verbs and common nouns; their tags are compared as numbers, which takes a fifth of the time."""
    wanted = {doc.vocab.strings[tag] for tag in (*_VERBS, *_NOUNS)}
    return (doc[i] for i, tag in enumerate(doc.to_array("TAG").tolist()) if tag in wanted)


def _frames(token: Token) -> Sequence[_Frame]:
    if token.tag_ in _VERBS and token.dep_ not in ("aux", "auxpass"):
        return _lexicon()["verb"].get(lemma(token), ())
    return _lexicon()["noun"].get(token.lower_, ()) if token.tag_ in _NOUNS else ()


def _read(token: Token, frame: _Frame) -> Iterator[_Found]:
    """Yield who acts on whom, if the clause of a verb or the phrase of a noun fits the frame."""
    match frame.rule:
        case "object":
            yield from _by_object(token, frame)
        case "preposition":
            yield _Found(frame, token, subjects(token), object_of(token, frame.prepositions))
        case "noun":
            for noun in (one for one in objects(token) if one.lower_ in frame.nouns or lemma(one) in frame.nouns):
                others = object_of(noun, frame.prepositions) or object_of(token, frame.prepositions)
                yield _Found(frame, token, subjects(token), others)
        case "together":
            if not objects(token) and not object_of(token, frozenset(("with", "to"))):
                yield from (
                    _Found(frame, token, [one], [other]) for one, other in combinations(subjects(token)[:_MOST_PARTIES], 2)
                )
        case "between":
            yield from _between(token, frame)
        case "of":
            owners = [child for child in token.children if child.dep_ == "poss"]
            yield _Found(frame, token, owners, object_of(token, frozenset(("of", "for"))))


def _by_object(verb: Token, frame: _Frame) -> Iterator[_Found]:
    passive, by = agents(verb)
    if passive:
        yield _Found(frame, verb, by, passive)
    else:
        yield _Found(frame, verb, subjects(verb), objects(verb))


def _between(noun: Token, frame: _Frame) -> Iterator[_Found]:
    """Read "talks between A and B" and "A's talks with B"."""
    some = object_of(noun, frozenset(("between", "among")))
    yield from (_Found(frame, noun, [one], [other]) for one, other in combinations(some[:_MOST_PARTIES], 2))
    owners = [child for child in noun.children if child.dep_ == "poss"]
    yield _Found(frame, noun, owners, object_of(noun, frozenset(("with",))))


def _relations(article: Article, found: _Found, places: Places) -> Iterator[Relation]:
    ours, theirs = (parties_of(some[:_MOST_PARTIES], places) for some in (found.actors, found.others))
    pairs = [(one, other) for one in ours for other in theirs if one.actor != other.actor]
    if not pairs or (status := _status(found.verb)) in ("denied", "conditional"):
        return
    for one, other in pairs:
        if not found.frame.people or other.kind == "person":
            yield _relation(article, found, one, other, status=status)


def _relation(article: Article, found: _Found, one: Mention, other: Mention, *, status: Status) -> Relation:
    frame, verb = found.frame, found.verb
    span = Span(min(one.span.start, other.span.start, verb.idx), max(one.span.end, other.span.end, verb.idx + len(verb)))
    kind, actor, target = frame.kind, str(one.actor), str(other.actor)
    return Relation(
        kind=kind,
        actor=actor,
        target=target,
        span=span,
        sign=_signs()[kind],
        status=status,
        rule=frame.rule,
        confidence=round(_CONFIDENCE[frame.rule] * min(one.confidence, other.confidence), 2),
        id=content_id(article.id, "relation", kind, actor, target, f"{verb.idx}"),
    )


def _status(word: Token) -> Status:
    """Return the status of the clause; what a noun names has that of the nearest verb above it, and as a subject is a fact."""
    if any(child.lower_ == "no" for child in word.lefts):
        return "denied"
    if word.tag_ in _NOUNS and word.dep_ == "nsubj":
        return "planned" if verb_status(word.head) == "planned" else "past"
    steps = 0
    while word.tag_[:2] != "VB" and word.head.i != word.i and steps < _MOST_PARTIES:
        word, steps = word.head, steps + 1
    return verb_status(word) if word.tag_[:2] == "VB" else "past"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("analysis.annotate").joinpath("relations.toml").read_text(encoding="utf-8"))


@cache
def _signs() -> dict[RelationKind, int]:
    return {kind: row["sign"] for kind, row in _table().items()}  # type: ignore[misc]  # the keys are checked by a test


@cache
def _lexicon() -> dict[str, dict[str, list[_Frame]]]:
    """Return the frames of each verb, by its lemma, and of each noun."""
    lexicon: dict[str, dict[str, list[_Frame]]] = {"verb": defaultdict(list), "noun": defaultdict(list)}
    for part, word, frame in _rows():
        lexicon[part][word].append(frame)
    return {part: dict(some) for part, some in lexicon.items()}


def _rows() -> Iterator[tuple[str, str, _Frame]]:
    kind: Any
    for kind, row in _table().items():
        yield from (("verb", word, _Frame(kind, "object")) for word in row.get("objects", ()))
        yield from (("verb", word, _Frame(kind, "object", people=True)) for word in row.get("people", ()))
        yield from (("verb", word, _Frame(kind, "together")) for word in row.get("both", ()))
        yield from (("noun", word, _Frame(kind, "between")) for word in row.get("between", ()))
        yield from (("noun", word, _Frame(kind, "of")) for word in row.get("against", ()))
        for word, before in row.get("prepositions", {}).items():
            yield "verb", word, _Frame(kind, "preposition", prepositions=frozenset(before))
        for word, nouns in row.get("nouns", {}).items():
            for noun, before in nouns.items():
                yield "verb", word, _Frame(kind, "noun", nouns=frozenset((noun,)), prepositions=frozenset(before))
