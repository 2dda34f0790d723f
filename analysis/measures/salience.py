"""How much an article, and the whole coverage, is about an actor.

The weight of a mention is that of its form (a name 1, a description 0.6, a pronoun 0.4), half as much again where it opens its
sentence, as subjects do, and once more where it stands in the article's first 600 characters; a name in the headline counts 2.
An actor's salience in an article is its share in the weights of all its actors, 0 to 1. In the coverage it is the sum of these
shares over texts of independent origin: a text that ten publishers carry counts once.
"""

from __future__ import annotations

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.origins import origin_of
from analysis.measures.rows import only

FORMS = {"name": 1.0, "alias": 1.0, "metonym": 1.0, "nominal": 0.6, "pronoun": 0.4}
OPENING, LEAD, HEADLINE = 1.5, 1.5, 2.0
_LEAD_LENGTH = 600  # characters: a headline and the first paragraphs
_ARTICLE_WORDS = len("The ")


def article_salience(coverage: Coverage) -> pd.DataFrame:
    """Return the salience of each actor in each article. Columns: article, actor, salience (0 to 1; an article's sum is 1)."""
    mentions = coverage.mentions
    acting = mentions[(mentions["reading"] == "actor") & mentions["actor"].notna()]
    weight = acting["form"].map(FORMS).fillna(0.0).astype("float64")
    weight *= 1 + (OPENING - 1) * (acting["start"] - acting["sentence_start"] <= _ARTICLE_WORDS)
    weight *= 1 + (LEAD - 1) * (acting["start"] < _LEAD_LENGTH)
    weights = acting.assign(salience=weight).groupby(["article", "actor"], sort=True)["salience"].sum()
    weights = weights.add(_in_headline(coverage, acting), fill_value=0.0)
    shares = weights / weights.groupby(level="article").transform("sum")
    return shares.rename("salience").reset_index()


def case_salience(coverage: Coverage) -> pd.Series:
    """Return the salience of each actor in the coverage, by its id: the sum over texts of independent origin."""
    origin = origin_of(coverage.articles)
    rows = article_salience(coverage)
    rows = rows.assign(origin=[origin.get(article, article) for article in rows["article"]])
    return rows.groupby(["origin", "actor"])["salience"].max().groupby(level="actor").sum()


def _in_headline(coverage: Coverage, acting: pd.DataFrame) -> pd.Series:
    """Return the weight of those of whom a name that the article uses stands in its headline."""
    headlines = dict(zip(coverage.articles["article"], coverage.articles["headline"], strict=True))
    named = acting[acting["form"].isin(["name", "alias", "metonym"])].drop_duplicates(["article", "actor", "words"])
    found = [
        isinstance(headline := headlines.get(article), str) and words.casefold() in headline.casefold()
        for article, words in zip(named["article"], named["words"], strict=True)
    ]
    known = only(named, found).drop_duplicates(["article", "actor"])
    return known.assign(salience=HEADLINE).set_index(["article", "actor"])["salience"]
