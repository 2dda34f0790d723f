"""The stored form: one row per article, its columns derived from the model, so that the two cannot drift apart.

A row holds the fields of ``Article`` and of ``AnnotatedArticle`` side by side (spans as ``struct<start, end>``, tuples as
lists, dates as dates), after these of the store's own:

- ``key``: hash of the article's id, safe inside a predicate
- ``content``: hash of what an annotation depends on: the article as read, without where it lay (``source``)
- ``digest``: hash of the whole row, so that writing the same again changes nothing
- ``day``: day of publication, or of the dateline
- ``remedy``: for what was skipped, what to do about it

A row without ``text`` tells of something that could not be read or stored (``source``, ``error``, ``remedy``).
"""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from analysis.errors import CorpusError, OnRecordError
from analysis.model import AnnotatedArticle, Article, content_id

Row = dict[str, Any]

_SCALARS = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}
_OWN = {"key": str, "content": str, "digest": str, "day": date, "remedy": str}
_ARTICLE = tuple(field.name for field in dataclasses.fields(Article))


@cache
def arrow_schema() -> pa.Schema:
    """Return the schema of a stored row: the store's own columns, the article's, then its annotations."""
    own = [pa.field(name, _SCALARS[kind]) for name, kind in _OWN.items()]
    annotations = [field for field in _fields(AnnotatedArticle) if field.name != "article"]
    return pa.schema([*own, *_fields(Article), *annotations])


def key_of(article_id: str) -> str:
    """Hash an article's id, which may be any string, into 16 hex digits."""
    return content_id("article", article_id)


def content_of(article: Article) -> str:
    """Hash what an annotation depends on; where the article lay on disk is not part of it.

    Raises CorpusError for an article that UTF-8 cannot hold (lone surrogates).
    """
    return _digest(Article, dataclasses.replace(article, source=None), article)


def to_row(annotated: AnnotatedArticle) -> Row:
    """Turn an annotated article into its stored row. Raises CorpusError for lone surrogates, naming the article."""
    article = annotated.article
    row: Row = _adapter(AnnotatedArticle).dump_python(annotated)
    own = {
        "key": key_of(article.id),
        "content": content_of(article),
        "digest": _digest(AnnotatedArticle, annotated, article),
        "day": _day(article),
        "remedy": "look at the article and run again" if annotated.error else None,
    }
    return {**own, **row.pop("article"), **row}


def from_row(row: Row) -> AnnotatedArticle:
    """Turn a stored row back into the annotated article it was made from, exactly."""
    found = {name: value for name, value in row.items() if name not in _OWN and name not in _ARTICLE}
    article = {name: row[name] for name in _ARTICLE}
    annotated: AnnotatedArticle = _adapter(AnnotatedArticle).validate_python({**found, "article": article})
    return annotated


def article_bytes(annotated: AnnotatedArticle) -> bytes:
    """Write an annotated article as JSON. Raises CorpusError for lone surrogates, naming the article."""
    return _json(AnnotatedArticle, annotated, annotated.article)


def article_from_bytes(written: bytes) -> AnnotatedArticle:
    """Read an annotated article that ``article_bytes`` wrote, exactly."""
    annotated: AnnotatedArticle = _adapter(AnnotatedArticle).validate_json(written)
    return annotated


def skipped_row(error: OnRecordError, *, article: str | None = None) -> Row:
    """Turn an error about one source (or one article, by its id) into a row that tells of it."""
    what, where, remedy = (_encodable(part) for part in (error.what, error.where, error.remedy))
    key = key_of(article) if article is not None else content_id("skipped", where, what)
    told = {"key": key, "digest": content_id("skipped", where, what, remedy), "remedy": remedy}
    return {**told, "id": _encodable(article), "source": where, "error": what}


def _fields(kind: type) -> list[pa.Field]:
    hints = get_type_hints(kind)
    return [pa.field(field.name, _arrow_type(hints[field.name])) for field in dataclasses.fields(kind)]


def _arrow_type(hint: Any) -> pa.DataType:
    """Map a type of the model: ``X | None`` to X, a literal to a string, ``tuple[X, ...]`` to a list, a class to a struct."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is UnionType or NoneType in args:
        (inner,) = (arg for arg in args if arg is not NoneType)
        return _arrow_type(inner)
    if origin is Literal:
        return pa.string()
    if origin is tuple:
        return pa.list_(_arrow_type(args[0]))
    return _SCALARS[hint] if hint in _SCALARS else pa.struct(_fields(hint))


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _digest(kind: type, value: object, article: Article) -> str:
    return hashlib.sha256(_json(kind, value, article)).hexdigest()[:32]


def _json(kind: type, value: object, article: Article) -> bytes:
    try:
        return _adapter(kind).dump_json(value)
    except PydanticSerializationError as error:
        raise CorpusError(
            "the article holds characters that UTF-8 cannot (lone surrogates)",
            where=_encodable(article.source or article.id),
            remedy="replace them by U+FFFD when reading, one for one",
        ) from error


def _day(article: Article) -> date | None:
    try:
        return article.day
    except ValueError:  # "published" is taken as given and may be no date
        return None


def _encodable(text: str | None) -> str | None:
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")
