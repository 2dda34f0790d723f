"""Whether a line of a page tells a fact again that another tells."""

from datetime import date
from typing import Any

from analysis.measures.lines import Line, repeats


def line(text: str, at: int = 0, **given: Any) -> Line:
    speaker = given.pop("speaker", None)
    given = {"actors": frozenset([speaker] if speaker else []), **given}
    return Line(text, frozenset([("one", at)]), speaker, **given)


def test_a_sentence_is_told_once_and_so_is_what_another_report_tells_of_its_event():
    event = line("The gates closed.", 10, reports=frozenset([("two", 0)]))
    other = Line("Tamm said the ferry waits.", frozenset([("two", 0)]))
    assert repeats(line("In other words.", 10), event)
    assert repeats(other, event)
    assert not repeats(Line(other.text, other.places, own="the ferry waits"), event)


def test_what_an_actor_holds_is_told_once_in_whatever_words():
    told = line("Verani has insisted that Orland must first end its curbs on boats from Verani.", 10, speaker="verani")
    again = "Verani says it will open the gates only when Orland lifts the curbs on boats."
    assert repeats(line(again, speaker="verani"), told)
    assert not repeats(line(again, speaker="orland"), told)
    assert not repeats(line("Verani says the harbor board will meet in the spring.", speaker="verani"), told)


def test_the_other_side_is_told_in_the_same_words_and_words_of_ones_own_are_new_beside_the_deed():
    told = line("Tamm said the harbor board should close the gates of the lock.", 10, speaker="tamm")
    assert not repeats(line("Oren said the harbor board should not close the gates of the lock.", speaker="oren"), told)
    deed = line("The harbor board closed the gates of the lock on Monday.", 10)
    assert not repeats(line("The closed gates of the lock are “a wound”, Oren said.", speaker="oren", own="a wound"), deed)


def test_a_deed_of_one_day_is_told_once_with_its_verb_or_its_noun():
    deed = line("The harbor board announced the closing of the gates of the lock.", 10, day=date(2031, 3, 4))
    again = "Orland's government announced that the lock would be closed, and the gates with it."
    assert repeats(line(again, day=date(2031, 3, 5)), deed)
    assert not repeats(line("Orland announced that fishing would be closed.", day=date(2031, 3, 9)), deed)


def test_what_a_line_quotes_of_another_is_not_quoted_again():
    both = line(
        "Tamm said they should “talk”, while Oren urged them to “make peace”.", 10, speaker="tamm", own="talk make peace"
    )
    assert repeats(line("Oren asked them to “make peace”.", speaker="oren", own="make peace"), both)
    calm = line("“Stay calm,” said Tamm.", 10, speaker="tamm", words="Stay calm,", own="Stay calm")
    assert not repeats(line("“Stay calm,” said Oren.", speaker="oren", words="Stay calm", own="Stay calm"), calm)


def test_a_line_of_no_telling_words_tells_nothing_again():
    told = line("It was so.", 10, speaker="verani")
    assert not repeats(line("Verani will open the gates in the spring.", speaker="verani"), told)
