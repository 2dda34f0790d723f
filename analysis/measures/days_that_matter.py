"""Which days matter most to an affair: those that many articles are about, above all when they look back.

A day's score is a sum over articles. One that names the day counts 1 when the day is its own, 0.5 when it is still to come (it
may bring nothing), and 1 + ln(1 + d) when it is d days past: who still writes of a day long gone holds it to be a turning
point, as "today" never tells. Where the day opens its sentence, as in a chronology, an editor has chosen it before, and the
article counts twice. An article published on the day counts 1 besides. The sum is multiplied by 1 + ln(p) for p publishers that
wrote of the day on their own.

The factors are set by hand. Tried on the development articles of Timeline17 and left out, because they brought nothing or less:
the sentence's place in the article, the status of its events, words shared with the affair's core, the number of days in the
article, the volume of publication around the day, a malus for neighbors of high days, PageRank over the graph of days.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

TO_COME = 0.5
ENTRY = 2.0
PUBLISHED = 1.0


def days_that_matter(days: pd.DataFrame, *, first: date | None = None, last: date | None = None, most: int) -> pd.DataFrame:
    """Return the days from ``first`` to ``last`` with the highest scores, in order of time.

    ``days`` is the corpus' table of that name, without the articles that are copies, and with the column publisher. Columns:
    about (the day), score, articles (that name the day or were published on it), publishers (theirs; all unknown ones count as
    one).
    """
    inside = days["about"].between(pd.Timestamp(first or date.min), pd.Timestamp(last or date.max))
    scores = _scores(_support(days[inside]))
    return scores.sort_values(["score", "about"], ascending=[False, True]).head(most).sort_values("about", ignore_index=True)


def _support(days: pd.DataFrame) -> pd.DataFrame:
    """Return what each article brings to each day: about, article, publisher, weight."""
    whose = ["about", "article", "publisher"]
    weighed = days.assign(weight=_weights(days), published=days["how"] == "published")
    best = weighed.groupby([*whose, "published"], as_index=False, dropna=False)["weight"].max()
    support: pd.DataFrame = best.groupby(whose, as_index=False, dropna=False)["weight"].sum()
    return support


def _weights(days: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    past = (days["day"] - days["about"]).dt.days.fillna(0)  # an article without a day tells no distance
    hindsight = np.where(past < 0, TO_COME, 1 + np.log1p(past.clip(lower=0)))
    return np.select([days["how"] == "published", days["how"] == "entry"], [PUBLISHED, ENTRY * hindsight], hindsight)


def _scores(support: pd.DataFrame) -> pd.DataFrame:
    by_day = support.groupby("about", as_index=False)
    scores = by_day.agg(score=("weight", "sum"), articles=("article", "nunique"))
    scores["publishers"] = by_day.agg(n=("publisher", lambda names: names.nunique(dropna=False)))["n"]
    return scores.assign(score=scores["score"] * (1 + np.log(scores["publishers"].astype(float))))
