"""Compare what a page quotes with what the corpus holds, and say of each difference what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from analysis.briefing.verify.claims import Claim, Passage, Quoted
from analysis.briefing.verify.wording import Known, Report

Fault = Literal["altered", "spliced", "credited to somebody else", "evidence elsewhere"]
_MARKED = re.compile(r"“([^“”]+)”?")
_CUT = re.compile(r"\s*(?:\[\?\]|…)[”.]?$")
_LATER = re.compile(r",\s*\d{1,2}\s*\w+\s*\d{4}:\s*(.+)")  # a note on what became of a plan: "Fell through, 22 Nov 2031: …"
_NEAR = 55.0  # percent: what is less alike is no alteration of it
_PIECE = 3  # words: a shorter piece stands in many places


@dataclass(frozen=True, slots=True)
class Difference:
    """One piece of a page that the corpus does not bear out; ``corpus`` is what it holds instead, as far as that is known."""

    fault: Fault
    words: str
    corpus: str

    def __str__(self) -> str:
        return f"{self.fault}: {self.words!r}" + (f"; {self.corpus}" if self.corpus else "")


def differences(page: Quoted, known: Known) -> Iterator[Difference]:
    """Give every difference, in order of the page; none for a page as it was made."""
    found = [(passage, _homes(passage, known)) for passage in page.passages]
    homes = {passage.number: articles for passage, articles in reversed(found)}  # one opened in place stands after the annex's
    for claim in page.claims:
        yield from _check(claim, known, homes)
    yield from (_passage_difference(passage, known) for passage, articles in found if not articles)


def _homes(passage: Passage, known: Known) -> list[str]:
    """Return the articles that hold the passage under the headline that the page gives."""
    source = known.form(passage.source)
    return [one for one in known.holding(known.form(passage.words)) if source.startswith(known.heads[one] or "(no headline)")]


def _check(claim: Claim, known: Known, homes: dict[int, list[str]]) -> Iterator[Difference]:
    cited = {article for number in claim.evidence for article in homes.get(number, ())}
    if claim.kind == "line":
        for words in _MARKED.findall(claim.words):
            yield from _check_marked(_uncut(words), known, cited)
        return
    if claim.kind == "note":
        if later := _LATER.search(claim.words):
            yield from _check(replace(claim, kind="cell", words=later[1]), known, homes)
        return
    reports = _reports(known, claim.words)
    if not reports:
        yield _unknown(claim.words, known)
    elif claim.evidence and not any(report.article in cited for report in reports):
        yield Difference("evidence elsewhere", claim.words, "none of the passages it cites is of the article that says so")
    elif claim.speaker is not None and not _credited(claim.speaker, reports, known):
        said = sorted({name for report in reports for name in report.speakers})
        yield Difference(
            "credited to somebody else", claim.words, f"the page has {claim.speaker}, the corpus {' or '.join(said)}"
        )


def _reports(known: Known, words: str) -> list[Report]:
    """Return where these words stand as a quote or a clause; of words that end in an ellipsis, where they begin one."""
    form = known.form(words)
    found = [*known.quotes.get(form, ()), *known.clauses.get(form, ())]
    if found or not _CUT.search(words):
        return found
    begun = known.form(_CUT.sub("", words)).strip('"')
    every = (*known.quotes.items(), *known.clauses.items())
    return [report for whole, reports in every if whole.strip('"').startswith(begun) for report in reports]


def _credited(speaker: str, reports: Iterable[Report], known: Known) -> bool:
    """Tell whether a heading or the head of a row, which may go on with other names, begins with one who said it."""
    name = known.form(speaker).rstrip("#").strip()
    return any(not report.speakers or any(name.startswith(one.rstrip("…")) for one in report.speakers) for report in reports)


def _check_marked(words: str, known: Known, cited: set[str]) -> Iterator[Difference]:
    form = known.form(words).strip(" .,;")
    if not form or known.holding(form, among=cited):
        return
    if known.holding(form):
        yield Difference("evidence elsewhere", words, "none of the passages it cites is of an article with these words")
    else:
        yield _unknown(words, known)


def _passage_difference(passage: Passage, known: Known) -> Difference:
    held = known.holding(known.form(passage.words))
    if held:
        return Difference(
            "credited to somebody else", passage.words, f"no article headed {passage.source!r} holds this passage"
        )
    return _unknown(passage.words, known)


def _unknown(words: str, known: Known) -> Difference:
    """Say of words that stand nowhere whether they are made of pieces that do, or are another's altered."""
    pieces = _pieces(words, known)
    if pieces:
        return Difference("spliced", words, f"{' and '.join(map(repr, pieces))} stand apart")
    return Difference("altered", words, _nearest(words, known))


def _pieces(words: str, known: Known) -> list[str]:
    """Cut words into the longest pieces that stand in articles; nothing unless two long ones make up most of the words."""
    parts = [known.form(part).replace('"', "") for part in words.replace("…", " ").split()]
    texts = [text.replace('"', "") for text in known.texts.values()]
    pieces: list[list[str]] = []
    rest = parts
    while rest and (size := _longest(rest, texts, known.gap)):
        pieces.append(rest[:size])
        rest = rest[size:]
    long = [piece for piece in pieces if len(piece) >= _PIECE]
    is_most = not rest and 4 * sum(map(len, long)) >= 3 * len(parts)
    return [" ".join(piece) for piece in long] if is_most and len(long) > 1 else []


def _longest(parts: list[str], texts: list[str], gap: str) -> int:
    """Return how many of the first words stand together in a text."""
    size = 0
    while texts and size < len(parts):
        run = gap.join(parts[: size + 1]).strip(".,;")
        texts = [text for text in texts if run in text]
        size += bool(texts)
    return size


def _nearest(words: str, known: Known) -> str:
    from rapidfuzz import fuzz, process

    form = known.form(words)
    every = [*known.quotes, *known.clauses]
    best = process.extractOne(form, every, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return f"the corpus has {best[0]!r}" if best else "nothing like it is in the corpus"


def _uncut(words: str) -> str:
    return _CUT.sub("", words)
