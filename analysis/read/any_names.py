"""An article of an object that another program wrote, under names of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.fields import find_fields, record_of, without_text
from analysis.read.formats import Columns
from analysis.read.record import article_from_record

_WITHIN = ("_source", "fields", "attributes", "article", "node")


def article_from_object(value: Any, *, where: str, columns: Columns) -> Article:
    """Make an article of an object whose keys may have any of the usual names. Raises ReadError."""
    if not isinstance(value, Mapping):
        raise ReadError(f"a JSON object is needed, not {type(value).__name__}", where=where, remedy='{"id": …, "text": …}')
    for inner in (value.get(name) for name in _WITHIN):  # what an interface or index keeps one level further in
        value = {**value, **inner} if isinstance(inner, Mapping) else value
    fields = find_fields([key for key, one in value.items() if one not in (None, "", [])], columns=columns)
    if "text" not in fields:
        raise without_text(value.keys(), where)
    return article_from_record(record_of(value, fields=fields), where=where)
