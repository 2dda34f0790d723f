"""How much a dated clause tells by itself: reactions to what is not named, pages and their articles, what something is."""

from __future__ import annotations

from collections.abc import Iterable

from analysis import syntax
from analysis.language import Token, lemma
from analysis.timeline.events.dated import Dated, words
from analysis.timeline.events.rules import EventRule

_TAKEN: tuple[syntax.Link, ...] = ("object", "quality", "complement", "statement")
_DUE = frozenset(("due", "likely", "near", "over"))
_NEAR = 5  # words before the verb: relative clauses of "an interview that the paper published" are often read wrongly
_MOST_BACK = 15  # words


def tells_little(dated: Dated) -> bool:
    """Tell whether a clause is no line of a timeline: nobody who reads it alone learns what took place."""
    token = dated.token
    if _is_record(token, dated.time):
        return True
    if dated.rule == EventRule.NOUN:
        return _is_bare(token, dated.time)
    return (
        syntax.is_imperative(token) or _is_thin(token, dated.time) or _is_page(token) or _is_state(token)
        or _is_nowadays(token, dated.time) or _depicts(token)
    )  # fmt: skip


def _is_bare(noun: Token, time: Token) -> bool:
    """Tell a noun with nothing but its time: "Wednesday's decision", "the 1968 pandemic"; not where a verb above goes on."""
    if syntax.is_nominal_subject(noun) and syntax.form(noun.head) == "past":
        return False
    own = {noun.i, time.i, *(child.i for child in time.children if not syntax.is_postmodifier(child))}
    return not any(syntax.is_content_word(token) and token.i not in own and not _is_year(token) for token in noun.subtree)


def _is_year(token: Token) -> bool:
    return token.is_digit and len(token) == len("2008")


def _is_record(verb: Token, time: Token) -> bool:
    """Tell the day that something is compared with: "the first loss since 1992", "the worst since March"."""
    if time.head.lower_ != "since":
        return False
    before = verb.doc[max(time.head.i - _MOST_BACK, verb.sent.start) : time.head.i]
    return any(syntax.is_superlative(token) or token.lower_ in ("first", "only", "most", "least") for token in before)


def _is_thin(verb: Token, time: Token) -> bool:
    """Tell a verb that only says that something came next ("Oslo reacted within the day", "another step is due")."""
    subject = next(iter(syntax.nominal_subjects(verb)), None)
    if lemma(verb) == "be":
        day = time in verb.rights and (syntax.link(time) == "quality" or syntax.is_adverbial_noun(time))
        if day and subject is not None and lemma(subject) in words("times"):
            return True  # "the record date is Nov. 9"
        due = any(syntax.link(child) == "quality" and child.lower_ in _DUE for child in verb.rights)
        named = any(syntax.link(child) == "complement" for one in verb.rights for child in (one, *one.rights))
        return due and not named and subject is not None and lemma(subject) in words("pointing")
    if "thin" not in syntax.properties(verb) or subject is None:
        return False
    if syntax.is_eventive(subject) and lemma(subject) not in words("pointing"):
        return False
    return not _complements(verb, time)


def _complements(verb: Token, time: Token) -> bool:
    """Tell whether the verb takes anything beside its time: "came to Oslo", "reacted with a ban"."""
    for child in verb.rights:
        if syntax.is_agent(child) or (syntax.link(child) in _TAKEN and child.lower_ != "place"):
            return True
        if syntax.link(child) == "preposition" and any(_is_named(word, time) for word in child.rights):
            return True
    return False


def _is_named(word: Token, time: Token) -> bool:
    full = any(syntax.link(child) == "preposition" for child in word.rights)  # "a day of talks"
    bare = not full and (word.ent_type_ in ("DATE", "TIME") or lemma(word) in words("times"))
    timed = bare or word.left_edge.i <= time.i <= word.right_edge.i
    return (syntax.is_noun(word) or syntax.is_verb(word)) and not timed and lemma(word) not in words("pointing")


def _is_page(verb: Token) -> bool:
    """Tell the appearance of an article, not of what it tells ("this article appeared on Monday", "page last updated")."""
    noun = verb.head
    put_out = syntax.link(verb) == "noun clause" and "releases" in syntax.properties(verb)
    alone = all(map(syntax.is_determiner, noun.lefts)) and all(one == verb or syntax.is_mark(one) for one in noun.rights)
    if (put_out and alone) or verb.doc[max(verb.i - 1, 0) : verb.i + 1].text.lower() == "last updated":
        return True  # "a letter published Wednesday"
    if "publishes" not in syntax.properties(verb):
        return False
    objects = [child for child in verb.rights if syntax.link(child) == "object"]
    near = objects or [*verb.lefts, *verb.doc[max(verb.i - _NEAR, verb.sent.start) : verb.i]]
    return any(lemma(noun) in words("pages") for noun in near)


def _is_state(verb: Token) -> bool:
    """Tell what somebody or something is or was ("Sund is the first guest this month"); what will be is news."""
    if lemma(verb) != "be" or syntax.helpers(verb) or any(map(syntax.is_expletive, verb.lefts)):
        return False
    return any(_is_quality(child) for child in verb.rights) and not _goes_on(verb.rights)


def _is_quality(child: Token) -> bool:
    if syntax.link(child) != "quality":
        return False
    if syntax.is_adjective(child):
        ahead = bool(syntax.properties(child) & {"plans", "arranged"})  # "is due in June"
        done = child.lower_.endswith("ed")  # "was jeered" is often read as what somebody is
        return not done and not ahead and not any(syntax.link(below) in ("complement", "statement") for below in child.rights)
    return (syntax.is_noun(child) or syntax.is_pronoun(child)) and not syntax.is_eventive(child)


def _depicts(verb: Token) -> bool:
    """Tell what a picture shows ("This photo, taken July 17, shows …")."""
    shown = "depicts" in syntax.properties(verb)
    return shown and any(lemma(noun) in words("photos") for noun in syntax.nominal_subjects(verb))


def _goes_on(children: Iterable[Token]) -> bool:
    """Tell "it was the minister who resigned": what the clause tells is in the one within it."""
    below = (child for one in children for child in (one, *one.rights))
    return any(syntax.link(child) in ("relative", "statement") and syntax.is_verb(child) for child in below)


def _is_nowadays(verb: Token, time: Token) -> bool:
    """Tell what is so in these days ("today the port takes few ships"); of the day itself papers write "took", "is taking"."""
    return time.lower_ == "today" and syntax.form(verb) == "present" and not syntax.helpers(verb)
