"""From a time expression up the parse to what it dates: the first verb, or noun that names something happening."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis import lexicon, syntax
from analysis.language import Span, Token, lemma
from analysis.syntax.attachment import intending, is_gerund_of_noun, verb_with
from analysis.timeline.events.rules import EventRule

_COMPARING = frozenset(("compared", "than", "versus"))  # "up from a year ago" dates nothing that happened then
_CIRCUMSTANCES = frozenset(("during", "at", "in", "on", "after", "following", "by"))
_ORDERING = frozenset(("since", "after", "before", "until", "till", "following"))  # "since the May 2 spill": the spill was then
_MEASURING = frozenset(("before", "since", "until", "till"))


@dataclass(frozen=True, slots=True)
class Dated:
    """The token that a time expression dates, and how it was reached. ``time`` is the head of the expression."""

    token: Token
    time: Token
    rule: EventRule


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
    first = Dated(noun, span.root, EventRule.NOUN) if noun is not None else _climb(span)
    if gone and first is not None and (above := intending(first.token)) is not None and not _is_timed(above, first.token):
        first = _verb(above, first.time, through=False)
    if over and first is not None and first.rule != EventRule.NOUN and (named := _named_while_going_on(first)) is not None:
        first = _noun(named, first.time, via=first.time)
    if first is not None:
        yield first
    second = _when_clause(span)
    if second is not None and (first is None or second.i != first.token.i):
        yield Dated(second, span.root, EventRule.VERB)


def _is_timed(verb: Token, purpose: Token) -> bool:
    """Tell whether a verb has a time of its own before what it was done for: "left on Friday to meet her on Sunday"."""
    return any(word.ent_type_ in ("DATE", "TIME") for word in verb.doc[verb.i + 1 : purpose.i])


def _named_while_going_on(dated: Dated) -> Token | None:
    """Return the last happening named between a verb that tells what is so ("is praising", "stands") and a time that is over.

    Where the time stands first ("The speech on Wednesday does not stand up"), it is what is named before it.
    """
    verb, time = dated.token, dated.time
    helped = syntax.helping(verb) - {"do"} - ({"be"} if syntax.form(verb) == "gerund" else set())
    if helped or not syntax.is_present(verb):
        return None
    between = verb.doc[verb.i + 1 : time.i] if time.i > verb.i else verb.doc[verb.sent.start : time.i]
    return next((token for token in reversed(between) if syntax.is_eventive(token)), None)


def _when_clause(span: Span) -> Token | None:
    """Return the verb of a clause that follows the expression at once: "when …", "the day on which …"."""
    doc, place = span.doc, span.end
    place += place < len(doc) and doc[place].text == ","
    if place < len(doc) and doc[place].lower_ == "when":
        verb = doc[place].head
        return verb if verb.i > place and syntax.is_verb(verb) else None
    place += place < len(doc) and doc[place].lower_ in ("the", "a")
    if place >= len(doc) or lemma(doc[place]) not in words("times"):
        return None
    clauses = (child for child in doc[place].rights if syntax.link(child) == "relative" and syntax.is_verb(child))
    return next((verb for verb in clauses if not any(child.lower_ == "had" for child in verb.lefts)), None)


def _climb(span: Span) -> Dated | None:
    time = span.root
    current, through = time, False
    for _ in range(syntax.MOST_STEPS):
        above = current.head
        if above.i == current.i:
            return _verb(current, time, through=through) if syntax.is_verb(current) and current.i != time.i else None
        if above.lower_ in _COMPARING or _is_former(above) or (through and above.lower_ in _ORDERING):
            return None
        if syntax.is_verb(above) and not is_gerund_of_noun(above):
            return None if _is_end_of_period(above) else _verb(verb_with(above, time), time, through=through)
        if syntax.is_noun(above):
            if syntax.is_eventive(above):
                return _noun(above, time, via=current)
            if syntax.is_inside_noun(current):
                return None
            through = True
        current = above
    return None


def _told_of(span: Span) -> Token | None:
    """Return the happening right before a day and the clause that tells of it: "a report Thursday that said …"."""
    place = span.end
    behind = syntax.is_adverbial_noun(span.root) and span.start and place < len(span.doc)
    noun = span.doc[span.start - 1] if behind else None
    if noun is None or not syntax.completes_verb(noun) or noun.head != span.root.head or not syntax.is_eventive(noun):
        return None
    clause = next((child for child in noun.rights if syntax.link(child) == "relative"), None)
    return noun if clause is not None and clause.left_edge.i == place else None


def _dated_before(time: Token) -> Token | None:
    """Return the happening right before the time that only measures when ("was filmed prior to her death in 2009")."""
    prep = syntax.preposition_of(time)
    if prep is None or prep.lower_ not in ("in", "on") or not prep.i:
        return None
    noun = prep.nbor(-1)
    measure = syntax.preposition_of(noun)
    if measure is None or measure.i > noun.i or not syntax.is_eventive(noun):
        return None
    return noun if measure.lower_ in _MEASURING or measure.head.lower_ in ("prior", "ahead") else None


def _is_end_of_period(verb: Token) -> bool:
    """Tell "the year ended March 31", which names a stretch of time and no happening."""
    of_noun = syntax.link(verb) == "noun clause" or syntax.is_adjectival(verb)
    return of_noun and lemma(verb) == "end" and lemma(verb.head) in words("times") | {"quarter", "half"}


def _is_former(word: Token) -> bool:
    """Tell the "up from" of "up from 91 on Friday", "an improvement from 2008": the time is that of the figure before."""
    if word.lower_ == "from" and lemma(word.head) in words("changes") and syntax.is_common_noun(word.head):
        return True
    return word.lower_ in ("up", "down") and any(child.lower_ == "from" for child in word.rights)


def _verb(verb: Token, time: Token, *, through: bool) -> Dated:
    if "reports" in syntax.properties(verb) and not _is_order(verb) and not _is_deed(verb):
        return Dated(verb, time, EventRule.REPORT)
    return Dated(verb, time, EventRule.THROUGH_NOUN if through else EventRule.VERB)


def _is_order(verb: Token) -> bool:
    """Tell "told the allies to talk" from "told the allies that they had talked"."""
    below = (child for child in verb.rights if syntax.link(child) in ("complement", "statement"))
    return any(map(syntax.is_plain_infinitive, below))


def _is_deed(verb: Token) -> bool:
    """Tell "added two plants", "reported a loss", "wrote a book" from speech."""
    if "deed" not in syntax.properties(verb):
        return False
    return any(syntax.link(child) == "object" for child in verb.rights) and "statement" not in map(syntax.link, verb.children)


def _noun(noun: Token, time: Token, *, via: Token) -> Dated:
    """Prefer the verb above where it says it better ("held talks on Friday", "during a visit last week")."""
    above = noun.head
    inside = via.lower_ in ("for", "of")  # "announced a summit for June", "reported a loss for the quarter"
    inside = inside or above.lower_ in words("recalling")  # "following the earthquake two weeks ago"
    if (
        syntax.completes_verb(noun)
        and syntax.is_verb(above)
        and (syntax.link(via) == "preposition" or syntax.is_adverbial_noun(via))
        and not inside
    ):
        return _verb(above, time, through=False)
    circumstance = syntax.preposition_of(noun) is not None and syntax.is_verb(above.head)
    if circumstance and above.lower_ in _CIRCUMSTANCES and not syntax.is_figure(via) and not inside and _is_own(noun):
        return _verb(above.head, time, through=False)
    return Dated(noun, time, EventRule.NOUN)


def _is_own(noun: Token) -> bool:
    """Tell whether the noun alone would not say whose it is ("during his visit", "on a visit")."""
    return any(syntax.is_possessive_pronoun(child) or child.lower_ in ("a", "an") for child in noun.lefts)
