"""Join events to what else was found: who is in the clause, and the words that show it to a reader."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis import syntax
from analysis.annotate.naming import Names, named_words, names_of
from analysis.annotate.paired import opens, paired
from analysis.annotate.pointed import points_back
from analysis.language import Doc, Token
from analysis.model import Actor, Article, Event, Mention, Timex, content_id
from analysis.timeline import EventRule, wording_of

_BY_VERB = (EventRule.VERB, EventRule.NOUN_CLAUSE)
_OF_CLAUSES = (*_BY_VERB, EventRule.THROUGH_NOUN)
_HELPERS = {"past": ("was", "were"), "planned": ("is", "are")}  # by the number of the noun
_NEGATIVE = frozenset(
    ("no", "not", "never", "neither", "nor", "none", "nobody", "nothing", "without", "off", "n't", "n’t", "nt")
)
_DENYING = frozenset(("fails", "refuses", "rejects", "cancels"))
_UNNAMED = 0.7  # of the confidence is left to an event whose subject is a pronoun that stands for nobody known
_TIED = {"'ll": "will", "'re": "are", "'ve": "have"}
_CLOSE = frozenset((",", ".", ";", ":", "?", "!", ")", "”", "%", "]", "-RRB-", "''", "'s", "’s", "n't", "n’t"))


def join_events(
    article: Article,
    events: Iterable[Event],
    *,
    doc: Doc,
    mentions: Sequence[Mention],
    actors: Sequence[Actor],
    times: Sequence[Timex] = (),
) -> list[Event]:
    """Give each event its id, the actors mentioned in its clause, and the words to show; in order of the text."""
    names = names_of(article.text, mentions=mentions, actors=actors)
    ordered = sorted(events, key=lambda event: (event.span, event.timex or 0))
    return [_joined(article, event, doc=doc, names=names, times=list(times)) for event in ordered]


def _joined(article: Article, event: Event, *, doc: Doc, names: Names, times: list[Timex]) -> Event:
    tokens = wording_of(event, doc, times)
    written, whole = named_words(tokens, names)
    whole = whole and not any(map(points_back, tokens)) and not _dangles(event, tokens)
    written |= _finite(event, tokens, written)
    written |= _spelled_out(tokens, written)
    return replace(
        event,
        actors=_actors(event, tokens, names),
        words=(_written(tokens, written) or " ".join(event.span.of(article.text).split())) + _not_so(event, tokens),
        confidence=event.confidence if whole else round(event.confidence * _UNNAMED, 2),
        id=content_id(article.id, "event", f"{event.span.start}-{event.span.end}", event.value),
    )


def _dangles(event: Event, tokens: Sequence[Token]) -> bool:
    """Tell words that begin with their verb, for want of a subject: "made public on Thursday"."""
    first = tokens[0] if tokens else None
    head = _head(event, tokens)
    if head is not None and syntax.link(head) == "statement" and syntax.is_gerund(head):
        return True  # "saw prices falling in May"
    if any(map(syntax.is_nominal_subject, tokens)):
        return False
    if first is None or event.head is None or first.idx != event.head.start or event.rule not in _OF_CLAUSES:
        return False
    clause = syntax.link(first) in ("subject", "patient")
    return syntax.form(first) not in (None, "base") and not clause


def _head(event: Event, tokens: Sequence[Token]) -> Token | None:
    return next((token for token in tokens if event.head and token.idx == event.head.start), None)


def _finite(event: Event, tokens: Sequence[Token], written: Mapping[int, str]) -> dict[int, str]:
    """Make a clause of a noun and its participle: "a treaty signed in 1965" reads "A treaty [was] signed in 1965"."""
    verb, helper = _head(event, tokens), _HELPERS.get(event.status)
    if verb is None or helper is None or syntax.link(verb) != "noun clause" or event.rule not in _BY_VERB:
        return {}
    noun = verb.head
    misread = syntax.form(verb) == "past" and syntax.is_number(noun)  # "including 200 bought in May"
    if syntax.form(verb) != "participle" and not misread:
        return {}
    if noun not in tokens or syntax.helpers(verb) or any(map(syntax.is_negation, verb.lefts)):
        return {}
    counted = syntax.is_number(noun) and noun.lower_ not in ("1", "one")
    plural = counted or syntax.is_plural(noun) or syntax.next_conjunct(noun) in tokens
    return {verb.i: f"[{helper[plural]}] {written.get(verb.i, verb.text)}"}


def _spelled_out(tokens: Sequence[Token], written: Mapping[int, str]) -> dict[int, str]:
    """Write out the verb that was tied to a pronoun now named: "he'd seen" reads "[Quill had] seen"."""
    found: dict[int, str] = {}
    for token, following in pairwise(tokens):
        full = _full(following)
        if full and following.i == token.i + 1 and written.get(token.i, "").startswith("["):
            found |= {token.i: f"{written[token.i].removesuffix(']')} {full}]", following.i: ""}
    return found


def _full(token: Token) -> str | None:
    ending = token.lower_.replace("’", "'")
    if syntax.is_possessive_marker(token):
        return None
    done = syntax.form(token.head) in ("participle", "past") and syntax.is_auxiliary(token)
    return {"'d": "had" if done else "would", "'s": "has" if done else "is", **_TIED}.get(ending)


def _not_so(event: Event, tokens: Sequence[Token]) -> str:
    """Say of a plan that it came to nothing where only the sentence after tells ("was to expire on Saturday")."""
    told = any(token.lower_ in _NEGATIVE or syntax.properties(token) & _DENYING for token in tokens)
    return " [this did not happen]" if event.status == "denied" and tokens and not told else ""


def _actors(event: Event, tokens: Sequence[Token], names: Names) -> tuple[str, ...]:
    """Return who is in the clause or in the words that show it: a subject may stand before the clause."""
    starts = names.starts[bisect_left(names.starts, event.span.start) : bisect_left(names.starts, event.span.end)]
    covered = (start for start in starts if event.span.covers(names.mentions[start].span))
    shown = (token.idx for token in tokens if token.idx in names.mentions)
    inside = [names.mentions[start] for start in sorted({*covered, *shown})]
    acting = (one.actor for one in inside if one.reading == "actor" and one.actor and names.actors[one.actor].named)
    return tuple(dict.fromkeys(acting))


def _written(tokens: Sequence[Token], written: Mapping[int, str]) -> str:
    """Join the words as they are spaced in the text, quotation marks and brackets only in pairs."""
    kept, joined = paired(tokens)
    if not kept:
        return ""
    pieces: list[str] = []
    for token, following in zip(kept, [*kept[1:], None], strict=True):
        moved = bool(pieces) and bool(token.is_sent_start) and syntax.is_determiner(token)  # no longer where the sentence began
        pieces.append(written.get(token.i, token.lower_ if moved else token.text))
        if following is not None and not joined & {token.i, following.i} and _is_spaced(token, following):
            pieces.append(" ")
    return _capitalized("".join(pieces))


def _capitalized(words: str) -> str:
    """Write the first letter large, also behind a bracket or a quotation mark."""
    place = next((place for place, letter in enumerate(words[:3]) if letter.isalnum()), 0)
    return words[:place] + words[place : place + 1].upper() + words[place + 1 :]


def _is_spaced(token: Token, following: Token) -> bool:
    if (
        following.text in _CLOSE or syntax.is_possessive_marker(following) or opens(token)
    ):  # also where the text is spaced out itself
        return False
    if following.i == token.i + 1:
        return bool(token.whitespace_)
    return not following.is_punct or following.is_left_punct
