"""Which verb a time stands with where the parse ties it to another: of a report or what it reports, a purpose or its deed."""

from __future__ import annotations

from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.syntax.arguments import completes_verb, nominal_subjects
from analysis.syntax.clauses import climb, link, mark
from analysis.syntax.nouns import is_common_noun, is_eventive
from analysis.syntax.phrases import preposition_of
from analysis.syntax.subordinate import statements, tells_of_noun, that_of
from analysis.syntax.tense import is_after_quotation
from analysis.syntax.verbs import form, helpers, is_past, is_plain_infinitive, is_verb, properties


def verb_with(verb: Token, time: Token) -> Token:
    """Return the verb that a time stands with, given the one that it hangs from."""
    verb = _past_comparison(verb)
    if link(verb) == "statement" and is_verb(verb.head) and is_after_quotation(time, verb):
        return verb.head
    if (framed := _framed(verb)) is not None:
        return framed
    told = _after_that(verb, time) if "speech" in properties(verb) else None
    return told or _reporter(verb, time) or _permitted(verb) or _past_mark(verb, time)


def intending(verb: Token) -> Token | None:
    """Return the verb of the past above an infinitive of purpose ("extended its offer to buy the firm Friday")."""
    purpose = link(verb) == "circumstance" and verb.i > verb.head.i
    above = verb.head if purpose else verb.head.head
    below = purpose or (tells_of_noun(verb) and link(verb.head) == "object")
    return above if below and form(verb) == "base" and is_verb(above) and is_past(above) else None


def is_gerund_of_noun(verb: Token) -> bool:
    """Tell a gerund below a noun ("signed a pact on sharing data on Friday"): the day belongs to the verb above."""
    return form(verb) == "gerund" and link(verb) == "after preposition" and is_common_noun(verb.head.head)


def _past_comparison(verb: Token) -> Token:
    """Return the verb above "than expected", "as planned" where the time after it was given to those words."""
    bare = form(verb) == "participle" and not helpers(verb) and not nominal_subjects(verb)
    compared = bare and verb.i > 0 and verb.nbor(-1).lower_ in ("than", "as") and properties(verb) & {"arranged", "speech"}
    return (climb(verb.head, is_verb) if compared else None) or verb


def _framed(verb: Token) -> Token | None:
    """Return the main verb of "In a statement issued Friday, the firm denied it": what was issued then says so."""
    paper = verb.head
    prep = preposition_of(paper) if link(verb) == "noun clause" and form(verb) == "participle" else None
    if prep is None or prep.lower_ not in ("in", "at", "during"):
        return None
    above = prep.head
    said = is_eventive(paper) or lemma(paper) in words("eventive", "papers")
    return above if said and prep.i < above.i and is_verb(above) and link(prep) == "preposition" else None


def _permitted(verb: Token) -> Token | None:
    """Return the verb above what somebody needs, or may, do ("exporters need a license to ship it from Monday")."""
    if not is_plain_infinitive(verb):
        return None
    noun, above = verb.head, verb.head.head
    if link(verb) == "statement" and "needs" in properties(noun):  # "need [a license to go]" for "need a license [to go]"
        return noun
    if not tells_of_noun(verb) or not completes_verb(noun) or not is_verb(above):
        return None
    return above if "needs" in properties(above) or lemma(noun) in words("eventive", "permissions") else None


def _reporter(verb: Token, time: Token) -> Token | None:
    """Return the verb of speech before a time that the parse gave to what was said ("said on Tuesday it had sold …")."""
    above = verb.head
    if link(verb) != "statement" or above.i >= time.i or not is_verb(above) or _after_that(above, time) == verb:
        return None
    subject = next(iter(nominal_subjects(verb)), None)
    if subject is None or subject.left_edge.i < time.i:
        return None
    between = verb.doc[above.i + 1 : time.i]
    return above if all(token.pos_ in ("ADP", "DET", "NUM", "ADJ", "PROPN", "NOUN") for token in between[-3:]) else None


def _after_that(verb: Token, time: Token) -> Token | None:
    """Return the verb of what was said where the time stands in it ("said that on Friday, after a vote, it had sold …")."""
    for child in verb.rights:
        opening = that_of(child) if link(child) == "statement" else None
        if opening is not None and opening.i < time.i < child.i:
            return child
    opened = any(token.lower_ == "that" and token.tag_ == "IN" for token in verb.doc[verb.i + 1 : time.left_edge.i])
    return next((one for one in statements(verb) if opened and one.i > max(verb.i, time.i)), None)


def _past_mark(verb: Token, time: Token) -> Token:
    """Return the verb above where the time stands before the clause's own mark ("On Friday, hours before it ended, they …")."""
    opening = mark(verb) if link(verb) in ("circumstance", "statement") else None
    return verb.head if opening is not None and time.i < opening.i and is_verb(verb.head) else verb
