"""Who is mentioned, who speaks, and who speaks about whom."""

from __future__ import annotations

import pandas as pd

from analysis.measures.coverage import Coverage

ACTING = ("person", "organization", "country", "group")


def actor_rows(coverage: Coverage, *, most: int = 16) -> pd.DataFrame:
    """Return the actors of the period, those of interest first, then by articles, quotes and mentions.

    Columns of ``corpus.tables.actors`` counted within the period, and ``position``: the id of one verbatim quote, or None.
    """
    acting = coverage.actors[coverage.actors["kind"].isin(ACTING)]
    mentions = coverage.mentions[coverage.mentions["reading"] == "actor"].groupby("actor")
    spoken = _speech(coverage).groupby("speaker")
    rows = acting.assign(
        mentions=_counted(acting, mentions.size()),
        articles=_counted(acting, mentions["article"].nunique()),
        quotes=_counted(acting, spoken.size()),
        words_quoted=_counted(acting, spoken["n_words"].sum()),
        interest=[_interest(coverage, name, aliases) for name, aliases in zip(acting["name"], acting["aliases"], strict=True)],
        position=[_position(coverage.shown, actor) for actor in acting["actor"]],
    )
    rows = rows[rows["mentions"] > 0]
    order = ["interest", "articles", "quotes", "mentions", "name"]
    return rows.sort_values(order, ascending=[True, False, False, False, True], kind="stable").head(most).reset_index(drop=True)


def speech_by_grade(coverage: Coverage, *, most: int = 10) -> pd.DataFrame:
    """Words quoted by speaker and attribution grade; a row a speaker, a column a grade, in words, most first."""
    speech = _speech(coverage)
    speech = speech[speech["speaker_name"].notna()]
    table = speech.pivot_table(index="speaker_name", columns="grade", values="n_words", aggfunc="sum", fill_value=0)
    return table.loc[table.sum(axis=1).sort_values(ascending=False, kind="stable").index[:most]]


def who_about_whom(coverage: Coverage, *, most: int = 12) -> pd.DataFrame:
    """Quotes of one actor (row) that mention another (column), as counts; at most ``most`` actors, most quoted first."""
    quotes = _speech(coverage).dropna(subset=["speaker"])
    mentions = coverage.mentions[coverage.mentions["actor"].notna()]
    pairs = quotes.merge(mentions, on="article", suffixes=("", "_of"))
    inside = pairs[(pairs["start"] <= pairs["start_of"]) & (pairs["end_of"] <= pairs["end"])]
    inside = inside[inside["speaker"] != inside["actor"]].drop_duplicates(["quote", "actor"])
    table = inside.pivot_table(index="speaker", columns="actor", values="quote", aggfunc="count", fill_value=0)
    speakers = list(table.sum(axis=1).sort_values(ascending=False, kind="stable").index[:most])
    about = list(table.sum(axis=0).sort_values(ascending=False, kind="stable").index[:most])
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    return table.loc[speakers, about].rename(index=names, columns=names)


def _speech(coverage: Coverage) -> pd.DataFrame:
    speech = coverage.quotes[coverage.quotes["speech"]]
    return speech.assign(n_words=[len(words.split()) for words in speech["words"]])


def _counted(actors: pd.DataFrame, counts: pd.Series) -> list[int]:
    return [int(counts.get(actor, 0)) for actor in actors["actor"]]


def _interest(coverage: Coverage, name: str, aliases: list[str]) -> int:
    """Find the place of an actor among those of interest; those that are not come after."""
    wanted = [one.casefold() for one in coverage.case.actors_of_interest]
    places = [wanted.index(one.casefold()) for one in (name, *aliases) if one.casefold() in wanted]
    return min(places, default=len(wanted))


def _position(shown: pd.DataFrame, actor: str) -> str | None:
    own = shown[shown["speaker"] == actor]
    verbatim = own[own["kind"] != "indirect"]
    chosen = (verbatim if len(verbatim) else own).sort_values(["carried_by", "day"], ascending=False, kind="stable")
    return str(chosen.iloc[0]["quote"]) if len(chosen) else None
