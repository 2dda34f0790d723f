"""Go through an article once and resolve each nominal and pronoun against what stands before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from analysis.actors.anaphora.descriptions import describe, learn_title
from analysis.actors.anaphora.discourse import Discourse, Known, Referent, is_subject, sentence_numbers
from analysis.actors.anaphora.pronouns import is_pronoun, resolve_pronoun
from analysis.actors.anaphora.sets import is_set
from analysis.actors.anaphora.speakers import find_speakers, resolve_speakers
from analysis.actors.anaphora.unnamed import Unnamed, headline_end
from analysis.actors.rules import MentionRule
from analysis.actors.terms.found import Name
from analysis.actors.terms.gender import gender_of
from analysis.language import Doc, Token, pair_marks, text_of
from analysis.lexicon import words
from analysis.model import Actor, Form, Mention, Span
from analysis.syntax import is_noun, is_possessive_marker


def find_anaphors(
    doc: Doc, named: Sequence[tuple[Name, Mention]], *, actors: Mapping[str, Actor], home: str | None, article: str
) -> list[tuple[Mention, Actor]]:
    """Return the descriptions and pronouns that stand for somebody, in order of the text, each with whom it stands for.

    ``actors`` are those of the names. Of one who has no name there are at least two mentions; of several who do, one.
    """
    discourse = Discourse(doc, sentence_numbers(doc), dict(_quoted(doc)))
    known = _known(named, actors, discourse, home=home, article=article)
    taken = {i for name, _ in named for i in range(name.start, name.end)}
    found = list(_in_order(discourse, known, taken))
    found += [(_mention(doc, i, i + 1, actor, "pronoun", rule), actor) for i, actor, rule in resolve_speakers(discourse, known)]
    times = Counter(actor.id for _, actor in found)
    kept = ((one, actor) for one, actor in found if actor.named or is_set(actor) or times[actor.id] > 1)
    return sorted(kept, key=lambda pair: pair[0].span)


def _in_order(discourse: Discourse, known: Known, taken: Collection[int]) -> Iterator[tuple[Mention, Actor]]:
    for token in discourse.doc:
        if token.i in known.by_token:
            known.remember(known.by_token[token.i])
            learn_title(token, known)
        elif token.i not in taken and (found := _anaphor(token, discourse, known, taken)):
            mention, referent = found
            known.remember(referent)
            yield mention, referent.actor


def _anaphor(token: Token, discourse: Discourse, known: Known, taken: Collection[int]) -> tuple[Mention, Referent] | None:
    if is_pronoun(token):
        resolved = resolve_pronoun(token, discourse=discourse, known=known)
        if resolved is None:
            return None
        mention = _mention(discourse.doc, token.i, token.i + 1, resolved[0], "pronoun", resolved[1])
        are_several = token.lower_ in words("pronouns", "plural") and resolved[0].kind in ("person", "group")
        return mention, _referent(token, discourse, resolved[0], is_plural=are_several)
    described = describe(token, discourse=discourse, known=known) if is_noun(token) else None
    if described is None:
        return None
    start = _start(described.start, token, taken)
    mention = _mention(discourse.doc, start, described.end, described.actor, "nominal", described.rule)
    return mention, _referent(token, discourse, described.actor, is_plural=described.is_plural)


def _start(first: int, noun: Token, taken: Collection[int]) -> int:
    """Return where a description begins, after the names and pronouns in it, which are mentions of their own."""
    before = noun.doc[first : noun.i]
    named = [one.i for one in before if one.i in taken or is_pronoun(one)]
    return next(i for i in range(named[-1] + 1, noun.i + 1) if not is_possessive_marker(noun.doc[i])) if named else first


def _known(
    named: Sequence[tuple[Name, Mention]], actors: Mapping[str, Actor], discourse: Discourse, *, home: str | None, article: str
) -> Known:
    doc = discourse.doc
    heads: dict[int, Referent] = {}
    titles: dict[str, list[str]] = {}
    for name, mention in named:
        if name.is_parsed and mention.actor:
            root = doc[name.start : name.end].root
            is_actor = mention.reading == "actor"
            heads[root.i] = _referent(root, discourse, actors[mention.actor], is_actor=is_actor)
            if name.kind == "person" and name.start:
                titles.setdefault(mention.actor, []).append(doc[name.start - 1].text)
    genders = {one.id: gender_of(one, titles=titles.get(one.id, ())) for one in actors.values() if one.kind == "person"}
    countries = {actor.country: actor for actor in actors.values() if actor.kind == "country" and actor.country}
    unnamed = Unnamed(article, headline_end(doc))
    speakers = find_speakers(discourse, heads)
    return Known(by_token=heads, countries=countries, home=home, speakers=speakers, genders=genders, unnamed=unnamed)


def _referent(token: Token, discourse: Discourse, actor: Actor, *, is_actor: bool = True, is_plural: bool = False) -> Referent:
    return Referent(token.i, discourse.sentences[token.i], actor, is_actor, is_subject(token), is_plural)


def _mention(doc: Doc, start: int, end: int, actor: Actor, form: Form, rule: MentionRule) -> Mention:
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    return Mention(span, actor.kind, form, actor=actor.id, rule=rule, confidence=rule.confidence(form))


def _quoted(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield each token inside quotation marks with the number of the quotation."""
    text = text_of(doc)
    marks = [mark.span for mark in pair_marks(text)] if text.strip() else []
    at = 0
    for token in doc:
        while at < len(marks) and marks[at].end <= token.idx:
            at += 1
        if at < len(marks) and marks[at].start <= token.idx:
            yield token.i, at
