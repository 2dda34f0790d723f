"""Which quotes a briefing prints, and how often each was carried."""

from __future__ import annotations

import re

import pandas as pd


def select_quotes(quotes: pd.DataFrame, articles: pd.DataFrame, *, most: int, least_confidence: float) -> pd.DataFrame:
    """Choose speech that took place, copies of one wire text folded; at most ``most``, ordered by speaker and time.

    Adds ``carried_by``, the number of publishers that carry the same words of the same speaker. Attributed and direct
    quotes come first where there are too many.
    """
    speech = quotes[quotes["speech"] & (quotes["confidence"] >= least_confidence)]
    speech = speech.assign(
        key=[_key(name, words) for name, words in zip(speech["speaker_name"], speech["words"], strict=True)],
        original=speech["article"].isin(originals(articles)),
    )
    carried = speech.groupby("key")["publisher"].nunique()
    speech = speech.sort_values(["original", "day", "article", "start"], ascending=[False, True, True, True], kind="stable")
    one_each = speech.drop_duplicates("key")
    one_each = one_each.assign(carried_by=[int(carried[key]) for key in one_each["key"]])
    rank = one_each.assign(known=one_each["speaker"].notna(), verbatim=one_each["kind"] != "indirect")
    rank = rank.sort_values(["carried_by", "known", "verbatim", "confidence"], ascending=False, kind="stable").head(most)
    return rank.sort_values(["day", "article", "start"], kind="stable").drop(columns=["key", "known", "verbatim", "original"])


def originals(articles: pd.DataFrame) -> set[str]:
    """Return the articles that are no syndicated copy of another."""
    return set(articles.loc[articles["copy_of"].isna() | (articles["copy_of"] == articles["article"]), "article"])


def _key(name: object, words: str) -> tuple[str, str]:
    return (str(name), re.sub(r"\W+", " ", words).casefold().strip())
