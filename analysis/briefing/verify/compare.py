"""Compare what a page quotes with what the corpus holds, and say of each difference what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from analysis.briefing.verify.difference import Difference, unknown
from analysis.briefing.verify.entry import Entry, Thing
from analysis.briefing.verify.listed import check_source
from analysis.briefing.verify.passages import Evidence, check_passages
from analysis.briefing.verify.quoted import Claim, Quoted
from analysis.briefing.verify.text import SOFT, form, readable, stored
from analysis.briefing.verify.wording import Known
from analysis.views.look.writing import MISSING

_MARKED = re.compile('[“„«"]([^“”„«»"]+)[”“»"]?')
_CARRIED = re.compile(rf"[ {SOFT}]·[ {SOFT}]carried[ {SOFT}]by[ {SOFT}].+$")
_OWN = frozenset(map(form, ("the official", "speaker not certain")))
_LEAST = 17  # words: a page cuts a cell after 20 or 40 of them, a quote nowhere
_PATIENCE = 300
_TOLD = ("event", "sentence")  # things that happen: a sentence is cited for the event that it tells


def differences(page: Quoted, known: Known, *, lines: bool = True) -> Iterator[Difference]:
    """Give every difference, the annex's last; none for a page as it was made.

    ``lines`` are looked at for what stands in quotation marks, unless they are computed again.
    """
    evidence, known.patience = Evidence(), _PATIENCE
    annex = list(check_passages(page.passages, known, evidence))
    for claim, found in _checked(page.claims, known, evidence, lines=lines):
        yield from (replace(one, where=one.where or claim.where) for one in found)
    for row in page.sources:
        yield from check_source(row, known)
    yield from annex


def _checked(claims: list[Claim], known: Known, evidence: Evidence, *, lines: bool) -> Iterator[tuple[Claim, list[Difference]]]:
    """Check each claim; two that a PDF's page parts are right if they are so together."""
    found = [list(_check(claim, known, evidence, lines=lines)) for claim in claims]
    for n, (one, other) in enumerate(pairwise(claims)):
        if other.goes_on and (found[n] or found[n + 1]):
            whole = replace(other, words=f"{one.words}{SOFT}{other.words}", kind="line" if other.evidence else other.kind)
            if not list(_check(whole, known, evidence, lines=lines)):
                found[n] = found[n + 1] = []
    return zip(claims, found, strict=True)


def _check(claim: Claim, known: Known, evidence: Evidence, *, lines: bool) -> Iterator[Difference]:
    for number in claim.evidence:
        if number not in evidence.places:
            yield Difference("evidence elsewhere", claim.words, f"no passage of the corpus is its evidence {number}")
    if claim.kind in ("quote", "cell"):
        yield from _check_words(claim, known, evidence)
    elif lines:
        yield from _check_marks(claim.words, known)


def _check_words(claim: Claim, known: Known, evidence: Evidence) -> Iterator[Difference]:
    """Check whole words: a quote's or an event's, who is named for them, where they stand and what is told of them."""
    places = evidence.of(claim.evidence)
    things: tuple[Thing, ...] = ("quote",) if claim.kind == "quote" else ("sentence", "quote", "event")
    least = _LEAST if claim.kind == "cell" else None
    found = [one for thing in things for one in known.matches(claim.words, thing, among=places, least=least)]
    if claim.kind == "quote" and not claim.evidence:
        yield Difference("without evidence", claim.words, "a quote of the page cites its sentence")
    elif not found:
        yield unknown(claim.words, known, where=claim.where, near=known.of_places(places))
    elif not (borne := [one for one in found if evidence.bears(one, claim.evidence)]):
        yield Difference("evidence elsewhere", claim.words, "none of the passages it cites is the sentence that says so")
    elif claim.speaker is not None and not (said := _by(claim.speaker, borne)):
        yield _credited(claim.words, claim.speaker, borne)
    else:
        yield from _check_told(claim, said if claim.speaker is not None else borne, known.of_places(places), known)


def _by(name: str, found: list[Entry]) -> list[Entry]:
    """Return the entries that are this one's: of a sentence that is somebody's words too those words."""
    credited = [one for one in found if one.speakers] or found
    return [one for one in credited if is_by(name, one)]


def _finer(text: str, told: list[str], known: Known) -> list[str]:
    """Add the day that a report not cited gives, where it lies within the month or year of one that is."""
    day = next((one for one in map(form, told) if form(text).endswith(one)), None)
    return [*told, text] if day and any(form(one.date) == form(text) for one in known.of_places(known.places)) else told


def _check_told(claim: Claim, found: list[Entry], cited: Iterable[Entry], known: Known) -> Iterator[Difference]:
    """Check the line below a quote, or the cells beside words in a table."""
    if claim.kind == "quote" and form(_CARRIED.sub("", claim.caption)) not in {form(one.told) for one in found}:
        yield _otherwise(claim, claim.caption, (one.told for one in found))
    every = list(cited)
    for head, text in claim.beside:
        told: list[str] = []
        if head.startswith("When") and found[0].thing in _TOLD:
            told = _finer(text, [one.date for one in every if one.thing == "event"], known)
        elif head == "Status" and found[0].thing in _TOLD:
            told = [one.status for one in every if one.thing == "event"]
        elif head == "Published":
            told = [f"{one.publisher or 'publisher not stated'}, {one.day or MISSING}" for one in found]
        if told and not any(form(text).lstrip("×").startswith(form(one)) for one in told):
            yield _otherwise(claim, text, told)


def _otherwise(claim: Claim, text: str, told: Iterable[str]) -> Difference:
    there = " or ".join(map(repr, dict.fromkeys(told)))
    return Difference("told otherwise", claim.words, f"the page has {readable(text)!r}, the corpus {there}")


def is_by(name: str, entry: Entry) -> bool:
    """Tell whether a heading, or the head of a row that goes on with other names, is of one who said it."""
    given = form(name)
    return not entry.speakers or any(
        given == one or given.startswith(f"{one}also") or (given.endswith("…") and one.startswith(given[:-1]))
        for one in map(stored, entry.speakers)
    )


def _credited(words: str, name: str, found: list[Entry]) -> Difference:
    said = sorted({who for one in found for who in one.speakers})
    return Difference("credited to somebody else", words, f"the page has {readable(name)}, the corpus {' or '.join(said)}")


def _check_marks(words: str, known: Known) -> Iterator[Difference]:
    """Check what stands in quotation marks in any other line of the page."""
    for marked in _MARKED.findall(words):
        wanted = form(marked).strip(".,;…")
        if not (not wanted or wanted in _OWN or wanted in known.names or any(wanted in text for text in known.own)
                or known.holding(wanted)):  # fmt: skip
            yield unknown(marked, known, where="")
