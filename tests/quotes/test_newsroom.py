"""A newsroom's own reporter is no source of its articles; another newsroom's is."""

import pytest

from analysis import language
from analysis.model import Article
from analysis.quotes import find_quotes


@pytest.mark.parametrize(
    ("publisher", "source", "speech"),
    [
        ("Norvale Gazette", "The Norvale Gazette's Ana Lima", False),
        ("The Norvale Gazette", "Norvale Gazette’s Ana Lima", False),
        (None, "Our correspondent Ana Lima", False),
        ("Eastmere Post", "The Norvale Gazette's Ana Lima", True),
        ("Norvale Gazette", "The harbor's Ana Lima", True),
        (None, "The Norvale Gazette's Ana Lima", True),
    ],
)
def test_a_newsrooms_own_reporter_is_no_source(publisher: str | None, source: str, *, speech: bool):
    article = Article("own", f"{source} says: “Ships are waiting outside, and the crews have no bread.”", publisher=publisher)
    (quote,) = find_quotes(article, next(iter(language.parse([article]))))
    assert quote.source is not None
    assert quote.speech is speech
