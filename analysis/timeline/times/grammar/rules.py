"""The rules of time expressions: rows of ``timexes.toml``, and one a phrase of the lists of references, periods, holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from analysis.lexicon import table
from analysis.timeline.times.grammar import build, build_spans
from analysis.timeline.times.grammar.build import modifier
from analysis.timeline.times.grammar.expression import Expression, Holiday, Named, Vague
from analysis.timeline.times.grammar.patterns import Builder, Found, Rule
from analysis.timeline.times.grammar.tokens import cut
from analysis.timeline.times.grammar.vocabulary import holidays, named_periods, vague_phrases


def rules() -> Iterator[Rule]:
    """Yield the rules; of two that match as much the first counts."""
    for label, pattern, name, *told in table("timexes")["rules"]["rows"]:
        yield Rule(
            label, pattern, partial(getattr(build, name, None) or getattr(build_spans, name), **(told[0] if told else {}))
        )
    for phrase, value in vague_phrases().items():
        yield Rule("vague", phrase, _build(Vague(value)), _trigger(phrase))
    for name, period in named_periods().items():
        yield Rule("period", f"{{MOD}}? <name {_pattern(name)}>", _build(period), _trigger(_pattern(name)))
    for name, day in holidays().items():
        yield Rule(
            "holiday",
            f"{{MOD}}? (<step STEP>)? <name {_pattern(name)}> (COMMA? <year YEAR>)?",
            _build(day),
            _trigger(_pattern(name)),
        )


def _trigger(pattern: str) -> str:
    """Return the longest word that the phrase cannot do without."""
    return str(max(re.findall(r"[a-z]+", re.sub(r"\S*\?", "", pattern)), key=len))


def _pattern(name: str) -> str:
    optional = name.startswith("the ")
    words = " ".join(token.word if token.shape == "WORD" else token.shape for token in cut(name.removeprefix("the ")))
    return f"(the)? {words}" if optional else words


def _build(what: Vague | Named | Holiday) -> Builder:
    def build(found: Found) -> Expression | None:
        if isinstance(what, Holiday):
            return Expression(replace(what, year=found.integer("year"), step=found.means("step", "step")), modifier(found))
        return Expression(what, modifier(found))

    return build
