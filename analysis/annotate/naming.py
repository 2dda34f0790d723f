"""Name who or what a pronoun in an event's words stands for, in square brackets as newspapers do: "[Stilwell] met …"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from analysis.annotate.paired import mark
from analysis.language import lemma
from analysis.lexicon import words
from analysis.model import Actor, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "it", "its", "they", "them", "their"))
_HUMAN = frozenset(("he", "she", "him", "her", "his"))
_SPEAKER = frozenset(("i", "me", "my", "we", "us", "our", "you", "your"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_IDLE = frozenset(("be", "seem", "appear", "take", "rain", "snow", "happen", "turn", "emerge"))  # "It was in March that …"
_SENTENCES_BACK = 3
_MOST_BACK = 200  # words
_PERSONS = ("er", "or", "ist", "man", "ian", "ant", "ent", "ee", "star", "boy", "girl", "king", "queen", "chief")  # endings
_LEFT_OF_NOUN = frozenset(("compound", "amod", "nummod"))


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
    whole = not (tokens and tokens[0].tag_ in ("WP", "WDT"))  # "Who signed it", "Which they signed": not found what for
    whole = whole and not any(_is_speaker(token) and not _is_quoted(token, tokens) for token in tokens)
    for token in tokens:
        if token.tag_ not in ("PRP", "PRP$") and not _is_bare_pointer(token):
            continue
        name = _name(token, names) if token.lower_ in _PERSONAL else None
        who = _actor(token, names)
        if who in shown:
            continue
        if name is not None and _is_reporter(token, names):
            whole = False
        if name is not None and _is_of_other(token, tokens, names):
            continue
        if _is_told_above(token):
            whole = whole and token.head.head in tokens
            continue
        if name is not None:
            shown.add(who or name)
            written[token.i] = f"[{_possessive(name)}]" if token.tag_ == "PRP$" else f"[{name}]"
        elif _is_open(token, tokens, names):
            whole = False
    return written, whole


def _is_speaker(token: Token) -> bool:
    """Tell "we", "us" from the US."""
    return token.lower_ in _SPEAKER and token.tag_ in ("PRP", "PRP$")


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
    if actor is not None and token.lower_ in _HUMAN and actor.kind != "person":
        return None
    if actor is not None:
        return names.short.get(actor.id, _with_article(actor)) if actor.named else None
    return _thing(token, names) if token.lower_ == "it" else None


def _with_article(actor: Actor) -> str:
    is_several = actor.kind in ("country", "organization") and actor.name.split()[-1].lower() in _list("with_article")
    return f"the {actor.name}" if is_several else actor.name


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _is_reporter(token: Token, names: Names) -> bool:
    """Tell "Quill said he would" where "he" was taken for another: rather than he, Quill may be meant."""
    verb = token.head
    if token.lower_ not in ("he", "she") or token.dep_ not in _SUBJECTS or verb.dep_ != "ccomp" or _in_marks(token):
        return False
    above = (
        names.mentions.get(child.idx) or names.mentions.get(child.left_edge.idx)
        for child in verb.head.lefts
        if child.dep_ in _SUBJECTS
    )
    mine = _actor(token, names)
    return any(
        one is not None and one.kind == "person" and one.form in ("name", "alias") and one.actor != mine for one in above
    )


def _is_of_other(token: Token, tokens: Sequence[Token], names: Names) -> bool:
    """Tell the object of a clause within one that names two persons: it is one of them ("Quill met Hale after calling him")."""
    if token.lower_ not in ("him", "her") or token.tag_ != "PRP":
        return False
    persons = {
        one.actor for word in tokens if word.i < token.i and (one := names.mentions.get(word.idx)) and one.kind == "person"
    }
    return len(persons) > 1 and token.head.dep_ in ("pcomp", "advcl")


def _is_told_above(token: Token) -> bool:
    """Tell the subject of a clause within one whose own subject is the person meant ("the singer was well before he fell")."""
    verb = token.head
    if token.lower_ not in ("he", "she") or token.dep_ not in _SUBJECTS or verb.dep_ != "advcl" or verb.i < verb.head.i:
        return False
    subjects = (child for child in verb.head.lefts if child.dep_ in _SUBJECTS)
    return any(one.tag_ == "NN" and one.lower_.endswith(_PERSONS) for one in subjects)


def _is_bare_pointer(token: Token) -> bool:
    """Tell "this", "those" alone as a subject: it points at something before."""
    return token.tag_ == "DT" and token.dep_ in _SUBJECTS


def _is_open(token: Token, tokens: Sequence[Token], names: Names) -> bool:
    """Tell a subject, or an owner of it, that leaves the reader asking who: no word before it may be meant."""
    owned = token.tag_ == "PRP$" and token.head.dep_ in _SUBJECTS
    if not (owned or token.dep_ in _SUBJECTS) or _is_idle(token):
        return False
    return not any(one.i < token.i and (one.idx in names.mentions or one.dep_ in (*_SUBJECTS, "dobj")) for one in tokens)


def _is_idle(token: Token) -> bool:
    """Tell the "it" that stands for nothing: "It was in March that …", "It seems that …"."""
    verb = token.head
    further = any(child.dep_ in ("ccomp", "xcomp", "advcl", "relcl", "acl") for child in verb.rights)
    return token.lower_ == "it" and lemma(verb) in _IDLE and further


def _thing(token: Token, names: Names) -> str | None:
    """Return the agreement or order last spoken of, where what is said of "it" is said of such things."""
    if not _fits(token):
        return None
    start = token.sent.start
    for _ in range(_SENTENCES_BACK):
        start = token.doc[start - 1].sent.start if start else 0
    for place in range(token.i - 1, max(start, token.i - _MOST_BACK) - 1, -1):
        found = token.doc[place]
        if _is_acronym(found, names):
            return found.text
        if found.tag_ == "NN" and lemma(found) in _list("nouns") and found.dep_ != "compound":
            return _described(found)
    return None


def _fits(token: Token) -> bool:
    verb = token.head
    while verb.dep_ == "xcomp" and lemma(verb) not in _list("did") | _list("done") and verb.head.i != verb.i:
        verb = verb.head
    if token.dep_ == "nsubj":
        return _said_of_it(verb, "did")
    if token.dep_ == "nsubjpass":
        return _said_of_it(verb, "done")
    return token.dep_ == "dobj" and lemma(verb) in _list("done")


def _said_of_it(verb: Token, group: str) -> bool:
    """Tell whether the verb, or the infinitive under it ("is due to expire"), is said of agreements."""
    below = [child for one in (verb, *verb.rights) for child in one.rights if child.dep_ == "xcomp"]
    effect = any(child.lower_ == "effect" for one in (verb, *below) for child in one.rights)  # "it took effect"
    if group == "did" and effect and any(lemma(one) == "take" for one in (verb, *below)):
        return True
    return any(lemma(one) in _list(group) for one in (verb, *below))


def _is_acronym(token: Token, names: Names) -> bool:
    return token.is_upper and token.is_alpha and len(token) >= 4 and token.tag_ == "NNP" and token.idx not in names.mentions


def _described(noun: Token) -> str:
    kept = [child.lower_ if child.tag_ != "NNP" else child.text for child in noun.lefts if child.dep_ == "compound"]
    return " ".join(("the", *kept, noun.lower_))


@cache
def _list(group: str) -> frozenset[str]:
    return words("things", group)
