"""Two periods or two publishers side by side: what both tell, what one alone tells, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.actors import ACTING, speech
from analysis.measures.choice import Choice
from analysis.measures.coverage import Coverage, cover
from analysis.measures.days import object_column
from analysis.measures.editions.paired import Pair, paired_events, paired_quotes
from analysis.measures.editions.sides import By, Sides, sides_of
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.quotes import with_counts
from analysis.measures.rows import only, rows_of
from analysis.model import Case

if TYPE_CHECKING:
    from analysis.corpus import Corpus

MOST_ACTORS, MOST_ALONE = 8, 6  # of both sides, and of each alone


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides, each a coverage of its own articles, and ``both`` with the evidence of all that is shown.

    ``actors`` has a row for each actor, most mentioned first: actor, name, mentions_left, mentions_right, quotes_left,
    quotes_right, evidence_left, evidence_right (numbers of the first mention on each side, or None). ``events`` and ``quotes``
    pair what both tell: what one side alone tells has None on the other. ``number`` finds the evidence of a row's sentence.
    """

    by: By
    names: tuple[str, str]
    left: Coverage
    right: Coverage
    both: Coverage
    actors: pd.DataFrame
    events: list[Pair]
    quotes: list[Pair]
    number: dict[tuple[str, int], int]


def compare(corpus: Corpus, case: Case, *, sides: Sides, choice: Choice) -> Comparison:
    """Set two sides of a case side by side. Raises ParameterError for a side without articles, or two that overlap.

    At most ``choice.most_quotes`` quotes and ``most_events`` events are paired for both sides, and for each alone.
    """
    from analysis.corpus import tables

    nothing = replace(choice, most_quotes=0, most_events=0)
    whole = cover(corpus, case, first_day=sides.first_day, as_of=sides.as_of, choice=nothing)
    names, kept = sides_of(whole, sides)
    left, right = (_cut(whole, articles) for articles in kept)
    both = _cut(whole, kept[0] | kept[1])
    events = paired_events(both, left, right, most=choice.most_events)
    quotes = paired_quotes(both, left, right, most=choice.most_quotes)
    mentions = [_first_mentions(side) for side in (left, right)]
    actors = _actors(both, left, right)
    shown = [only(rows, (actor in set(actors["actor"]) for actor in rows["actor"])) for rows in mentions]
    paired = [_rows(pairs, table) for pairs, table in ((events, both.events), (quotes, both.quotes))]
    found = tables.evidence(corpus.corrected(case.corrections), cited(*paired, *shown, timeline=both.timeline.head(0)))
    evidence, _, _ = number_evidence(found, both.shown.head(0), both.timeline.head(0))
    places = zip(evidence["article"], evidence["sentence_start"], strict=True)
    number = {(str(article), int(at)): int(one) for (article, at), one in zip(places, evidence["number"], strict=True)}
    numbers = [_numbers(rows, number) for rows in shown]
    actors = actors.assign(
        evidence_left=object_column([numbers[0].get(actor) for actor in actors["actor"]], actors),
        evidence_right=object_column([numbers[1].get(actor) for actor in actors["actor"]], actors),
    )
    shown_quotes = with_counts(paired[1], both.quotes, both.articles, least_confidence=choice.least_confidence)
    both = replace(both, evidence=evidence, choice=choice, shown=shown_quotes)
    return Comparison(sides.by, names, left, right, both, actors, events, quotes, number)


def _cut(whole: Coverage, articles: set[str]) -> Coverage:
    """Return the part of a coverage that some articles make up."""
    parts = {name: getattr(whole, name) for name in ("articles", "mentions", "quotes", "events", "relations")}
    cut = {name: rows[rows["article"].isin(articles)].reset_index(drop=True) for name, rows in parts.items()}
    return replace(whole, **cut)


def _first_mentions(side: Coverage) -> pd.DataFrame:
    """Return the first mention of each actor, in order of time; by name, if any."""
    acting = side.mentions[(side.mentions["reading"] == "actor") & side.mentions["actor"].notna()]
    days = dict(zip(side.articles["article"], range(len(side.articles)), strict=True))
    acting = acting.assign(bare=~acting["form"].isin(["name", "alias"]), place=[days[one] for one in acting["article"]])
    return acting.sort_values(["bare", "place", "start"], kind="stable").drop_duplicates("actor")


def _actors(both: Coverage, left: Coverage, right: Coverage) -> pd.DataFrame:
    """Count mentions and quotes of each actor on both sides, and of those who are on one side alone."""
    actors = both.actors[both.actors["kind"].isin(ACTING)][["actor", "name", "aliases"]]
    for label, side in (("left", left), ("right", right)):
        acting = side.mentions[side.mentions["reading"] == "actor"].groupby("actor").size()
        spoken = speech(side).groupby("speaker").size()
        actors = actors.assign(
            **{f"mentions_{label}": [int(acting.get(one, 0)) for one in actors["actor"]],
               f"quotes_{label}": [int(spoken.get(one, 0)) for one in actors["actor"]]}
        )  # fmt: skip
    total = actors["mentions_left"] + actors["mentions_right"]
    ranked = actors.assign(total=total)[total > 0].sort_values(["total", "name"], ascending=[False, True], kind="stable")
    here, there = ranked["mentions_left"] > 0, ranked["mentions_right"] > 0
    alone = [ranked[one & ~other & ~namesakes(ranked, other)].head(MOST_ALONE) for one, other in ((there, here), (here, there))]
    return pd.concat([ranked[here & there].head(MOST_ACTORS), *alone]).drop(columns=["total", "aliases"]).reset_index(drop=True)


def namesakes(actors: pd.DataFrame, other: pd.Series[bool]) -> pd.Series[bool]:
    """Tell of each actor whether one on the other side has a name of theirs: the two may be one."""
    names = [{one.casefold() for one in (row.name, *row.aliases)} for row in rows_of(actors)]
    taken = {name for own, is_there in zip(names, other, strict=True) if is_there for name in own}
    return pd.Series([not own.isdisjoint(taken) for own in names], index=actors.index, dtype=bool)


def _rows(pairs: list[Pair], table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the corpus' table that the pairs show."""
    shown = {index for pair in pairs for index in (pair.left, pair.right) if index is not None}
    return table.loc[sorted(shown)]


def _numbers(rows: pd.DataFrame, number: dict[tuple[str, int], int]) -> dict[Any, int]:
    places = zip(rows["actor"], rows["article"], rows["sentence_start"], strict=True)
    return {actor: number[(article, at)] for actor, article, at in places}
