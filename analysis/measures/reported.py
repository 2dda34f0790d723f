"""Whether a line tells that somebody said something, and who: not that they may say it, or that a writer sees them so."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from analysis.lexicon import words
from analysis.measures.row_types import QuoteRow, ReportedQuote

Kind = Literal["person", "thing", "several"]
_KINDS: dict[str, Kind] = {"person": "person", "organization": "thing", "country": "thing", "group": "several"}
_SAYING = frozenset(["says", "claims", "denies", "demands", "promises"])
_REPORTING = frozenset(
    ["clause", "according_to", "aside", "following_that", "interrupting", "object_as", "object_for", "person_to"]
)
_SEEN_AS = ("object_as", "object_for")  # "painting Oren as a miser": in whose words, the line does not tell
_MARKS = re.compile(r"[“\"]|''")
# "23 percent": a poll's answer is nobody's words; "it said": whether the letter or the office, the line does not tell
_NOBODY = re.compile(r"\d|.*\bper ?cent\b|(?:it|they|one|one \w+|some|most|many|polls?|others)$", re.IGNORECASE)
_KNOWN = re.compile(r"(?:the|this|that|his|her|its|their|he|she)\b", re.IGNORECASE)  # somebody told of before
_NAMED = re.compile(r"\b[A-Z][\w’'.-]*[a-z]")
_TWO = re.compile(r"\b[A-Z][\w’'.-]+ and [A-Z]")  # "Ada and Lia Tamm"
_BEHIND = "about|against|at|behind|by|for|from|of|on|to|with"
_ASIDE = re.compile(r"\b(?:who|which|that)$")
_BEFORE_PARTICIPLE = re.compile(r"([A-Z][\w’'-]+),? $")


def reports(row: ReportedQuote) -> bool:
    """Tell whether a statement or a demand is told as somebody's: not "is pointing to a poll", "attacked" or "fear"."""
    name = row.rule.partition("+")[0]
    marked = bool(_MARKS.search(row.words))
    told = row.sense in _SAYING or marked
    return (name in _REPORTING and told and _has_said(row, name, marked=marked)) or "quote" in name


def is_nobodys(row: QuoteRow) -> bool:
    """Tell whether no one person whom a reader could know is said to speak: a share of people, "the chemist", two together.

    Who "the senator" is the line has to tell: of several it may be any. A statement of two is not one's alone.
    """
    source = str(row.source or "")
    if _NOBODY.match(source) or _ASIDE.search(source):
        return True
    if source.casefold() in ("he", "she") and _is_of_object(row):
        return True
    known = _KNOWN.match(source)
    if isinstance(row.speaker, str):
        return row.speaker.startswith("person:") and (bool(_TWO.search(source)) or _is_unnamed(row, source))
    return known is not None and not _NAMED.search(source, known.end())


def _is_unnamed(row: QuoteRow, source: str) -> bool:
    passage = str(getattr(row, "passage", ""))
    return source.casefold().startswith("the ") and not any(word in passage for word in str(row.speaker_name).split())


def _is_of_object(row: QuoteRow) -> bool:
    """Tell whether "he" was taken for whom a line names behind a preposition alone: there it rather is its subject."""
    name, passage = re.escape("".join(str(row.speaker_name).split()[-1:])), str(getattr(row, "passage", ""))
    named = [hit.start() for hit in re.finditer(rf"\b{name}\b", passage)] if name else []
    behind = {hit.end() - len(hit[1]) for hit in re.finditer(rf"\b(?:{_BEHIND}) (?:[A-Z][\w.’'-]* )*({name})\b", passage)}
    return bool(named) and set(named) <= behind


def kind_of_speaker(row: QuoteRow) -> Kind | None:
    """Return whether a person speaks, a body or paper, or several people; None where that is not known."""
    if isinstance(row.speaker, str):
        return _KINDS.get(row.speaker.partition(":")[0])
    last = "".join(str(row.source or "").split()[-1:])
    return "thing" if last.casefold() in words("sources", "issued") else "several" if last.endswith("s") else None


def _has_said(row: ReportedQuote, rule: str, *, marked: bool) -> bool:
    """Tell whether the words that report it say that they were spoken: not "has to show that", "answered the charge that"."""
    cue = str(row.cue or "")
    if cue.startswith("to ") or (
        not marked and (rule in _SEEN_AS or not words("told", "without_words").isdisjoint(cue.split()))
    ):
        return False
    if rule != "according_to" and cue.partition(" ")[0].endswith(
        "ing"
    ):  # "Tamm wrote to Oren, saying …": the nearer name may be who said it
        line, name = row.passage.partition(cue)[0], str(row.speaker_name).split()
        nearer = _BEFORE_PARTICIPLE.search(line)
        return marked and any(word in line for word in name) and not (nearer and nearer[1] not in name)
    return not _answering().search(row.passage)


@cache
def _answering() -> re.Pattern[str]:
    """Return words that an answer's verb stands before where another's follow: "responded to the charge that"."""
    verbs = "|".join(sorted(words("told", "answering")))
    return re.compile(rf"\b(?:{verbs})\w* to (?:the|an?|his|her|their|its|[A-Z])")
