"""What is due is told by whole sentences, sure before unsure, until something ended it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from analysis.measures.due.find import _due
from analysis.measures.due.wording import done_once, firmness, gives_time, is_appointed, little_left
from analysis.measures.reading import is_caption, joins, leans
from analysis.measures.timeline.sure_day import is_of_either_year
from analysis.model import AnnotatedArticle, Timex

Told = tuple[str, str, dict[str, Any]]  # published, sentence, fields of the event


def covered(affair: Any, folder: Path, *told: Told, as_of: str) -> Any:
    """Cover articles of one sentence each."""
    articles = []
    for number, (published, words, fields) in enumerate(told):
        told_of = {name: value for name, value in fields.items() if name not in ("day", "verb")}
        head = affair.place(words, fields["verb"]) if "verb" in fields else None
        event = affair.event(words, words, fields["day"], head=head, **told_of)
        article = affair.article(f"a{number}", words, published, f"Paper {number}")
        articles.append(AnnotatedArticle(article, affair.sentences(words), events=(event,)))
    return affair.covered(folder, articles, as_of=as_of)


def due(affair: Any, folder: Path, *told: Told, as_of: str = "2031-11-10") -> list[tuple[str, bool]]:
    return [(row.text, row.sure) for row in covered(affair, folder, *told, as_of=as_of).due]


PLANNED = {"status": "planned"}
VOTE = (
    "2031-11-08",
    "The council of Norvale will vote on the bridge toll on Nov. 20.",
    {"day": "2031-11-20", "status": "planned"},
)
MEETS = ("2031-11-09", "The harbor board of Eastmere meets on Nov. 12.", {"day": "2031-11-12", "status": "planned"})
IF = (
    "2031-11-09",
    "If the rain fails, the gates of Verani could close on Nov. 11.",
    {"day": "2031-11-11", "status": "conditional"},
)


def test_what_is_sure_comes_soonest_first_and_then_what_may_be(affair: Any, tmp_path: Path):
    assert due(affair, tmp_path / "c", VOTE, MEETS, IF) == [(MEETS[1], True), (VOTE[1], True), (IF[1], False)]


def test_as_of_a_past_day_it_gives_what_was_due_then(affair: Any, tmp_path: Path):
    assert due(affair, tmp_path / "c", VOTE, MEETS, as_of="2031-11-08") == [(VOTE[1], True)]


@pytest.mark.parametrize(
    ("sentence", "when", "firm"),
    [
        ("The mayor has said that the vote due on 28 November will be postponed.", "28 November", "none"),
        ("The vote was cancelled; it is due on 28 November.", "28 November", "none"),
        ("The vote will be postponed until 28 November.", "28 November", "definite"),
        ("It will be like New Year's Eve on the quay of Sandport.", "New Year's Eve", "none"),
        ("The ferry will sail on New Year's Eve.", "New Year's Eve", "definite"),
    ],
)
def test_what_is_put_off_or_only_likened_to_a_day_is_not_due_then(sentence: str, when: str, firm: str):
    assert firmness(sentence, when=when, status="planned", exact=True) == firm


@pytest.mark.parametrize(
    ("when", "sentence", "either"),
    [
        ("July", "Ada Tamm is expected to leave her post in July.", True),
        ("July", "The levy pays the guards through July.", False),
        ("the end of July", "A judge told the board to release its papers by the end of July.", True),
        ("next July", "Ada Tamm is expected to leave her post next July.", False),
    ],
)
def test_a_bare_month_more_than_half_a_year_ahead_may_be_of_either_year(when: str, sentence: str, *, either: bool):
    report: Any = SimpleNamespace(when=when, sentence=sentence, day=date(2031, 12, 20), earliest=date(2032, 7, 1))
    assert is_of_either_year(report) is either
    report.day = date(2032, 3, 1)
    assert not is_of_either_year(report)


def test_what_i_was_told_is_no_plan_of_the_paper(affair: Any, tmp_path: Path):
    told = ("2031-11-08", "The harbor board told me that it will meet on Nov. 12.", {"day": "2031-11-12", "status": "planned"})
    assert due(affair, tmp_path / "c", told, MEETS) == [(MEETS[1], True)]


@pytest.mark.parametrize(("as_of", "listed"), [("2031-11-14", 1), ("2031-11-15", 0)])
def test_what_was_to_be_next_week_is_not_due_on_its_weekend(affair: Any, tmp_path: Path, as_of: str, listed: int):
    week = {"day": "2031-11-10", "value": "2031-W46", "latest": date(2031, 11, 16), "granularity": "week", "status": "planned"}
    told = ("2031-11-05", "The harbor board of Eastmere will meet the crews next week.", week)
    later = ("2031-11-15", "Rain fell on Eastmere.", {"day": "2031-11-15"})
    assert len(due(affair, tmp_path / "c", told, later, as_of=as_of)) == listed


def test_what_only_may_be_and_nobody_spoke_of_for_weeks_is_not_due(affair: Any, tmp_path: Path):
    bill = (
        "2031-11-02",
        "A bill of the Norvale party would pay for the bridge until January 20.",
        {"day": "2032-01-20", "status": "conditional"},
    )
    sure = ("2031-11-02", "The council of Norvale will close the bridge on January 21.", {"day": "2032-01-21", **PLANNED})
    later = ("2031-12-20", "Boats raced in the harbor of Eastmere.", {"day": "2031-12-19"})
    assert [words for words, _ in due(affair, tmp_path / "c", bill, sure, as_of="2031-11-20")] == [sure[1], bill[1]]
    assert [words for words, _ in due(affair, tmp_path / "d", bill, sure, later, as_of="2031-12-20")] == [sure[1]]


def test_a_day_gone_by_is_not_due(affair: Any, tmp_path: Path):
    later = ("2031-11-25", "Boats raced in the harbor of Eastmere.", {"day": "2031-11-24"})
    assert due(affair, tmp_path / "c", VOTE, MEETS, later, as_of="2031-11-25") == []


def test_who_leaves_once_leaves_on_the_day_told_last(affair: Any, tmp_path: Path):
    first = (
        "2031-11-02",
        "Mayor Tom Ashdown will leave on Dec. 31.",
        {"day": "2031-12-31", "verb": "leave", **PLANNED},
    )
    then = (
        "2031-11-09",
        "Mayor Tom Ashdown will leave on Nov. 15.",
        {"day": "2031-11-15", "verb": "leave", **PLANNED},
    )
    assert [words for words, _ in due(affair, tmp_path / "c", first, then)] == [then[1]]


def test_a_row_names_who_reports_it_and_when_it_was_last_told(affair: Any, tmp_path: Path):
    again = (
        "2031-11-09",
        "The council of Norvale will vote on Nov. 20 on the bridge toll.",
        {"day": "2031-11-20", "status": "planned"},
    )
    (row,) = covered(affair, tmp_path / "c", VOTE, again, as_of="2031-11-10").due
    assert row.confirmed == date(2031, 11, 9)
    assert set(row.publishers) == {"Paper 0", "Paper 1"}
    assert len(row.places) == 2


@pytest.mark.parametrize(
    ("sentence", "when", "exact", "firm"),
    [
        ("The talks are to begin on Monday.", "Monday", True, "definite"),
        ("The lease expires on March 3.", "March 3", True, "definite"),
        ("The board said it would decide by Friday.", "Friday", True, "definite"),
        ("The port may close on Monday.", "Monday", True, "hedged"),
        ("The fair often moves north in the autumn.", "the autumn", False, "none"),
        ("The vote was scheduled for Monday.", "Monday", True, "none"),
        ("By May 3 some nine tons will have leaked.", "May 3", True, "none"),
        ("The tasks that will await her in May are many.", "May", False, "none"),
        ("The quarrel doesn’t mean that the port will open in May.", "May", False, "none"),
        ("Ada Tamm, who will lead the port from May, was there.", "May", False, "definite"),
        ("Results come on May 2 rather than April 26, the firm will show.", "April 26", True, "none"),
    ],
)
def test_a_plan_is_told_from_a_hope_a_habit_and_what_was_to_be(sentence: str, when: str, firm: str, *, exact: bool):
    assert firmness(sentence, when=when, status="planned", exact=exact) == firm


@pytest.mark.parametrize(
    "sentence",
    [
        "She will return on Monday.",
        "By Monday, they should know.",
        "“We will return on May 2,” she",
        "on a list of goods that fall away",
        "Kolber’s decision was prompted by losses in Norvale.",
        "Mayor Kolber's new proposal fell.",
    ],
)
def test_a_sentence_that_leans_on_another_is_known(sentence: str):
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Tom Ashdown will return on Monday.",
        "“We return on May 2,” said Rita Kolber of Norvale.",
        "Kolber’s decision to leave was prompted by losses in Norvale.",
        "Mayor Kolber's plan for the port fell.",
    ],
)
def test_a_sentence_that_reads_alone_is_known(sentence: str):
    assert not leans(sentence)


def test_a_plan_for_a_month_to_come_stands_though_nobody_has_told_it_again(affair: Any, tmp_path: Path):
    month = {"status": "planned", "value": "2032-02", "granularity": "month", "day": "2032-02-01", "latest": date(2032, 2, 29)}
    told = ("2031-11-09", "Vexel will decide on its ferries in February.", month)
    late = ("2032-01-25", "Rain fell on Eastmere.", {"day": "2032-01-25"})
    assert due(affair, tmp_path / "c", told, late, as_of="2032-01-25") == [(told[1], True)]


def test_of_one_day_what_is_set_for_it_comes_before_what_somebody_intends():
    assert is_appointed("The harbour board is to meet on Monday.")
    assert not is_appointed("Kolber will ask the board on Monday.")


def test_a_sentence_that_goes_on_from_another_is_known():
    assert joins("But the board refused.")
    assert not joins("The board refused.")


@pytest.mark.parametrize(
    "words",
    [
        "Rita Kolber (L) greets Tom Ashdown (R) at the pier.",
        "Boats lie in Eastmere, May 4, 2031.",
        "Ashdown is seen at the pier.",
    ],
)
def test_a_caption_is_told_by_its_form(words: str):
    assert is_caption(words)
    assert not is_caption("Ashdown visited the pier on May 4.")


def test_what_is_done_once_is_told_by_its_verb():
    assert done_once("She will step down in May.") == done_once("She left on Friday.")
    assert not done_once("She will speak on Friday.")


@pytest.mark.parametrize(
    ("sentence", "day", "over"),
    [
        ("The clerk is to testify in early February.", 15, True),
        ("The clerk is to testify in early February.", 9, False),
        ("The lock opens in mid-February.", 25, True),
        ("The lock opens in mid-February.", 15, False),
        ("The lock opens in February.", 20, False),
        ("The lock opens in February.", 22, True),
        ("The lock opens in late February.", 28, False),
        ("The lock opens at the end of February.", 28, False),
        ("The lock opens in early March.", 15, False),
    ],
)
def test_what_was_to_be_in_a_month_is_not_due_where_little_of_it_is_left(sentence: str, day: int, *, over: bool):
    assert little_left(date(2031, 2, 1), date(2031, 2, 28), sentence, date(2031, 2, day)) is over


MONTH = {"value": "2031-11", "latest": date(2031, 11, 30), "granularity": "month", "status": "planned"}


def test_a_month_counts_from_the_day_on_which_the_plan_was_told(affair: Any, tmp_path: Path):
    told = ("2031-11-23", "The lock of Eastmere will open this month.", {"day": "2031-11-01", **MONTH})
    before = ("2031-11-02", "The mill of Norvale will close in November.", {"day": "2031-11-01", **MONTH})
    assert due(affair, tmp_path / "c", told, before, as_of="2031-11-25") == [(told[1], True)]


def test_a_plan_for_a_month_gives_way_to_the_days_that_another_sentence_tells(affair: Any, tmp_path: Path):
    coarse = (
        "2031-10-02",
        "The Harbor League will hold its yearly congress at Eastmere in November.",
        {"day": "2031-11-01", "verb": "hold", **MONTH},
    )
    days = {"day": "2031-11-03", "latest": date(2031, 11, 6), "value": "2031-11-03/2031-11-06", "granularity": "range"}
    exact = (
        "2031-11-01",
        "The Harbor League will hold its congress from Nov. 3 to Nov. 6.",
        {"verb": "hold", **days, **PLANNED},
    )
    assert due(affair, tmp_path / "c", coarse, as_of="2031-11-10") == [(coarse[1], True)]
    assert due(affair, tmp_path / "d", coarse, exact, as_of="2031-11-10") == []


BY_THE_WAY = [
    ("A ruling is not to come until after Mayor Ashdown leaves on Nov. 20.", "Mayor Ashdown leaves on Nov. 20", "verb"),
    ("The board wants the mill to close by Nov. 20, the clerk of Norvale said.", "close by Nov. 20", "verb"),
    ("Traders hail the crews on whom Norvale is counting on Nov. 20.", "whom Norvale is counting on Nov. 20", "noun clause"),
    ("The board waits because it is hoping that Tamm will win on Nov. 20.", "Tamm will win on Nov. 20", "verb"),
    ("Traders signaled that Norvale may lift fees set on grain by Nov. 20.", "fees set on grain by Nov. 20", "verb"),
]


@pytest.mark.parametrize(("words", "clause", "rule"), BY_THE_WAY)
def test_what_gives_the_time_of_another_thing_or_only_may_be_in_passing_is_not_due(
    affair: Any, tmp_path: Path, words: str, clause: str, rule: str
):
    event = affair.event(words, clause, "2031-11-20", status="planned", main=False, rule=rule)
    article = AnnotatedArticle(affair.article("a", words, "2031-11-09", "Paper"), affair.sentences(words), events=(event,))
    assert affair.covered(tmp_path / "c", [article], as_of="2031-11-10").due == ()


def two_days(affair: Any, folder: Path, words: str, *events: Any, as_of: str) -> list[tuple[str, date]]:
    article = AnnotatedArticle(affair.article("a", words, "2031-11-09", "Paper"), affair.sentences(words), events=events)
    return [(row.text, row.earliest) for row in affair.covered(folder, [article], as_of=as_of).due]


def test_what_a_sentence_tells_of_later_is_not_due_by_it_once_what_it_is_about_is_over(affair: Any, tmp_path: Path):
    words = "The panel of Norvale will meet on Nov. 10, with a report to follow on Nov. 20."
    meets = affair.event(words, "The panel of Norvale will meet on Nov. 10", "2031-11-10", status="planned", main=True)
    report = affair.event(words, "a report to follow on Nov. 20", "2031-11-20", status="planned", main=False)
    assert two_days(affair, tmp_path / "a", words, meets, report, as_of="2031-11-10")
    assert two_days(affair, tmp_path / "b", words, meets, report, as_of="2031-11-12") == []


def test_a_sentence_that_tells_two_days_stands_once_by_the_first(affair: Any, tmp_path: Path):
    words = "The song of Norvale will be sung on Nov. 11 and will be printed on Nov. 20."
    sung = affair.event(words, "The song of Norvale will be sung on Nov. 11", "2031-11-11", status="planned", main=True)
    printed = affair.event(words, "will be printed on Nov. 20", "2031-11-20", status="planned", main=True)
    assert two_days(affair, tmp_path / "a", words, printed, sung, as_of="2031-11-10") == [(words, date(2031, 11, 11))]
    assert two_days(affair, tmp_path / "b", words, printed, sung, as_of="2031-11-12") == [(words, date(2031, 11, 20))]


def test_a_weekday_that_was_yesterday_sets_nothing(affair: Any, tmp_path: Path):
    words = "The mayor of Norvale asked the crews to clear the lock overnight Saturday."
    event = replace(affair.event(words, words, "2031-11-15", status="planned"), timex=0)
    when = Timex(affair.place(words, "overnight Saturday"), "DATE", "2031-11-15", granularity="day")
    article = affair.article("a", words, "2031-11-09", "Paper")
    told = AnnotatedArticle(article, affair.sentences(words), events=(event,), timexes=(when,))
    assert affair.covered(tmp_path / "c", [told], as_of="2031-11-10").due == ()


def test_of_a_season_only_what_is_set_for_it_is_due(affair: Any, tmp_path: Path):
    season = {"value": "2031-Q4", "latest": date(2032, 1, 31), "granularity": "quarter", "status": "planned"}
    come = ("2031-11-05", "The fever will return to Norvale in the winter.", {"day": "2031-12-01", **season})
    vote = ("2031-11-05", "The council of Eastmere is to hold an election in the winter.", {"day": "2031-12-01", **season})
    assert due(affair, tmp_path / "c", come, vote) == [(vote[1], True)]


def test_the_words_before_a_clause_make_it_the_time_of_another():
    assert gives_time("A ruling may not come until after ")
    assert not gives_time("The board said that ")


def test_the_line_is_of_the_day_shown_and_not_of_the_month_around_it(affair: Any, tmp_path: Path):
    day = (
        "2031-11-08",
        "Mayor Tom Ashdown will open the Verani bridge on Nov. 20.",
        {"day": "2031-11-20", "status": "planned", "verb": "open"},
    )
    month = (
        "2031-11-09",
        "Mayor Tom Ashdown will open the Verani bridge in November.",
        {
            "day": "2031-11-01",
            "latest": date(2031, 11, 30),
            "value": "2031-11",
            "granularity": "month",
            "status": "planned",
            "verb": "open",
        },
    )
    again = ("2031-11-07", "Mayor Ashdown will open the Verani bridge with a speech on Nov. 20.", day[2])
    assert due(affair, tmp_path / "c", day, again, month) == [(day[1], True)]


def test_what_a_sentence_tells_of_a_month_is_of_the_month_though_another_tells_the_day():
    times = {"earliest": date(2031, 12, 1), "latest": date(2031, 12, 31), "value": "2031-12", "granularity": "month"}
    told = {
        "event": "m",
        "article": "a",
        "sentence_start": 0,
        "start": 0,
        "end": 50,
        "publisher": "Gazette",
        "when": "December",
    }
    words = "Tamm will speak at the lock of Verani in December."
    report = SimpleNamespace(**told, main=True, **times, sentence=words, day=date(2031, 11, 9), confidence=0.8, **PLANNED)
    day = {"earliest": date(2031, 12, 4), "latest": date(2031, 12, 4), "value": "2031-12-04", "granularity": "day"}
    entry = SimpleNamespace(**day, members=["m"], outcome="open", key="k", **PLANNED)
    row = _due(entry, {"m": report}, {}, as_of=date(2031, 11, 10))
    assert row is not None
    assert (row.value, row.earliest, row.latest) == ("2031-12", date(2031, 12, 1), date(2031, 12, 31))


def test_who_campaigned_previously_may_be_due_again():
    words = "Tamm will speak next Thursday at the lock, having previously spoken there with Oren."
    assert firmness(words, when="next Thursday", status="planned", exact=True) == "definite"
