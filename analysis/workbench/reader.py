"""What a notebook shows of one article, actor or row: pages without a script, every word of an article escaped."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.corpus import Corpus, tables
from analysis.measures import Coverage
from analysis.views import Markup, passage
from analysis.views.look.markup import render
from analysis.workbench.marks import marked_article, pieces

_MOST = 12  # quotes on a card


def article_view(corpus: Corpus, article: str) -> Markup:
    """Return an article, all that was read in it marked; the title of a mark says what was read, and how surely."""
    read = marked_article(corpus, article)
    shown = [(piece.text, [read.marks[number] for number in piece.marks]) for piece in pieces(read.text, read.marks)]
    return render("article", article=read, pieces=shown)


def actor_card(coverage: Coverage, actor: str) -> Markup:
    """Return what there is to know of an actor at a glance: roles in time, own words, counts."""
    corpus_row = next(row for row in coverage.actors.itertuples(index=False) if row.actor == actor)
    quotes = coverage.quotes[(coverage.quotes["speaker"] == actor) & coverage.quotes["speech"]]
    spoken: list[Any] = list(quotes.sort_values("day", kind="stable").itertuples(index=False))
    return render("actor_card", actor=corpus_row, quotes=spoken[-_MOST:], said=len(spoken))


def row_view(corpus: Corpus, row: pd.Series[Any]) -> Markup:
    """Return the sentence that a row rests on, in its paragraph; the row needs article, start and end."""
    if "sentence_start" in row:
        return passage(corpus, row)
    known = pd.concat([tables.quotes(corpus), tables.events(corpus), tables.relations(corpus)])
    same = (known["article"] == row["article"]) & (known["start"] == row["start"]) & (known["end"] == row["end"])
    return passage(corpus, known[same].iloc[0])
