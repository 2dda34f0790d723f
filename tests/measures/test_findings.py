"""Actors, highlights and gaps of an affair."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.measures import Changes, actor_rows, gaps, highlights, speech_by_voice, who_about_whom


def test_actors_of_interest_come_first_then_who_speaks_and_acts_most(coverage: Any):
    rows = actor_rows(coverage)
    assert rows.loc[0, "name"] == "Lower Verani"
    assert rows.loc[0, "interest"]
    active = list((rows["quotes"] + rows["events"])[1:])
    assert active == sorted(active, reverse=True)
    assert len(set(active)) > 1


def test_an_actors_position_is_the_quote_with_most_words_of_their_own(coverage: Any):
    positions = {row.name: row.position for row in actor_rows(coverage).itertuples(index=False)}
    assert positions["Ada Tamm"] == '"We ask for nothing but what was signed," Tamm told reporters at the dam.'
    assert positions["Prince Oren"] is None


def test_words_quoted_are_told_apart_by_how_well_they_are_attributed(coverage: Any):
    table = speech_by_voice(coverage)
    assert list(table.columns) == ["name", "named", "spokesperson or institution", "unnamed or second hand"]
    assert table.loc["lower", "spokesperson or institution"] > 0
    assert table.loc["lower", "named"] == 0


def test_quotes_are_counted_by_whom_they_mention_but_not_the_speaker(affair: Any, tmp_path: Path):
    text = "Prince Oren said: Upper Verani and Lower Verani and Prince Oren agree."
    from analysis.model import AnnotatedArticle, Article

    known = (affair.UPPER, affair.LOWER, affair.OREN)
    said = affair.quote(text, "Upper Verani and Lower Verani and Prince Oren agree", speaker="oren", speaker_name="Prince Oren")
    annotated = AnnotatedArticle(Article("one", text), (), affair.mentions(text, *known), known, (said,))
    table = who_about_whom(affair.covered(tmp_path / "corpus", [annotated]))
    told = {(row.name, row.about): row.quotes for row in table.itertuples(index=False)}
    assert told == {("Prince Oren", "Lower Verani"): 1, ("Prince Oren", "Upper Verani"): 1}
    assert list(table["evidence"]) == [1, 1]


def test_highlights_tell_who_is_quoted_most_what_came_last_what_is_due_and_what_is_carried(coverage: Any):
    facts = {fact.kind: fact for fact in highlights(coverage)}
    assert facts["most quoted"].values["names"] == ["Ada Tamm"]
    assert facts["latest event"].values["value"] == "2031-11-09"
    assert facts["next due"].values["value"] == "2031-11-30"
    assert facts["most carried"].values == {
        "name": "Ada Tamm",
        "words": "We ask for nothing but what was signed,",
        "publishers": 3,
    }
    assert all(fact.evidence for fact in facts.values())


def said(affair: Any, name: str, publisher: str, words: str, *, kind: str = "direct") -> Any:
    """Give an article in which Ada Tamm says words, in marks or with some of them in marks."""
    from analysis.model import AnnotatedArticle

    text = f'"{words}" Ada Tamm said.' if kind == "direct" else f"Ada Tamm said it was {words}."
    quoted = affair.quote(text, words, kind=kind, speaker="tamm", speaker_name="Ada Tamm", grade="named on record")
    spans, actors = affair.sentences(text), (affair.TAMM,)
    return AnnotatedArticle(
        affair.article(name, text, "2031-11-05", publisher), spans, affair.mentions(text, *actors), actors, (quoted,)
    )


def carried(affair: Any, folder: Path, *articles: Any) -> list[Any]:
    facts = highlights(affair.covered(folder / "corpus", articles))
    return [(fact.values["words"], fact.values["publishers"]) for fact in facts if fact.kind == "most carried"]


def test_words_count_as_carried_only_where_all_of_them_are(affair: Any, tmp_path: Path):
    long, short = "We ask for nothing but what was signed here", 'for "nothing but what was signed" that day'
    fuller = said(affair, "one", "Harbor Gazette", long)
    assert carried(affair, tmp_path / "a", fuller, said(affair, "two", "Dune Times", short, kind="mixed")) == []
    assert carried(affair, tmp_path / "b", fuller, said(affair, "two", "Dune Times", long)) == [(long, 2)]


def test_the_tail_of_a_sentence_is_no_phrase_that_is_carried(affair: Any, tmp_path: Path):
    tail = "and then open the gates again"
    assert carried(affair, tmp_path, *(said(affair, name, name, tail) for name in ("Harbor Gazette", "Dune Times"))) == []


def test_nothing_due_is_said_where_all_plans_are_over(affair: Any, tmp_path: Path):
    cut = affair.covered(tmp_path / "corpus", affair.affair()[:3], as_of="2031-12-24")
    facts = {fact.kind: fact for fact in highlights(cut)}
    assert "next due" not in facts
    assert facts["none due"].values == {"as_of": "2031-12-24"}


def test_a_plan_that_came_true_since_the_last_edition_is_a_highlight(coverage: Any):
    row = coverage.timeline[coverage.timeline["outcome"] == "came true"].iloc[0]
    rows = coverage.timeline[coverage.timeline["key"] == row["key"]][["key"]]
    rows = rows.assign(thing="event", change="changed", differences=[(("outcome", "open", "came true"),)])
    (fact,) = [fact for fact in highlights(coverage, Changes(rows=rows)) if fact.kind == "plan decided"]
    assert (fact.values["words"], fact.values["outcome"]) == (row["words"], "came true")


def test_a_tie_makes_nobody_the_most_quoted(affair: Any, tmp_path: Path):
    third = affair.affair()[3]
    assert not [fact for fact in highlights(affair.covered(tmp_path / "corpus", [third])) if fact.kind == "most quoted"]


def test_nothing_makes_no_highlights(affair: Any, tmp_path: Path):
    assert highlights(affair.covered(tmp_path / "corpus", [])) == []


def test_gaps_name_who_is_mentioned_often_and_never_quoted(coverage: Any):
    found = gaps(coverage)
    assert list(found.never_quoted["name"]) == ["Prince Oren"]
    assert (found.events, found.quotes) == (len(coverage.timeline), len(coverage.shown))
    assert found.unnamed == 1


def test_a_plan_whose_day_has_gone_by_without_a_report_is_a_gap(affair: Any, tmp_path: Path):
    cut = affair.covered(tmp_path / "corpus", affair.affair()[:3], as_of="2031-12-24")
    assert gaps(cut).due == 2
