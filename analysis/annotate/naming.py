"""Name who or what a pronoun in an event's words stands for, in square brackets as newspapers do: "[Stilwell] met …"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis import syntax
from analysis.annotate.paired import mark
from analysis.annotate.pointed import listed, thing_of
from analysis.language import Token, lemma
from analysis.model import Actor, Mention

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "it", "its", "they", "them", "their"))
_SPEAKER = frozenset(("i", "me", "my", "we", "us", "our", "you", "your"))
_IDLE = frozenset(("be", "seem", "appear", "take", "rain", "snow", "happen", "turn", "emerge"))  # "It was in March that …"
_PERSONS = ("er", "or", "ist", "man", "ian", "ant", "ent", "ee", "star", "boy", "girl", "king", "queen", "chief")  # endings


@dataclass(frozen=True, slots=True)
class Names:
    """Who is mentioned where in an article, by the place of the first character, and what to call them."""

    mentions: Mapping[int, Mention]
    starts: Sequence[int]  # the places, in order
    actors: Mapping[str, Actor]
    short: Mapping[str, str]


def names_of(text: str, *, mentions: Iterable[Mention], actors: Iterable[Actor]) -> Names:
    """Return the names of an article; a person's short name is one that the article itself uses."""
    known = {actor.id: actor for actor in actors}
    resolved = [one for one in mentions if one.actor in known]
    short: dict[str, str] = {}
    for one in resolved:
        surface = one.span.of(text)
        actor = known[one.actor or ""]
        if one.form in ("name", "alias") and actor.kind == "person" and " " not in surface and surface in actor.name.split():
            short.setdefault(actor.id, surface)
    bearers = Counter(surname for actor in known.values() if actor.kind == "person" for surname in actor.name.split()[-1:])
    alone = {actor: surface for actor, surface in short.items() if bearers[surface] < 2}  # of two Lopezes none is "Lopez"
    placed = {one.span.start: one for one in resolved}
    return Names(placed, sorted(placed), known, alone)


def named_words(tokens: Sequence[Token], names: Names) -> tuple[dict[int, str], bool]:
    """Return what to write for which words, by their places in the document, and whether every subject is named."""
    others = (token for token in tokens if token.lower_ not in _PERSONAL and not _is_speaker(token))
    shown = {actor for token in others if (actor := _actor(token, names))}
    written: dict[int, str] = {}
    whole = not (tokens and syntax.is_relative_pronoun(tokens[0]))  # "Who signed it", "Which they signed": not found what for
    whole = whole and not any(_is_speaker(token) and not _is_quoted(token, tokens) for token in tokens)
    for token in tokens:
        if not syntax.is_personal_pronoun(token) and not _is_bare_pointer(token):
            continue
        name = _name(token, names) if token.lower_ in _PERSONAL else None
        who = _actor(token, names)
        if who in shown:
            continue
        if name is not None and _is_reporter(token, names):
            whole = False
        if _is_told_above(token):
            whole = whole and token.head.head in tokens
            continue
        if name is not None:
            shown.add(who or name)
            written[token.i] = f"[{_possessive(name)}]" if syntax.is_possessive_pronoun(token) else f"[{name}]"
        elif _is_open(token, tokens, names):
            whole = False
    return written, whole


def _is_speaker(token: Token) -> bool:
    """Tell "we", "us" from the US."""
    return token.lower_ in _SPEAKER and syntax.is_personal_pronoun(token)


def _is_quoted(token: Token, tokens: Sequence[Token]) -> bool:
    """Tell a word in quotation marks of which the words shown also say whose speech it is."""
    return _in_marks(token) and any(not _in_marks(one) and not one.is_quote for one in tokens)


def _in_marks(token: Token) -> bool:
    before = [mark(one) for one in token.doc[token.sent.start : token.i]]
    opened = sum(one in ("“", "``") for one in before) - sum(one in ("”", "''") for one in before)
    return opened > 0 or before.count('"') % 2 == 1


def _actor(token: Token, names: Names) -> str | None:
    mention = names.mentions.get(token.idx)
    return mention.actor if mention else None


def _name(token: Token, names: Names) -> str | None:
    actor = names.actors.get(_actor(token, names) or "")
    if actor is not None:
        return names.short.get(actor.id, _with_article(actor)) if actor.named else None
    return thing_of(token) if token.lower_ == "it" else None


def _with_article(actor: Actor) -> str:
    is_several = actor.kind in ("country", "organization") and actor.name.split()[-1].lower() in listed("with_article")
    return f"the {actor.name}" if is_several else actor.name


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _is_reporter(token: Token, names: Names) -> bool:
    """Tell "Quill said he would" where "he" was taken for another: rather than he, Quill may be meant."""
    if not _is_he(token) or syntax.link(token.head) != "statement" or _in_marks(token):
        return False
    subjects = syntax.nominal_subjects(token.head.head)
    above = (names.mentions.get(one.idx) or names.mentions.get(one.left_edge.idx) for one in subjects)
    named = (one for one in above if one is not None and one.kind == "person" and one.form in ("name", "alias"))
    mine = _actor(token, names)
    return any(one.actor != mine for one in named)


def _is_he(token: Token) -> bool:
    return token.lower_ in ("he", "she") and syntax.is_nominal_subject(token)


def _is_told_above(token: Token) -> bool:
    """Tell the subject of a clause within one whose own subject is the person meant ("the singer was well before he fell")."""
    verb = token.head
    if not _is_he(token) or syntax.link(verb) != "circumstance" or verb.i < verb.head.i:
        return False
    return any(syntax.is_common_singular(one) and one.lower_.endswith(_PERSONS) for one in syntax.nominal_subjects(verb.head))


def _is_bare_pointer(token: Token) -> bool:
    """Tell "this", "those" alone as a subject: it points at something before."""
    return syntax.is_determiner(token) and syntax.is_nominal_subject(token)


def _is_open(token: Token, tokens: Sequence[Token], names: Names) -> bool:
    """Tell a subject, or an owner of it, that leaves the reader asking who: no word before it may be meant."""
    top = token.head if syntax.is_possessive_pronoun(token) else token
    if not syntax.is_nominal_subject(top) or _is_idle(token):
        return False
    before = (one for one in tokens if one.i < token.i)
    return not any(
        one.idx in names.mentions or syntax.is_nominal_subject(one) or syntax.is_direct_object(one) for one in before
    )


def _is_idle(token: Token) -> bool:
    """Tell the "it" that stands for nothing: "It was in March that …", "It seems that …"."""
    verb = token.head
    return token.lower_ == "it" and lemma(verb) in _IDLE and any(map(syntax.is_subclause, verb.rights))
