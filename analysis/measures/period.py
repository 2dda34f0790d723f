"""All that the articles of a period hold: the corpus' tables cut to it, furniture told from news, roles as reported last."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import pandas as pd

from analysis.measures.days import object_column, with_days
from analysis.measures.elsewhere import OfAffair, told_by_articles
from analysis.measures.furniture import with_furniture, with_own_headlines, with_sentences, without_furniture
from analysis.measures.owners import with_owners
from analysis.measures.passages import with_passages
from analysis.measures.publishers import without_publishers
from analysis.measures.roles import with_given_roles, with_last_roles
from analysis.measures.rows import only
from analysis.measures.timeline.affair import Affair, affair_of
from analysis.world.once import shared

if TYPE_CHECKING:
    from analysis.corpus import Corpus


class Found(TypedDict):
    """Everything that the articles of the period hold."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    relations: pd.DataFrame


class Texts(NamedTuple):
    """What is found of the articles' words alone: ``shares`` is how much of the affair each tells."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    affair: Affair
    shares: dict[str, OfAffair]


class _Named(NamedTuple):
    """What is found of what stands in the articles, whoever is one across them."""

    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    relations: pd.DataFrame


def found_in(corpus: Corpus, first: date | None, last: date | None, *, key: str) -> tuple[Found, Texts]:
    """Return the tables of the articles published from ``first`` to ``last`` (inclusive, either open), and what they tell.

    ``key`` names what the outcome depends on: of processes that work together each finds a part (``world.once.shared``).
    """
    texts, named = shared(f"{key}-found", lambda: _texts(corpus, first, last), lambda: _named(corpus, first, last))
    told, known = Texts(*texts), _Named(*named)
    sentences = told.sentences
    found: Found = {
        "articles": told.articles,
        "sentences": sentences,
        "actors": known.actors,
        "mentions": known.mentions,
        "quotes": with_passages(without_furniture(known.quotes, sentences), sentences),
        "events": with_sentences(without_furniture(known.events, sentences), sentences),
        "relations": known.relations,
    }
    return found, told


def _texts(corpus: Corpus, first: date | None, last: date | None) -> Texts:
    from analysis.corpus import tables

    articles = _articles(corpus, first, last)
    sentences = with_furniture(_of(with_days(tables.sentences(corpus), "day"), articles))
    affair = affair_of(sentences, copies=articles["article"][articles["copy_of"].notna()])
    return Texts(articles, sentences, affair, told_by_articles(sentences, articles, affair))


def _named(corpus: Corpus, first: date | None, last: date | None) -> _Named:
    from analysis.corpus import corrected, tables

    actors, articles = tables.actors(corpus), _articles(corpus, first, last)
    mentions = without_publishers(_of(tables.mentions(corpus), articles), actors, articles)
    quotes = _of(with_days(tables.quotes(corpus), "day"), articles)
    roles = _of(with_days(tables.roles(corpus), "day"), articles)
    roles = _not_addressed(with_owners(roles, mentions, actors), quotes)
    given = with_given_roles(_actors(actors, roles, mentions, articles), corrected.roles_given(corpus))
    events = _of(with_days(tables.events(corpus), "day", "earliest", "latest"), articles)
    return _Named(given, mentions, quotes, events, _of(with_days(tables.relations(corpus), "day"), articles))


def _articles(corpus: Corpus, first: date | None, last: date | None) -> pd.DataFrame:
    from analysis.corpus import tables

    return with_own_headlines(_within(with_days(tables.articles(corpus), "day"), first, last))


def _within(articles: pd.DataFrame, first: date | None, last: date | None) -> pd.DataFrame:
    """Cut to the period; an article without a day is kept, for it may belong."""
    keep = (day is None or ((first is None or day >= first) and (last is None or day <= last)) for day in articles["day"])
    return only(articles, keep).reset_index(drop=True)


def _of(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["article"].isin(articles["article"])].reset_index(drop=True)


def _not_addressed(roles: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """Leave out what stands in somebody's own words, where the articles say more: there "Secretary" may be a courtesy."""
    spoken: dict[str, list[tuple[int, int]]] = {}
    direct = quotes[quotes["kind"] == "direct"]
    for article, start, end in zip(direct["article"], direct["start"], direct["end"], strict=True):
        spoken.setdefault(article, []).append((start, end))
    places = zip(roles["article"], roles["start"], roles["end"], strict=True)
    own = pd.Series(
        [not any(first <= start and end <= last for first, last in spoken.get(one, ())) for one, start, end in places],
        index=roles.index,
        dtype=bool,
    )
    told = set(roles["actor"][own])
    return only(roles, (own | ~roles["actor"].isin(told)).tolist())


def _actors(actors: pd.DataFrame, roles: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Keep who is mentioned in the period, seen from and to its days, in the role that its articles report last."""
    day = dict(zip(articles["article"], articles["day"], strict=True))
    seen: dict[str, set[date]] = {}
    for actor, article in zip(mentions["actor"], mentions["article"], strict=True):
        if isinstance(actor, str):
            seen.setdefault(actor, set()).update({day[article]} - {None})
    kept = actors[actors["actor"].isin(seen.keys())].reset_index(drop=True)
    days = [seen[actor] for actor in kept["actor"]]
    dated = kept.assign(
        first_day=object_column([min(some, default=None) for some in days], kept),
        last_day=object_column([max(some, default=None) for some in days], kept),
    )
    return with_last_roles(dated, roles)
