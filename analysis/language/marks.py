"""Quotation marks, paired before parsing (first version: straight and curly double marks, per paragraph)."""

from __future__ import annotations

import re

from analysis.model import Span

_PAIR = re.compile(r'"[^"\n]+"?|“[^“”\n]+”?')


def pair_marks(text: str) -> tuple[Span, ...]:
    """Return the spans in quotation marks, marks included, in order."""
    return tuple(Span(*match.span()) for match in _PAIR.finditer(text))
