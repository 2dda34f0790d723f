"""Which quotes a briefing prints, and how often each was carried."""

from __future__ import annotations

import re

import pandas as pd

from analysis.measures.origins import origin_of
from analysis.measures.rows import rows_of

_RANK = ["carried_by", "known", "verbatim", "confidence"]


def select_quotes(quotes: pd.DataFrame, articles: pd.DataFrame, *, most: int, least_confidence: float) -> pd.DataFrame:
    """Choose speech that took place, the same words of one speaker folded; at most ``most``, ordered by time.

    Adds ``carried_by``, the number of publishers that carry the words. What is most carried, attributed and verbatim comes
    first where there are too many.
    """
    spoken = quotes[quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)]
    folded = _fold(spoken.assign(bare=[_bare(words) for words in spoken["words"]]), articles)
    ranked = folded.assign(known=folded["speaker"].notna(), verbatim=folded["kind"] != "indirect")
    ranked = ranked.sort_values(_RANK, ascending=False, kind="stable").head(2 * most)
    kept = _without_parts(ranked).head(most).sort_values(["day", "article", "start"], kind="stable")
    return kept.drop(columns=["bare", "known", "verbatim"]).reset_index(drop=True)


def _fold(spoken: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Keep one of each speaker's same words: the first report of an original, with how many publishers carry it."""
    origin = origin_of(articles)
    spoken = spoken.assign(
        key=[f"{_who(row)}\x1f{row.bare}" for row in rows_of(spoken)],
        copied=[origin[article] != article for article in spoken["article"]],
    )
    carried = spoken.groupby("key")["publisher"].nunique()
    ordered = spoken.sort_values(["copied", "day", "article", "start"], kind="stable", na_position="last")
    once = ordered.drop_duplicates("key")
    return once.assign(carried_by=[max(1, int(carried[key])) for key in once["key"]]).drop(columns=["key", "copied"])


def _who(row: object) -> str:
    speaker, name = getattr(row, "speaker", None), getattr(row, "speaker_name", None)
    return speaker if isinstance(speaker, str) else str(name).casefold()


def _without_parts(ranked: pd.DataFrame) -> pd.DataFrame:
    """Leave out a quote whose words lie within another of the same speaker: another report, cut shorter."""
    by_speaker: dict[str, list[str]] = {}
    for row in rows_of(ranked):
        by_speaker.setdefault(_who(row), []).append(f" {row.bare} ")
    keep = [
        not any(f" {row.bare} " in other and f" {row.bare} " != other for other in by_speaker[_who(row)])
        for row in rows_of(ranked)
    ]
    return ranked[pd.Series(keep, index=ranked.index, dtype=bool)]


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()
