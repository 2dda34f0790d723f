"""A stored row gives back exactly the article that went in."""

from __future__ import annotations

import dataclasses

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.corpus.schema import arrow_schema, content_of, from_row, to_row
from analysis.errors import CorpusError
from analysis.model import AnnotatedArticle, Article


def _anything() -> st.SearchStrategy[AnnotatedArticle]:
    return st.deferred(lambda: __import__("anything").any_of(AnnotatedArticle))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(annotated=_anything())
def test_an_article_survives_the_way_through_arrow_exactly(annotated: AnnotatedArticle):
    table = pa.Table.from_pylist([to_row(annotated)], schema=arrow_schema())
    assert from_row(table.to_pylist()[0]) == annotated


def test_every_field_of_the_model_has_a_column():
    expected = {field.name for kind in (Article, AnnotatedArticle) for field in dataclasses.fields(kind)} - {"article"}
    assert expected <= set(arrow_schema().names)


def test_a_lone_surrogate_is_refused_with_the_article_and_the_remedy():
    with pytest.raises(CorpusError, match=r"news\.txt.*lone surrogates.*U\+FFFD"):
        to_row(AnnotatedArticle(Article(id="1", text="a \ud800 b", source="news.txt")))


def test_where_an_article_lay_is_no_part_of_its_content_but_everything_else_is():
    article = Article(id="1", text="a", source="here.txt")
    assert content_of(article) == content_of(dataclasses.replace(article, source="there.txt"))
    assert content_of(article) != content_of(dataclasses.replace(article, published="2031-01-01"))


@pytest.mark.parametrize("published", ["soon", "2031-99-99", ""])
def test_an_article_without_a_usable_date_has_no_day(published: str):
    assert to_row(AnnotatedArticle(Article(id="1", text="a", published=published)))["day"] is None
