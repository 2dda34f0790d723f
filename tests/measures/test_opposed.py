"""Who stands against whom: two actors who are quoted on each other, each by own words about the other."""

from datetime import date

import pandas as pd

from analysis.measures.opposed import find_opposed, places_of_views

ACTORS = pd.DataFrame({
    "actor": ["a", "b", "c", "p"], "name": ["Ada Orr", "Ben Ives", "Cleo Finch", "Marrow"],
    "kind": ["person", "person", "person", "place"],
})  # fmt: skip
NOTHING = pd.DataFrame(columns=["article", "start", "end"])
LONG = "“{} has promised a bridge for eleven years and has built none of it.”"


def quotes(*rows: tuple[str, str, int], kind: str = "direct", confidence: float = 0.9, words: str = LONG) -> pd.DataFrame:
    """Return quotes of (speaker, about, day), and what they mention."""
    return pd.DataFrame([
        {
            "quote": f"q{n}", "speaker": who, "words": words.format(about), "kind": kind, "confidence": confidence,
            "article": f"t{n}", "sentence_start": 0, "start": 0, "end": 100, "publisher": "Harbour Wire",
            "day": date(2031, 5, day), "about": about,
        }
        for n, (who, about, day) in enumerate(rows)
    ])  # fmt: skip


def mentions(spoken: pd.DataFrame) -> pd.DataFrame:
    rows = zip(spoken["article"], spoken["about"], strict=True)
    return pd.DataFrame([{"article": a, "actor": who, "reading": "actor", "start": 1, "end": 5} for a, who in rows])


def opposed(spoken: pd.DataFrame, disputed: pd.DataFrame = NOTHING) -> list[tuple[str, str, int]]:
    views = find_opposed(spoken, mentions(spoken), ACTORS, disputed=disputed)
    return [(view.name, view.about_name, view.day.day if view.day else 0) for view in views]


def test_two_who_speak_of_each_other_stand_with_their_latest_words():
    spoken = quotes(("a", "b", 1), ("a", "b", 4), ("b", "a", 2), ("a", "c", 9))
    assert opposed(spoken) == [("Ben Ives", "Ada Orr", 2), ("Ada Orr", "Ben Ives", 4)]


def test_one_who_is_not_answered_stands_against_nobody():
    assert opposed(quotes(("a", "b", 1), ("a", "c", 2))) == []


def test_of_several_pairs_the_one_that_speaks_more():
    spoken = quotes(("a", "b", 1), ("b", "a", 2), ("a", "c", 3), ("c", "a", 4), ("c", "a", 5), ("a", "c", 6))
    assert {name for name, _, _ in opposed(spoken)} == {"Ada Orr", "Cleo Finch"}


def test_what_is_unsure_indirect_or_short_stands_on_no_page_one():
    pair = (("a", "b", 1), ("b", "a", 2))
    assert opposed(quotes(*pair, confidence=0.7)) == []
    assert opposed(quotes(*pair, kind="indirect")) == []
    assert opposed(quotes(*pair, words="“{} again.”")) == []


def test_what_an_article_disputes_does_not_stand_alone():
    spoken = quotes(("a", "b", 1), ("a", "b", 4), ("b", "a", 2))
    denied = pd.DataFrame({"article": ["t1"], "start": [50], "end": [140]})
    assert opposed(spoken, denied) == [("Ada Orr", "Ben Ives", 1), ("Ben Ives", "Ada Orr", 2)]
    assert opposed(spoken.drop(index=0), denied) == [("Ben Ives", "Ada Orr", 2)]


def test_a_place_is_no_party():
    assert opposed(quotes(("a", "p", 1), ("p", "a", 2))) == []


def test_its_places_are_cited():
    spoken = quotes(("a", "b", 1), ("b", "a", 2))
    assert places_of_views(find_opposed(spoken, mentions(spoken), ACTORS, disputed=NOTHING)).to_numpy().tolist() == [
        ["t0", 0, 0, 100], ["t1", 0, 0, 100],
    ]  # fmt: skip
