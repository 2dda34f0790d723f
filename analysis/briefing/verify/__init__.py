"""Verify an exported briefing: every quotation of its HTML or PDF against the corpus it was made from."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from analysis.briefing.manifest import NAME, hashes, read_manifest
from analysis.briefing.verify.claims import read_claims
from analysis.briefing.verify.compare import differences
from analysis.briefing.verify.computed import check_computed
from analysis.briefing.verify.difference import Difference
from analysis.briefing.verify.made_from import MadeFrom, made_from
from analysis.briefing.verify.marks import check_marks
from analysis.briefing.verify.open_file import read_page
from analysis.briefing.verify.quoted import Quoted
from analysis.briefing.verify.wording import Known
from analysis.errors import ReadError

__all__ = ["Difference", "MadeFrom", "Verdict", "changed_files", "made_from", "pages_of", "verify"]

_KINDS = {"quote": "quotes", "cell": "words in tables", "line": "lines with evidence", "note": "notes on events"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much of each kind a page quotes, and each piece that differs from the corpus."""

    counts: dict[str, int]
    differences: tuple[Difference, ...]


def verify(report: Path, known: Known, *, computed: str | None = None) -> Verdict:
    """Check all that an exported page quotes: the words, whom they are credited to, what is told of them, their evidence.

    With the HTML that the same inputs give again (``MadeFrom.page``), check each line besides: its counts, names, days, and
    whether it is there. White space, and the kinds of quotation marks and dashes, are the page's own; all else must be as in
    the corpus. Raises ReadError for a file that is no briefing, that cannot be read, or in which nothing is there to check:
    neither a quotation nor a page computed again.
    """
    main = read_page(report)
    page = read_claims(main)
    counts = _counts(page)
    if computed is None and not any(counts.get(kind) for kind in (*_KINDS.values(), "passages")):
        what = "this page quotes nothing, so there is nothing to check"
        raise ReadError(what, where=str(report), remedy="name a briefing's HTML or PDF")
    again = () if computed is None else check_computed(page, computed)
    return Verdict(counts, (*check_marks(main), *differences(page, known, lines=computed is None), *again))


def pages_of(report: Path) -> list[Path]:
    """Return the pages to check: the file itself, or all HTML and PDF of an edition's folder."""
    if not report.is_dir():
        return [report]
    pages = sorted(path for path in report.iterdir() if path.suffix in (".html", ".pdf"))
    if not pages:
        raise ReadError("there is no HTML or PDF in this folder", where=str(report), remedy="name the folder of an edition")
    return pages


def changed_files(report: Path) -> Iterator[Difference]:
    """Give each file of an edition whose bytes are not those that its manifest names; nothing where there is no manifest."""
    folder = report if report.is_dir() else report.parent
    if not (folder / NAME).exists():
        return
    published = read_manifest(folder).files
    there = hashes(report) if report.is_dir() else {report.name: hashlib.sha256(report.read_bytes()).hexdigest()}
    expected = published if report.is_dir() else {name: digest for name, digest in published.items() if name in there}
    for name in sorted({*there, *expected}):
        if name not in there:
            yield Difference("another file", name, "the manifest names it, and it is not there", NAME)
        elif name not in expected:
            yield Difference("another file", name, "the manifest does not name it", NAME)
        elif there[name] != expected[name]:
            yield Difference("another file", name, "its bytes are not those that were published", NAME)


def _counts(page: Quoted) -> dict[str, int]:
    """Count what is checked, by kind."""
    claims = Counter(_KINDS.get(one.kind, "") for one in page.claims if one.words and (one.kind != "line" or one.evidence))
    told = {kind: claims[kind] for kind in _KINDS.values()}
    return {**told, "passages": len(page.passages), "figures": len(page.drawings), "sources": len(page.sources)}
