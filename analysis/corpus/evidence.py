"""Cut the sentence that a row cites out of its article, with a short context and the cited place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from analysis.model import Span

MOST = 600  # characters of context: a briefing carries the sentence and what is around it, never the article
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LINE = re.compile(r"\n")


def cut_evidence(row: dict[str, Any], *, sentence_start: int, start: int, end: int) -> dict[str, Any]:
    """Return a row of ``tables.evidence``: the article's head, sentence, paragraph, and the place from start to end in it."""
    text = row["text"]
    sentence, context = passage_at(text, ((one["start"], one["end"]) for one in row["sentences"]), sentence_start)
    head = {name: row[name] for name in ("article", "headline", "publisher", "published", "url")}
    return {
        **head,
        "sentence_start": sentence_start,
        "start": start,
        "end": end,
        "sentence": text[sentence.start : min(sentence.end, sentence.start + MOST)],
        "paragraph": context.of(text),
        "mark_start": _within(start, context) - context.start,
        "mark_end": _within(end, context) - context.start,
    }


def passage_at(text: str, sentences: Iterable[tuple[int, int]], start: int) -> tuple[Span, Span]:
    """Return the sentence of a text that starts there, and the passage that shows it with a short context.

    Where none starts there, as in a headline, the sentence is the rest of the paragraph.
    """
    found = next((Span(*one) for one in sentences if one[0] == start), None)
    sentence = found or Span(start, _paragraph(text, Span(start, start)).end)
    return sentence, _context(text, sentence)


def _paragraph(text: str, inside: Span) -> Span:
    """Return what lies between blank lines (between lines, in a text without any), without white space around it."""
    separator = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE
    start = max((match.end() for match in separator.finditer(text, 0, inside.start)), default=0)
    after = separator.search(text, inside.end)
    part = text[start : after.start() if after else len(text)]
    start += len(part) - len(part.lstrip())
    return Span(min(start, inside.start), max(start + len(part.strip()), inside.end))


def _context(text: str, sentence: Span) -> Span:
    """Return the sentence's paragraph, cut between words so that at most 600 characters are left, evenly on both sides."""
    whole = _paragraph(text, sentence)
    room = max(0, MOST - (sentence.end - sentence.start))
    start = max(whole.start, sentence.start - max(room // 2, room - (whole.end - sentence.end)))
    end = min(whole.end, start + MOST)
    if start > whole.start:
        start = text.find(" ", start, sentence.start) + 1 or sentence.start
    if sentence.end < end < whole.end:
        end = max(text.rfind(" ", sentence.end, end), sentence.end)
    return Span(start, end)


def _within(place: int, context: Span) -> int:
    return min(max(place, context.start), context.end)
