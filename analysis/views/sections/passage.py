"""From a row to its sentence: what any row of the corpus' tables rests on, in its context."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.corpus import Corpus, tables
from analysis.views.look.markup import Markup, render
from analysis.views.sections.annex import pieces


def passage(corpus: Corpus, row: pd.Series[Any]) -> Markup:
    """Return the sentence that a row of mentions, quotes or events rests on, its words marked, and where it was published.

    Raises KeyError where the row has no article and place.
    """
    key = row[["article", "sentence_start", "start", "end"]].to_frame().T
    found = tables.evidence(corpus, key).iloc[0]
    marked = list(pieces(found["paragraph"], [(int(found["mark_start"]), int(found["mark_end"]))]))
    return render("passage", passage=marked, headline=found["headline"], publisher=found["publisher"], url=found["url"],
                  published=found["published"])  # fmt: skip
