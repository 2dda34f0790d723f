"""Verify an exported briefing: every quotation of its HTML or PDF against the corpus it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis.briefing.manifest import read_manifest
from analysis.briefing.verify.claims import Quoted, read_claims
from analysis.briefing.verify.compare import Difference, differences
from analysis.corpus import Corpus
from analysis.errors import BriefingError, ReadError
from analysis.read import parse_corrections

__all__ = ["Difference", "Verdict", "corpus_of", "verify"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many quotations and passages a page has, and each that differs from the corpus."""

    checked: int
    passages: int
    differences: tuple[Difference, ...]


def verify(report: Path, corpus: Corpus) -> Verdict:
    """Check each quotation of an exported page: its words, whom it is credited to, and where its evidence leads.

    White space, and the kinds of quotation marks and dashes, are the page's own; all else must be as in the corpus. Raises
    ReadError for a file that is no briefing.
    """
    from analysis.briefing.verify.wording import known_words

    page, gap = _read(report)
    if not page.passages and not page.claims:
        raise ReadError("this page quotes nothing", where=str(report), remedy="name a briefing's HTML or PDF")
    found = tuple(differences(page, known_words(corpus, gap=gap)))
    return Verdict(len(page.claims), len(page.passages), found)


def corpus_of(report: Path, corpus: Path | None) -> Corpus:
    """Open the corpus that a report was made from, at the version that the manifest beside it names.

    Raises ReadError where neither a manifest nor a folder says which it is, CorpusError where it is not there.
    """
    from analysis.corpus.update import HOME

    try:
        manifest = read_manifest(report.parent)
    except BriefingError as error:
        if corpus is None:
            what = "no manifest beside it says which corpus it was made from"
            raise ReadError(what, where=str(report), remedy="name the corpus with --corpus") from error
        return Corpus.open(corpus)
    made_from = Corpus.open(corpus or HOME / manifest.case["name"], version=manifest.corpus["version"])
    return made_from.corrected(parse_corrections(manifest.corrections, where=f"{report.parent}, corrections"))


def _read(report: Path) -> tuple[Quoted, str]:
    """Read the page by what it is, not by its name; a PDF keeps no space at the end of a line."""
    from analysis.briefing.page.tree import read_tree
    from analysis.briefing.verify.pdf_tree import read_pdf

    try:
        content = report.read_bytes()
    except OSError as error:
        raise ReadError(f"it cannot be read: {error.strerror}", where=str(report), remedy="name a briefing's file") from error
    if content.startswith(b"%PDF"):
        return read_claims(read_pdf(report)), ""
    return read_claims(read_tree(content.decode("utf-8", "replace"))), " "
