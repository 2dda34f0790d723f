"""How far a quote is to be trusted, by the rule that found it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from analysis import lexicon
from analysis.model import Quote

_UNKNOWN = 0.5  # a rule that was not measured


def with_confidence(quote: Quote) -> Quote:
    """Return the quote with the measured chance that one found by its rule is right."""
    return replace(quote, confidence=_shares().get(quote.rule, _UNKNOWN))


@cache
def _shares() -> Mapping[str, float]:
    rules: Mapping[str, float] = lexicon.table("confidence")["rules"]
    return rules
