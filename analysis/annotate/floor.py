"""Who holds the floor: the person a paragraph is about, whose words the next paragraph gives without saying so again.

News prose introduces a speaker in a sentence of narration ("The mayor's rival, Rita Kolber, rejected the plan.") and gives the
words in the next paragraph, with a pronoun, a description or nothing for a source. The subject of the narration is who speaks:
the named subject nearest to the words, of a main clause, past sentences whose own subject is a pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from analysis import syntax
from analysis.actors.terms.gender import gender_of
from analysis.annotate.places import Places
from analysis.language import Doc, Token, lemma, text_of
from analysis.language import Span as Words
from analysis.lexicon import words as listed
from analysis.model import Actor, Mention, Quote, Span
from analysis.quotes import QuoteRule, reports

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\n(?=\s*[“\"])")
_QUOTATION = re.compile(r"\s*+(?:“[^“”]*+(?:”\s*+|$)|\"[^\"]*+(?:\"\s*+|$))++")
_PRONOUNS = {"he": "male", "she": "female"}
_NAMED = ("name", "alias")
_OPEN = (QuoteRule.QUOTE_ALONE, QuoteRule.QUOTE_THEN_PROSE)
_NEW = frozenset(("a", "an", "one", "another"))
_MOST_BACK = 4  # paragraphs


class Floor:
    """Whom each paragraph of an article is about; each is looked into once, when it is asked for."""

    def __init__(self, doc: Doc, *, places: Places, known: Mapping[str, Actor]) -> None:
        self._doc, self._places, self._known = doc, places, known
        self._starts = [0, *(match.end() for match in _PARAGRAPH.finditer(text_of(doc)))]
        self._sentences: dict[int, list[Words]] | None = None
        self._topics: dict[int, Mention | None] = {}

    def opens(self, place: int) -> bool:
        """Tell whether a paragraph begins there."""
        start = self._starts[self._paragraph(place)]
        return not text_of(self._doc)[start:place].strip(" \t\n\xa0•")

    def is_first(self, place: int, places: Places) -> bool:
        """Tell whether a paragraph names no person before that place."""
        start = self._starts[self._paragraph(place)]
        return not any(one.kind == "person" and one.form in _NAMED for one in places.within(Span(start, place)))

    def before(self, place: int) -> Mention | None:
        """Return whom the paragraph before the one of this place is about: a person whom it names as a subject.

        A paragraph that speaks of "he", "she" or "the expert" alone, or is all quotation, goes on about whom the one before it
        is about.
        """
        last = self._paragraph(place) - 1
        for paragraph in range(last, max(-1, last - _MOST_BACK), -1):
            if (topic := self._topic(paragraph)) is not None:
                return topic
            if not (self._is_of_pronouns(paragraph) or self._is_quotation(paragraph)):
                return None
        return None

    def fits(self, mention: Mention, pronoun: str) -> bool:
        """Tell whether a pronoun can stand for a person, by gender where it is plain."""
        actor = self._known.get(mention.actor or "")
        told = gender_of(actor) if actor else None
        return told is None or _PRONOUNS.get(pronoun) in (None, told)

    def _paragraph(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _is_of_pronouns(self, paragraph: int) -> bool:
        subjects = (child for sentence in self._of(paragraph) for child in syntax.nominal_subjects(sentence.root))
        return any(child.lower_ in _PRONOUNS or self._is_described(child) for child in subjects)

    def _is_described(self, noun: Token) -> bool:
        """Tell whether a noun calls a person who is known already by what they are: "the infectious disease expert"."""
        pointed = any(child.lower_ == "the" for child in noun.lefts)
        return pointed and syntax.is_common_singular(noun) and lemma(noun) in listed("roles", "nouns")

    def _is_quotation(self, paragraph: int) -> bool:
        """Tell whether nothing stands in a paragraph but words in quotation marks."""
        end = self._starts[paragraph + 1] if paragraph + 1 < len(self._starts) else len(text_of(self._doc))
        return _QUOTATION.fullmatch(text_of(self._doc)[self._starts[paragraph] : end]) is not None

    def _topic(self, paragraph: int) -> Mention | None:
        if paragraph not in self._topics:
            some = () if self._is_quotation(paragraph) else reversed(self._of(paragraph))
            told = next((one for one in some if self._named(one) or self._introduces(one)), None)
            self._topics[paragraph] = self._named(told) if told is not None else None
        return self._topics[paragraph]

    def _of(self, paragraph: int) -> list[Words]:
        if self._sentences is None:
            self._sentences = {}
            for sentence in self._doc.sents:
                first = next((token.idx for token in sentence if not token.is_space), sentence.start_char)
                self._sentences.setdefault(self._paragraph(first), []).append(sentence)
        return self._sentences.get(paragraph, [])

    def _subject(self, sentence: Words) -> Mention | None:
        """Return the person named as subject of the sentence's main clause, or of the verb that its quotation hangs on."""
        root = sentence.root
        said = self._is_said(root)
        beside = (child for child in root.children if syntax.is_beside(child) or (said and syntax.link(child) == "statement"))
        people = (self._person(noun) for verb in (root, *beside) for noun in syntax.nominal_subjects(verb))
        return next((one for one in people if one), None)

    def _named(self, sentence: Words) -> Mention | None:
        return self._subject(sentence) or self._beside_cue(sentence) or self._at_head(sentence)

    def _at_head(self, sentence: Words) -> Mention | None:
        """Return the person whose name begins a sentence that the parse made hang on it: "Kolber, going on, tweeted that …"."""
        root = sentence.root
        return self._person(root) if syntax.is_proper_noun(root) and root.left_edge.i == sentence.start else None

    def _introduces(self, sentence: Words) -> bool:
        """Tell whether a sentence is about a person without a name, who takes the floor: "But one official said …"."""
        subjects = filter(syntax.is_common_singular, syntax.nominal_subjects(sentence.root))
        new = (noun for noun in subjects if any(child.lower_ in _NEW for child in noun.lefts))
        return any(lemma(noun) in listed("roles", "nouns") for noun in new)

    def _beside_cue(self, sentence: Words) -> Mention | None:
        """Return the person whose name stands right before a verb of speech, where the parse lost the clause."""
        before = (self._places.at(token.nbor(-1).idx) for token in sentence[1:] if syntax.is_tensed(token) and reports(token))
        return next((one for one in before if one and one.kind == "person" and one.form in _NAMED), None)

    def _is_said(self, root: Token) -> bool:
        """Tell whether the main verb is somebody's own word: of a quotation, by which who said it hangs."""
        return any(noun.lower_ in ("i", "we", "you") for noun in syntax.nominal_subjects(root))

    def _person(self, token: Token) -> Mention | None:
        at = self._places.at(token.idx)
        if at is not None and at.kind == "person" and at.form in _NAMED:
            return at
        beside = (self._places.at(child.idx) for child in token.children if syntax.is_apposition(child) or _writes(child))
        return next((one for one in beside if one and one.kind == "person"), None)


def is_named_inside(actor: str, content: Sequence[Span], places: Places) -> bool:
    """Tell whether a quote's words name a person: nobody speaks of oneself by name."""
    inside = (one for part in content for one in places.within(part))
    return any(one.actor == actor and one.kind == "person" and one.form in _NAMED for one in inside)


def takes_the_floor(quote: Quote, source: str) -> bool:
    """Tell whether a quote's source leaves open who speaks: a pronoun of a person, or nothing but what was carried on."""
    return (quote.source is None and quote.rule in _OPEN) or source.lower() in _PRONOUNS


def _writes(owner: Token) -> bool:
    """Tell whose letter or speech a subject is: "Hale's letter names his last day"."""
    return syntax.is_possessor(owner) and lemma(owner.head) in listed("sources", "issued")
