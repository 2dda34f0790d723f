"""Who is named, what they are and what they say: mentions, actors, quotes and what one does to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.model.text import Span
from analysis.model.when import Status

ActorKind = Literal["person", "organization", "country", "place", "group"]
Form = Literal["name", "alias", "metonym", "nominal", "pronoun"]
Reading = Literal["actor", "literal"]
RoleState = Literal["former", "then", "acting", "elect", "outgoing"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Sense = Literal["says", "claims", "denies", "asks", "demands", "promises", "warns", "criticizes", "supports", "thinks"]
Realis = Literal["said", "unsaid", "expected"]
Grade = Literal["named on record", "spokesperson", "institution", "unnamed official", "second hand", "none"]
RelationKind = Literal["meets", "urges", "criticizes", "agrees", "supports", "sanctions"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of one article that stand for an actor (or, read literally, for a place).

    The span of a name is the name alone: no article, no title, no possessive. ``kind`` is what the words name, ``reading``
    is ``actor`` where a place's name stands for its government, team or people. ``rule`` says how the mention was found and
    resolved, ``confidence`` how often such mentions are right (measured; ``actors/rules.py``).
    """

    span: Span
    kind: ActorKind
    form: Form
    reading: Reading = "actor"
    actor: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Role:
    """What an article says somebody is, and where: "U.S. assistant secretary of state for …".

    ``title`` are the words of ``span``; of "who heads the group" it is the noun, head, of "the ministers" their singular.
    ``state`` is None for a role held when the article is published; "then" is one held at the time that is spoken of.
    """

    title: str
    span: Span
    organization: str | None = None
    country: str | None = None
    state: RoleState | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who mentions stand for. ``country`` is ISO 3166-1 alpha-2; ``aliases`` are the other names in the article.

    One that the article does not name ("a police officer … she") has its description for a name, and an id that begins with
    ``unnamed:`` and is of that article alone.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Tell whether the article names the actor."""
        return not self.id.startswith("unnamed:")


@dataclass(frozen=True, slots=True)
class Quote:
    """What an article says somebody said (or, with ``speech`` false, thought or wanted).

    ``content`` has one span per part of an interrupted quote. ``source`` is the span beside the cue that says who spoke;
    ``carried`` is the earlier source that a quote without one continues. ``speaker`` is the actor either resolves to.
    ``via`` names who told of it where that is not the speaker ("according to three officials").
    ``said`` is the TIMEX3 value of when it was said, where the text tells. ``realis`` tells speech that took place from
    speech denied or expected. ``confidence`` is the calibrated chance that the quote is right.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    carried: Span | None = None
    speaker: str | None = None
    speaker_name: str | None = None
    via: Span | None = None
    addressee: Span | None = None
    venue: Span | None = None
    said: str | None = None
    speech: bool = True
    sense: Sense = "says"
    realis: Realis = "said"
    grade: Grade = "none"
    rule: str = ""
    confidence: float = 0.5
    id: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a clause says that one actor does to another: ``actor`` and ``target`` are ids.

    ``span`` runs from the first to the last of the two and the word that says it. ``sign`` is how the one stands to the other
    where the wording is plain: -1 against, 1 for, else 0. ``status`` tells what happened from what is planned.
    """

    kind: RelationKind
    actor: str
    target: str
    span: Span
    sign: int = 0
    status: Status = "past"
    rule: str = ""
    confidence: float = 0.5
    id: str = ""
