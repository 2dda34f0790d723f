"""A case that is a selection: its corpus holds the articles that it picks of a shared one, annotated as they are there.

They are copied, not annotated: a version of the case's own corpus stands whatever becomes of the shared one, so that an edition
of it can be verified and made again.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow.compute as pc

from analysis.corpus.query import articles_reporting
from analysis.corpus.search import articles_with
from analysis.corpus.store import Corpus
from analysis.errors import CaseError, CorpusError
from analysis.model import Case, Selection


def open_shared(case: Case, *, home: Path, own: Path) -> Corpus:
    """Open the corpus of which a case is a selection: by its name in ``home``, or its path.

    Raises CaseError where it is the case's ``own``, which would lose what is not selected, and CorpusError where there is none.
    """
    given = case.corpus or ""
    place = home / given  # an absolute path stays what it is
    if place.resolve() == own.resolve():
        what = f"`corpus` is {given!r}, the corpus that the case itself is kept in"
        raise CaseError(what, where=f"case {case.name}", remedy="give the case another name than that corpus")
    try:
        return Corpus.open(place)
    except CorpusError as error:
        remedy = "annotate articles into it (onrecord annotate … --corpus FOLDER), or name the right one as `corpus`"
        raise type(error)(error.what, where=error.where, remedy=error.remedy if place.exists() else remedy) from error


def selected(corpus: Corpus, select: Selection) -> set[str]:
    """Return the ids of the articles that meet all that a selection gives, each by any of its entries.

    An article without a day is in no period.
    """
    found = _by_columns(corpus, select)
    if found and select.words:
        found &= set().union(*(articles_with(corpus, asked) for asked in select.words))
    if found and select.actors:
        found &= articles_reporting(corpus, select.actors)
    return found


def _by_columns(corpus: Corpus, select: Selection) -> set[str]:
    """Pick by publisher and day, of which no article is read."""
    condition = pc.field("text").is_valid()
    if select.first_day:
        condition &= pc.field("day") >= pc.scalar(select.first_day)
    if select.last_day:
        condition &= pc.field("day") <= pc.scalar(select.last_day)
    table = corpus.dataset().to_table(columns=["id", "publisher"], filter=condition)
    wanted = {name.casefold() for name in select.publishers}
    pairs = zip(table["id"].to_pylist(), table["publisher"].to_pylist(), strict=True)
    return {one for one, publisher in pairs if not wanted or (publisher or "").casefold() in wanted}


def update_selection(corpus: Corpus, shared: Corpus, case: Case) -> tuple[int, int]:
    """Bring a case's corpus up to what it selects of the shared one; return how many rows came or changed, and how many went.

    Raises CaseError where nothing is selected, before anything is written.
    """
    ids = selected(shared, case.select or Selection())
    if not ids:
        what = f"`select` picks none of the {len(shared.ids)} article(s) of {shared.path}"
        remedy = "spell words, actors and publishers as the articles do, or widen the days"
        raise CaseError(what, where=f"case {case.name}", remedy=remedy)
    return corpus.copy(shared, ids), corpus.remove(corpus.ids - ids)
