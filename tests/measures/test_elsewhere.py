"""A listing that a search brought in for one line is not of the affair."""

from datetime import date

import pandas as pd

from analysis.measures.elsewhere import of_something_else, told_by_articles
from analysis.measures.timeline.affair import affair_of
from analysis.measures.timeline.aside import without_asides
from analysis.measures.timeline.rating import UNTOLD
from analysis.measures.timeline.run_together import without_run_together


def test_an_article_that_shares_hardly_a_word_is_of_something_else_and_a_few_are_never():
    affair = "The ferry sank in the harbor of Oslo and the captain left the ferry."
    listing = "Tonight at eight a quartet plays waltzes, and cooks bake bread in a tent."
    rows = [(chr(97 + n), affair if n < 9 else listing) for n in range(10) for _ in range(4)]
    sentences = pd.DataFrame(rows, columns=["article", "words"]).assign(
        start=0, furniture=False, place=1.0, day=pd.Timestamp("2031-05-01").date()
    )
    articles = pd.DataFrame({"article": sorted({article for article, _ in rows}), "copy_of": None})
    whole = affair_of(sentences)
    assert of_something_else(told_by_articles(sentences, articles, whole)) == {"j"}
    assert of_something_else(told_by_articles(sentences, articles.head(5), whole)) == frozenset()


def test_a_programme_that_names_the_affair_once_and_else_shares_common_words_is_of_something_else():
    affair = "The ferry sank in the harbor."
    common = "Many people watch the games."
    rows = [(chr(97 + n), words) for n in range(9) for words in [affair] * 15 + [common] * (n < 3)]
    rows += [("j", affair), *(("j", common) for _ in range(30))]
    sentences = pd.DataFrame(rows, columns=["article", "words"]).assign(
        start=0, furniture=False, place=1.0, day=pd.Timestamp("2031-05-01").date()
    )
    articles = pd.DataFrame({"article": sorted({article for article, _ in rows}), "copy_of": None})
    assert of_something_else(told_by_articles(sentences, articles, affair_of(sentences))) == {"j"}


def test_an_article_on_a_side_of_the_affair_holds_what_all_share_if_not_its_key_words():
    ferry, side = "The ferry sank in the harbor.", "An inquiry heard the captain."
    rows = [(chr(97 + n), words) for n in range(9) for words in [ferry] * 15 + [side]] + [("j", side)] * 15
    sentences = pd.DataFrame(rows, columns=["article", "words"]).assign(
        start=0, furniture=False, place=1.0, day=pd.Timestamp("2031-05-01").date()
    )
    articles = pd.DataFrame({"article": sorted({article for article, _ in rows}), "copy_of": None})
    assert of_something_else(told_by_articles(sentences, articles, affair_of(sentences))) == frozenset()


def test_what_is_told_aside_in_an_article_that_is_little_of_the_affair_is_no_row():
    affair, aside = "The ferry sank in the harbor of Oslo and the captain left the ferry.", "A baker was arrested in the hills."
    texts = {chr(97 + n): [affair] * 4 for n in range(9)} | {"j": [aside] * 4 + [affair] * 2 + [aside]}
    rows = [(article, 100 * n, words) for article, text in texts.items() for n, words in enumerate(text)]
    sentences = pd.DataFrame(rows, columns=["article", "start", "words"]).assign(
        furniture=False, place=1.0, day=date(2031, 5, 1)
    )
    articles = pd.DataFrame({"article": sorted(texts), "copy_of": None})
    told = told_by_articles(sentences, articles, affair_of(sentences))
    timeline = pd.DataFrame(
        [{"key": f"{article}{at}", "reports": [(article, at)], "spans": [(at, at + 20)], "news": 9.0}
         for article, at in (("a", 0), ("j", 0), ("j", 400))]
    )  # fmt: skip
    assert without_asides(timeline, sentences, told)["news"].tolist() == [9.0, UNTOLD, 9.0]


def test_a_caption_run_together_with_a_sentence_is_no_row():
    told = [
        "Ferry seen on camera Pictures have emerged of the storm.",
        "The Sandport Corps of Divers left the Harbor on Monday.",
    ]
    usual = [f"Clerk {name} drew pictures of divers at the harbor." for name in "abcde"]
    sentences = pd.DataFrame({"words": [*told, *usual]})
    timeline = pd.DataFrame({"words": told, "news": [9.0, 8.0]})
    assert without_run_together(timeline, sentences)["news"].tolist() == [UNTOLD, 8.0]
    assert without_run_together(timeline, sentences.head(2))["news"].tolist() == [9.0, 8.0]
