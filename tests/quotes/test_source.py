"""Who a cue credits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from analysis.model import Span
from analysis.quotes.source.find_source import source_of

Read = Callable[[str], Doc]


def source(doc: Doc, cue: str) -> str | None:
    token = next(token for token in doc if token.text == cue)
    found = source_of(token)
    return found.span.of(doc.text) if found else None


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The mayor said the bridge would open.", "said", "The mayor"),
        ("Ines Orla, the mayor of Varn, said the bridge would open.", "said", "Ines Orla, the mayor of Varn"),
        ("According to the ministry, the bridge will open.", "According", "the ministry"),
        ("The bridge was praised by engineers from abroad.", "praised", "engineers from abroad"),
        ("The mayor's claim that the bridge is safe was doubted.", "claim", "The mayor"),
        ("They left on her claim that the bridge is safe.", "claim", "her"),
        ("The mayor closed the bridge, saying it was unsafe.", "saying", "The mayor"),
        ("The mayor went on to say the bridge was unsafe.", "say", "The mayor"),
        ("The mayor smiled and said the bridge was safe.", "said", "The mayor"),
        ("The engineers voiced fears that the bridge would fall.", "fears", "The engineers"),
        ("The mayor asked the engineer to say that it was safe.", "say", "the engineer"),
        ("A statement released on Monday said the bridge was safe.", "said", "A statement released on Monday"),
    ],
)
def test_the_source_is_the_noun_phrase_that_the_cue_credits(read: Read, text: str, cue: str, expected: str):
    assert source(read(text), cue) == expected


def test_in_a_relative_clause_it_runs_from_the_antecedent_to_the_pronoun(read: Read):
    found = source(read("They met an engineer who said the bridge was safe."), "said")
    assert found == "an engineer who"


def test_an_impersonal_report_has_no_source(read: Read):
    assert source(read("It was reported that the bridge was closed."), "reported") is None


def test_a_name_with_an_apposition_after_an_interview_is_the_source(read: Read):
    text = "In an interview with the Daily Ferry, Ines Orla, mayor of Varn, urged the engineers to wait."
    found = source(read(text), "urged")
    assert found is not None
    assert found.startswith("Ines Orla")


def test_the_source_stops_where_the_content_begins(read: Read):
    text = "“It is safe,” said the mayor “of Varn and all.”"
    doc = read(text)
    cue = next(token for token in doc if token.text == "said")
    found = source_of(cue, avoid=[Span(0, 13), Span(text.index("“of"), len(text))])
    assert found is not None
    assert found.span.of(text) == "the mayor"


def test_a_date_is_no_part_of_the_source(read: Read):
    assert source(read("“It is safe,” the mayor on Monday told the council."), "told") == "the mayor"
