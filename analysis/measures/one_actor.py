"""What the articles tell of one actor: their words and events, their roles, what others say of and do with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.errors import ParameterError
from analysis.measures.actors import actor_rows, quotes_about
from analysis.measures.acts import acts, deeds
from analysis.measures.choice import Choice
from analysis.measures.coverage import Coverage, cover
from analysis.measures.days import with_days
from analysis.measures.due.row import places_of
from analysis.measures.evidence import cited, number_evidence, numbered
from analysis.measures.lead_line import LeadRow
from analysis.measures.quotes import select_quotes
from analysis.measures.rows import only, rows_of
from analysis.model import Case

if TYPE_CHECKING:
    from analysis.corpus import Corpus

_NEAR = 60.0  # of 100: a name less alike is no slip of the pen
_MOST_NEAR = 5
MOST_DEEDS = 4  # of what the actor does to others, and others to it, on the page


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor's part of a coverage. All its tables cite the same evidence, that of ``own``.

    ``own`` shows what the actor said and did; ``about`` shows the quotes of others that mention it. Both
    hold the articles that tell of it. ``roles`` are those of ``corpus.tables.roles``, ``relations`` those of
    ``corpus.tables.relations`` with it on either side; ``stated`` counts all of the latter, shown or not. ``did`` is what
    it did (``acts``). ``mentions`` counts the places where its name or a description stands for it, ``mentioned_in`` the
    articles.
    """

    actor: str
    name: str
    aliases: tuple[str, ...]
    own: Coverage
    about: Coverage
    roles: pd.DataFrame
    relations: pd.DataFrame
    stated: int
    did: tuple[LeadRow, ...]
    mentions: int
    mentioned_in: int


def cover_actor(
    corpus: Corpus,
    case: Case,
    *,
    actor: str | None,
    choice: Choice,
    first_day: date | str | None = None,
    as_of: date | str | None = None,
) -> Profile:
    """Cut what a period's articles hold to one actor, by name, alias or id; without one, the first that the case asks for.

    Raises ParameterError for a name that nobody has, or several.
    """
    whole = cover(corpus, case, first_day=first_day, as_of=as_of, choice=replace(choice, most_quotes=0, most_events=0))
    return _profile(corpus.corrected(case.corrections), whole, find_actor(whole, actor), choice)


def find_actor(coverage: Coverage, wanted: str | None) -> str:
    """Return an actor's id. Raises ParameterError, which names those that are meant perhaps."""
    if wanted is None:
        return _first(coverage)
    actors, form = coverage.actors, " ".join(wanted.casefold().split())
    named = [
        (wanted == row.actor, row.name.casefold() == form, form in [alias.casefold() for alias in row.aliases])
        for row in rows_of(actors)
    ]
    for way in range(3):  # the id before the name, the name before another one's alias
        found = actors[[one[way] for one in named]] if len(actors) else actors
        if len(found) == 1:
            return str(found.iloc[0]["actor"])
        if len(found):
            several = [f"{row.name} ({row.kind}, {row.actor})" for row in rows_of(found)]
            raise ParameterError(f"actor {wanted!r} may be {' or '.join(several)}", remedy="give the id in brackets")
    raise ParameterError(f"no actor of this period is called {wanted!r}", remedy=_remedy(coverage, form))


def _first(coverage: Coverage) -> str:
    rows = actor_rows(coverage, most=1)
    if rows.empty:
        raise ParameterError("no actor was found in these articles", remedy="choose another period")
    return str(rows.iloc[0]["actor"])


def _remedy(coverage: Coverage, form: str) -> str:
    from rapidfuzz import fuzz, process

    names = list(dict.fromkeys(coverage.actors["name"]))
    near = process.extract(form, names, scorer=fuzz.WRatio, processor=str.casefold, limit=_MOST_NEAR, score_cutoff=_NEAR)
    if near:
        return f"near it: {', '.join(name for name, _, _ in near)}"
    first = actor_rows(coverage, most=_MOST_NEAR)["name"]
    return f"there are {', '.join(first)}, among others" if len(first) else "the articles name nobody"


def _profile(corpus: Corpus, whole: Coverage, actor: str, choice: Choice) -> Profile:
    from analysis.corpus import corrected, tables

    said, heard = _quotes(whole, actor)
    own, about = (_shown(quotes, whole, choice, pinned=corrected.pinned(corpus)) for quotes in (said, heard))
    theirs = only(whole.whole, (actor in actors for actors in whole.whole["actors"]))
    did, timeline = _did(whole, theirs, actor, choice)
    roles = _roles(corpus, whole, actor)
    stated = _stated(whole, actor, choice)
    relations = deeds(stated, whole.sentences, actor=actor, most=MOST_DEEDS, told=frozenset(line.text for line in did))
    due = places_of(row for row in whole.due if row.key in set(theirs["key"]))
    found = tables.evidence(corpus, cited(own, about, roles, relations, due, timeline=timeline))
    evidence, own, timeline = number_evidence(found, own, timeline)
    mentions = _mentions(whole, actor)
    row = whole.actors[whole.actors["actor"] == actor].iloc[0]
    part = _part(whole, row, {*mentions["article"], *evidence["article"]})
    part = replace(part, timeline=timeline, whole=theirs, evidence=evidence, choice=choice)
    return Profile(
        actor,
        str(row["name"]),
        tuple(alias for alias in row["aliases"] if alias != row["name"]),
        own=replace(part, quotes=said, shown=own),
        about=replace(part, quotes=heard, shown=numbered(about, evidence)),
        roles=numbered(roles, evidence),
        relations=numbered(relations, evidence),
        stated=len(stated),
        did=did,
        mentions=len(mentions),
        mentioned_in=mentions["article"].nunique(),
    )


def _quotes(whole: Coverage, actor: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what the actor said, and what others said of it."""
    heard = quotes_about(whole).query("actor == @actor")["quote"]
    return whole.quotes[whole.quotes["speaker"] == actor], whole.quotes[whole.quotes["quote"].isin(heard)]


def _mentions(whole: Coverage, actor: str) -> pd.DataFrame:
    return whole.mentions[(whole.mentions["actor"] == actor) & (whole.mentions["reading"] == "actor")]


def _shown(quotes: pd.DataFrame, whole: Coverage, choice: Choice, *, pinned: frozenset[str]) -> pd.DataFrame:
    most, least = choice.most_quotes, choice.least_confidence
    return select_quotes(quotes, whole.articles, most=most, least_confidence=least, pinned=pinned)


def _roles(corpus: Corpus, whole: Coverage, actor: str) -> pd.DataFrame:
    from analysis.corpus import tables

    roles = with_days(tables.roles(corpus), "day")
    return roles[(roles["actor"] == actor) & roles["article"].isin(whole.articles["article"])]


def _stated(whole: Coverage, actor: str, choice: Choice) -> pd.DataFrame:
    """Return the relations with the actor on either side that are sure enough to be printed."""
    relations = whole.relations
    ours = (relations["actor"] == actor) | (relations["target"] == actor)
    return relations[ours & (relations["confidence"] >= choice.least_confidence)]


def _part(whole: Coverage, actor: Any, telling: set[str]) -> Coverage:
    """Cut a coverage to the articles that tell of the actor, and to the events that name it; its case is titled so."""
    return replace(
        whole,
        case=_titled(whole.case, str(actor["name"])),
        articles=whole.articles[whole.articles["article"].isin(telling)].reset_index(drop=True),
        mentions=whole.mentions[whole.mentions["article"].isin(telling)].reset_index(drop=True),
        events=only(whole.events, (actor["actor"] in actors for actors in whole.events["actors"])),
    )


def _did(whole: Coverage, theirs: pd.DataFrame, actor: str, choice: Choice) -> tuple[tuple[LeadRow, ...], pd.DataFrame]:
    """Return what the actor did, and its events of the timeline."""
    foremost = _foremost(theirs, choice)
    did = acts(foremost, whole.events, whole.mentions, actor=actor)
    told = {(line.article, line.sentence_start) for line in did}
    return did, only(foremost, [reports[0] in told for reports in foremost["reports"]]).reset_index(drop=True)


def _foremost(events: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Return the events that matter most (``news``) of those sure enough, in order of time."""
    sure = events[events["confidence"] >= choice.least_confidence]
    best = sure.sort_values("news", ascending=False, kind="stable").head(choice.most_events)
    return best.sort_index().reset_index(drop=True)


def _titled(case: Case, name: str) -> Case:
    asked = f"In which roles do the articles show {name}, with which words of their own, and what do others say of them?"
    return replace(case, title=f"{name} · {case.title}", question=asked)
