"""Of two sides of a case, what stands on one alone is told nowhere on the other, and what both tell they tell in like words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from analysis.measures.choice import Choice
from analysis.measures.editions.comparison import compare, namesakes
from analysis.measures.editions.sides import Sides
from analysis.model import AnnotatedArticle

SLUICE = "Ada Tamm opened the sluice of Norvale on May 2 for the farmers of the lower river."
AGAIN = "On May 2 the sluice of Norvale was opened by Ada Tamm, to the relief of farmers on the lower river."
BRIDGE = "The harbor bridge of Eastmere was shut on May 3 after a barge had struck its oldest pillar."
TOLD = "A barge that struck a pillar has shut the harbor bridge of Eastmere for good, the port said."
LIGHT = "A keeper of bees from the hills bought the old lighthouse of Sandport at an auction on May 4."
BARE = "She had sold the other lighthouse to a painter of ships at an auction on May 4."


def set_beside(affair: Any, folder: Path, left: list[str], right: list[str]) -> Any:
    articles = []
    for side, (publisher, texts) in enumerate((("Harbor Gazette", left), ("Quay Post", right))):
        for number, words in enumerate(texts):
            day = f"2031-05-0{next(int(part[0]) for part in words.split('May ')[1:])}" if "May " in words else None
            events = (affair.event(words, words, day, head=None, actors=("tamm",)),) if day else ()
            found = affair.article(f"{side}-{number}", words, "2031-05-08", publisher)
            articles.append(
                AnnotatedArticle(
                    found, affair.sentences(words), affair.mentions(words, affair.TAMM), (affair.TAMM,), events=events
                )
            )
    sides = Sides("publisher", "Harbor Gazette", "Quay Post")
    return compare(affair.store(folder, articles), affair.CASE, sides=sides, choice=Choice(most_quotes=3, most_events=3))


def told(comparison: Any) -> list[tuple[str | None, str | None]]:
    sentences = comparison.both.events["sentence"]
    return [tuple(None if end is None else sentences.loc[end] for end in (one.left, one.right)) for one in comparison.events]


def test_an_event_stands_on_one_side_alone_if_the_other_does_not_tell_it_in_any_words(affair: Any, tmp_path: Path):
    found = told(set_beside(affair, tmp_path / "c", [BRIDGE, LIGHT], [SLUICE, TOLD]))
    assert found == [(LIGHT, None), (None, SLUICE)]


def test_an_event_of_both_sides_is_told_by_sentences_that_are_alike(affair: Any, tmp_path: Path):
    assert told(set_beside(affair, tmp_path / "c", [SLUICE, LIGHT], [AGAIN]))[0] == (SLUICE, AGAIN)


def test_a_sentence_that_leans_on_another_is_not_set_beside_one(affair: Any, tmp_path: Path):
    assert told(set_beside(affair, tmp_path / "c", [BARE], [SLUICE])) == [(None, SLUICE)]


def test_who_has_the_name_of_somebody_on_the_other_side_is_not_on_one_side_alone():
    rows = [("Lock Council", ("the council",), 3, 0), ("Council of Locks", ("lock council",), 0, 2), ("Ada Tamm", (), 4, 0)]
    actors = pd.DataFrame(rows, columns=["name", "aliases", "here", "there"])
    assert namesakes(actors, actors["there"] > 0).tolist() == [True, True, False]
