"""What no row of a timeline is: it names what it speaks of, and tells something that took place then."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.measures.reading import is_caption, leans, tells_nothing
from analysis.measures.stems import stems
from analysis.measures.timeline.affair import affair_of
from analysis.measures.timeline.rating import UNTOLD, rating
from analysis.measures.timeline.unnamed import open_matters, points_to_a_thing, points_to_another


@pytest.mark.parametrize(
    "words",
    [
        "Lund drew no conclusions on Monday about the incident.",
        "The council had declined to concur with that assessment.",
        "Lund defended his vote, but late Saturday he backed the ferry ban.",
        "The keeper took back Quill’s pledge on Monday.",
        "The clerks released a batch of the messages late Thursday.",
    ],
)
def test_what_a_sentence_calls_the_incident_or_his_vote_and_does_not_say_which_is_left_open(words: str):
    assert open_matters(words)


@pytest.mark.parametrize(
    "words",
    [
        "The council heard of the incident at the lock on Monday.",
        "The survey tells of the threat the dam poses to Sandby.",
        "Lund took back his pledge to close the port.",
        "Lund offered a deal on Monday, and the deal was signed.",
        "The measure-makers of Sandby met on Monday.",
    ],
)
def test_what_a_sentence_goes_on_to_name_or_named_before_is_not(words: str):
    assert not open_matters(words)


def test_what_many_articles_speak_of_is_known_by_the_bare_word():
    rows = [(name, "Lund drew no conclusions about the incident.") for name in "abc"]
    table = pd.DataFrame(
        [(name, 0, date(2031, 5, 4), words, 1.0, False) for name, words in rows],
        columns=["article", "start", "day", "words", "place", "furniture"],
    )
    assert not affair_of(table).leaves_open("Lund spoke of the incident on Monday.")
    assert affair_of(table).leaves_open("Lund spoke of the pledge on Monday.")


def test_it_is_no_person_who_stands_before_it_and_may_be_anything_else():
    lund = ["person:ada-lund"]
    assert points_to_a_thing("Mrs. Lund signed it on Friday night.", lund)
    assert not points_to_a_thing("Ada Lund read the accord and signed it on Friday.", lund)
    assert not points_to_a_thing("Vexel said on Friday that it had closed the port.", lund)
    assert not points_to_a_thing("Although it was late, Ada Lund signed the accord.", lund)
    assert not points_to_a_thing("Ada Lund said it was time to leave.", lund)


def test_who_does_something_does_it_to_another():
    lund = ["person:ada-lund"]
    assert points_to_another("On Saturday, Ada Lund, a rival, assailed her for closing the port.", lund)
    assert not points_to_another(
        "Ada Lund assailed Mara Quill on Saturday and mocked her for the dam.", [*lund, "person:mara-quill"]
    )
    assert not points_to_another("Ada Lund closed her port on Saturday.", lund)
    assert not points_to_another("Ada Lund helped a man on Saturday and then followed him.", lund)


def test_a_time_with_a_month_and_a_pronoun_lean_on_what_was_told_before():
    assert leans("On September 27 they published the list.")


@pytest.mark.parametrize("verb", ["thrust ferries to the heart of", "laid bare the rifts in", "reframed", "upended"])
def test_what_something_does_to_a_race_is_how_a_writer_sees_it(verb: str):
    assert tells_nothing(f"The flood of Sandby has {verb} the race for the harbor.")
    assert not tells_nothing(f"Ada Lund said that the flood of Sandby has {verb} the race for the harbor.")


def told(sentence: str, *, head: str, words: str = "", **fields: Any) -> float:
    """Return the rating of a report whose clause (by default the whole sentence) and verb these are."""
    clause = words or sentence
    start = sentence.index(clause)
    usual = {
        "rule": "verb",
        "main": True,
        "assumed": False,
        "granularity": "day",
        "status": "past",
        "when": None,
        "value": "2031",
    }
    place = {"place": 1.0, "start": start, "end": start + len(clause), "sentence_start": 0}
    row = SimpleNamespace(sentence=sentence, words=clause, head=head, **place, **{**usual, **fields})
    return rating(SimpleNamespace(row=row, head=stems(head)))


def test_how_something_seemed_and_what_was_so_are_no_events():
    assert told("Ada Lund on Tuesday seemed to say that gates could stop Berg.", head="seemed") == UNTOLD
    assert told("Ada Lund’s first letter on Sunday was a measured comment on the flood.", head="was") == UNTOLD
    assert told("The harbor office said there was no leak on Sunday at Sandby.", head="was") > UNTOLD


def test_how_things_are_today_is_no_event():
    nowadays = {"status": "ongoing", "when": "Today"}
    assert told("Today the crew of Sandby feels alive and well with new boats.", head="feels", **nowadays) == UNTOLD
    assert (
        told("The crew of Sandby is leaving the harbor today with new boats.", head="leaving", **{**nowadays, "when": "today"})
        > UNTOLD
    )


def test_what_nothing_dates_is_news_of_the_day_where_it_has_come_about_or_changed_something():
    undated = {"assumed": True, "rule": "lede"}
    assert told("The flood of Sandby resonated across the world as no other.", head="resonated", **undated) == UNTOLD
    assert told("Ada Lund has rallied the farmers of Sandby and Eastmere.", head="rallied", **undated) > UNTOLD
    assert told("Ada Lund closed the ports of Sandby and Eastmere.", head="closed", **undated) > UNTOLD


def test_an_aside_in_a_sentence_on_how_things_are_now_is_no_row():
    aside = {"head": "flooded", "main": False, "words": "that the storm flooded on Sunday night"}
    assert told("Ada Lund has called for help to the towns that the storm flooded on Sunday night.", **aside) == UNTOLD
    assert told("Ada Lund called for help to the towns that the storm flooded on Sunday night.", **aside) > UNTOLD


def test_the_month_of_what_something_followed_is_not_its_own():
    coarse = {"granularity": "month", "when": "April"}
    assert told("Norvale banned all ferries following the storm off Sandby in April.", head="banned", **coarse) == UNTOLD
    assert told("Norvale banned all ferries of the bay of Sandby in April.", head="banned", **coarse) > UNTOLD


@pytest.mark.parametrize(
    "words", ["ShareLikeReplyLund closed the port.", "Ola Lund | 14:19 The port closed.", "May 4 9:32PMLund left."]
)
def test_pieces_of_a_page_that_an_export_ran_together_are_no_prose(words: str):
    assert is_caption(words)
    assert not is_caption("MacLund of the HarborPost closed the port.")


@pytest.mark.parametrize(
    "words",
    [
        "Earlier in the day, Lund was attacked by three rivals of the harbor board.",
        "In his statement Saturday, Lund went further than the harbor board.",
        "After her comments, Lund left the board of Sandby.",
    ],
)
def test_the_day_or_statement_that_was_told_of_before_is_leant_on(words: str):
    assert leans(words)


@pytest.mark.parametrize(
    "words",
    [
        "Earlier on Monday, Lund was attacked by three rivals of the harbor board.",
        "In his letter to the harbor board, Lund went further than Quill.",
        "In a statement Saturday, Lund went further than the harbor board.",
    ],
)
def test_a_day_and_a_statement_that_the_sentence_names_are_not(words: str):
    assert not leans(words)


def test_a_full_date_with_its_weekday_and_a_place_is_a_captions():
    words = "Mayor Ada Lund listens during a debate at the mill Saturday, May 6, 2031, in Sandby, while Quill speaks."
    assert is_caption(words)
    assert not is_caption("Ada Lund closed the mill on Saturday, May 6, 2031, in Sandby.")


@pytest.mark.parametrize(
    "words",
    [
        "The strike of the ferries closed in on the two-week mark on Monday.",
        "The strike of the ferries entered its third week on Monday.",
        "The strike of the ferries dragged on through the night of Monday.",
        "Trouble began on Monday when the keeper of Sandby met a rival.",
        "Ada Lund spent most of her speech on Monday praising the keepers of Sandby.",
    ],
)
def test_that_something_goes_on_is_no_event(words: str):
    head = next(verb for verb in ("closed", "entered", "began", "spent", "dragged") if verb in words)
    assert told(words, head=head) == UNTOLD


def test_what_began_or_closed_itself_is_an_event():
    assert told("The strike of the ferries of Sandby began on Monday.", head="began") > UNTOLD
    assert told("The strike closed the ferries of Sandby on Monday.", head="closed") > UNTOLD
    assert told("Lund closed the port as the strike entered its third week on Monday.", head="closed") > UNTOLD


def test_the_most_so_and_so_yet_is_how_a_writer_sees_it():
    assert tells_nothing("Quill showed on Friday the most direct tie yet between the mill and the flood.")
    assert not tells_nothing("Quill said it was the most direct tie yet between the mill and the flood.")
    assert not tells_nothing("The mill had its highest tide yet on Friday.")


def test_the_matter_that_is_discussed_directly_is_told_by_no_row():
    assert told("Ada Lund discussed the matter directly in a talk with the board on Friday.", head="discussed") == UNTOLD
