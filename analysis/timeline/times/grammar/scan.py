"""Find what looks like a time expression: run the compiled rules over the tokens, keep the longest at each place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from heapq import heapify, heappop, heappush

from analysis.lexicon import table
from analysis.model import Span
from analysis.timeline.times.grammar import build, build_spans
from analysis.timeline.times.grammar.build import modifier
from analysis.timeline.times.grammar.expression import Expression, Holiday, Named, Vague
from analysis.timeline.times.grammar.patterns import Builder, Found, Grammar, Rule, compile_rules
from analysis.timeline.times.grammar.tokens import Token, cut
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


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """Where a rule matches: first token, last one negated (so that the longest sorts first), number of the rule."""

    first: int
    minus_end: int
    order: int
    match: re.Match[str] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression, where it stands, and the tokens beside it (for telling a year from a count)."""

    span: Span
    expression: Expression
    rule: str
    before: tuple[Token, ...]
    after: tuple[Token, ...]


@cache
def grammar() -> Grammar:
    """Compile the grammar, once a process."""
    return compile_rules(rules())


def scan(text: str) -> list[Candidate]:
    """Return the candidates in order of the text, none overlapping another."""
    return candidates(grammar().alphabet.near_times(cut(text)))


def candidates(tokens: list[Token]) -> list[Candidate]:
    """Return the candidates that the rules find in the tokens, in order."""
    letters = grammar().alphabet.spell(tokens)
    hits = [_hit(order, match) for order, _, pattern in grammar().within(letters) for match in pattern.finditer(letters)]
    return list(_longest(hits, tokens))


def _hit(order: int, match: re.Match[str]) -> Hit:
    start, end = match.span("span") if match.groupdict().get("span") else match.span()
    return Hit(start, -end, order, match)


def _longest(hits: list[Hit], tokens: list[Token]) -> Iterator[Candidate]:
    """Yield the first and longest that builds; a rule that builds nothing leaves the place to the next."""
    heapify(hits)
    reached = 0
    while hits:
        hit = heappop(hits)
        if hit.first < reached < -hit.minus_end:  # "a year earlier in January": what is left may be a time of its own
            places = range(reached, -hit.minus_end)
            rest = next((match for place in places if (match := hit.match.re.match(hit.match.string, place))), None)
            if rest is not None:
                heappush(hits, _hit(hit.order, rest))
        if hit.first < reached or hit.first == -hit.minus_end:
            continue
        candidate = _candidate(hit, tokens)
        if candidate is not None:
            yield candidate
            reached = -hit.minus_end


def _candidate(hit: Hit, tokens: list[Token]) -> Candidate | None:
    rule, end = grammar().rules[hit.order][0], -hit.minus_end
    start = _without_article(tokens, hit.first, end)
    named = {
        name.removesuffix("_b"): tuple(tokens[slice(*hit.match.span(name))])
        for name, part in hit.match.groupdict().items()
        if part is not None
    }
    expression = rule.build(Found(tuple(tokens[start:end]), named))
    if expression is None:
        return None
    span = Span(tokens[start].start, tokens[end - 1].end)
    return Candidate(span, expression, rule.name, tuple(tokens[max(0, start - 3) : start]), tuple(tokens[end : end + 3]))


def _without_article(tokens: list[Token], start: int, end: int) -> int:
    """Leave the article to the noun where the time modifies one ("the 30-day truce", "the year-earlier loss")."""
    modifies = end - start > 2 and tokens[end - 2].shape == "GLUE" and tokens[end - 1].shape == "WORD"
    return start + 1 if modifies and tokens[start].word in ("the", "a", "an", "this") else start
