"""Datelines, bylines, notes and credits: names in what is not prose."""

from collections.abc import Callable
from typing import Any

from analysis.actors.names.credits import find_credits, find_dateline_names
from analysis.model import Article, Span, Zone

Find = Callable[..., Any]


def _article(text: str, kind: str, **parts: str) -> Article:
    return Article(id="test", text=text, zones=(Zone(kind, Span(0, len(text))),), **parts)


def test_a_dateline_names_its_places_and_its_agency():
    names = list(find_dateline_names(_article("OSLO/SUN CITY, South Africa, Nov. 4 (Norpress) --", "dateline")))
    assert [(one.words, one.kind) for one in names] == [
        ("OSLO", "place"),
        ("SUN CITY", "place"),
        ("South Africa", "country"),
        ("Norpress", "organization"),
    ]


def test_an_articles_own_agency_in_its_dateline_stands_for_nobody(find: Find):
    found = find("OSLO (Norpress) - The mayor resigned.", dateline="OSLO (Norpress) -")
    assert found.mention("Norpress").actor is None
    assert found.mention("OSLO").actor == "place:oslo"


def test_the_bylines_author_is_a_name_and_no_actor(find: Find):
    found = find("By Ingrid Solberg\n\nPeter Dahl resigned as mayor on Monday.", byline="By Ingrid Solberg")
    assert found.mention("Ingrid Solberg").actor is None
    assert [one.name for one in found.actors] == ["Peter Dahl"]


def test_a_note_names_who_made_the_story_and_where():
    names = list(find_credits(_article("(Reporting by Ana Lopez in Lagos and Jo van der Berg; Editing by Kim Oh)", "note")))
    assert [one.words for one in names] == ["Ana Lopez", "Lagos", "Jo van der Berg", "Kim Oh"]


def test_a_picture_credit_names_the_photographer_and_no_actor(find: Find):
    found = find("NORPRESS / Ana Lopez\n\nPeter Dahl resigned as mayor on Monday.", caption="NORPRESS / Ana Lopez")
    assert found.mention("Ana Lopez").actor is None


def test_page_furniture_is_not_read(find: Find):
    found = find("Send Feedback\n\nPeter Dahl resigned as mayor.", furniture="Send Feedback")
    assert found.words() == ["Peter Dahl"]


def test_a_sentence_of_many_names_is_no_headline(find: Find):
    assert "Aoife Brannigan" in find("Reporters met Prime Minister Aoife Brannigan of Ireland on Monday.").words("person")
