"""Check an installation and a case before an unattended run relies on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis import language
from analysis.corpus.sums import REMEDY
from analysis.errors import CaseError, CorpusError, OnRecordError, ReadError
from analysis.model import Case, Selection
from analysis.read import articles_of, read_articles, read_case
from analysis.world.printed import printable


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is as it should be, and what there is to say."""

    good: bool
    text: str


def check_machine() -> Iterator[Finding]:
    """Look for the language model and the libraries that the PDF needs."""
    for name, look in (("language model", language.configuration), ("WeasyPrint", _weasyprint_version)):
        try:
            yield Finding(good=True, text=f"{name}: {look()}")
        except OnRecordError as error:
            yield Finding(good=False, text=f"{name}: {error}")


def check_case(path: Path, corpus: Path | None = None) -> Iterator[Finding]:
    """Read a case's settings and every article of it, or what it selects; ``corpus``: where the case itself is kept."""
    try:
        case = read_case(path)
    except OnRecordError as error:
        yield Finding(good=False, text=str(error))
        return
    yield Finding(good=True, text=f"{path}: {case.title}")
    yield from _check_desk(path)
    if case.corpus is not None:
        yield _selection_finding(case, corpus)
        return
    articles = 0
    for article in read_articles(articles_of(case)):
        if isinstance(article, ReadError):
            yield Finding(good=False, text=str(article))
            continue
        articles += 1
        if article.day is None:
            yield Finding(good=False, text=f"{article.source}: no date of publication; relative times get no value")
    yield Finding(good=articles > 0, text=f"{articles} readable article(s)")


def _selection_finding(case: Case, corpus: Path | None) -> Finding:
    """Say how many articles a selection picks."""
    from analysis.corpus.selection import open_shared, selected
    from analysis.corpus.update import HOME

    try:
        shared = open_shared(case, home=HOME, own=corpus or HOME / case.name)
        found = len(selected(shared, case.select or Selection()))
    except OnRecordError as error:
        return Finding(good=False, text=str(error))
    return Finding(good=found > 0, text=f"{found} of {len(shared.ids)} article(s) of {shared.path} selected")


def check_corpus(path: Path, corpus: Path | None) -> Iterator[Finding]:
    """Look at the sums of the corpus' files, where there is a corpus."""
    from analysis.corpus.repair import damage

    try:
        found = damage(read_case(path), corpus)
    except CaseError:
        return  # check_case has said so
    except CorpusError as error:
        yield Finding(good=False, text=str(error))
        return
    for file in found:
        yield Finding(good=False, text=f"{file}: a damaged file of the corpus ({REMEDY})")


def pairs_to_decide(path: Path, corpus: Path | None, *, day: date) -> list[str]:
    """Return the pairs of actors that may be one as entries for ``corrections.toml``, none where there is no corpus yet.

    Each stands below a comment with what speaks for and against.
    """
    from analysis.corpus import Corpus, tables
    from analysis.corpus.update import HOME
    from analysis.measures.pairs import as_correction, doubtful_pairs, evidence_of_pair

    try:
        case = read_case(path)
        read = Corpus.open(corpus or HOME / case.name).corrected(case.corrections)
    except (CaseError, CorpusError):
        return []  # check_case and check_corpus have said so, or nothing was annotated yet
    pairs = doubtful_pairs(tables.doubtful_links(read), tables.mentions(read))
    return [
        f"# {printable(f'{one.name}, {one.other_name}: {evidence_of_pair(one)}')}\n{as_correction(one, day=day)}"
        for one in pairs
    ]


def _check_desk(path: Path) -> Iterator[Finding]:
    """Look at where articles come from and editions go, where the settings say so, and whether the secrets are there."""
    from analysis.read.delivery import read_delivery
    from analysis.read.secret import secrets_in
    from analysis.read.sources import read_sources

    try:
        sources, delivery = read_sources(path), read_delivery(path)
    except OnRecordError as error:
        yield Finding(good=False, text=str(error))
        return
    if sources:
        yield Finding(good=True, text=f"articles come from {', '.join(one.name for one in sources)}")
    if delivery:
        yield Finding(good=True, text=f"editions go out by {', '.join(delivery.kinds) or 'nothing'}")
    for secret in secrets_in(*sources, delivery):
        try:
            secret.read()
        except OnRecordError as error:
            yield Finding(good=False, text=str(error))


def _weasyprint_version() -> str:
    from analysis.briefing.pdf import load_weasyprint

    return str(load_weasyprint().__version__)
