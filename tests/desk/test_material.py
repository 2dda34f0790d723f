from typing import Any

import pytest

from analysis.desk.sending.content import Since, read_content
from analysis.desk.sending.letter import letter_of
from analysis.desk.sending.material import Difference, differences

FIRST = {"publisher": "Wire", "headline": "One", "published": "2021-05-01", "url": None, "article": "a"}
NEXT = {"publisher": "Wire", "headline": "Two", "published": "2021-05-03", "url": None, "article": "b"}


def event(key: str, *, day: str = "2021-05-02", source: dict[str, Any] = NEXT, **more: Any) -> dict[str, Any]:
    told = {"key": key, "words": f"Event {key}.", "latest": day, "confidence": 0.9, "outcome": None, "sources": [source]}
    return {**told, **more}


def quote(speaker: str | None, *, source: dict[str, Any] = NEXT, confidence: float = 0.9) -> dict[str, Any]:
    return {"speaker": speaker, "speaker_name": speaker, "article": source["article"], "confidence": confidence}


@pytest.fixture
def compared(press: Any) -> Any:
    """Return what compares two editions by what they tell."""

    def found(before: dict[str, Any], now: dict[str, Any]) -> Difference:
        one = press.publish(1, sources=[FIRST], **before)
        other = press.publish(2, sources=[FIRST, NEXT], **now)
        return differences(read_content(one), read_content(other))

    return found


def test_a_new_event_is_material(compared: Any):
    assert compared({"timeline": [event("x")]}, {"timeline": [event("x"), event("y")]}).material == ("new event: Event y.",)


@pytest.mark.parametrize(
    "row",
    [
        event("y", source=FIRST),  # the same articles are read otherwise
        event("y", day="1965-06-22"),  # long ago
        event("y", confidence=0.3),  # not sure enough for the edition
        event("y", words="Event x."),  # the same event under another key
    ],
)
def test_what_is_no_news_is_not_material(compared: Any, row: dict[str, Any]):
    found = compared({"lead": ["A"], "timeline": [event("x")]}, {"lead": ["B"], "timeline": [event("x"), row]})
    assert (found.changed, found.material) == (True, ())


def test_a_new_speaker_is_material_and_another_quote_of_a_known_one_is_not(compared: Any):
    before = {"quotes": [quote("Lund", source=FIRST)]}
    now = {"quotes": [quote("Lund", source=FIRST), quote("Lund"), quote(None), quote("Berg", confidence=0.2), quote("Dahl")]}
    assert compared(before, now).material == ("new speaker: Dahl",)


def test_a_plan_that_came_is_material_and_one_that_is_told_again_is_not(compared: Any):
    before = {"due": [("11 May 2021: The bridge opens. (Wire, 1 May 2021)", "2021-05-11")]}
    now = {
        "due": [
            ("11 May 2021: The bridge opens. (Post, 3 May 2021)", "2021-05-11"),
            ("20 May 2021: The ferry stops. (Post, 3 May 2021)", "2021-05-20"),
        ]
    }
    assert compared(before, now).material == ("new plan: 20 May 2021: The ferry stops.",)


def test_a_plan_that_went_before_its_day_is_material_and_one_whose_day_went_by_is_not(compared: Any):
    before = {"due": [("11 May 2021: It opens. (Wire)", "2021-05-11"), ("1 May 2021: They meet. (Wire)", "2021-05-01")]}
    assert compared(before, {}).material == ("no longer due: 11 May 2021: It opens.",)


def test_what_became_of_a_plan_is_material(compared: Any):
    found = compared({"timeline": [event("x")]}, {"timeline": [event("x", outcome="fell through")]})
    assert found.material == ("fell through: Event x.",)


def test_a_bare_count_is_neither_material_nor_a_change(press: Any):
    one, other = press.publish(1, lead=["A"]), press.publish(2, lead=["A"])
    assert differences(read_content(one), read_content(other)) == Difference(changed=False)


def test_all_is_new_where_there_is_nothing_to_compare_with(press: Any):
    found = differences(None, read_content(press.publish(1)))
    assert found.changed
    assert found.material


def test_a_page_about_one_actor_has_news_too_what_the_last_one_did_not_tell(press: Any):
    one = press.publish(1, highlights=["Lund is quoted most."], timeline_lines=["A (past)"])
    other = press.publish(2, highlights=["Lund is quoted most."], timeline_lines=["A (past)", "B (past)"])
    assert Since((read_content(other),), read_content(one)).news() == ["B (past)"]
    assert letter_of(read_content(other), Since((read_content(other),), first=True), link=None).text.startswith(
        "The bridge, edition 2\nAs of 2021-05-02\n\nIN SHORT\n- Lund is quoted most.\n"
    )


@pytest.mark.parametrize(
    "bad", [None, [], {}, [[]], [{"key": []}], [{"key": {}, "words": [1], "sources": "x", "confidence": "y"}]]
)
def test_data_that_are_not_what_they_should_be_stop_nothing(press: Any, bad: Any):
    rows = [{"speaker": [], "article": {}, "confidence": 1, "latest": 5, "key": [], "words": {}, "sources": [1, []]}]
    one = read_content(press.publish(1, timeline=bad, quotes=bad, sources=bad))
    other = read_content(press.publish(2, timeline=rows, quotes=rows, sources=rows))
    assert differences(one, other).material
    assert not differences(other, one).changed
