"""Find what looks like a time expression: run the compiled rules over the tokens, keep the longest at each place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.model import Span
from analysis.timeline.expression import Expression
from analysis.timeline.patterns import Found, Grammar, Rule, compile_rules
from analysis.timeline.rules_dates import RULES as DATES
from analysis.timeline.rules_days import RULES as DAYS
from analysis.timeline.rules_lengths import RULES as LENGTHS
from analysis.timeline.rules_names import name_rules
from analysis.timeline.rules_parts import RULES as PARTS
from analysis.timeline.rules_ranges import RULES as RANGES
from analysis.timeline.rules_relative import RULES as RELATIVE
from analysis.timeline.tokens import Token, cut

# first token, last token negated (so that the longest sorts first), order of the rule, rule, its named parts
Hit = tuple[int, int, int, Rule, dict[str, tuple[int, int]]]


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
    return compile_rules([*RANGES, *DATES, *PARTS, *DAYS, *RELATIVE, *LENGTHS, *name_rules()])


def scan(text: str) -> list[Candidate]:
    """Return the candidates in order of the text, none overlapping another."""
    tokens = cut(text)
    letters = grammar().alphabet.spell(tokens)
    hits: list[Hit] = []
    for order, rule, pattern in grammar().within(letters):
        for match in pattern.finditer(letters):
            parts = {name: match.span(name) for name in match.groupdict() if match[name] is not None}
            start, end = parts.get("span", match.span())
            hits.append((start, -end, order, rule, parts))
    hits.sort(key=lambda hit: hit[:3])
    return list(_longest(hits, tokens))


def _longest(hits: list[Hit], tokens: list[Token]) -> list[Candidate]:
    """Keep the first and longest that builds; a rule that builds nothing leaves the place to the next."""
    kept: list[Candidate] = []
    reached = 0
    for first, minus_end, _, rule, parts in hits:
        end = -minus_end
        if first < reached or first == end:
            continue
        start = _without_article(tokens, first, end)
        named = {name: tuple(tokens[slice(*where)]) for name, where in parts.items()}
        expression = rule.build(Found(tuple(tokens[start:end]), named))
        if expression is None:
            continue
        span = Span(tokens[start].start, tokens[end - 1].end)
        kept.append(
            Candidate(span, expression, rule.name, tuple(tokens[max(0, start - 3) : start]), tuple(tokens[end : end + 3]))
        )
        reached = end
    return kept


def _without_article(tokens: list[Token], start: int, end: int) -> int:
    """Leave the article to the noun where the time modifies one ("the 30-day truce", "the year-earlier loss")."""
    modifies = end - start > 2 and tokens[end - 2].shape == "GLUE" and tokens[end - 1].shape == "WORD"
    return start + 1 if modifies and tokens[start].word in ("the", "a", "an", "this") else start
