"""What a notebook shows of one article, actor or row: pages without a script, every word of an article escaped."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.corpus import Corpus, tables
from analysis.measures import Choice, Coverage
from analysis.measures.rows import only
from analysis.measures.travel.cover import cover_travel
from analysis.model import Case
from analysis.views import Markup, annex, passage
from analysis.views.look.markup import render
from analysis.views.sections.travel_words import travel_words
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


def travel_view(corpus: Corpus, case: Case, *, quote: str | None, actor: str | None) -> Markup:
    """Return the words that several articles carry, with the sentences that they stand in."""
    travel = cover_travel(corpus, case, quote=quote, actor=actor, choice=Choice(most_events=0))
    cited = {place[:2] for one in travel.shown for carrier in one.carriers for place in carrier.places}
    evidence = travel.coverage.evidence
    keys = zip(evidence["article"], evidence["sentence_start"], strict=True)
    kept = only(evidence, (key in cited for key in keys))
    return Markup(travel_words(travel).html + annex(replace(travel.coverage, evidence=kept)).html)


def row_view(corpus: Corpus, row: pd.Series[Any]) -> Markup:
    """Return the sentence that a row rests on, in its paragraph; the row needs article, start and end."""
    if "sentence_start" in row:
        return passage(corpus, row)
    known = pd.concat([tables.quotes(corpus), tables.events(corpus), tables.relations(corpus)])
    same = (known["article"] == row["article"]) & (known["start"] == row["start"]) & (known["end"] == row["end"])
    return passage(corpus, known[same].iloc[0])
