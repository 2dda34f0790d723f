"""Who is mentioned, who speaks, and who speaks about whom."""

from __future__ import annotations

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.days import object_column
from analysis.measures.salience import case_salience

ACTING = ("person", "organization", "country", "group")
VOICES = {
    "named on record": "named",
    "spokesperson": "spokesperson or institution",
    "institution": "spokesperson or institution",
    "unnamed official": "unnamed or second hand",
    "second hand": "unnamed or second hand",
    "none": "unnamed or second hand",
}


def actor_rows(coverage: Coverage, *, most: int = 16) -> pd.DataFrame:
    """Return the actors of the period, those of interest first, then by articles, quotes and mentions.

    Columns of ``corpus.tables.actors`` counted within the period; ``salience`` (see ``case_salience``); ``interest``, whether
    the case asks for them; ``position``, the id of one quote shown, verbatim if there is one, or None.
    """
    acting = coverage.actors[coverage.actors["kind"].isin(ACTING)]
    mentions = coverage.mentions[coverage.mentions["reading"] == "actor"].groupby("actor")
    spoken = speech(coverage).groupby("speaker")
    salience = case_salience(coverage)
    places = [_place(coverage, name, aliases) for name, aliases in zip(acting["name"], acting["aliases"], strict=True)]
    rows = acting.assign(
        mentions=_counted(acting, mentions.size()),
        articles=_counted(acting, mentions["article"].nunique()),
        quotes=_counted(acting, spoken.size()),
        words_quoted=_counted(acting, spoken["spoken_words"].sum()),
        salience=[float(salience.get(actor, 0.0)) for actor in acting["actor"]],
        place=places,
        interest=[place < len(coverage.case.actors_of_interest) for place in places],
        position=object_column(_positions(coverage.shown, acting), acting),
    )
    rows = rows[rows["mentions"] > 0]
    order = ["place", "articles", "quotes", "mentions", "name"]
    ordered = rows.sort_values(order, ascending=[True, False, False, False, True], kind="stable")
    return ordered.drop(columns="place").head(most).reset_index(drop=True)


def speech(coverage: Coverage) -> pd.DataFrame:
    """Return the quotes of speech that took place, with ``spoken_words``, the number of words in each."""
    quotes = coverage.quotes
    spoken = quotes[quotes["speech"].astype(bool) & (quotes["realis"] == "said")]
    spoken = spoken[spoken["confidence"] >= coverage.choice.least_confidence]
    return spoken.assign(spoken_words=[len(words.split()) for words in spoken["words"]])


def speech_by_voice(coverage: Coverage, *, most: int = 10) -> pd.DataFrame:
    """Words quoted by actor and voice (``named``, ``spokesperson or institution``, ``unnamed or second hand``), most first.

    Index is the actor's id; a column ``name`` stands before the voices.
    """
    spoken = speech(coverage).dropna(subset=["speaker"])
    spoken = spoken.assign(voice=[VOICES.get(grade, "unnamed or second hand") for grade in spoken["grade"]])
    table = spoken.pivot_table(index="speaker", columns="voice", values="spoken_words", aggfunc="sum", fill_value=0)
    table = table.reindex(columns=list(dict.fromkeys(VOICES.values())), fill_value=0)
    first = table.assign(total=table.sum(axis=1)).sort_values("total", ascending=False, kind="stable").head(most)
    names = _names(coverage)
    table = table.loc[first.index]
    table.insert(0, "name", [names.get(actor, actor) for actor in table.index])
    return table


def who_about_whom(coverage: Coverage, *, most: int = 12) -> pd.DataFrame:
    """Count the quotes of one actor (row) that mention another (column), most first; at most ``most`` of each.

    Index and columns are names.
    """
    inside = quotes_about(coverage)
    table = inside.pivot_table(index="speaker", columns="actor", values="quote", aggfunc="count", fill_value=0)
    speakers = table.sum(axis=1).sort_values(ascending=False, kind="stable").index[:most]
    about = table.sum(axis=0).sort_values(ascending=False, kind="stable").index[:most]
    names = _names(coverage)
    return table.loc[speakers, about].rename(index=names, columns=names)


def quotes_about(coverage: Coverage) -> pd.DataFrame:
    """Return the quotes that mention somebody else than their speaker, once for each; ``actor`` is who that is."""
    quotes = speech(coverage).dropna(subset=["speaker"])
    mentions = coverage.mentions[coverage.mentions["actor"].notna() & (coverage.mentions["reading"] == "actor")]
    pairs = quotes.merge(mentions[["article", "actor", "start", "end"]], on="article", suffixes=("", "_of"))
    inside = pairs[(pairs["start"] <= pairs["start_of"]) & (pairs["end_of"] <= pairs["end"])]
    return inside[inside["speaker"] != inside["actor"]].drop_duplicates(["quote", "actor"])


def _names(coverage: Coverage) -> dict[str, str]:
    return dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))


def _counted(actors: pd.DataFrame, counts: pd.Series) -> list[int]:
    return [int(counts.get(actor, 0)) for actor in actors["actor"]]


def _place(coverage: Coverage, name: str, aliases: list[str]) -> int:
    """Find the place of an actor among those of interest; those that are not come after."""
    wanted = [one.casefold() for one in coverage.case.actors_of_interest]
    places = [wanted.index(one.casefold()) for one in (name, *aliases) if one.casefold() in wanted]
    return min(places, default=len(wanted))


def _positions(shown: pd.DataFrame, actors: pd.DataFrame) -> list[str | None]:
    """Choose for each actor the quote with most words of their own, up to a sentence's length; then the most carried."""
    ranked = shown.assign(
        own=[min(25, words) for words in shown["verbatim"]], whole=[" … " not in words for words in shown["words"]]
    )
    ranked = ranked.sort_values(["own", "whole", "carried_by", "day"], ascending=False, kind="stable")
    first = ranked.dropna(subset=["speaker"]).drop_duplicates("speaker").set_index("speaker")["quote"].to_dict()
    return [first.get(actor) for actor in actors["actor"]]
