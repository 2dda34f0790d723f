"""Tell how sure a mention is, by the rule that found it: measured shares, in one table."""

from __future__ import annotations

from analysis.actors.words import data
from analysis.model import Form


def trust(form: Form, rule: str) -> float:
    """Return the confidence of a mention: the table's for this form and rule, else the form's own."""
    table: dict[str, float] = data("trust")[form]
    return table.get(rule, table["any"])
