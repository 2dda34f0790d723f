"""Tell which descriptions without a name are of one and the same: "a police officer … the officer", "her mother … my mum".

After the strict head match of Raghunathan et al. (2010): the same noun, and nothing that says it is somebody else.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from analysis.actors.terms.nouns import Phrase
from analysis.language import Doc
from analysis.model import Actor, ActorKind, content_id
from analysis.syntax import is_common_plural, is_determiner, is_possessive

_MOST_CANDIDATES = 20  # with one noun in one article: beyond it the text is a list, and the time matters


@dataclass(slots=True)
class Described:
    """Whom a noun described: all words that narrowed it so far, whose it is, and whether only a headline has it."""

    actor: Actor
    narrowing: set[str]
    owner: str | None
    is_headline: bool


@dataclass(slots=True)
class Unnamed:
    """Who was described so far, by noun and number; ``headline`` is the token after the headline."""

    article: str
    headline: int
    by_noun: dict[tuple[str, bool], list[Described]] = field(default_factory=lambda: defaultdict(list))

    def find(self, phrase: Phrase, *, owner: str | None) -> Actor | None:
        """Return whom the same noun described before; ``owner`` is the id of whose it is."""
        candidates = self.by_noun[phrase.word, phrase.is_plural][-_MOST_CANDIDATES:]
        found = next((one for one in reversed(candidates) if _is_same(phrase, one, owner)), None)
        if found is None:
            return None
        found.narrowing |= phrase.narrowing
        found.is_headline = found.is_headline and phrase.noun.i < self.headline
        return found.actor

    def learn(self, phrase: Phrase, actor: Actor | None = None, *, owner: str | None = None) -> Actor:
        """Note whom the phrase describes: somebody named, or somebody new without a name."""
        actor = actor or unnamed_actor(phrase.kind, _words(phrase), key=content_id(self.article, str(phrase.noun.idx)))
        is_headline = phrase.noun.i < self.headline
        self.by_noun[phrase.word, phrase.is_plural].append(Described(actor, set(phrase.narrowing), owner, is_headline))
        return actor


def unnamed_actor(kind: ActorKind, words: str, *, key: str) -> Actor:
    """Return an actor known by a description only: its id begins with ``unnamed:``, and no other article links to it."""
    return Actor(f"unnamed:{kind}:{key}", words, kind)


def headline_end(doc: Doc) -> int:
    """Return the token after a first line that is no sentence; 0 where there is none."""
    for token in doc:
        if "\n" in token.text:
            return token.i if token.i and doc[token.i - 1].text not in (".", "?", "!", '"', "”") else 0
    return 0


def _is_same(phrase: Phrase, one: Described, owner: str | None) -> bool:
    if phrase.owner is not None:
        return owner is not None and one.owner == owner and phrase.narrowing <= one.narrowing
    if phrase.article == "known":
        return phrase.narrowing <= one.narrowing
    if one.is_headline:  # headlines leave articles out
        return one.narrowing <= phrase.narrowing or phrase.narrowing <= one.narrowing
    is_generic = is_common_plural(phrase.noun) and not phrase.narrowing  # "migrants" and "migrants" need not be the same
    return phrase.article == "none" and not is_generic and phrase.narrowing == one.narrowing


def _words(phrase: Phrase) -> str:
    """Return the description without article or owner, white space folded."""
    first = phrase.start if phrase.owner is None else phrase.owner.right_edge.i + 1
    words = phrase.noun.doc[first : phrase.noun.i + 1]
    own = (token.text_with_ws for token in words if not (is_determiner(token) or is_possessive(token)))
    return " ".join("".join(own).split())
