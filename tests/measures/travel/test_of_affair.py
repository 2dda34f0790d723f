"""What is said where the articles tell of the affair."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.measures.travel.of_affair import of_affair
from analysis.measures.unanswered import Unanswered

GATES = ["The sluice gates stay shut.", "The gates of the sluice hold.", "No sluice gates opened.", "The sluice gates rust."]
FAIR = ["The fair drew crowds.", "A tenor sang.", "Cakes were sold.", "Bakers won prizes."]


def test_words_of_another_matter_and_of_an_article_of_something_else_are_not_of_the_affair():
    texts = {"a": GATES, "b": GATES, "c": GATES, "d": FAIR}
    rows = [(name, place * 100, words) for name, lines in texts.items() for place, words in enumerate(lines)]
    sentences = pd.DataFrame(rows, columns=["article", "start", "words"]).assign(furniture=False)
    quotes = pd.DataFrame([(f"q{name}", name, 100, 120) for name in texts], columns=["quote", "article", "start", "end"])
    asked = [Unanswered("asked", "Tamm had no comment.", name, 200, 220, None, date(2031, 5, 1)) for name in "ad"]
    found = of_affair(quotes, asked, sentences, elsewhere=frozenset("c"))
    assert found == {("a", 100), ("b", 100), ("a", 200)}
