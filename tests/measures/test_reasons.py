"""Page one says why the affair came about and which sum is asked for, where a sentence says so plainly, and else nothing."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from analysis.measures.asked import find_asked
from analysis.measures.reasons import find_reason, reasons
from analysis.measures.stems import stems
from analysis.measures.telling import telling
from analysis.model import AnnotatedArticle

STRIKE = [
    "The harbor strike closed the docks of Eastmere for a third day, and the ferries of the island line stayed away.",
    "Nine ships waited off the docks of Eastmere as the strike of the harbor pilots went into its second week.",
    "The island line said the strike at the docks had cost it half of its summer trade with the outer villages.",
    "The strike was sparked by a dispute over night shifts that the harbor board had introduced without asking the pilots.",
]


def rows(*sentences: str) -> list[Any]:
    return [
        SimpleNamespace(article=f"a{number}", start=0, day=None, words=words, furniture=None, place="text")
        for number, words in enumerate(sentences)
    ]


def reason(*sentences: str, known: str = "", events: tuple[str, ...] = ()) -> str | None:
    told = rows(*sentences)
    found = find_reason(told, telling(told), known=stems(known), events=[stems(words) for words in events])
    return None if found is None else found.words


def asked(*sentences: str) -> str | None:
    told = rows(*sentences)
    found = find_asked(told, telling(told), left_out=())
    return None if found is None else found.words


def test_what_set_off_what_the_articles_are_about_is_its_reason():
    assert reason(*STRIKE) == STRIKE[3]
    led = "The sacking of two pilots, which the board called a routine matter, led to the strike at the docks."
    assert reason(*STRIKE[:3], led) == led


@pytest.mark.parametrize(
    "words",
    [
        "The strike may have been caused by a dispute over night shifts that the harbor board had introduced.",
        "The strike was not caused by a dispute over night shifts, as the harbor board had told the pilots.",
        "A fire in the galley of the tug was caused by a kettle that a deckhand had left on the stove.",
        "The docks, where two pilots had been sacked in a quarrel over shifts, caused the strike to go on and on.",
        "This strike was sparked by a dispute over night shifts that the harbor board had introduced.",
        "“The strike was sparked by a dispute over night shifts that the board had introduced,” a pilot said.",
        "The board denied that a quarrel over night shifts and the sacking of two pilots caused the strike.",
    ],
)
def test_what_is_unsure_denied_or_of_something_else_is_no_reason(words: str):
    assert reason(*STRIKE[:3], words) is None


def test_a_reason_adds_to_what_the_reader_knows():
    known = "The docks closed in a dispute over night shifts that the harbor board had introduced without asking the pilots."
    assert reason(*STRIKE, known=known) is None


def test_what_a_main_event_answered_is_its_reason():
    event = "Norvale announced on Monday that it would leave the fishing treaty with Eastmere."
    told = "Norvale said in May that it would leave the treaty in response to the fees that Eastmere puts on herring."
    assert reason(told, event, events=(event,)) == told
    assert reason(told, events=("Eastmere opened a new lighthouse on Monday.",)) is None
    assert reason(told.replace("the fees that Eastmere puts on herring", "the move"), event, events=(event,)) is None


def test_the_parts_of_a_reason_are_read_from_both_sides():
    one = next(iter(reasons("Leaking pipes and an untested valve caused the flood in the lower town of Eastmere.")))
    assert (one.came, one.reason, one.answers) == ("flood", "Leaking pipes and an untested valve", False)


FERRY = [
    "The island villages had asked for $3 million to mend the pier at Eastmere before the winter storms.",
    "Without the $3 million the villages will have no ferry until the spring, their mayors wrote to the board.",
    "The harbor board met on the matter of the $3 million again and parted without a vote on the pier.",
    "The budget that the board passed in June holds none of the $3 million that the villages had demanded for the pier.",
    "A baker of Eastmere asked for $40 from the ferry fund after his sign was torn off in the storm.",
]


def test_the_sum_that_many_articles_name_is_told_beside_what_came_of_it():
    assert asked(*FERRY) == FERRY[3]
    assert asked(*FERRY[:3]) == FERRY[0]


def test_a_sum_of_a_single_article_or_one_that_nobody_asks_for_is_not_told():
    assert asked(*FERRY[3:]) is None
    priced = [f"Boat number {number} of the island line was sold for $3 million at Eastmere docks." for number in range(4)]
    assert asked(*priced) is None


def test_what_holds_on_its_own_day_alone_is_not_told():
    now = "The board of the island villages is now insisting on getting the $3 million it demanded for the pier."
    assert asked(*FERRY[1:3], now) is None


def test_page_one_gives_the_reason_and_the_sum_beside_the_events(affair: Any, tmp_path: Path):
    told = [
        *[(f"2031-05-0{number + 1}", words) for number, words in enumerate([*STRIKE, STRIKE[0].replace("third", "fifth")])],
        ("2031-05-06", "The union demanded $2 million from the island line, whose ships lay idle."),
        ("2031-05-07", "Of the $2 million that the strike is about the harbor board has offered nothing so far."),
        ("2031-05-08", "The harbor board refused the union the $2 million and sent for a mediator from Norvale."),
        ("2031-05-09", "The harbor strike at the docks of Eastmere cost the ferries of the island line their summer."),
    ]
    articles = [
        AnnotatedArticle(affair.article(f"a{number}", words, day, f"Paper {number}"), affair.sentences(words))
        for number, (day, words) in enumerate(told)
    ]
    lead = affair.covered(tmp_path / "c", articles).lead
    assert [(row.kind, row.text) for row in lead] == [("about", told[-1][1]), ("why", STRIKE[3]), ("asked", told[5][1])]


def test_a_reason_bears_no_day_for_that_is_when_it_was_said(affair: Any, tmp_path: Path):
    said = "Two sackings and a dispute over night shifts caused the strike at the docks, the mediator said on May 7."
    event = affair.event(said, said, "2031-05-07", head=None, main=True)
    known = [
        *STRIKE[:3],
        STRIKE[0].replace("third", "fifth"),
        "The strike at the docks of Eastmere, of harbor pilots, went on.",
    ]
    articles = [
        AnnotatedArticle(affair.article(f"a{number}", words, "2031-05-08", f"Paper {number}"), affair.sentences(words))
        for number, words in enumerate(known)
    ]
    articles.append(
        AnnotatedArticle(affair.article("said", said, "2031-05-07", "Quay Post"), affair.sentences(said), events=(event,))
    )
    reason = next(row for row in affair.covered(tmp_path / "c", articles).lead if row.kind == "why")
    assert (reason.text, reason.earliest, reason.day.isoformat()) == (said, None, "2031-05-07")
