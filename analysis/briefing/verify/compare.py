"""Compare what a page quotes with what the corpus holds, and say of each difference what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from analysis.briefing.verify.claims import Claim, Quoted
from analysis.briefing.verify.difference import Difference, unknown
from analysis.briefing.verify.drawn import check_drawing
from analysis.briefing.verify.lines import Part, is_line, readings
from analysis.briefing.verify.listed import check_source
from analysis.briefing.verify.passages import Evidence, check_passages
from analysis.briefing.verify.text import SOFT, form, readable, stored
from analysis.briefing.verify.wording import Entry, Known, Thing
from analysis.views.look.writing import MISSING

_MARKED = re.compile('[“„«"]([^“”„«»"]+)[”“»"]?')
_CARRIED = re.compile(rf"[ {SOFT}]·[ {SOFT}]carried[ {SOFT}]by[ {SOFT}].+$")
_OWN = frozenset(map(form, ("the official",)))
_LEAST, _LEAST_OF_LINE = 17, 11  # words: a page cuts a cell after 20 or 40 of them, a line after 14 or more, a quote nowhere
_PATIENCE = 300
_TOLD = ("event", "sentence")  # things that happen: a sentence is cited for the event that it tells
_THINGS: dict[str, Thing] = {
    "sentence": "sentence",
    "clause": "event",
    "quote": "quote",
    "role": "role",
    "relation": "relation",
}


def differences(page: Quoted, known: Known) -> Iterator[Difference]:
    """Give every difference, the annex's last; none for a page as it was made."""
    evidence, known.patience = Evidence(), _PATIENCE
    annex = list(check_passages(page.passages, known, evidence))
    for claim, found in _checked(page.claims, known, evidence):
        yield from (replace(one, where=one.where or claim.where) for one in found)
    for drawing in page.drawings:
        yield from check_drawing(drawing, known)
    for row in page.sources:
        yield from check_source(row, known)
    yield from annex


def _checked(claims: list[Claim], known: Known, evidence: Evidence) -> Iterator[tuple[Claim, list[Difference]]]:
    """Check each claim; two that a PDF's page parts are right if they are so together."""
    found = [list(_check(claim, known, evidence)) for claim in claims]
    for n, (one, other) in enumerate(pairwise(claims)):
        if other.goes_on and (found[n] or found[n + 1]):
            whole = replace(other, words=f"{one.words}{SOFT}{other.words}", kind="line" if other.evidence else other.kind)
            if not list(_check(whole, known, evidence)):
                found[n] = found[n + 1] = []
    return zip(claims, found, strict=True)


def _check(claim: Claim, known: Known, evidence: Evidence) -> Iterator[Difference]:
    for number in claim.evidence:
        if number not in evidence.places:
            yield Difference("evidence elsewhere", claim.words, f"no passage of the corpus is its evidence {number}")
    if claim.kind in ("quote", "cell"):
        yield from _check_words(claim, known, evidence)
    elif claim.kind == "note" or (claim.kind == "line" and is_line(claim)):
        yield from _check_line(claim, known, evidence)
    else:
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
    elif claim.speaker is not None and not (said := [one for one in borne if is_by(claim.speaker, one)]):
        yield _credited(claim.words, claim.speaker, borne)
    else:
        yield from _check_told(claim, said if claim.speaker is not None else borne, known.of_places(places), known)


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


def _check_line(claim: Claim, known: Known, evidence: Evidence) -> Iterator[Difference]:
    """Check a line by each way to read it: one that the corpus bears out is enough."""
    first: list[Difference] | None = None
    for part in readings(claim):
        found = list(_check_part(part, claim, known, evidence))
        if not found:
            return
        first = found if first is None else first
    if first is None:
        fault = "not the page's own" if claim.evidence else "without evidence"
        first = [Difference(fault, claim.words, "no line of a briefing reads so")]  # type: ignore[arg-type]
    yield from first


def _check_part(part: Part, claim: Claim, known: Known, evidence: Evidence) -> Iterator[Difference]:
    places = evidence.of(claim.evidence) if claim.evidence else None
    found: list[Entry] = []
    for name, thing in _THINGS.items():
        if words := part.get(name):
            printed = f"“{words}”" if name == "role" else words
            found = _ended(known, printed, thing, places)
            if not found and thing == "event":  # a row of the timeline is the whole sentence that tells an event
                found = _ended(known, printed, "sentence", places)
            if not found:
                yield unknown(printed, known, where=claim.where, near=known.of_places(places or ()))
                return
            if claim.evidence and not any(evidence.bears(one, claim.evidence) for one in found):
                yield Difference("evidence elsewhere", printed, "none of the passages it cites is the sentence that says so")
                return
    yield from _check_rest(part, claim, found, known, places)


def _ended(known: Known, words: str, thing: Thing, places: Iterable[tuple[str, int]] | None) -> list[Entry]:
    """Find words as they are, or without the full stop with which a sentence of the page ends."""
    return known.matches(words, thing, among=places, least=_LEAST_OF_LINE) or (
        known.matches(words[:-1], thing, among=places, least=_LEAST_OF_LINE) if words.endswith(".") else []
    )


def _check_rest(
    part: Part, claim: Claim, found: list[Entry], known: Known, places: Iterable[tuple[str, int]] | None
) -> Iterator[Difference]:
    """Check what a line tells of the words: a phrase of them, a piece of the passage, who, when, in which paper."""
    cited = list(known.of_places(places)) if places is not None else [one for some in known.places.values() for one in some]
    if phrase := part.get("phrase"):
        found = [one for one in cited if one.thing == "quote" and form(phrase) in form(one.words)]
        if not found:
            yield unknown(phrase, known, where=claim.where, near=cited)
            return
    if (piece := part.get("piece")) and not known.holding(form(piece), among={article for article, _ in places or ()}):
        yield unknown(piece, known, where=claim.where, near=cited)
    own = found or cited
    for name, told in (
        ("date", [one.date for one in (known.of_places(known.places) if claim.kind == "note" else cited) if one.date]),
        ("publisher", [one.publisher or "publisher not stated" for one in own]),
        ("day", [one.day or "not dated" for one in own]),
    ):
        if (text := part.get(name)) and form(text) not in set(map(form, told)):
            yield _otherwise(claim, text, told[:5])
    if (who := part.get("name")) and not any(is_by(who, one) for one in own if one.thing == "quote"):
        yield _credited(claim.words, who, [one for one in own if one.thing == "quote"])
    if not found:
        yield from _check_marks(claim.words, known)


def _check_marks(words: str, known: Known) -> Iterator[Difference]:
    """Check what stands in quotation marks in any other line of the page."""
    for marked in _MARKED.findall(words):
        wanted = form(marked).strip(".,;…")
        if not (not wanted or wanted in _OWN or wanted in known.names or any(wanted in text for text in known.own)
                or known.holding(wanted)):  # fmt: skip
            yield unknown(marked, known, where="")
