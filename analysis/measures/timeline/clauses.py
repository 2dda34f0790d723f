"""The clause of a sentence that tells an event in passing: quoted alone where it can be read alone, between ellipses."""

from __future__ import annotations

import re
from typing import Any

from analysis.measures.reading import joins, reads_alone
from analysis.timeline import EventRule

CUT = "…"
_BY_VERB = (EventRule.VERB, EventRule.NOUN_CLAUSE)
_FEWEST = 6  # words
_MARKS = "after|since|when|while|as|because|where|although|though|by the time"
_OPENED = re.compile(rf"\b(?:{_MARKS})$", re.IGNORECASE)
_MARK = re.compile(rf"^(?:{_MARKS}) ", re.IGNORECASE)
# without its sentence nobody knows who "it" is; nor is a time that the parse left in front a beginning
_BARE = re.compile(r"\b(?:it|he|she|him|they|them)\b|^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b")
_COMES = re.compile(r"\b(?:comes?|came|follow(?:s|ed)) (?:as|after)$")
_REMARK = re.compile(r", (?:who|which)\b")


def clause_alone(row: Any) -> str:
    """Return the clause that tells a report's event, where its sentence is about something else; "" where it needs the rest.

    It has a subject of its own, is one run of the sentence's words, and says what took place on a day: after "when", "after",
    "since", or as a remark between commas ("Lund, who resigned on Friday, …"). Not after "that" or "if", nor in quoted words.
    Of "The strike came as the firm named a new head" it is what came beside.
    """
    beside = getattr(row, "rule", "") == EventRule.NEWS
    if not beside and (
        getattr(row, "main", True) or row.rule not in _BY_VERB or row.granularity != "day" or row.status != "past"
    ):
        return ""
    first, last = row.start - row.sentence_start, row.end - row.sentence_start
    before, clause, after = (" ".join(part.split()) for part in _parts(row.sentence, first, last))
    if beside:
        return _beside(before, f"{clause}{after}")
    mark = _MARK.match(clause)
    before, clause = (f"{before} {mark[0]}".strip(), clause[mark.end() :]) if mark else (before, clause)
    alone = _REMARK.sub("", clause).casefold() == _MARK.sub("", row.words).casefold()
    told = alone and len(clause.split()) >= _FEWEST and (_OPENED.search(before) or _REMARK.search(clause))
    if not told or _is_open(before) or _BARE.search(clause) or not reads_alone(f"{clause[:1].upper()}{clause[1:]}."):
        return ""
    return " ".join(part for part in (CUT * bool(before), clause, CUT * (len(after) > 1)) if part)


def _beside(before: str, rest: str) -> str:
    """Return what came beside something that only the sentence before names: of "The strike came as …" what follows."""
    told = _COMES.search(before) and joins(before) and reads_alone(f"{rest[:1].upper()}{rest[1:]}")
    return f"{CUT} {rest}" if told else ""


def is_clause(words: str) -> bool:
    """Tell whether the words of a row are a clause cut out of its sentence."""
    return words.startswith(CUT) or words.endswith(f" {CUT}")


def _parts(sentence: str, first: int, last: int) -> tuple[str, str, str]:
    return sentence[:first], sentence[first:last], sentence[last:]


def _is_open(words: str) -> bool:
    """Tell whether a quotation begins in these words and does not end."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1
