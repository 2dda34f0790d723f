"""Find what clauses say persons are: "who heads the group", "who was its lawyer until 2015", "is now ambassador"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import syntax
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context, Phrase, after_determiners, after_owner, end_of_phrase, head_end, is_role
from analysis.language import Doc, Token, lemma
from analysis.lexicon import table, words
from analysis.model import RoleState

_MOST_WORDS = 20
_MOST_ASIDES = 3  # between a name and its relative clause


def clauses(name: Name, within: Context) -> Iterator[Phrase]:
    """Yield what a relative clause after the name, the clause whose subject it is, and one about it say."""
    doc = within.doc
    root = doc[name.start : name.end].root
    verb = _relative_verb(doc, name.end)
    if verb is not None:
        yield from _headed(verb, within)
    for one in (verb, root.head if syntax.is_active_subject(root) else None):
        if one is not None and not syntax.is_unsaid(one):
            yield from _predicate(one, within)
    yield from _told_of(root, within)


def _relative_verb(doc: Doc, at: int) -> Token | None:
    """Return the verb of ", who heads …", also after an age and an apposition: ", 61, a retired teacher who chairs …"."""
    for _ in range(_MOST_ASIDES):
        if at + 2 >= len(doc) or doc[at].text != "," or doc[at + 1].lower_ == "who":
            break
        end = at + 2 if doc[at + 1].is_digit else end_of_phrase(doc, at + 1, _MOST_WORDS)
        if end <= at + 1 or not (doc[at + 1].is_digit or any(is_role(token) for token in doc[at + 1 : end])):
            return None
        at = end
    at += at < len(doc) and doc[at].text == ","
    if at + 1 >= len(doc) or doc[at].lower_ != "who":
        return None
    verbs = (token for token in doc[at + 1 : at + 4] if syntax.is_verb_form(token) and not syntax.is_auxiliary(token))
    return next(verbs, None)


def _headed(verb: Token, within: Context) -> Iterator[Phrase]:
    """Read "heads the Coastal Fleet Association" as head of it; of the past only where an institution is headed."""
    title = table("roles")["doers"].get(lemma(verb))
    thing = syntax.direct_object(verb)
    if title is None or thing is None or syntax.is_unsaid(verb):
        return
    end = end_of_phrase(within.doc, verb.i + 1, _MOST_WORDS)
    is_institution = lemma(thing) in words("roles", "headed") or any(i in within.organizations for i in range(verb.i, end))
    made = title in ("founder", "co-founder")
    has = any(child.lower_ in ("has", "have", "'s") for child in verb.children)
    is_past = syntax.form(verb) in ("past", "participle") and not has
    if is_institution or (not is_past and title != "head"):
        yield Phrase(verb.i, end, title, "former" if is_past and not made else None)


def _predicate(verb: Token, within: Context) -> Iterator[Phrase]:
    """Read "is now ambassador to Indonesia" and "works as a television pundit"."""
    was: RoleState | None = "former" if syntax.form(verb) == "past" and lemma(verb) != "become" else None
    nouns = syntax.predicate_nouns(verb) if lemma(verb) in words("roles", "copulas") else []
    if not nouns and lemma(verb) in words("roles", "serving"):
        heads = (verb, *syntax.direct_objects(verb))  # "take charge as head coach"
        nouns = [noun for head in heads for noun in _after_as(head)]
        was = was if lemma(verb) in ("serve", "work", "act") else None
    for noun in nouns:
        if not any(child.lower_ in words("roles", "praise") for child in noun.lefts):  # "is a perfect candidate"
            yield from _noun_phrase(noun, within, was)


def _told_of(root: Token, within: Context) -> Iterator[Phrase]:
    """Read "Kincaid's successor is Laura Dunleavy", "named Laura Dunleavy as her deputy"."""
    verb, nouns = root.head, list[Token]()
    if syntax.is_predicate_noun(root) and lemma(verb) == "be":
        nouns = [subject for subject in syntax.active_subjects(verb) if subject.i < verb.i]
    elif lemma(verb) in words("roles", "naming") and (syntax.is_direct_object(root) or syntax.is_passive_subject(root)):
        nouns = _after_as(verb)
    for noun in nouns if not syntax.is_unsaid(verb) else ():
        yield from _noun_phrase(noun, within, None)


def _after_as(head: Token) -> list[Token]:
    return [noun for prep in head.children if prep.lower_ == "as" and (noun := syntax.noun_after(prep)) is not None]


def _noun_phrase(noun: Token, within: Context, state: RoleState | None) -> Iterator[Phrase]:
    doc = within.doc
    if not is_role(noun) or noun.i in within.people:
        return
    start = after_determiners(doc, noun.left_edge.i, noun.i)
    end = max(end_of_phrase(doc, start, _MOST_WORDS), noun.i + 1)
    start = after_owner(doc, start, head_end(doc, start, end))
    is_first_to = doc[start].lower_ in words("roles", "ordinals") and end < len(doc) and syntax.is_to(doc[end])
    if start <= noun.i and not is_first_to:
        yield Phrase(start, end, state=state)
