"""What is told differently: figures, dates, claims and denials, only where a reader would call it a conflict."""

from __future__ import annotations

import time
from datetime import date

import pandas as pd
import pytest
from disputes_told import tables, told

from analysis.measures.disputes.dates import date_conflicts
from analysis.measures.disputes.denials import denials
from analysis.measures.disputes.figures import figure_conflicts, reports_of_figures
from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.running import running_figures
from analysis.measures.disputes.sentences import Stories
from analysis.measures.disputes.told import Conflict


def figures(stories: Stories) -> list[Conflict]:
    return list(figure_conflicts(stories, reports_of_figures(stories)))


@pytest.mark.parametrize(
    ("first", "second", "days", "count"),
    [
        ("There are 40 moored barges in Sandport.", "Sandport has 48 barges at its quay.", (8, 8), 1),
        ("There are 40 moored barges in Sandport.", "Sandport has 48 barges at its quay.", (8, 9), 0),  # there may be more now
        ("There are 40 moored barges in Sandport.", "Sandport has about 40 barges at its quay.", (8, 8), 0),
        ("There are 40 moored barges in Sandport.", "Sandport now has 48 barges.", (8, 8), 0),  # brings it up to date
        ("There are 40 moored barges in Sandport.", "Dunmouth has 48 barges at its quay.", (8, 8), 0),
        (
            "The dike will take $3.6 billion from the harbor repair fund.",
            "The harbor repair fund gives the dike $3.2 billion.",
            (8, 8),
            1,
        ),
        ("The dike will take $3.6 billion from the harbor repair fund.", "The school gives the poor $3.2 billion.", (8, 8), 0),
        ("The guild keeps 30,000 herons.", "It will sell 20,000 herons.", (8, 9), 1),  # what grows does not fall
        ("The guild keeps 20,000 herons.", "It will buy 30,000 herons.", (8, 9), 0),
        ("Some 30% of the grain is in the lake barns.", "Clerks find 60% to 70% of the grain in the lake barns.", (8, 12), 1),
        ("The shares fell 3 percent.", "The shares fell 5 percent.", (8, 8), 0),
        ("There are over 40 moored barges in Sandport.", "Sandport has up to 40 barges at its quay.", (8, 8), 0),
        ("There are 20 moored barges in Sandport.", "Sandport has 60 barges at its quay.", (8, 8), 0),  # of two things
        ("Some 60% of the grain is in the lake barns.", "As much as 50% of the grain lay in the lake barns.", (8, 12), 0),
    ],
)
def test_figures_conflict_that_cannot_both_be_of_one_thing(first: str, second: str, days: tuple[int, int], count: int):
    one, other = ((words, name, f"2031-11-{day:02}") for words, name, day in zip((first, second), "ab", days, strict=True))
    assert len(figures(told(one, other, places=("Sandport", "Dunmouth")))) == count


def test_the_sides_of_a_conflict_are_whole_sentences_with_publisher_and_day():
    stories = told(("There are 40 barges in Sandport.", "a"), ("Sandport has 48 barges.", "b"), places=("Sandport",))
    ((one, other),) = [conflict.sides for conflict in figures(stories)]
    assert {one.text, other.text} == {"There are 40 barges in Sandport.", "Sandport has 48 barges."}
    assert {(side.publisher, side.day) for side in (one, other)} == {("The a", date(2031, 11, 8)), ("The b", date(2031, 11, 8))}


def test_one_source_that_gives_two_figures_brings_the_first_up_to_date():
    first = ("The Guild said 40 barges lay in Sandport.", "a", "2031-11-08", "guild")
    second = ("The Guild said 48 barges lay in Sandport.", "b", "2031-11-08", "guild")
    assert figures(told(first, second, places=("Sandport",))) == []


def test_a_noun_that_is_left_out_is_that_of_the_sentence_before():
    claimed = ("The guild said it had closed all 50 locks.", "a", "2031-11-08", "guild")
    (found,) = figures(told(claimed, ("The envoy said 35 to 40 had closed.", "a", "2031-11-08", "envoy")))
    assert found.told == ("50 locks", "35 to 40")


def test_a_figure_that_grows_is_printed_as_its_course_and_is_no_conflict():
    steps = [
        (f"The fever has {count} cases in Sandport.", str(day), f"2031-11-{day:02}")
        for day, count in ((1, 10), (3, 25), (6, 40))
    ]
    stories = told(*steps, places=("Sandport",))
    (course,) = running_figures(stories, reports_of_figures(stories))
    assert course.told == ("10 cases", "25 cases", "40 cases")
    assert figures(stories) == []


def test_a_step_that_counts_something_else_is_none_of_the_course_which_says_its_place():
    counts = ((1, 10), (3, 25), (6, 40), (9, 60))
    steps = [(f"The fever has {count} cases in Sandport.", str(day), f"2031-11-{day:02}") for day, count in counts]
    other = ("In Sandport clerks opened 80 cases of wine.", "12", "2031-11-12")
    stories = told(*steps, other, places=("Sandport",))
    (course,) = running_figures(stories, reports_of_figures(stories))
    assert (course.told[-1], course.place) == ("60 cases", "Sandport")


@pytest.mark.parametrize(("cases", "courses"), [((20, 90, 200), 1), ((20, 30, 35), 2)])
def test_people_who_fell_ill_and_cases_are_one_count_where_they_grow_together(cases: tuple[int, ...], courses: int):
    people = (50, 120, 900)
    steps = [
        (f"The fever has {count} cases worldwide.", f"a{day}", f"2031-11-{day:02}")
        for day, count in zip((1, 6, 12), cases, strict=True)
    ]
    steps += [
        (f"The fever infected {count} people worldwide.", f"b{day}", f"2031-11-{day:02}")
        for day, count in zip((3, 9, 14), people, strict=True)
    ]
    stories = told(*steps)
    assert len(list(running_figures(stories, reports_of_figures(stories)))) == courses


CLAIM = ("The guild has said that Ada Tamm opened the eastern sluice during the storm.", "a", "2031-11-08", "guild")


@pytest.mark.parametrize(
    "denial",
    ["Tamm denied it.", "Tamm disputes this, saying the sluice was shut.", "The minister rejected the accusation.",
     "Tamm denied that she opened the sluice during the storm.", "But Tamm said there was no evidence of an open sluice.",
     "Tamm dismissed those claims as a play for votes.", "However, Ada Tamm is not convinced.",
     "Tamm said the report was false."],
)  # fmt: skip
def test_a_denial_stands_beside_what_it_denies(denial: str):
    (found,) = denials(told(CLAIM, (denial, "a", "2031-11-08", "tamm")))
    assert [side.text for side in found.sides] == [CLAIM[0], denial]


@pytest.mark.parametrize(
    "denial",
    ["Tamm did not deny it.", "Tamm rejected the bill.", "Tamm denied him a visa.", "Tamm denied it was a play for votes.",
     "There was no evidence of rain.", "Tamm said so too.", "Tamm said nothing to rebut the charges.", "Few would deny it.",
     "Tamm, 58, who denies the charge, could lose the sluice.", "But Tamm showed no sign that she would leave.",
     "Tamm, who was asked in May, but has dismissed the report, was there."],
)  # fmt: skip
def test_what_denies_nothing_that_was_said_is_no_denial(denial: str):
    assert list(denials(told(CLAIM, (denial, "a", "2031-11-08", "tamm")))) == []


def test_nobody_disputes_what_he_says_himself():
    assert list(denials(told(CLAIM, ("The guild denied it.", "a", "2031-11-08", "guild")))) == []


def test_a_claim_told_elsewhere_within_days_is_found_by_its_words():
    fill = [(f"Farmers planted barley field {name}.", name) for name in ("x", "y", "z")]
    denial = ("Tamm denied that she opened the eastern sluice during the storm.", "b", "2031-11-09", "tamm")
    (found,) = denials(told(CLAIM, *fill, denial))
    assert found.sides[0].text == CLAIM[0]
    late = ("Tamm denied that she opened the eastern sluice during the storm.", "b", "2031-12-09", "tamm")
    assert list(denials(told(CLAIM, *fill, late))) == []
    early = (denial[0], "b", "2031-11-07", "tamm")  # nobody denies what is said only the day after
    assert list(denials(told(early, *((*one, "2031-11-08") for one in fill), CLAIM))) == []


@pytest.mark.parametrize(
    ("words", "denial"),
    [
        ("Ada Tamm, who opened the eastern sluice during the storm, adds her thanks.",
         "Tamm denied that she opened the eastern sluice during the storm."),
        ("The guild said that it has doubts about the locks of Ada Tamm in Sandport.",
         "Tamm has denied any link between the flood and her locks in Sandport."),
    ],
)  # fmt: skip
def test_what_claims_nothing_or_another_thing_is_not_what_is_denied(words: str, denial: str):
    fill = [(f"Farmers planted barley field {name}.", name) for name in ("x", "y", "z")]
    near = told((words, "a", "2031-11-08", "guild"), *fill, (denial, "b", "2031-11-09", "tamm"))
    assert list(denials(near)) == []
    assert list(denials(told((words, "a", "2031-11-08", "guild"), (denial, "a", "2031-11-08", "tamm")))) == []


def test_a_rumor_that_nobody_stands_for_is_no_claim():
    rumor, denial = "Another rumor was that Tamm had opened the sluice.", "Tamm said that rumor was false."
    assert list(denials(told((rumor, "a", "2031-11-08"), (denial, "a", "2031-11-08", "tamm")))) == []
    assert len(list(denials(told((rumor, "a", "2031-11-08", "guild"), (denial, "a", "2031-11-08", "tamm"))))) == 1


def test_a_claim_that_is_said_to_be_of_others_is_not_that_of_whoever_says_like_words():
    fill = [(f"Farmers planted barley field {name}.", name) for name in ("x", "y", "z")]
    words = "that she opened the eastern sluice during the storm"
    others = (f"Tamm rejected claims by fishermen {words}.", "b", "2031-11-09", "tamm")
    assert list(denials(told(CLAIM, *fill, others))) == []
    (found,) = denials(told(CLAIM, *fill, (f"Tamm rejected claims by the guild {words}.", "b", "2031-11-09", "tamm")))
    assert found.sides[0].text == CLAIM[0]


def test_an_accusation_and_what_it_is_said_not_to_be():
    claim = ("Lower Verani accused its neighbor of sabotage at the lock.", "a", "2031-11-08", "lower")
    fill = [
        f"Farmer number {name} planted barley."
        for name in "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopq"
    ]
    denial = ("The ministry said the closure was a repair and not an act of sabotage.", "a", "2031-11-08", "ministry")
    (found,) = denials(told(claim, *fill, denial))
    assert [side.text for side in found.sides] == [claim[0], denial[0]]


def plans(stories_tables: tuple[pd.DataFrame, ...], *whens: tuple[str, str, str, str]) -> pd.DataFrame:
    rows = stories_tables[0]
    columns = ["article", "sentence_start", "status", "when", "value", "granularity", "earliest", "latest"]
    events = [
        (row.article, row.start, "planned", when, first[:7], grain, date.fromisoformat(first), date.fromisoformat(last))
        for row, (when, grain, first, last) in zip(rows.itertuples(), whens, strict=True)
    ]
    return pd.DataFrame(events, columns=columns)


def test_two_days_of_somebody_leaving_an_office_conflict():
    march, first = ("month", "2032-03-01", "2032-03-31"), ("day", "2032-02-01", "2032-02-01")
    rows = tables(
        ("Ada Tamm said she will leave the ministry at the end of March.", "a", "2031-11-08"),
        ("Ada Tamm will resign on 1 February.", "b", "2031-11-12"),
        people=("Ada Tamm",),
    )
    events = plans(rows, ("the end of March", *march), ("1 February", *first))
    found, _ = find_conflicts(rows[0], rows[1], events=events, mentions=rows[2])
    assert [(one.kind, one.told) for one in found] == [("dates", ("the end of March", "1 February"))]


def test_leaving_a_place_is_a_journey_that_may_be_made_twice():
    march, first = ("month", "2032-03-01", "2032-03-31"), ("day", "2032-02-01", "2032-02-01")
    rows = tables(
        ("Ada Tamm will leave Norvale at the end of March.", "a", "2031-11-08"),
        ("Ada Tamm will leave Norvale on 1 February.", "b", "2031-11-12"),
        people=("Ada Tamm",), places=("Norvale",),
    )  # fmt: skip
    events = plans(rows, ("the end of March", *march), ("1 February", *first))
    found, _ = find_conflicts(rows[0], rows[1], events=events, mentions=rows[2])
    assert found == ()


def test_shares_of_answers_are_each_of_another_question():
    shares = ("Some 26 percent of farmers near the lock {}.", "Some 75 percent of farmers near the lock {}.")
    rows = [(words.format("have sold their boats"), name, "2031-11-08") for words, name in zip(shares, "ab", strict=True)]
    assert len(figures(told(*rows))) == 1
    asked = [(words.format("said yes in a poll"), name, "2031-11-08") for words, name in zip(shares, "ab", strict=True)]
    assert figures(told(*asked)) == []


def test_two_parts_of_one_month_in_one_passage_conflict():
    rows = tables("The lock will be done in mid-March, the guild says.", "The envoy said it would be ready in early March.")
    march = ("month", "2032-03-01", "2032-03-31")
    (found,) = date_conflicts(told_of(rows), plans(rows, ("mid-March", *march), ("early March", *march)), rows[2])
    assert found.told == ("mid-March", "early March")
    same = plans(rows, ("early March", *march), ("early March", *march))
    assert list(date_conflicts(told_of(rows), same, rows[2])) == []


def told_of(rows: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]) -> Stories:
    from analysis.measures.disputes.sentences import stories

    return stories(*rows)


def test_a_denial_told_again_is_shown_once():
    denial = "Tamm denied that allegation, her office told the press."
    articles = [((words, name, "2031-11-08", who)) for name in "ab" for words, who in ((CLAIM[0], "guild"), (denial, "tamm"))]
    rows = tables(*articles)
    found, _ = find_conflicts(rows[0], rows[1], events=plans((rows[0][:0],)), mentions=rows[2])
    assert len(found) == 1


def test_time_grows_with_the_sentences_and_not_with_their_square():
    def took(count: int) -> float:
        rows = [
            (
                f"Clerk {n} said {n} barges lay in Sandport and denied that ship {n % 97} was there.",
                str(n),
                "2031-11-08",
                f"c{n}",
            )
            for n in range(count)
        ]
        stories = told(*rows, places=("Sandport",))
        began = time.process_time()  # not of the other tests
        figures(stories)
        list(denials(stories))
        return time.process_time() - began

    took(100)
    assert took(1000) < 25 * max(took(100), 0.02)


def test_who_pleads_not_guilty_or_denies_makes_no_claim_that_another_denies():
    fill = [(f"Farmers planted barley field {name}.", name) for name in ("x", "y", "z")]
    plea = ("Bo Rist has pleaded not guilty of flooding the old mill.", "a", "2031-11-08")
    assert (
        list(denials(told(plea, *fill, ("Rist denied that he was guilty of flooding the old mill.", "b", "2031-11-09")))) == []
    )
    first = ("The guild disputed the report on the open sluice.", "a", "2031-11-08", "guild")
    assert list(denials(told(first, ("Tamm said the report was false.", "a", "2031-11-08", "tamm")))) == []


def test_a_denial_told_as_the_time_of_another_thing_is_none():
    later = ("The guild stood by its word, its head said after Tamm disputed the account.", "a", "2031-11-08", "head")
    assert list(denials(told(CLAIM, later))) == []
    assert list(denials(told(CLAIM, ("Tamm had also denied the claims in the paper.", "a", "2031-11-08", "tamm")))) == []


def test_two_sentences_that_share_names_and_offices_say_nothing_alike():
    fill = [(f"Farmers planted barley field {name}.", name) for name in ("x", "y", "z")]
    claim = ("The guild said the former water minister Ada Tamm used its barges for Sandport.", "a", "2031-11-08", "guild")
    denial = ("Rist denied that the former water minister Ada Tamm of Sandport is corrupt.", "b", "2031-11-09", "rist")
    assert list(denials(told(claim, *fill, denial))) == []


def test_what_its_speaker_does_next_is_no_part_of_a_denial():
    after = ("Tamm kept her first clerk from leaving the sluice.", "a", "2031-11-08", "tamm")
    (found,) = denials(told(CLAIM, ("Tamm denied it.", "a", "2031-11-08", "tamm"), after))
    assert found.sides[1].text == "Tamm denied it."


def test_a_name_is_given_to_he_by_the_sentence_before_and_only_then():
    names = ("The hearing began with Bo Rist, a surveyor of Sandport.", "b", "2031-11-08")
    claims = ("Citing the maps, he said that Tamm opened the sluice.", "b", "2031-11-08", "he")
    (found,) = denials(told(names, claims, ("The ministry denied it.", "b", "2031-11-08", "ministry")))
    assert found.sides[0].sentences == (names[0], claims[0])
    named = ("Bo Rist said that he saw Tamm open the sluice.", "b", "2031-11-08", "rist")
    (found,) = denials(told(names, named, ("The ministry denied it.", "b", "2031-11-08", "ministry")))
    assert found.sides[0].sentences == (named[0],)


def test_a_denial_that_only_names_whose_claim_it_rejects_is_told_with_the_words_after_it():
    denial = ("Tamm firmly rejected the Guild’s claim.", "a", "2031-11-08", "tamm")
    words = ("“I shut it at noon,” Tamm said.", "a", "2031-11-08", "tamm")
    (found,) = denials(told(("The Guild said that Tamm opened the sluice.", "a", "2031-11-08", "guild"), denial, words))
    assert found.sides[-1].sentences == (denial[0], words[0])


def test_the_words_of_another_do_not_go_on_with_a_denial():
    denial, other = ("Tamm denied it.", "a", "2031-11-08", "tamm"), ("“It rained,” Rist said.", "a", "2031-11-08", "rist")
    (found,) = denials(told(CLAIM, denial, other))
    assert found.sides[-1].sentences == (denial[0],)


def test_who_makes_a_claim_stands_before_who_passes_it_on():
    fill = [(f"Farmers planted barley field {name}.", name) for name in ("x", "y", "z")]
    passed_on = ("Media reports say the eastern sluice was opened during the storm, Bo Rist said.", "c", "2031-11-08", "rist")
    denial = ("Tamm denied that she opened the eastern sluice during the storm.", "b", "2031-11-09", "tamm")
    (found,) = denials(told(passed_on, CLAIM, *fill, denial))
    assert found.sides[0].text == CLAIM[0]
