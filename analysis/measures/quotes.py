"""Which quotes a briefing prints, and how often each was carried."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.measures.folding import bare, fold, folds, spoken, verbatim_words, who_speaks
from analysis.measures.lines import Line, repeats, said_line
from analysis.measures.row_types import ReportedQuote
from analysis.measures.rows import only, rows_of
from analysis.measures.worth import leads_in, stands_alone

_RANK = ["pinned", "certain", "says", "first", "alone", "known", "voiced", "tells", "carried_by", "turn", "own", "confidence"]
_BEST = ["pinned", "alone", "voiced", "carried_by", "best", "confidence"]  # of one speaker
_WORKED_OUT = ("known", "pinned", "says", "alone", "voiced", "own", "about", "tells", "best", "first", "turn")
_LEAST_DIRECT = 0.5  # what stands in marks as a sentence of its own was said, by whomever
_MAIN = 16  # speakers
_ELSEWHERE = 0.5  # of what is told of the affair around the quote in the middle
FEWEST = 3  # words of a quote that says something by itself
_ENOUGH = 25  # own words beyond which a quote is no better for being longer


def select_quotes(
    quotes: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    most: int,
    least_confidence: float,
    pinned: Collection[str] = (),
    told: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Choose speech that took place, the same words of one speaker folded into their fullest report; ordered by time.

    Direct speech whose speaker is not certain (a confidence below ``least_confidence``) is kept without a speaker, and last;
    what a certain quote holds too is left out. Adds ``certain``, ``carried_by``, the number of publishers that carry the words,
    ``verbatim``, how many words are the speaker's own, ``reads``, whether the passage that carries them can be read alone, and
    ``rank``, from 0, by which a page chooses among them. Where enough are left, only what can be read alone and is said where
    the affair is told (``told``, as of ``told_around``, else 1). Of more than ``most``, what is pinned, then the best of who is
    quoted most, then most carried stays; where that does not decide, speakers get room
    by how much they are quoted (see ``_turns``), each with the most verbatim and most telling first.
    """
    ranks = rank_quotes(quotes, articles, least_confidence=least_confidence, pinned=pinned, told=told)
    return choose_quotes(ranks, most=most)


def rank_quotes(
    quotes: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    least_confidence: float,
    pinned: Collection[str] = (),
    told: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Return speech that took place, once, with what it is chosen by (see ``select_quotes``)."""
    certain = spoken(quotes, least_confidence, pinned).assign(certain=True)
    unsure = _unsure(quotes, certain, least_confidence)
    folded = _with_reads(fold(pd.concat([certain, unsure]) if len(unsure) else certain, articles))
    ranks = folded.assign(
        known=folded["speaker"].notna(),
        pinned=folded["quote"].isin(list(pinned)),
        says=[len(row.words.split()) >= FEWEST for row in rows_of(folded)],
        voiced=[2 * (row.kind == "direct") + (row.verbatim >= FEWEST) + _names_speaker(row) for row in rows_of(folded)],
        own=[min(_ENOUGH, words) for words in folded["verbatim"]],
        about=[(told or {}).get(quote, 1.0) for quote in folded["quote"]],
    )
    return ranks.assign(tells=ranks["about"] >= 1, best=ranks["own"] * ranks["about"] ** 2)


def choose_quotes(ranks: pd.DataFrame, *, most: int, told: Sequence[Line] = ()) -> pd.DataFrame:
    """Return ``most`` of the quotes ranked (see ``select_quotes``), by time; none that a line ``told`` tells already."""
    ranks = _worthy(ranks.assign(first=_first_of_main(ranks, told)), enough=most // 2)
    ranks = ranks.assign(turn=_turns(ranks))
    ranked = without_repeats(ranks.sort_values(_RANK, ascending=False, kind="stable"), told, most=most)
    ranked = ranked.drop(columns=[*_WORKED_OUT])
    kept = ranked.assign(rank=range(len(ranked)))
    return kept.sort_values(["day", "article", "start"], kind="stable").reset_index(drop=True)


def best_of_each(ranks: pd.DataFrame) -> pd.DataFrame:
    """Return the quotes that can be read alone, of speakers who are certain, each speaker's best first.

    What somebody "had said" is left out: it is told for what came of it.
    """
    before = ranks["cue"].astype(str).str.startswith("had ")
    fit = ranks["reads"] & ranks["certain"] & ranks["known"] & ranks["says"] & (ranks["about"] >= _ELSEWHERE / 2)
    return ranks[fit.astype(bool) & ~before].sort_values(_BEST, ascending=False, kind="stable")


def with_counts(rows: pd.DataFrame, quotes: pd.DataFrame, articles: pd.DataFrame, *, least_confidence: float) -> pd.DataFrame:
    """Return some of the quotes with ``carried_by``, ``verbatim`` and ``reads`` (``select_quotes``), ranked as they stand."""
    home = folds(quotes, articles, least_confidence=least_confidence)
    publisher = dict(zip(quotes["quote"], quotes["publisher"], strict=True))
    carried: dict[str, set[object]] = {}
    for quote, place in home.items():
        carried.setdefault(place, set()).add(publisher[quote])
    counts = [len(carried.get(home.get(quote, ""), ())) or 1 for quote in rows["quote"]]
    return _with_reads(rows.assign(carried_by=counts, verbatim=verbatim_words(rows), rank=range(len(rows))))


def _with_reads(rows: pd.DataFrame) -> pd.DataFrame:
    """Add whether each passage can be read alone; one that cannot is given the sentence before it where with that it can.

    ``alone`` is 2 of the former and 1 of the latter.
    """
    reads = pd.Series([stands_alone(row) for row in rows_of(rows)], index=rows.index, dtype=bool)
    longer = rows[~reads & (rows["before"] != "")] if "before" in rows else rows.head(0)
    longer = longer.assign(passage=longer["before"] + " " + longer["passage"]) if len(longer) else longer
    whole = only(longer, (leads_in(row.before) and stands_alone(row) for row in rows_of(longer)))
    passages = pd.concat([rows["passage"], whole["passage"]]).groupby(level=0).last().reindex(rows.index)
    led = rows.index.isin(whole.index)
    return rows.assign(reads=reads | led, alone=reads.astype(int) * 2 + led, passage=passages)


def without_repeats(rows: pd.DataFrame, told: Sequence[Line] = (), *, most: int | None = None) -> pd.DataFrame:
    """Return ``most`` of the quotes, in order, but for those that a line ``told`` or one before them of the rows tells already.

    What is pinned stays.
    """
    lines = list(told)
    kept: list[bool] = []
    for row in rows_of(rows):
        line = _line(row)
        full = most is not None and sum(kept) >= most
        kept.append(not full and (getattr(row, "pinned", False) or not any(repeats(line, other) for other in lines)))
        lines += [line] if kept[-1] else []
    return only(rows, kept)


def _line(row: Any) -> Line:
    return said_line(row, speaker=who_speaks(row), text=row.passage, words=row.words if row.kind == "direct" else "")


def _unsure(quotes: pd.DataFrame, certain: pd.DataFrame, least_confidence: float) -> pd.DataFrame:
    """Return the direct speech of which only the speaker is unsure, without the speaker."""
    direct = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["kind"] == "direct")
    between = (quotes["confidence"] >= _LEAST_DIRECT) & (quotes["confidence"] < least_confidence)
    rows = quotes[direct & between & ~quotes["quote"].isin(certain["quote"])]
    told = [bare(words) for words in certain["words"]]
    index: dict[str, dict[int, None]] = {}
    for number, words in enumerate(told):
        for word in words.split():
            index.setdefault(word, {})[number] = None
    held = " | ".join(told)
    new = only(rows, (not _is_held(bare(words), held, told, index) for words in rows["words"]))
    return new.assign(certain=False, speaker=None, speaker_name=None, **({"grade": "none"} if "grade" in new else {}))


def _is_held(words: str, held: str, told: Sequence[str], index: Mapping[str, Collection[int]]) -> bool:
    """Tell whether words stand in ``held``, all that is ``told``; ``index`` has where each word is: inner ones are whole."""
    inner = words.split()[1:-1]
    if not inner:
        return words in held
    return any(words in told[number] for number in min((index.get(word, ()) for word in inner), key=len))


def _worthy(ranks: pd.DataFrame, *, enough: int) -> pd.DataFrame:
    """Leave out what cannot be read alone and what is of something else, where enough of the others are left."""
    worthy = ranks["reads"] & (ranks["about"] >= _ELSEWHERE)
    return ranks[worthy | ranks["pinned"] | ranks["first"]] if worthy.sum() >= max(1, enough) else ranks


def _first_of_main(ranks: pd.DataFrame, told: Sequence[Line]) -> pd.Series[bool]:
    """Tell the best quote of each of those who are quoted most: one that can be read and stands within the affair.

    One that a line ``told`` tells is printed anyway.
    """
    who = pd.Series([who_speaks(row) for row in rows_of(ranks)], index=ranks.index, dtype=object)
    main = who.value_counts().head(_MAIN).index
    fit = ranks[ranks["reads"] & (ranks["about"] >= _ELSEWHERE / 2) & who.isin(main)]
    fit = only(fit, (not any(repeats(_line(row), line) for line in told) for row in rows_of(fit)))
    best = fit.sort_values(_BEST, ascending=False, kind="stable").groupby(who).head(1)
    return who.isin(main) & ranks.index.isin(best.index)


def _turns(ranks: pd.DataFrame) -> list[float]:
    """Return each quote's claim to room: its speaker's number of quotes, divided by one more for each that went before.

    These are D'Hondt's quotients, by which seats are shared out in proportion; times how much of the affair is told there.
    """
    who = pd.Series([who_speaks(row) for row in rows_of(ranks)], index=ranks.index, dtype=object)
    before = ranks.sort_values(_BEST, ascending=False, kind="stable").groupby(who).cumcount().reindex(ranks.index)
    counts = zip(who.map(who.value_counts()), before, ranks["about"], strict=True)
    return [float(count) / (1 + gone) * about**2 for count, gone, about in counts]


def _names_speaker(row: ReportedQuote) -> bool:
    """Tell whether the passage names who speaks, so that a reader sees it: not "the senator said"."""
    return bool(set(bare(str(row.speaker_name)).split()) & set(bare(row.passage).split()))
