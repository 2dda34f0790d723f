"""Who is mentioned, who speaks, and who speaks about whom."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.measures.coverage import Coverage, kept
from analysis.measures.days import object_column
from analysis.measures.rows import values_in
from analysis.measures.salience import case_salience
from analysis.measures.spoken import MOST, most_words, spoken_pairs, spoken_rows, strongest_pairs
from analysis.measures.timeline.rating import UNTOLD

ACTING = ("person", "organization", "country", "group")
LISTED = 16  # actors that the table of a page may have
_FEW_ARTICLES = 8
_HEARD = 5  # quotes
VOICES = {
    "named on record": "named",
    "spokesperson": "spokesperson or institution",
    "institution": "spokesperson or institution",
    "unnamed official": "unnamed or second hand",
    "second hand": "unnamed or second hand",
    "none": "unnamed or second hand",
}


def actor_rows(coverage: Coverage, *, most: int = LISTED) -> pd.DataFrame:
    """Return the actors of the period, those of interest first, then by what they do: how often they speak and act.

    A country or group of which no words are shown, and a body that hardly says anything, comes behind all others: it is named
    as a place, or for a side.
    Columns of ``corpus.tables.actors`` counted within the period, quotes in texts that are no copies; ``events``, how many
    events that took place name the actor
    as taking part; ``salience`` (see ``case_salience``); ``interest``, whether the case asks for them; ``position``, what is
    told of them (``stances``), or None.
    """
    return _all_rows(coverage).head(most).reset_index(drop=True)


@kept
def _all_rows(coverage: Coverage) -> pd.DataFrame:
    acting = coverage.actors[coverage.actors["kind"].isin(ACTING)]
    of_affair = ~coverage.mentions["article"].isin(coverage.elsewhere)
    mentions = coverage.mentions[(coverage.mentions["reading"] == "actor") & of_affair].groupby("actor")
    copies = coverage.articles["article"][coverage.articles["copy_of"].isin(coverage.articles["article"])]
    own = speech(coverage)
    spoken = own[~own["article"].isin(copies)].groupby("speaker")
    salience = case_salience(coverage)
    places = [_place(coverage, name, aliases) for name, aliases in zip(acting["name"], acting["aliases"], strict=True)]
    told = {one.actor: one.text for one in coverage.stances}
    rows = acting.assign(
        mentions=_counted(acting, mentions.size()),
        articles=_counted(acting, mentions["article"].nunique()),
        quotes=_counted(acting, spoken.size()),
        words_quoted=_counted(acting, spoken["spoken_words"].sum()),
        events=_counted(acting, _deeds(coverage)),
        salience=[float(salience.get(actor, 0.0)) for actor in acting["actor"]],
        place=places,
        interest=[place < len(coverage.case.actors_of_interest) for place in places],
        position=object_column([told.get(actor) for actor in acting["actor"]], acting),
    )
    rows = rows[(rows["mentions"] > 0) & _is_of_interest(rows, coverage)]
    named = rows["kind"].isin(["country", "group"]) | ((rows["kind"] == "organization") & (rows["quotes"] < _HEARD))
    silent = named & rows["position"].isna() & ~rows["interest"]
    rows = rows.assign(active=rows["quotes"] + rows["events"], silent=silent)
    order = ["place", "silent", "active", "articles", "mentions", "name"]
    ordered = rows.sort_values(order, ascending=[True, True, False, False, False, True], kind="stable")
    return ordered.drop(columns=["place", "silent", "active"])


def printed_actors(coverage: Coverage, *, most: int) -> pd.DataFrame:
    """Return the first of ``actor_rows`` of whom there is something to tell: words of their own, or a deed.

    Persons of whom no article says what they are stand last.
    """
    rows = actor_rows(coverage, most=len(coverage.actors))
    rows = rows[rows["position"].notna() & (rows["kind"] != "group")]
    unknown = (rows["kind"] == "person") & rows["role"].isna() & ~rows["interest"].astype(bool)
    return pd.concat([rows[~unknown], rows[unknown]]).head(most).reset_index(drop=True)


def _is_of_interest(rows: pd.DataFrame, coverage: Coverage) -> pd.Series[bool]:
    """Tell who speaks, is asked for, or is named by more than one article: a long list in one of many names bystanders."""
    known = (rows["articles"] > 1) | (rows["quotes"] > 0) | rows["interest"]
    return known.astype(bool) | (len(coverage.articles) < _FEW_ARTICLES)


def _deeds(coverage: Coverage) -> pd.Series[int]:
    """Count by actor the events of the affair that took place with it."""
    whole = coverage.whole
    took_place = whole[whole["status"].isin(["past", "ongoing"]) & (whole["news"] > UNTOLD / 2)]
    return took_place["actors"].explode().value_counts()


@kept
def speech(coverage: Coverage) -> pd.DataFrame:
    """Return the quotes of speech that took place, of articles of the affair; ``spoken_words`` is how many words each has."""
    quotes = coverage.quotes[~coverage.quotes["article"].isin(coverage.elsewhere)]
    return spoken_rows(quotes, least_confidence=coverage.choice.least_confidence)


def speech_by_voice(coverage: Coverage, *, most: int = 6) -> pd.DataFrame:
    """Words quoted by actor and voice (``named``, ``spokesperson or institution``, ``unnamed or second hand``), most first.

    Index is the actor's id; a column ``name`` stands before the voices.
    """
    spoken = speech(coverage).dropna(subset=["speaker"])
    spoken = spoken.assign(voice=[VOICES.get(grade, "unnamed or second hand") for grade in spoken["grade"]])
    table = spoken.pivot_table(index="speaker", columns="voice", values="spoken_words", aggfunc="sum", fill_value=0)
    table = table.reindex(columns=list(dict.fromkeys(VOICES.values())), fill_value=0)
    names = _names(coverage)
    table = table.loc[most_words(spoken, most=most)]
    table.insert(0, "name", [names.get(actor, actor) for actor in table.index])
    return table


def who_about_whom(coverage: Coverage, *, most: int = MOST) -> pd.DataFrame:
    """Count the quotes of one actor that mention another, most first, with a sentence's number as evidence.

    Columns: speaker, actor (ids), name, about (their names), quotes, evidence (None where no sentence of it is cited). The
    strongest pairs of all, of at most ``most`` actors together.
    """
    pairs = quotes_about(coverage)
    numbers = evidence_of(coverage, pairs, by=["speaker", "actor"])
    counts, names = strongest_pairs(pairs, most=most), _names(coverage)
    keys = zip(counts["speaker"], counts["actor"], strict=True)
    return counts.assign(
        name=[names.get(one, one) for one in counts["speaker"]],
        about=[names.get(one, one) for one in counts["actor"]],
        evidence=object_column([numbers.get(key) for key in keys], counts),
    )


@kept
def quotes_about(coverage: Coverage) -> pd.DataFrame:
    """Return the quotes that mention somebody else than their speaker, once for each; ``actor`` is who that is."""
    return spoken_pairs(speech(coverage), coverage.mentions)


def evidence_of(coverage: Coverage, rows: pd.DataFrame, *, by: list[str]) -> dict[Any, int]:
    """Return for each group of rows the first number of the evidence that one of its sentences has."""
    evidence = coverage.evidence[["article", "sentence_start", "number"]]
    cited = rows[[*dict.fromkeys([*by, "article", "sentence_start"])]].merge(evidence, on=["article", "sentence_start"])
    return {key if len(by) > 1 else key[0]: int(group.min()) for key, group in cited.groupby(by)["number"]}


def _names(coverage: Coverage) -> dict[str, str]:
    return dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))


def _counted(actors: pd.DataFrame, counts: pd.Series) -> list[int]:
    known = counts.to_dict()
    return [int(known.get(actor, 0)) for actor in values_in(actors["actor"])]


def _place(coverage: Coverage, name: str, aliases: list[str]) -> int:
    """Find the place of an actor among those of interest; those that are not come after."""
    wanted = [one.casefold() for one in coverage.case.actors_of_interest]
    places = [wanted.index(one.casefold()) for one in (name, *aliases) if one.casefold() in wanted]
    return min(places, default=len(wanted))
