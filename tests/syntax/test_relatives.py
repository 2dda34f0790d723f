"""The noun of a relative clause and the number that its verb asks for, the verb of a time, edges of a run of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from analysis import syntax
from analysis.language.model import load_model
from analysis.syntax import agreement, attachment, edges, relatives

if TYPE_CHECKING:
    from types import ModuleType

    from spacy.tokens import Token

TOLD = [
    (syntax, "is_agent", "Quill was fined by a court by Friday.", {"by"}),
    (syntax, "is_beside", "Quill met Hale and left.", {"left"}),
    (syntax, "is_subclause", "Quill said Hale left to rest.", {"left", "rest"}),
    (syntax, "is_aside", "Quill stepped back, saying so, when asked.", {"saying"}),
    (syntax, "is_imperative", "Wait until noon.", {"Wait"}),
    (relatives, "is_relative_adverb", "It was late when the envoy left.", {"when"}),
    (relatives, "opens_relative", "The pact on which the firm relies has lapsed.", {"on", "which"}),
    (relatives, "is_content", "Quill denied the report that prices rose in a letter that leaked.", {"rose"}),
    (edges, "joins", "Both Quill and Hale left because it rained.", {"Both", "and", "because"}),
    (edges, "is_loose_mark", "Quill's firm lost $5, or 7%.", {",", "."}),
    (attachment, "is_gerund_of_noun", "They signed a pact on sharing data after meeting.", {"sharing"}),
]
VERBS_OF_TIMES = [
    ("In a statement issued Friday, the firm denied it.", "denied"),
    ("Exporters need a license to ship it from Monday.", "need"),
    ("Sales were lower than expected on Friday.", "were"),
]


def _word(sentence: str, text: str) -> Token:
    return next(token for token in load_model()(sentence) if token.text == text)


@pytest.mark.parametrize(("module", "question", "sentence", "words"), TOLD)
def test_each_question_holds_of_these_words_alone(module: ModuleType, question: str, sentence: str, words: set[str]) -> None:
    assert {token.text for token in load_model()(sentence) if getattr(module, question)(token)} == words


def test_a_subject_stands_before_its_verb() -> None:
    left = _word("Mara Quill left, said Hale.", "left")
    subject = syntax.subject_before(left)
    assert subject is not None
    assert subject.text == "Quill"
    assert syntax.subject_before(left.head) is None
    assert syntax.statements(left.head) == [left]


def test_a_preposition_stands_above_its_noun() -> None:
    preposition = syntax.preposition_of(_word("The envoy of Peru left.", "Peru"))
    assert preposition is not None
    assert preposition.text == "of"
    assert syntax.preposition_of(_word("The envoy of Peru left.", "envoy")) is None


@pytest.mark.parametrize(
    ("verb", "plural"), [("was", False), ("leaves", False), ("were", True), ("leave", True), ("left", None)]
)
def test_the_form_of_a_verb_asks_for_a_number(verb: str, plural: bool | None) -> None:  # noqa: FBT001
    rest = " late" if verb in ("was", "were") else ""
    assert agreement.asks_plural(_word(f"The {'envoys' if plural else 'envoy'} {verb}{rest}.", verb)) is plural


def test_a_relative_clause_tells_of_the_noun_that_agrees_with_its_verb() -> None:
    verb = _word("The victims of the flood, which was sudden, fled.", "was")
    noun = relatives.told_of(verb)
    assert noun is not None
    assert noun.text == "flood"
    assert agreement.agreeing(noun, verb) == noun
    assert agreement.topmost(noun).text == "victims"
    relative = relatives.relative_subject(verb)
    assert relative is not None
    assert relative.text == "which"


def test_a_noun_without_a_relative_word_belongs_to_the_lowest_infinitive() -> None:
    intend = _word("The jet they intend to launch is new.", "intend")
    launch = relatives.lowest_infinitive(intend)
    assert launch.text == "launch"
    assert relatives.takes(launch, None)


@pytest.mark.parametrize(("sentence", "verb"), VERBS_OF_TIMES)
def test_a_time_stands_with_this_verb_whatever_the_parse_ties_it_to(sentence: str, verb: str) -> None:
    time = next(token for token in load_model()(sentence) if token.text in ("Friday", "Monday"))
    above = next(token for token in time.ancestors if token.pos_ in ("VERB", "AUX"))
    assert attachment.verb_with(above, time).text == verb


def test_a_last_word_that_lacks_what_follows_needs_another() -> None:
    doc = load_model()("Hale has much to be proud of, and Quill saw this with")
    assert [token.text for token in doc if edges.lacks_what_follows(token)] == ["to", "and"]
