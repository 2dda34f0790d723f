"""From a time expression up the parse to what it dates: the first verb, or noun that names something happening."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from analysis import lexicon
from analysis.language import lemma
from analysis.syntax import form, helping, is_eventive, is_present, is_verb, properties
from analysis.syntax.tense import is_after_quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

Tie = Literal["verb", "noun", "caption", "through noun", "report"]
_MOST_STEPS = 25
_INSIDE_NOUN = frozenset(("nummod", "amod", "compound", "poss", "nmod", "appos", "npadvmod"))
_COMPARING = frozenset(("compared", "than", "versus"))  # "up from a year ago" dates nothing that happened then
_CIRCUMSTANCES = frozenset(("during", "at", "in", "on", "after", "following", "by"))
_MEASURING = frozenset(("before", "since", "until", "till"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_OBJECTS = frozenset(("dobj", "attr", "oprd"))


@dataclass(frozen=True, slots=True)
class Dated:
    """The token that a time expression dates, and how it was reached. ``time`` is the head of the expression."""

    token: Token
    time: Token
    rule: Tie


@cache
def words(group: str) -> frozenset[str]:
    """Load a word list of ``eventive.toml``."""
    return lexicon.words("eventive", group)


def dated_by(span: Span, *, gone: bool = False, over: bool = False) -> Iterator[Dated]:
    """Yield what the expression dates: nothing where it hangs on no happening ("a 1957 car").

    It dates two clauses in "said on Thursday, when he met the king". ``gone`` tells that the time is over: no intention's then;
    ``over``, that it was so the day before publication: then nobody "is praising her win on Monday" on that Monday.
    """
    noun = _dated_before(span.root) or _told_of(span)
    first = Dated(noun, span.root, "noun") if noun is not None else _climb(span)
    if gone and first is not None and (above := _intending(first.token)) is not None:
        first = _verb(above, first.time, through=False)
    if over and first is not None and first.rule == "verb" and (named := _named_while_going_on(first)) is not None:
        first = _noun(named, first.time, via=first.time)
    if first is not None:
        yield first
    second = _when_clause(span)
    if second is not None and (first is None or second.i != first.token.i):
        yield Dated(second, span.root, "verb")


def _named_while_going_on(dated: Dated) -> Token | None:
    """Return the last happening named between a verb that tells what goes on ("is praising") and a time that is over."""
    verb, time = dated.token, dated.time
    goes_on = form(verb) == "gerund" and helping(verb) == {"be"} and is_present(verb)
    between = verb.doc[verb.i + 1 : time.i] if goes_on else ()
    return next((token for token in reversed(between) if is_eventive(token)), None)


def _when_clause(span: Span) -> Token | None:
    """Return the verb of a clause that follows the expression at once: "when …", "the day on which …"."""
    doc, place = span.doc, span.end
    place += place < len(doc) and doc[place].text == ","
    if place < len(doc) and doc[place].lower_ == "when":
        verb = doc[place].head
        return verb if verb.i > place and is_verb(verb) else None
    place += place < len(doc) and doc[place].lower_ in ("the", "a")
    if place >= len(doc) or lemma(doc[place]) not in words("times"):
        return None
    clauses = (child for child in doc[place].rights if child.dep_ == "relcl" and is_verb(child))
    return next((verb for verb in clauses if not any(child.lower_ == "had" for child in verb.lefts)), None)


def _climb(span: Span) -> Dated | None:
    time = span.root
    current, through = time, False
    for _ in range(_MOST_STEPS):
        above = current.head
        if above.i == current.i:
            return _verb(current, time, through=through) if is_verb(current) and current.i != time.i else None
        if above.lower_ in _COMPARING or _is_former(above):
            return None
        if is_verb(above) and not _is_gerund(above):
            return None if _is_end_of_period(above) else _verb(_meant(_past_comparison(above), time), time, through=through)
        if above.pos_ in ("NOUN", "PROPN"):
            if is_eventive(above):
                return _noun(above, time, via=current)
            if current.dep_ in _INSIDE_NOUN and not _is_adverbial(current, above):
                return None
            through = True
        current = above
    return None


def _told_of(span: Span) -> Token | None:
    """Return the happening right before a day and the clause that tells of it: "a report Thursday that said …"."""
    place = span.end
    behind = span.root.dep_ == "npadvmod" and span.start and place < len(span.doc)
    noun = span.doc[span.start - 1] if behind else None
    if noun is None or noun.dep_ not in _OBJECTS or noun.head != span.root.head or not is_eventive(noun):
        return None
    clause = next((child for child in noun.rights if child.dep_ == "relcl"), None)
    return noun if clause is not None and clause.left_edge.i == place else None


def _dated_before(time: Token) -> Token | None:
    """Return the happening right before the time that only measures when ("was filmed prior to her death in 2009")."""
    prep = time.head
    if time.dep_ != "pobj" or prep.lower_ not in ("in", "on") or not prep.i:
        return None
    noun = prep.nbor(-1)
    before = noun.dep_ == "pobj" and noun.head.i < noun.i and is_eventive(noun)
    return noun if before and (noun.head.lower_ in _MEASURING or noun.head.head.lower_ in ("prior", "ahead")) else None


def _is_end_of_period(verb: Token) -> bool:
    """Tell "the year ended March 31", which names a stretch of time and no happening."""
    return verb.dep_ in ("acl", "amod") and lemma(verb) == "end" and lemma(verb.head) in words("times") | {"quarter", "half"}


def _is_former(word: Token) -> bool:
    """Tell the "up from" of "up from 91 on Friday", "an improvement from 2008": the time is that of the figure before."""
    if word.lower_ == "from" and lemma(word.head) in words("changes") and word.head.pos_ == "NOUN":
        return True
    return word.lower_ in ("up", "down") and word.dep_ == "advmod" and any(child.lower_ == "from" for child in word.rights)


def _meant(verb: Token, time: Token) -> Token:
    """Return the verb of a report or of what is reported, whichever the time stands with, where the parse has the other."""
    if verb.dep_ == "ccomp" and is_verb(verb.head) and is_after_quotation(time, verb):
        return verb.head
    if (framed := _framed(verb)) is not None:
        return framed
    told = _after_that(verb, time) if "speech" in properties(verb) else None
    return told or _reporter(verb, time) or _permitted(verb) or _past_mark(verb, time)


def _framed(verb: Token) -> Token | None:
    """Return the main verb of "In a statement issued Friday, the firm denied it": what was issued then says so."""
    paper, prep = verb.head, verb.head.head
    opens = verb.dep_ == "acl" and verb.tag_ == "VBN" and paper.dep_ == "pobj" and prep.lower_ in ("in", "at", "during")
    above = prep.head
    said = opens and (is_eventive(paper) or lemma(paper) in words("papers"))
    return above if said and prep.i < above.i and is_verb(above) and prep.dep_ == "prep" else None


def _permitted(verb: Token) -> Token | None:
    """Return the verb above what somebody needs, or may, do ("exporters need a license to ship it from Monday")."""
    if verb.tag_ != "VB" or not any(child.tag_ == "TO" for child in verb.lefts):
        return None
    noun, above = verb.head, verb.head.head
    if verb.dep_ == "ccomp" and "needs" in properties(noun):  # "need [a license to go]" for "need a license [to go]"
        return noun
    if verb.dep_ not in ("acl", "relcl") or noun.dep_ not in _OBJECTS or not is_verb(above):
        return None
    return above if "needs" in properties(above) or lemma(noun) in words("permissions") else None


def _reporter(verb: Token, time: Token) -> Token | None:
    """Return the verb of speech before a time that the parse gave to what was said ("said on Tuesday it had sold …")."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.i >= time.i or not is_verb(above) or _after_that(above, time) == verb:
        return None
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.left_edge.i < time.i:
        return None
    between = verb.doc[above.i + 1 : time.i]
    return above if all(token.pos_ in ("ADP", "DET", "NUM", "ADJ", "PROPN", "NOUN") for token in between[-3:]) else None


def _intending(verb: Token) -> Token | None:
    """Return the verb of the past above an infinitive of purpose ("extended its offer to buy the firm Friday")."""
    purpose = verb.dep_ == "advcl" and verb.i > verb.head.i
    above = verb.head if purpose else verb.head.head
    done = above.tag_ == "VBD" or any(child.tag_ == "VBD" for child in above.lefts if child.dep_ in ("aux", "auxpass"))
    below = purpose or (verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "dobj")
    return above if below and done and verb.tag_ == "VB" and is_verb(above) else None


def _past_comparison(verb: Token) -> Token:
    """Return the verb above "than expected", "as planned" where the time after it was given to those words."""
    bare = verb.tag_ == "VBN" and not any(child.dep_ in _SUBJECTS or child.dep_ == "auxpass" for child in verb.lefts)
    compared = bare and verb.i > 0 and verb.nbor(-1).lower_ in ("than", "as") and properties(verb) & {"arranged", "speech"}
    above = verb.head
    while compared and above.i != above.head.i and not is_verb(above):
        above = above.head
    return above if compared and is_verb(above) else verb


def _after_that(verb: Token, time: Token) -> Token | None:
    """Return the verb of what was said where the time stands in it ("said that on Friday, after a vote, it had sold …")."""
    for child in verb.rights:
        mark = next((one for one in child.lefts if one.dep_ == "mark" and one.lower_ == "that"), None)
        if child.dep_ == "ccomp" and mark is not None and mark.i < time.i < child.i:
            return child
    opened = any(token.lower_ == "that" and token.tag_ == "IN" for token in verb.doc[verb.i + 1 : time.left_edge.i])
    told = (child for child in verb.rights if child.dep_ == "ccomp" and child.i > time.i and is_verb(child))
    return next(told, None) if opened else None


def _past_mark(verb: Token, time: Token) -> Token:
    """Return the verb above where the time stands before the clause's own mark ("On Friday, hours before it ended, they …")."""
    mark = next((child for child in verb.lefts if child.dep_ == "mark"), None)
    outside = mark is not None and time.i < mark.i and verb.dep_ in ("advcl", "ccomp") and is_verb(verb.head)
    return verb.head if outside else verb


def _is_gerund(verb: Token) -> bool:
    """Tell a gerund below a noun ("signed a pact on sharing data on Friday"): the day belongs to the verb above."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.dep_ == "prep" and verb.head.head.pos_ == "NOUN"


def _is_adverbial(time: Token, noun: Token) -> bool:
    """Tell whether a day set after the noun belongs to the verb ("one official Monday described …")."""
    return time.dep_ in ("npadvmod", "appos") and time.i > noun.i


def _verb(verb: Token, time: Token, *, through: bool) -> Dated:
    photo = _depicting(verb)
    if photo is not None:
        return Dated(photo, time, "caption")
    if "reports" in properties(verb) and not _is_order(verb) and not _is_deed(verb):
        return Dated(verb, time, "report")
    return Dated(verb, time, "through noun" if through else "verb")


def _is_order(verb: Token) -> bool:
    """Tell "told the allies to talk" from "told the allies that they had talked"."""
    below = (child for child in verb.rights if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB")
    return any(child.dep_ == "aux" and child.tag_ == "TO" for one in below for child in one.lefts)


def _is_deed(verb: Token) -> bool:
    """Tell "added two plants", "reported a loss", "wrote a book" from speech."""
    if "deed" not in properties(verb):
        return False
    return any(child.dep_ == "dobj" for child in verb.rights) and not any(child.dep_ == "ccomp" for child in verb.children)


def _noun(noun: Token, time: Token, *, via: Token) -> Dated:
    """Prefer the verb above where it says it better ("held talks on Friday", "during a visit last week")."""
    above = noun.head
    inside = via.lower_ in ("for", "of")  # "announced a summit for June", "reported a loss for the quarter"
    inside = inside or above.lower_ in words("recalling")  # "following the earthquake two weeks ago"
    if noun.dep_ in _OBJECTS and is_verb(above) and via.dep_ in ("prep", "npadvmod") and not inside:
        return _verb(above, time, through=False)
    circumstance = noun.dep_ == "pobj" and above.dep_ in ("prep", "agent") and is_verb(above.head)
    if circumstance and above.lower_ in _CIRCUMSTANCES and via.dep_ != "nummod" and not inside and _is_own(noun):
        return _verb(above.head, time, through=False)
    return Dated(noun, time, "noun")


def _is_own(noun: Token) -> bool:
    """Tell whether the noun alone would not say whose it is ("during his visit", "on a visit")."""
    return any(child.tag_ == "PRP$" or child.lower_ in ("a", "an") for child in noun.lefts)


def _depicting(verb: Token) -> Token | None:
    """Find the verb whose object is what a picture shows ("This photo, taken July 17, shows …")."""
    candidates = [verb, verb.head, verb.head.head]
    for one in candidates:
        subjects = [child for child in one.lefts if child.dep_ in ("nsubj", "nsubjpass")]
        supposed = any(child.tag_ == "MD" for child in one.lefts)  # "said the photos would show that he was well"
        if not supposed and "depicts" in properties(one) and any(lemma(noun) in words("photos") for noun in subjects):
            return one
    return None
