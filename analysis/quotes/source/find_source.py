"""Find who a cue credits: its subject, agent, possessor, or the subject that controls it; as the whole noun phrase.

The span takes title, name and apposition ("Nam Chang-hee, a professor of international politics at Inha University"). Where a
relative clause holds the cue, it runs from the antecedent to the pronoun ("a commissioner who").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words as word_list
from analysis.model import Span
from analysis.quotes.parts.extent import extent, inside
from analysis.quotes.source.nearby import beside, person_before

_MOST_STEPS = 5  # up the parse from a cue to the verb whose subject it shares


@dataclass(frozen=True, slots=True)
class Source:
    """The words that say who spoke, and the head among them."""

    span: Span
    head: Token


def source_of(cue: Token, *, avoid: Sequence[Span] = ()) -> Source | None:
    """Return the source of a cue (verb, noun, adjective, "according"), cut where it runs into the cue or into ``avoid``."""
    head = _head_of(cue, avoid) or (beside(cue, avoid) if syntax.is_verb_form(cue) else None)
    if head is not None and head.i > cue.i and head.ent_type_ in ("DATE", "TIME"):  # the board, on its own, said Tuesday
        head = beside(cue, avoid)
    if head is not None and syntax.is_expletive(head) and syntax.link(cue) == "coordinated":
        # "there was hope as the agency in Oslo said"
        head = beside(cue, avoid)
    if head is None or head.i == cue.i or syntax.is_expletive(head):
        return None
    if syntax.is_relative_pronoun(head) and (antecedent := _antecedent(head)):
        return Source(Span(extent(antecedent, cue=head, avoid=avoid).start, head.idx + len(head)), antecedent)
    span = extent(head, cue=cue, avoid=avoid)
    return Source(span, head) if span.start < span.end else None


def _head_of(cue: Token, avoid: Sequence[Span]) -> Token | None:
    if cue.lower_ in ("according", "per"):
        return _object_of(cue)
    if syntax.is_noun(cue):
        return _possessor(cue) or _of_light_verb(cue)
    return _subject(cue, avoid)


def _subject(cue: Token, avoid: Sequence[Span] = ()) -> Token | None:
    """Climb from the cue to the nearest verb with a subject that the cue shares."""
    verb, passive = cue, _is_passive(cue)
    if passive and (agent := syntax.agent(cue)) is not None:
        return agent
    for step in range(_MOST_STEPS):
        own = None if inside(verb, avoid) else _own_subject(verb, passive=passive and step == 0)
        if own is not None and not inside(own, avoid):
            return own
        if passive and step == 0 and not syntax.tells_of_noun(verb):
            return None
        above = _quoted(verb) or _above(verb)
        if above is None or isinstance(above, tuple):
            return above[0] if above else None
        verb = above
    return None


def _own_subject(verb: Token, *, passive: bool) -> Token | None:
    wanted = ("subject",) if passive else ("subject", "patient")
    subjects = [child for child in verb.children if syntax.link(child) in wanted]
    if len(subjects) > 1 and is_inverted(verb, subjects[-1]):
        return subjects[-1]
    if subjects:
        return subjects[0]
    return None if passive else _inverted(verb)


def is_inverted(verb: Token, subject: Token) -> bool:
    """Tell whether a subject follows its verb, which a comma sets off from what is said: "…, said Ms. Rhee"."""
    return verb.i < subject.i and verb.i > 0 and verb.nbor(-1).text.startswith((",", "'", '"', "”"))


def _inverted(verb: Token) -> Token | None:
    """Find the subject that follows a verb of speech after a quote: "…," said Ms. Rhee, a lawyer."""
    before = verb.nbor(-1) if verb.i else None
    if not syntax.is_tensed(verb) or before is None or not syntax.is_pause(before):
        return None
    if before.text == "," and (person := person_before(verb, ())):
        return person
    after = syntax.subject_behind(verb)
    return next((one for one in after if syntax.is_nominal(one) and one.ent_type_ not in ("DATE", "TIME")), None)


def _quoted(verb: Token) -> tuple[Token] | None:
    """Return whom another quotes: the paper quoted [an engineer] as saying."""
    way = verb.head
    quoting = syntax.is_prepositional_clause(verb) and way.lower_ == "as" and lemma(way.head) in word_list("sources", "quoting")
    found = syntax.object_behind(way.head) if quoting else None
    return (found,) if found is not None else None


def _above(verb: Token) -> Token | tuple[Token] | None:
    """Return the verb whose subject ``verb`` shares; in a tuple, the noun that is itself the speaker."""
    head = verb.head
    if head.i == verb.i:
        return None
    if syntax.tells_of_noun(verb) and (syntax.is_nominal(head) or syntax.is_determiner(head)):
        return _above_on_noun(verb, head)
    if not syntax.may_share_subject(verb) or (syntax.link(verb) == "statement" and syntax.mark(verb) is not None):
        return None
    if _reports_on(verb, head):
        return head.head
    if syntax.link(verb) == "complement" and lemma(head) in word_list("sources", "object_control"):
        controlled = next((child for child in head.children if syntax.link(child) == "object" and child.i < verb.i), None)
        if controlled is not None and not syntax.is_determiner(controlled):  # she had this to say
            return (controlled,)
    is_predicate = syntax.is_verb_form(head) or syntax.is_common_noun(head) or syntax.is_adjective(head)
    return head if is_predicate or syntax.is_preposition(head) else None


def _reports_on(verb: Token, head: Token) -> bool:
    """Tell whether a second report was parsed into the content of the first: he said it works and questioned why."""
    if syntax.link(head) != "statement" or not syntax.is_main_verb(head.head) or head.i > verb.i:
        return False
    if syntax.link(verb) == "coordinated":
        return syntax.form(verb) == syntax.form(head.head) == "past" and syntax.form(head) != "past"
    return syntax.link(verb) == "circumstance" and syntax.form(verb) == "gerund" and verb.nbor(-1).text == ","


def _above_on_noun(verb: Token, head: Token) -> Token | tuple[Token] | None:
    """Tell a statement saying X, which speaks itself, from her who has this to say."""
    if syntax.completes_verb(head) and (syntax.form(verb) == "base" or lemma(head) in word_list("sources", "issued")):
        return head.head
    return (head,) if syntax.link(verb) == "noun clause" and syntax.form(verb) != "participle" else None


def _is_passive(verb: Token) -> bool:
    """Tell a passive, also "Asked about it, she left"."""
    bare = syntax.form(verb) == "participle" and not syntax.has_active_helper(verb)
    return syntax.is_passive(verb) or (bare and syntax.link(verb) == "circumstance")


def _object_of(preposition: Token) -> Token | None:
    for child in preposition.children:
        if syntax.link(child) == "after preposition":
            return child
        if syntax.is_linking(child) or child.lower_ == "to":
            return _object_of(child)
    return None


def _possessor(noun: Token) -> Token | None:
    if owners := syntax.possessors(noun):
        return owners[0]
    links = ("by", "from", "of") if lemma(noun) in word_list("sources", "said_of") else ("by", "from")
    found = next((child for child in noun.rights if syntax.link(child) == "preposition" and child.lower_ in links), None)
    return _object_of(found) if found is not None else None


def _of_light_verb(noun: Token) -> Token | None:
    """Return the subject of the verb that the noun completes: she "issued a statement", "voiced fears"."""
    head = noun.head
    if syntax.link(noun) == "coordinated":
        return _of_light_verb(head) if head.i != noun.i else None
    if syntax.completes_verb(noun) and syntax.is_verb_form(head):
        return _subject(head)
    if syntax.is_prepositional_object(noun) and syntax.is_verb_form(head.head):
        return _subject(head.head)
    return None


def _antecedent(pronoun: Token) -> Token | None:
    return next((above.head for above in pronoun.ancestors if syntax.link(above) == "relative"), None)
