"""The names of fields: which key of an object, or which column of a table, holds what of an article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.errors import ReadError
from analysis.read.clean import clean_line, clean_text
from analysis.read.record import Record

FIELDS = ("text", "headline", "published", "publisher", "byline", "section", "url", "id", "language")
_NAMES = ("name", "title", "fullname", "displayname", "label", "value")  # within a field that is an object
_DEEPEST = 4
_NOTHING = frozenset({"", "nan", "none", "null", "nat", "n/a", "na", "<na>"})


def find_fields(keys: Iterable[object], *, columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return for each field of an article the key that holds it; ``columns`` says so where the names do not.

    Raises ReadError where ``columns`` names a field or a key that is not there.
    """
    known = {_plain(str(key)): str(key) for key in reversed([key for key in keys if key is not None])}
    found = {field: next((known[name] for name in names if name in known), "") for field, names in _names().items()}
    for field, key in (columns or {}).items():
        if field not in FIELDS or _plain(key) not in known:
            what = f"`--columns {field}={key}`: " + ("there is no such column" if field in FIELDS else "there is no such field")
            raise ReadError(what, remedy=f"fields are {', '.join(FIELDS)}; columns here are {', '.join(known.values())}"[:400])
        found[field] = known[_plain(key)]
    return {field: key for field, key in found.items() if key}


def record_of(value: Mapping[str, Any], *, fields: Mapping[str, str]) -> Record:
    """Make a record of an object's or a row's values. Raises ReadError for a text that is none."""
    given = {field: None if _is_missing(value.get(key)) else value.get(key) for field, key in fields.items()}
    text = given.get("text")
    if not isinstance(text, str):
        kind = "missing" if text is None else f"{type(text).__name__}, not text"
        raise ReadError(f"`{fields.get('text', 'text')}` is {kind}", remedy="give the article's body as text")
    return Record(
        text=clean_text(text),
        headline=_words(given.get("headline")),
        published=_moment(given.get("published")),
        publisher=_words(given.get("publisher")),
        byline=_several(given.get("byline")),
        section=_words(given.get("section")),
        url=_words(given.get("url")),
        id=None if given.get("id") is None else str(_simple(given["id"]))[:120],
        language=_words(given.get("language")),
    )


def without_text(keys: Iterable[object], where: str) -> ReadError:
    """Say that a table or object has no text, and what it has instead."""
    names = [str(key)[:40] for key in keys if key not in (None, "")]
    listed = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
    urls = any(_plain(name) in {*_names()["url"], "documentidentifier", "sourceurl"} for name in names)
    remedy = "it lists addresses without texts: collect the articles' pages first" if urls else "say --columns text=NAME"
    return ReadError(
        f"it has no `text`: nothing among its fields ({listed}) holds the articles' words", where=where, remedy=remedy
    )


@cache
def _names() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(files(__package__).joinpath("fields.toml").read_text(encoding="utf-8"))
    return {field: tuple(table[field]) for field in FIELDS}


def _plain(key: str) -> str:
    """Return a name as the lists have it: "Published At" and "published_at" are one."""
    return re.sub(r"[\W_]+", "", key.casefold())


def _simple(value: Any, *, depth: int = 0) -> Any:
    """Return the plain value in an object or a list of one, as JSON and feeds wrap it: {"name": "Wire"}, {"$oid": "1"}."""
    if depth < _DEEPEST and isinstance(value, Mapping) and value:
        known = {_plain(str(key)): one for key, one in value.items()}
        return _simple(next((known[name] for name in _NAMES if name in known), next(iter(value.values()))), depth=depth + 1)
    if depth < _DEEPEST and isinstance(value, list) and value:
        return _simple(value[0], depth=depth + 1)
    return value


def _is_missing(value: Any) -> bool:
    """Tell what tables write for nothing, pandas' NaN among it."""
    return (isinstance(value, float) and value != value) or (isinstance(value, str) and value.strip().casefold() in _NOTHING)  # noqa: PLR0124


def _words(value: Any) -> str | None:
    return clean_line(_simple(value))


def _moment(value: Any) -> Any:
    value = _simple(value)
    return None if _is_missing(value) else value


def _several(value: Any) -> str | None:
    """Return the names in a list, joined by commas; a text that spells such a list ("['A', 'B']") is one, too."""
    if isinstance(value, str) and re.fullmatch(r"\s*\[.*\]\s*", value, re.DOTALL):
        value = [part.strip(" '\"") for part in value.strip(" []").split(",")]
    several = value[:20] if isinstance(value, list) else [value]
    return ", ".join(name for one in several if (name := _words(one))) or None
