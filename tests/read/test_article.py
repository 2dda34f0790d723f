"""An article made of its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.read import article_from_text


def test_what_the_text_tells_need_not_be_given():
    article = article_from_text(
        "(LEAD) Port of Elder is shut\n\nNational 10:49 November 04, 2019\n\n"
        "By Mira Holm\n\nELDER, Nov. 4 (AP) -- The port was shut."
    )
    assert (article.kicker, article.headline, article.section, article.byline) == (
        "LEAD",
        "Port of Elder is shut",
        "National",
        "Mira Holm",
    )
    assert (article.published, article.publisher, str(article.day)) == ("2019-11-04T10:49", "AP", "2019-11-04")


def test_what_is_given_counts_more_than_what_the_text_tells():
    article = article_from_text(
        "ELDER, Nov. 4, 2019 (AP) -- The port was shut.", publisher="Tidal Press", published="2019-11-05", byline="Jon Askild"
    )
    assert (article.publisher, article.agency, article.published, article.byline) == (
        "Tidal Press",
        "AP",
        "2019-11-05",
        "Jon Askild",
    )


def test_a_dateline_with_a_year_serves_where_no_time_of_publication_is_given():
    assert article_from_text("ELDER, Nov. 4, 2019 (AP) -- The port was shut.").published == "2019-11-04"


def test_a_date_line_in_the_text_serves_where_no_time_of_publication_is_given():
    assert article_from_text("Port of Elder is shut\nMarch 01 , 2008\nThe port was shut.").published == "2008-03-01"


def test_a_day_that_heads_a_part_of_the_story_is_no_time_of_publication():
    story = "The port was shut on Monday.\n" * 6
    assert article_from_text(f"{story}\nOct. 30, 2018\n\nThe pier broke.").published is None


def test_a_first_publication_counts_more_than_an_update_before_it():
    text = "UPDATED : 2019-11-05 10:00\nPublished : 2019-11-04 09:00\n\nThe port was shut."
    assert article_from_text(text).published == "2019-11-04T09:00"


def test_a_section_may_have_a_line_of_its_own():
    article = article_from_text(
        "POLITICS\nNOVEMBER 4, 2019 / 3:15 AM / UPDATED 2 YEARS AGO\nPort is shut, at last\nELDER (AP) - It is shut."
    )
    assert (article.section, article.published, article.headline) == ("POLITICS", "2019-11-04T03:15", "Port is shut, at last")


def test_the_text_is_taken_as_it_is():
    text = "  The port\r\nwas\u200b \u202eshut\x00.\n\n"
    assert article_from_text(text).text == text


def test_half_a_surrogate_pair_becomes_a_replacement_character_of_the_same_length():
    given = {name: f"{name} \udc00" for name in ("headline", "publisher", "byline", "url")}
    article = article_from_text("The port \ud83d was shut.", **given)
    assert article.text == "The port \ufffd was shut."
    assert [getattr(article, name) for name in given] == [f"{name} \ufffd" for name in given]


def test_the_same_article_has_the_same_id_and_another_has_another():
    first, again, other = (article_from_text(text, source=source) for text, source in (("A.", "x"), ("A.", "y"), ("B.", "x")))
    assert first.id == again.id != other.id


@pytest.mark.parametrize("published", ["yesterday", "2019", "2019-02-30", "04/11/2019"])
def test_an_ill_formed_time_of_publication_is_an_error_with_its_remedy(published: str):
    with pytest.raises(ReadError, match=published) as caught:
        article_from_text("The port was shut.", published=published, source="feed.jsonl:3")
    assert (caught.value.where, "2019-11-04" in str(caught.value.remedy)) == ("feed.jsonl:3", True)


@settings(deadline=None)
@given(st.text(), st.none() | st.text(max_size=80))
def test_any_text_and_headline_make_an_article(text: str, headline: str | None):
    article = article_from_text(text, headline=headline)
    article.text.encode("utf-8")
    assert len(article.text) == len(text)
