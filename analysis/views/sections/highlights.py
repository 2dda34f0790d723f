"""What stands out of an actor's part: what the measures found, and whole sentences of articles, without opinion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from analysis.measures import Changes, Coverage, Fact, highlights
from analysis.views.look.counts import counted, listed
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.words import clause, first_words, in_marks, plain
from analysis.views.look.writing import when

MOST_WORDS = 25


def highlight_list(coverage: Coverage, changes: Changes | None = None) -> Markup:
    """Return the highlights, each ending in its evidence; a sentence where there is nothing to tell."""
    lines = [(sentence(fact), evidence_marks(fact.evidence)) for fact in highlights(coverage, changes)]
    return render("highlights", lines=lines)


def sentence(fact: Fact) -> str:
    """Return a fact as a sentence."""
    return _SENTENCES[fact.kind](fact.values)


def _most_quoted(values: Mapping[str, Any]) -> str:
    names = [first_words(plain(name), most=5) for name in values["names"]]
    verb, each = ("is", "") if len(names) == 1 else ("are", " each")
    return f"{listed(names)} {verb} quoted most: {values['quotes']} of {counted(values['of'], 'quote')}{each} in the articles."


def _plan_decided(values: Mapping[str, Any]) -> str:
    return _dated(_OUTCOMES[values["outcome"]], values)


def _latest_event(values: Mapping[str, Any]) -> str:
    return _dated("Last event shown", values)


def _next_due(values: Mapping[str, Any]) -> str:
    return _dated("Due next, on a condition" if values["status"] == "conditional" else "Due next", values)


def _none_due(values: Mapping[str, Any]) -> str:
    return f"Nothing is due: no event shown is planned for a day from {when(values['as_of'])} on and still open."


def _dated(lead: str, values: Mapping[str, Any]) -> str:
    return f"{lead}, {when(values['value'], values['granularity'])}: {_ended(clause(values['words']))}"


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


_OUTCOMES = {
    "came true": "Came true since the last edition",
    "moved": "Moved since the last edition",
    "fell through": "Fell through since the last edition",
}
_SENTENCES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "most quoted": _most_quoted,
    "plan decided": _plan_decided,
    "none due": _none_due,
    "latest event": _latest_event,
    "next due": _next_due,
    "most carried": _most_carried,
    "voices": _voices,
}
