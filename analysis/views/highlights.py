"""Page one's sentences: what the measures found, in at most 25 words each, without opinion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from analysis.measures import Coverage, Fact, highlights
from analysis.views.counts import counted
from analysis.views.marks import evidence_marks
from analysis.views.markup import Markup, render
from analysis.views.words import first_words, in_marks, plain
from analysis.views.writing import when

MOST_WORDS = 25


def highlight_list(coverage: Coverage) -> Markup:
    """Return the highlights, each ending in its evidence; a sentence where there is nothing to tell."""
    lines = [(sentence(fact), evidence_marks(fact.evidence)) for fact in highlights(coverage)]
    return render("highlights", lines=lines)


def sentence(fact: Fact) -> str:
    """Return a fact as a sentence of at most 25 words."""
    return _SENTENCES[fact.kind](fact.values)


def _most_quoted(values: Mapping[str, Any]) -> str:
    return f"{_name(values)} is quoted most: {values['quotes']} of {counted(values['of'], 'quote')} in the articles."


def _latest_event(values: Mapping[str, Any]) -> str:
    return _dated("Last past event shown", values)


def _next_due(values: Mapping[str, Any]) -> str:
    return _dated("Due next, on a condition" if values["status"] == "conditional" else "Due next", values)


def _dated(lead: str, values: Mapping[str, Any]) -> str:
    start = f"{lead}, {when(values['value'], values['granularity'])}:"
    return f"{start} {_ended(first_words(values['words'], most=MOST_WORDS - len(start.split()) - 1))}"


def _most_carried(values: Mapping[str, Any]) -> str:
    end = f"of {_name(values)} are carried by {values['publishers']} publishers."
    words = first_words(values["words"].strip(" .,;"), most=MOST_WORDS - len(end.split()) - 3)
    return f"The words {in_marks(words, 'direct')} {end}"


def _voices(values: Mapping[str, Any]) -> str:
    share = f"{values['unnamed']} of {counted(values['of'], 'quote')} shown"
    return f"{share} {'has' if values['unnamed'] == 1 else 'have'} a speaker who is unnamed or known at second hand."


def _name(values: Mapping[str, Any]) -> str:
    return first_words(plain(values["name"]), most=6)


def _ended(words: str) -> str:
    return words if words.endswith(("…", ".", "?", "!", ".”")) else f"{words}."


_SENTENCES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "most quoted": _most_quoted,
    "latest event": _latest_event,
    "next due": _next_due,
    "most carried": _most_carried,
    "voices": _voices,
}
