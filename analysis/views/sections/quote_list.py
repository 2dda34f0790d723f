"""Who said what: the words first, then who, how, where and when, as the articles report it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.measures import Coverage, lines_of_actors, speech
from analysis.measures.quotes import FEWEST, without_repeats
from analysis.measures.role_words import in_state
from analysis.measures.row_types import QuoteRow, ShownQuote
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.hues import actor_hues
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.words import clause, plain, printed
from analysis.views.look.writing import moment, said_on
from analysis.views.sections.actors_table import MOST_ACTORS

UNKNOWN = "Speaker not resolved"
_STEM = {"claims": "claim", "denies": "den"}  # readings that a reader must see, and the cues that show them by themselves


@dataclass(frozen=True, slots=True)
class _Line:
    """One quote: its words and kind, and the parts of the line below it."""

    words: str
    kind: str
    details: list[str]
    marks: Markup


@dataclass(frozen=True, slots=True)
class _Speaker:
    """One speaker's quotes, in order of time."""

    name: str
    hue: int | None
    role: str
    role_day: str
    lines: list[_Line]


MOST_QUOTES = 12


def quote_list(
    coverage: Coverage,
    *,
    told: str = "that the articles carry",
    most: int = MOST_QUOTES,
    beside_actors: bool = False,
    brief: bool = False,
) -> Markup:
    """Return the ``most`` carried quotes by speaker, and where in the annex the others stand; a sentence where there is none.

    ``told`` says of which they are chosen; ``beside_actors`` leaves out what the table of actors, the lead and conflicts print;
    ``brief`` leaves out how a list is to be read that the page has said before.
    """
    hues = actor_hues(coverage)
    actors = {row.actor: row for row in rows_of(coverage.actors)}
    first = printed_quotes(coverage, most=most, beside_actors=beside_actors)
    rest = coverage.shown.drop(index=first.index)
    speakers = [_speaker(group, actors=actors, hues=hues) for group in _by_speaker(first)]
    more = [(_name(group, actors), evidence_marks(dict.fromkeys(group["evidence"]))) for group in _by_speaker(rest)]
    counts = {"shown": len(first), "left": len(rest), "found": len(speech(coverage)), "candidates": len(coverage.quotes)}
    kinds = first["kind"].value_counts().to_dict()
    return render("quote_list", speakers=speakers, more=more, kinds=kinds, told=told, brief=brief, counted=counted, **counts)


def printed_quotes(coverage: Coverage, *, most: int = MOST_QUOTES, beside_actors: bool = False) -> pd.DataFrame:
    """Return the quotes whose words the page prints, in order; ``beside_actors`` those that no other section of it prints.

    Of one actor, of whom nothing reads by itself, the sentences that hold own words are printed as they stand.
    """
    ranked = coverage.shown.sort_values("rank", kind="stable") if "rank" in coverage.shown else coverage.shown
    named = ranked["speaker_name"].notna()  # nobody's words tell little
    fit = named & ranked["reads"].astype(bool)
    if not (beside_actors or fit.any()):
        fit = named & (ranked["verbatim"] >= FEWEST)
    ranked = ranked[fit | ranked["quote"].isin(coverage.pinned)]
    told = lines_of_actors(coverage, most=MOST_ACTORS) if beside_actors else []
    return without_repeats(ranked, told, most=most).sort_index()


def _by_speaker(shown: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Give each speaker's quotes: the most carried, then the most quoted first, those of unknown speakers last."""
    if shown.empty:
        return
    keyed = shown.assign(key=[_key(row) for row in rows_of(shown)])
    groups = [group for _, group in keyed.groupby("key", sort=False)]
    yield from sorted(groups, key=_importance)


def _importance(group: pd.DataFrame) -> tuple[bool, int, int]:
    """Put unknown speakers last, and first whose own words most publishers carry."""
    own = group[group["verbatim"] > 0]["carried_by"]
    return (group.iloc[0]["key"] == UNKNOWN, -int(own.max() if len(own) else 0), -len(group))


def _key(row: QuoteRow) -> str:
    return row.speaker if isinstance(row.speaker, str) else plain(row.speaker_name).casefold() or UNKNOWN


def _speaker(group: pd.DataFrame, *, actors: dict[str, Any], hues: dict[str, int]) -> _Speaker:
    first = group.iloc[0]
    actor = actors.get(first["speaker"])
    role_day = actor.role_day if actor else None
    return _Speaker(
        name=_name(group, actors),
        hue=hues.get(first["speaker"]),
        role=in_state(actor.role, actor.role_state) if actor else "",
        role_day=moment(role_day.isoformat()) if role_day else "",
        lines=[_line(row) for row in rows_of(group)],
    )


def _name(group: pd.DataFrame, actors: dict[str, Any]) -> str:
    first = group.iloc[0]
    actor = actors.get(first["speaker"])
    return (actor.name if actor else plain(first["speaker_name"])) or UNKNOWN


def _line(row: ShownQuote) -> _Line:
    return _Line(words=clause(row.passage), kind=row.kind, details=list(details(row)), marks=evidence_marks([row.evidence]))


def details(row: ShownQuote) -> Iterator[str]:
    """Give what is known of how the words were said, in the articles' terms."""
    if not getattr(row, "certain", True):
        yield "speaker not certain"
    yield _cue(row)
    if not isinstance(row.speaker, str) and plain(row.source) and plain(row.source) != plain(row.speaker_name):
        yield f"source: {printed(row.source)}"
    yield from (printed(value) for value in (row.venue, row.addressee) if plain(value))
    if plain(row.via):
        yield f"told by {printed(row.via)}"
    published = f"published {moment(row.day.isoformat())}" if row.day else "publication not dated"
    said = said_on(row.said, row.day)
    yield published if said == published else f"{said}, {published}"
    yield plain(row.publisher) or "publisher not stated"
    if row.grade != "none":
        yield row.grade
    if row.carried_by > 1:
        yield f"carried by {counted(row.carried_by, 'publisher')}"


def _cue(row: QuoteRow) -> str:
    """Return the cue as reported; how it was read, where the word itself does not show it."""
    cue = printed(row.cue)
    if not cue:
        return "no reporting words" if row.sense == "says" else f"no reporting words, read as: {row.sense}"
    stem = _STEM.get(row.sense)
    return f"“{cue}”" if not stem or stem in cue.casefold() else f"“{cue}” (read as: {row.sense})"
