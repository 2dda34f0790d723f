"""The pairs of actors that a person has to decide on, as a table."""

from __future__ import annotations

from dataclasses import replace

from analysis.corpus import Corpus, tables
from analysis.model import Actor, AnnotatedArticle, Mention


def _told(article: str, text: str, name: str) -> AnnotatedArticle:
    from sample import annotated, place

    identifier = f"person:{name.lower().replace(' ', '-')}"
    found = annotated(article, text, published="2031-03-06")
    mention = Mention(place(text, name), "person", "name", actor=identifier)
    return replace(found, mentions=(mention,), actors=(Actor(identifier, name, "person"),))


def test_a_doubtful_pair_has_reasons_and_leads_to_both_places(corpus: Corpus):
    one, other = "Envoy Robert Hale left.", "Then Bob Hale came back."
    corpus.write([_told("one", one, "Robert Hale"), _told("two", other, "Bob Hale")])
    (row,) = tables.doubtful_links(corpus).to_dict("records")
    assert (row["name"], row["other_name"], row["kind"]) == ("Bob Hale", "Robert Hale", "person")
    assert row["reasons_for"] == ["one name shortened"]
    assert other[row["start"] : row["end"]] == "Bob Hale"
    assert one[row["other_start"] : row["other_end"]] == "Robert Hale"


def test_without_doubt_the_table_is_empty_and_has_its_columns(corpus: Corpus):
    from sample import harbor

    corpus.write([harbor()])
    found = tables.doubtful_links(corpus)
    assert found.empty
    assert {"one", "other", "reasons_for", "other_article"} <= set(found.columns)
