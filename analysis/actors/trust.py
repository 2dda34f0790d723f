"""Tell how sure a mention is, by the rule that found it: measured shares, in one table."""

from __future__ import annotations

from analysis.lexicon import table
from analysis.model import Form


def trust(form: Form, rule: str) -> float:
    """Return the confidence of a mention: the table's for this form and rule, else the form's own."""
    shares: dict[str, float] = table("trust")[form]
    return shares.get(rule, shares["any"])
