"""Counts in words: "1 article", "22 articles", "no articles"."""

from __future__ import annotations

from analysis.views.look.writing import number


def counted(count: int, noun: str, *, plural: str | None = None) -> str:
    """Return a count with its noun."""
    nouns = plural or f"{noun}s"
    return f"no {nouns}" if count == 0 else f"{number(count)} {noun if count == 1 else nouns}"


def listed(parts: list[str]) -> str:
    """Return parts as a list in prose: ``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
