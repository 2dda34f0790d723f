"""Go through an article once and resolve each nominal and pronoun against what stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.actors.discourse import Discourse, Referent, sentence_numbers
from analysis.actors.found import Name
from analysis.actors.gender import gender_of
from analysis.actors.nominals import nominal_start, resolve_nominal
from analysis.actors.pronouns import is_pronoun, resolve_pronoun
from analysis.language import pair_marks
from analysis.model import Actor, Form, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_anaphors(doc: Doc, named: Sequence[tuple[Name, Mention]], *, actors: Mapping[str, Actor], home: str | None) -> Iterator[Mention]:
    """Yield the descriptions and pronouns that stand for the actors of the names, in order of the text."""
    discourse = _discourse(doc, named, actors)
    at = {name.start: (name, mention) for name, mention in named if name.start < name.end and mention.actor}
    taken = {i for name, _ in named for i in range(name.start, name.end)}
    countries = {actor.country: actor for actor in actors.values() if actor.kind == "country" and actor.country}
    history: list[Referent] = []
    heads: dict[int, Referent] = {}
    for token in doc:
        if token.i in at:
            name, mention = at[token.i]
            root = doc[name.start : name.end].root
            _remember(Referent(root.i, discourse.sentences[root.i], actors[str(mention.actor)], mention.reading == "actor"), history, heads)
        elif token.i not in taken:
            found = None
            start = token.i
            if is_pronoun(token):
                found, form = resolve_pronoun(token, discourse=discourse, history=history, heads=heads), "pronoun"
            elif (first := nominal_start(token)) is not None:
                start, form = first, "nominal"
                found = resolve_nominal(token, start, discourse=discourse, history=history, countries=countries, home=home)
            if found:
                actor, rule = found
                _remember(Referent(token.i, discourse.sentences[token.i], actor, is_name=False), history, heads)
                yield _mention(doc, start, token.i + 1, actor, form, rule)


def _remember(referent: Referent, history: list[Referent], heads: dict[int, Referent]) -> None:
    history.append(referent)
    heads[referent.token] = referent


def _mention(doc: Doc, start: int, end: int, actor: Actor, form: Form, rule: str) -> Mention:
    return Mention(Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])), actor.kind, form, actor=actor.id, rule=rule)


def _discourse(doc: Doc, named: Sequence[tuple[Name, Mention]], actors: Mapping[str, Actor]) -> Discourse:
    titles: dict[str, list[str]] = {}
    for name, mention in named:
        if name.kind == "person" and 0 < name.start < name.end and mention.actor:
            titles.setdefault(mention.actor, []).append(doc[name.start - 1].text)
    genders = {one.id: gender_of(one, titles=titles.get(one.id, ())) for one in actors.values() if one.kind == "person"}
    return Discourse(doc, sentence_numbers(doc), genders, frozenset(_quoted(doc)))


def _quoted(doc: Doc) -> Iterator[int]:
    marks = [mark.span for mark in pair_marks(doc.text)]
    at = 0
    for token in doc:
        while at < len(marks) and marks[at].end <= token.idx:
            at += 1
        if at < len(marks) and marks[at].start <= token.idx:
            yield token.i
