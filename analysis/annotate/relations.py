"""Find what one actor does to another where a clause says so plainly: meets, urges, criticizes, agrees, supports, sanctions.

The words are data (``relations.toml``). The parse gives who acts (the subject, climbing over infinitives, coordination and
relative clauses, or "by …" of a passive) and to whom; the mentions give which actors those are. A clause that is denied or
hangs on a condition says nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from analysis import syntax
from analysis.annotate.clause import clause_status, is_asked, is_watched
from analysis.annotate.frames import Frame, RelationRule, lexicon, signs, words
from analysis.annotate.places import Places, parties_of
from analysis.language import Doc, Token, lemma
from analysis.model import Actor, Article, Mention, Relation, Span, Status, content_id

_MOST_PARTIES = 8


@dataclass(frozen=True, slots=True)
class _Found:
    """Words that tell of a relation: the heads of who acts and of whom it concerns."""

    frame: Frame
    verb: Token
    actors: Sequence[Token]
    others: Sequence[Token]


def find_relations(article: Article, doc: Doc, *, mentions: Iterable[Mention], actors: Iterable[Actor]) -> list[Relation]:
    """Return what named actors do to one another, each once a clause, in order of the text."""
    named = {actor.id for actor in actors if actor.named}
    places = Places(one for one in mentions if one.actor in named)
    unique: dict[str, Relation] = {}
    for token in syntax.verbs_and_nouns(doc):
        for frame in _frames(token):
            for found in _read(token, frame):
                for relation in _relations(article, found, places):
                    unique.setdefault(relation.id, relation)
    return sorted(unique.values(), key=lambda one: (one.span, one.kind, one.actor, one.target))


def _frames(token: Token) -> Sequence[Frame]:
    if syntax.is_common_noun(token):
        return lexicon()["noun"].get(token.lower_, ())
    return () if syntax.is_auxiliary(token) else lexicon()["verb"].get(lemma(token), ())


def _read(token: Token, frame: Frame) -> Iterator[_Found]:
    """Yield who acts on whom, if the clause of a verb or the phrase of a noun fits the frame."""
    return _RULES[frame.rule](token, frame)


def _by_preposition(verb: Token, frame: Frame) -> Iterator[_Found]:
    if not frame.asks or is_asked(verb):
        yield _Found(frame, verb, syntax.subjects(verb), syntax.objects_after(verb, frame.prepositions))


def _by_noun(verb: Token, frame: Frame) -> Iterator[_Found]:
    for noun in (one for one in syntax.objects(verb) if one.lower_ in frame.nouns or lemma(one) in frame.nouns):
        yield from _with(
            verb, frame, syntax.objects_after(noun, frame.prepositions) or syntax.objects_after(verb, frame.prepositions)
        )


def _joint(verb: Token, frame: Frame) -> Iterator[_Found]:
    yield from _with(verb, frame, syntax.objects_after(verb, ("with",)))


def _together(verb: Token, frame: Frame) -> Iterator[_Found]:
    if not syntax.objects(verb) and not syntax.objects_after(verb, ("with", "to")):
        yield from _each_other(verb, frame, syntax.subjects(verb))


def _of(noun: Token, frame: Frame) -> Iterator[_Found]:
    yield _Found(frame, noun, syntax.possessors(noun), syntax.objects_after(noun, ("of", "for")))


def _apposed(noun: Token, frame: Frame) -> Iterator[_Found]:
    """Read "Hale, a critic of Lindholm"."""
    if syntax.is_apposition(noun):
        yield _Found(frame, noun, [noun.head], syntax.objects_after(noun, ("of",)))


def _with(verb: Token, frame: Frame, others: Sequence[Token]) -> Iterator[_Found]:
    """Read "A signed a deal with B", and without others "A and B signed a deal" of what is done with somebody."""
    if others:
        yield _Found(frame, verb, syntax.subjects(verb), others)
    elif frame.rule == RelationRule.JOINT or ("with" in frame.prepositions and lemma(verb) not in words("each")):
        yield from _each_other(verb, frame, syntax.subjects(verb))


def _each_other(word: Token, frame: Frame, some: Sequence[Token]) -> Iterator[_Found]:
    yield from (_Found(frame, word, [one], [other]) for one, other in combinations(some[:_MOST_PARTIES], 2))


def _below(noun: Token, frame: Frame) -> Iterator[_Found]:
    """Read a noun below a verb: "in talks with B, A said", "A spoke in support of B", "A drew criticism from B", "is under"."""
    above = syntax.preposition_of(noun)
    verb = (above or noun).head
    if not syntax.form(verb):
        return
    if frame.rule == RelationRule.PHRASE:
        if above is not None and above.lower_ in frame.before and not syntax.possessors(noun):
            yield _Found(frame, verb, syntax.subjects(verb), syntax.objects_after(noun, frame.prepositions))
    elif lemma(verb) in words("receiving") and (
        syntax.is_direct_object(noun) or (above is not None and above.lower_ in ("under", "with", "for"))
    ):
        giver = syntax.objects_after(noun, ("from", "of") if frame.kind == "supports" else ("from",)) or syntax.objects_after(
            verb, ("from",)
        )
        yield _Found(frame, verb, giver, syntax.subjects(verb))


def _by_object(verb: Token, frame: Frame) -> Iterator[_Found]:
    if (frame.asks and not is_asked(verb)) or (frame.people and is_watched(verb)):
        return
    passive, by = syntax.agents(verb)
    if passive:
        yield _Found(frame, verb, by, passive)
    else:
        yield _Found(frame, verb, syntax.subjects(verb), syntax.objects(verb))


def _between(noun: Token, frame: Frame) -> Iterator[_Found]:
    """Read "talks between A and B" and "A's talks with B"."""
    some = syntax.objects_after(noun, ("between", "among"))
    yield from _each_other(noun, frame, some)
    yield _Found(frame, noun, syntax.possessors(noun), syntax.objects_after(noun, ("with",)))


def _relations(article: Article, found: _Found, places: Places) -> Iterator[Relation]:
    ours, theirs = (parties_of(some[:_MOST_PARTIES], places) for some in (found.actors, found.others))
    pairs = [(one, other) for one in ours for other in theirs if one.actor != other.actor]
    if not pairs or (status := clause_status(found.verb)) in ("denied", "conditional"):
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
        sign=signs()[kind],
        status=status,
        rule=frame.rule,
        confidence=round(frame.rule.confidence * min(one.confidence, other.confidence), 2),
        id=content_id(article.id, "relation", kind, actor, target, f"{verb.idx}"),
    )


_RULES: dict[RelationRule, Callable[[Token, Frame], Iterator[_Found]]] = {
    RelationRule.OBJECT: _by_object,
    RelationRule.PREPOSITION: _by_preposition,
    RelationRule.NOUN: _by_noun,
    RelationRule.JOINT: _joint,
    RelationRule.TOGETHER: _together,
    RelationRule.PHRASE: _below,
    RelationRule.RECEIVED: _below,
    RelationRule.BETWEEN: _between,
    RelationRule.OF: _of,
    RelationRule.APPOSED: _apposed,
}
