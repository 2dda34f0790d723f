"""Which quotes a briefing prints, and how often each was carried."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from analysis.measures.folding import bare, fold, folds, spoken, verbatim_words, who_speaks
from analysis.measures.row_types import ReportedQuote
from analysis.measures.rows import only, rows_of
from analysis.measures.stems import Bag, stems
from analysis.measures.worth import stands_alone

_RANK = ["pinned", "certain", "says", "first", "alone", "known", "voiced", "tells", "carried_by", "turn", "own", "confidence"]
_BEST = ["pinned", "alone", "voiced", "carried_by", "best", "confidence"]  # of one speaker
_WORKED_OUT = ("known", "pinned", "says", "alone", "voiced", "own", "about", "tells", "best", "first", "turn")
_LEAST_DIRECT = 0.5  # what stands in marks as a sentence of its own was said, by whomever
_MAIN = 16  # speakers
_ELSEWHERE = 0.5  # of what is told of the affair around the quote in the middle
FEWEST = 3  # words of a quote that says something by itself
_RUN = 6  # words: what two quotes share then is the same utterance
_ALIKE, _FEW_ALIKE = 0.6, 3  # of the telling words of the shorter of two quotes: beyond, they say the same
_ALL_ALIKE = 2  # telling words of what is only reported, where the other quote has them all
Place = tuple[str, int]  # an article, and where in it the sentence starts
_ENOUGH = 25  # own words beyond which a quote is no better for being longer


def select_quotes(
    quotes: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    most: int,
    least_confidence: float,
    pinned: Collection[str] = (),
    told: Mapping[str, float] | None = None,
    taken: Collection[Place] = (),
) -> pd.DataFrame:
    """Choose speech that took place, the same words of one speaker folded into their fullest report; ordered by time.

    Direct speech whose speaker is not certain (a confidence below ``least_confidence``) is kept without a speaker, and last;
    what a certain quote holds too is left out. Adds ``certain``, ``carried_by``, the number of publishers that carry the words,
    ``verbatim``, how many words are the speaker's own, ``reads``, whether the passage that carries them can be read alone, and
    ``rank``, from 0, by which a page chooses among them. Where enough are left, only what can be read alone and is said where
    the affair is told (``told``, as of ``told_around``, else 1). Of more than ``most``, what is pinned, then the best of who is
    quoted most, then most carried stays (``taken`` are sentences printed anyway); where that does not decide, speakers get room
    by how much they are quoted (see ``_turns``), each with the most verbatim and most telling first.
    """
    ranks = rank_quotes(quotes, articles, least_confidence=least_confidence, pinned=pinned, told=told)
    return choose_quotes(ranks, most=most, taken=taken)


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
        alone=folded["reads"],
        voiced=[2 * (row.kind == "direct") + (row.verbatim >= FEWEST) + _names_speaker(row) for row in rows_of(folded)],
        own=[min(_ENOUGH, words) for words in folded["verbatim"]],
        about=[(told or {}).get(quote, 1.0) for quote in folded["quote"]],
    )
    return ranks.assign(tells=ranks["about"] >= 1, best=ranks["own"] * ranks["about"] ** 2)


def choose_quotes(ranks: pd.DataFrame, *, most: int, taken: Collection[Place] = ()) -> pd.DataFrame:
    """Return ``most`` of the quotes ranked (see ``select_quotes``), ordered by time."""
    ranks = _worthy(ranks.assign(first=_first_of_main(ranks, taken)), enough=most // 2)
    ranks = ranks.assign(turn=_turns(ranks))
    ranked = ranks.sort_values(_RANK, ascending=False, kind="stable").head(most).drop(columns=[*_WORKED_OUT])
    kept = ranked.assign(rank=range(len(ranked)))
    return kept.sort_values(["day", "article", "start"], kind="stable").reset_index(drop=True)


def best_of_each(ranks: pd.DataFrame) -> pd.DataFrame:
    """Return the quotes that can be read alone, of speakers who are certain, each speaker's best first."""
    fit = ranks["reads"] & ranks["certain"] & ranks["known"] & ranks["says"] & (ranks["about"] >= _ELSEWHERE / 2)
    return ranks[fit.astype(bool)].sort_values(_BEST, ascending=False, kind="stable")


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
    return rows.assign(reads=[stands_alone(row) for row in rows_of(rows)])


def without_repeats(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the quotes, in their order, without those of which one before of the same speaker has a run of words, or most."""
    seen: set[tuple[str, str]] = set()
    told: dict[str, list[Bag]] = {}
    kept = []
    for row in rows_of(rows):
        who, words, bag = who_speaks(row), bare(row.passage).split(), stems(row.words)
        runs = {(who, " ".join(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1)}
        runs.add((row.article, str(row.sentence_start)))
        least = _FEW_ALIKE if row.kind == "direct" else _ALL_ALIKE
        alike = any(_are_alike(bag, one, least=least) for one in told.get(who, ()))
        kept.append(seen.isdisjoint(runs) and not alike)
        if kept[-1]:
            seen |= runs
            told.setdefault(who, []).append(bag)
    return only(rows, kept)


def _are_alike(bag: Bag, told: Bag, *, least: int) -> bool:
    """Tell whether words say what others of their speaker said: most of it, or all where they are few."""
    shared = len(bag & told)
    return shared > max(_FEW_ALIKE, _ALIKE * min(len(bag), len(told))) or shared == len(bag) >= least


def _unsure(quotes: pd.DataFrame, certain: pd.DataFrame, least_confidence: float) -> pd.DataFrame:
    """Return the direct speech of which only the speaker is unsure, without the speaker."""
    direct = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["kind"] == "direct")
    between = (quotes["confidence"] >= _LEAST_DIRECT) & (quotes["confidence"] < least_confidence)
    held = " | ".join(bare(words) for words in certain["words"])
    rows = quotes[direct & between & ~quotes["quote"].isin(certain["quote"])]
    new = only(rows, (bare(words) not in held for words in rows["words"]))
    return new.assign(certain=False, speaker=None, speaker_name=None, **({"grade": "none"} if "grade" in new else {}))


def _worthy(ranks: pd.DataFrame, *, enough: int) -> pd.DataFrame:
    """Leave out what cannot be read alone and what is of something else, where enough of the others are left."""
    worthy = ranks["reads"] & (ranks["about"] >= _ELSEWHERE)
    return ranks[worthy | ranks["pinned"] | ranks["first"]] if worthy.sum() >= max(1, enough) else ranks


def _first_of_main(ranks: pd.DataFrame, taken: Collection[Place]) -> pd.Series[bool]:
    """Tell the best quote of each of those who are quoted most: one that can be read and stands within the affair.

    One in the sentences ``taken`` is printed anyway.
    """
    who = pd.Series([who_speaks(row) for row in rows_of(ranks)], index=ranks.index, dtype=object)
    main = who.value_counts().head(_MAIN).index
    free = only(ranks, ((row.article, row.sentence_start) not in taken for row in rows_of(ranks)))
    fit = free[free["reads"] & (free["about"] >= _ELSEWHERE / 2)]
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
