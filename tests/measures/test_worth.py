"""Which quotes can be read alone, and how much of the affair is told around them."""

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.measures.worth import stands_alone, told_around


def row(**given: Any) -> Any:
    usual = {"kind": "direct", "words": "The gates stay shut until spring.", "source": "Tamm", "rule": "quote, source cue"}
    return SimpleNamespace(**{**usual, **given})


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"words": "The plan is dead and we all know it."},
        {"words": "If Tamm opens the gates she will lose."},
        {"kind": "mixed", "words": "Tamm was “careless in the handling of the gates”", "rule": "clause+marks"},
        {"kind": "mixed", "words": "the Harbor Board had “no plan for the winter”", "rule": "according_to"},
    ],
)
def test_a_statement_that_names_what_it_speaks_of_stands_alone(given: dict[str, Any]):
    assert stands_alone(row(**given))


@pytest.mark.parametrize(
    "given",
    [
        {"words": "It was the wrong thing to do."},
        {"words": "Her mind was made up long ago."},
        {"words": "I do not like what he said of the gates."},
        {"words": "and the gates stay shut until spring"},
        {"words": "We will fight."},
        {"words": "But more to the point, the gates stay shut until spring."},
        {"words": "I am glad to sign it and will ask others to do so."},
        {"kind": "mixed", "words": "the case as the height of “careless work”", "rule": "object_as+marks"},
        {"kind": "mixed", "words": "the sale belonged to a “whole row of mistakes”", "rule": "clause+marks"},
        {"words": "Shutting the gates was improper but legal.", "source": "23 percent"},
    ],
)
def test_a_fragment_what_points_back_and_a_polls_answer_do_not(given: dict[str, Any]):
    assert not stands_alone(row(**given))


def test_a_quote_counts_by_how_much_of_the_affair_its_passage_and_its_article_tell():
    told = ["The sluice gates stay shut.", "The gates of the sluice hold.", "No sluice gates opened."]
    mixed = ["The fair drew crowds.", "A tenor sang.", "Cakes were sold.", "Bakers won prizes.", *told]
    texts = {"a": told, "b": told, "c": mixed}
    rows = [(name, place * 100, words) for name, lines in texts.items() for place, words in enumerate(lines)]
    sentences = pd.DataFrame(rows, columns=["article", "start", "words"]).assign(furniture=False)
    quotes = pd.DataFrame(
        [("gates", "a", 100, 120), ("late", "c", 610, 630), ("tenor", "c", 0, 20)], columns=["quote", "article", "start", "end"]
    ).assign(words="w")
    found = told_around(quotes, sentences)
    assert found["gates"] > found["late"] > found["tenor"]
