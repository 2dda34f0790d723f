"""Number the evidence: one number a sentence, in order of publication and of the text, the same wherever it is cited."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import Corpus, tables

KEY = ["article", "sentence_start"]


def number_evidence(
    corpus: Corpus, shown: pd.DataFrame, timeline: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the evidence of all that is shown, and ``shown`` and ``timeline`` with a column ``evidence`` of its numbers.

    Evidence has a row a sentence: number, article, headline, publisher, published, url, paragraph (a short context), and
    ``marks``, the places within the paragraph that are cited, as (start, end) pairs.
    """
    cited = _cited(shown, timeline)
    found = tables.evidence(corpus, cited)
    numbered = _by_sentence(found)
    number = {(row.article, row.sentence_start): row.number for row in numbered.itertuples()}
    shown = shown.assign(evidence=[number[key] for key in zip(shown["article"], shown["sentence_start"], strict=True)])
    marks = [list(dict.fromkeys(number[key] for key in reports)) for reports in timeline["reports"]]
    return numbered, shown, timeline.assign(evidence=pd.Series(marks, index=timeline.index, dtype=object))


def _cited(shown: pd.DataFrame, timeline: pd.DataFrame) -> pd.DataFrame:
    """Every (article, sentence, start, end) that is shown."""
    columns = ["article", "sentence_start", "start", "end"]
    events = [
        {"article": article, "sentence_start": sentence, "start": start, "end": end}
        for row in timeline.itertuples()
        for (article, sentence), (start, end) in zip(row.reports, row.spans, strict=True)
    ]
    return pd.concat([shown[columns], pd.DataFrame(events, columns=columns)], ignore_index=True).drop_duplicates()


def _by_sentence(found: pd.DataFrame) -> pd.DataFrame:
    """Fold rows of one sentence into one, its cited places joined where they touch, and number them."""
    found = found.sort_values(["published", "article", "sentence_start", "start"], kind="stable")
    first = found.groupby(KEY, sort=False).first().reset_index()
    marks = found.groupby(KEY, sort=False).apply(_marks, include_groups=False)
    first["marks"] = [marks[tuple(key)] for key in first[KEY].itertuples(index=False)] if len(first) else []
    first.insert(0, "number", range(1, len(first) + 1))
    return first


def _marks(rows: pd.DataFrame) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(zip(rows["mark_start"], rows["mark_end"], strict=True)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
