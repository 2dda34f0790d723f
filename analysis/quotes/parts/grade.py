"""Grade how well the speech is attributed, by the words of its source; of a newsroom's own reporter it is no speech.

Who a pronoun or a description stands for is only known once the actors are joined: those come out as ``none`` or
``unnamed official`` here and are raised by the join where they turn out to have a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import islice

from analysis import syntax
from analysis.language import Doc, Token, lemma
from analysis.lexicon import words as word_list
from analysis.model import Article, Grade, Quote, Span
from analysis.quotes.parts.words import words_of

_NAMED_BODIES = frozenset(("ORG", "GPE", "NORP", "LOC", "FAC", "LAW", "PRODUCT", "EVENT"))
_BY_LIST: dict[str, Grade] = {"hearsay": "second hand", "unnamed": "unnamed official", "institution": "institution"}
_MOST_WORDS = 200  # of a source that are looked at: a longer one is none, and time would grow with the square
_FAR = 240  # characters around the source in which anonymity is asked for


def graded(quote: Quote, doc: Doc, *, text: str) -> Quote:
    """Return the quote with its attribution grade."""
    grade = grade_of(quote, doc, text=text)
    return quote if quote.grade == grade else replace(quote, grade=grade)


def grade_of(quote: Quote, doc: Doc, *, text: str) -> Grade:
    """Return the grade that the words of the source (or of the one carried on) give."""
    span = quote.source or quote.carried
    head = head_of(doc, span) if span and len(words_of(doc, span)) <= _MOST_WORDS else None
    if span is None or head is None:
        return "none"
    if quote.via or _passed_on(quote, text):
        return "second hand"
    if _is_spokesperson(span.of(text), head):
        return "spokesperson"
    return "unnamed official" if _is_anonymous(span, text) else _by_head(head)


def head_of(doc: Doc, span: Span) -> Token | None:
    """Return the word that a source is about; of "Smith, who" the antecedent."""
    words = words_of(doc, span)
    if not len(words):
        return None
    root = words.root
    if syntax.is_relative_pronoun(root) or syntax.is_verb_form(root) or syntax.is_punctuation(root):
        nominal = filter(syntax.is_nominal, words[:_MOST_WORDS])
        inside = range(words.start, words.end)
        heads = (token for token in nominal if not syntax.is_relative_pronoun(token))
        root = next((token for token in heads if token.head.i not in inside or token.head == root), root)
    return root


def _by_head(head: Token) -> Grade:
    word = lemma(head)
    if any(one.ent_type_ == "PERSON" for one in (head, *filter(syntax.is_apposition, _children(head)))):
        return "named on record"
    if syntax.is_personal_pronoun(head) or syntax.is_relative_pronoun(head):
        return "none"
    if syntax.is_proper_noun(head) and head.ent_type_ in _NAMED_BODIES:
        return "institution" if head.ent_type_ != "NORP" else "unnamed official"
    for name, grade in _BY_LIST.items():
        if word in word_list("grades", name):
            return grade
    if syntax.is_proper_noun(head):
        return "named on record"
    several = syntax.is_common_plural(head) or syntax.is_number(head)
    return "unnamed official" if several or syntax.is_determiner(head) or syntax.is_adjective(head) else "none"


def _is_spokesperson(text: str, head: Token) -> bool:
    """Tell whether the head, its title or its apposition is a spokesperson's."""
    lowered = text.lower()
    if not any(word in lowered for word in word_list("grades", "spokesperson")):
        return False
    beside = [head, *(child for child in _children(head) if syntax.is_premodifier(child) or syntax.is_apposition(child))]
    return any(token.lower_.startswith("spokes") or token.lower_ in ("secretary", "director") for token in beside)


def _children(head: Token) -> Iterable[Token]:
    return islice(head.children, _MOST_WORDS)


def _is_anonymous(span: Span | None, text: str) -> bool:
    if span is None:
        return False
    around = text[max(0, span.start - 40) : span.end + _FAR].partition("\n\n")[0].lower()
    return any(phrase in around for phrase in word_list("grades", "anonymity"))


def _passed_on(quote: Quote, text: str) -> bool:
    """Tell whether somebody else passes the words on: "was quoted as saying", "reportedly said"."""
    if quote.cue is None:
        return False
    before = text[max(0, quote.cue.start - 40) : quote.cue.end].lower().rpartition(".")[2]
    return "quoted" in before or "reportedly" in before or "allegedly" in before


_OWNER = re.compile(r"(?:the )?(?P<owner>[^’']{2,40})[’'] ?s\b", re.IGNORECASE)
_OURS = re.compile(r"our (?:own )?(?:\w+ )?(?:reporter|correspondent|editor)\b", re.IGNORECASE)
_ADDED = frozenset(("the", "news", "com", "online", "newspaper"))


def of_newsroom(quote: Quote, article: Article) -> Quote:
    """Return the quote, as no speech where its source is the publisher's own reporter."""
    source = quote.source.of(article.text) if quote.source else ""
    return replace(quote, speech=False) if source and _is_own(source, article.publisher or "") else quote


def _is_own(source: str, publisher: str) -> bool:
    if _OURS.match(source):
        return True
    found = _OWNER.match(source)
    return found is not None and bool(_name(publisher)) and _name(found["owner"]) == _name(publisher)


@cache
def _name(newsroom: str) -> tuple[str, ...]:
    """Return the words by which a newsroom is known: those of "The BBC", "BBC News" and "bbc.com" are one."""
    return tuple(word for word in re.findall(r"\w+", newsroom.casefold()) if word not in _ADDED)
