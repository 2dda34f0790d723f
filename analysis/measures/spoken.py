"""Speech that took place, and whom it is about: the rows behind the figures, and one sentence as evidence for each mark."""

from __future__ import annotations

from bisect import bisect_left

import pandas as pd

from analysis.measures.rows import only, values_in

MOST = 12  # actors, speaking or spoken of, that a figure shows
_KEY = ["article", "sentence_start"]


def spoken_rows(quotes: pd.DataFrame, *, least_confidence: float) -> pd.DataFrame:
    """Return the quotes of speech that took place, with ``spoken_words``, the number of words in each."""
    spoken = quotes[quotes["speech"].astype(bool) & (quotes["realis"] == "said")]
    spoken = spoken[spoken["confidence"] >= least_confidence]
    return spoken.assign(spoken_words=[len(words.split()) for words in values_in(spoken["words"])])


def spoken_pairs(spoken: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the quotes that mention somebody else than their speaker, once for each; ``actor`` is who that is."""
    quotes = spoken.dropna(subset=["speaker"])
    acting = mentions[mentions["actor"].notna() & (mentions["reading"] == "actor")]
    pairs = _with_mentions_inside(quotes, acting)
    return pairs[pairs["speaker"] != pairs["actor"]].drop_duplicates(["quote", "actor"])


def _with_mentions_inside(quotes: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each mention inside the characters of each quote, with ``actor``, whose it is.

    Mentions are looked up by their place: all quotes × all mentions of a long article would be millions of rows.
    """
    placed: dict[str, list[tuple[int, int, str]]] = {}
    for article, *place in zip(*(values_in(mentions[name]) for name in ("article", "start", "end", "actor")), strict=True):
        placed.setdefault(article, []).append(tuple(place))
    for places in placed.values():
        places.sort()
    rows, actors = [], []
    for row, (article, start, end) in enumerate(
        zip(*(values_in(quotes[name]) for name in ("article", "start", "end")), strict=True)
    ):
        places = placed.get(article, [])
        begun = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
        inside = [actor for _, last, actor in begun if last <= end]
        rows += [row] * len(inside)
        actors += inside
    return quotes.iloc[rows].assign(actor=actors)


def strongest_pairs(pairs: pd.DataFrame, *, most: int = MOST) -> pd.DataFrame:
    """Count quotes by (speaker, actor), strongest of all first, as long as they are of no more than ``most`` actors together.

    Columns: speaker, actor, quotes.
    """
    counts = pairs.groupby(["speaker", "actor"]).size().rename("quotes").reset_index()
    counts = counts.sort_values(["quotes", "speaker", "actor"], ascending=[False, True, True], ignore_index=True)
    involved: set[str] = set()
    kept = []
    for speaker, actor in zip(counts["speaker"], counts["actor"], strict=True):
        fits = len(involved | {speaker, actor}) <= most
        involved |= {speaker, actor} if fits else set()
        kept.append(fits)
    return only(counts, kept).reset_index(drop=True)


def most_words(spoken: pd.DataFrame, *, most: int) -> list[str]:
    """Return the speakers quoted in most words."""
    totals = spoken.dropna(subset=["speaker"]).groupby("speaker")["spoken_words"].sum()
    return list(totals.sort_values(ascending=False, kind="stable").index[:most])


def examples(spoken: pd.DataFrame, mentions: pd.DataFrame, shown: pd.DataFrame) -> pd.DataFrame:
    """Return a quote for each speaker and pair of the figures that no quote shown is evidence of, the surest first.

    One quote may stand for several. Columns of ``spoken``.
    """
    pairs = spoken_pairs(spoken, mentions)
    strongest = set(strongest_pairs(pairs)[["speaker", "actor"]].itertuples(index=False, name=None))
    speakers = spoken[spoken["speaker"].isin(most_words(spoken, most=MOST))]
    needs = [rows for key, rows in pairs.groupby(["speaker", "actor"]) if key in strongest]
    needs += [rows for _, rows in speakers.groupby("speaker")]
    held = set(shown[_KEY].itertuples(index=False, name=None))
    chosen: list[str] = []
    for rows in needs:
        if held.isdisjoint(rows[_KEY].itertuples(index=False, name=None)):
            best = rows.sort_values(["confidence", "day", "quote"], ascending=[False, True, True], kind="stable").iloc[0]
            held.add((best["article"], best["sentence_start"]))
            chosen.append(best["quote"])
    return spoken[spoken["quote"].isin(chosen)]
