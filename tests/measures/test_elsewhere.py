"""A listing that a search brought in for one line is not of the affair."""

import pandas as pd

from analysis.measures.elsewhere import of_something_else
from analysis.measures.timeline.affair import affair_of


def test_an_article_that_shares_hardly_a_word_is_of_something_else_and_a_few_are_never():
    affair = "The ferry sank in the harbor of Oslo and the captain left the ferry."
    listing = "Tonight at eight a quartet plays waltzes, and cooks bake bread in a tent."
    rows = [(chr(97 + n), affair if n < 9 else listing) for n in range(10) for _ in range(4)]
    sentences = pd.DataFrame(rows, columns=["article", "words"]).assign(
        start=0, furniture=False, place=1.0, day=pd.Timestamp("2031-05-01").date()
    )
    articles = pd.DataFrame({"article": sorted({article for article, _ in rows}), "copy_of": None})
    whole = affair_of(sentences)
    assert of_something_else(sentences, articles, whole) == {"j"}
    assert of_something_else(sentences, articles.head(5), whole) == frozenset()


def test_a_programme_that_names_the_affair_once_and_else_shares_common_words_is_of_something_else():
    affair = "The ferry sank in the harbor."
    common = "Many people watch the games."
    rows = [(chr(97 + n), words) for n in range(9) for words in [affair] * 15 + [common] * (n < 3)]
    rows += [("j", affair), *(("j", common) for _ in range(30))]
    sentences = pd.DataFrame(rows, columns=["article", "words"]).assign(
        start=0, furniture=False, place=1.0, day=pd.Timestamp("2031-05-01").date()
    )
    articles = pd.DataFrame({"article": sorted({article for article, _ in rows}), "copy_of": None})
    assert of_something_else(sentences, articles, affair_of(sentences)) == {"j"}


def test_an_article_on_a_side_of_the_affair_holds_what_all_share_if_not_its_key_words():
    ferry, side = "The ferry sank in the harbor.", "An inquiry heard the captain."
    rows = [(chr(97 + n), words) for n in range(9) for words in [ferry] * 15 + [side]] + [("j", side)] * 15
    sentences = pd.DataFrame(rows, columns=["article", "words"]).assign(
        start=0, furniture=False, place=1.0, day=pd.Timestamp("2031-05-01").date()
    )
    articles = pd.DataFrame({"article": sorted({article for article, _ in rows}), "copy_of": None})
    assert of_something_else(sentences, articles, affair_of(sentences)) == frozenset()
