"""The annotate contract: one JSON line in, one JSON line out, in the same order."""

from __future__ import annotations

import json
from typing import Any

from analysis.errors import ReadError
from analysis.model import Actor, AnnotatedArticle, Article, Event, Mention, Quote, Span, Timex
from analysis.read import article_from_json


def article_of(line: str, *, where: str) -> tuple[str, Article | ReadError]:
    """Read a line's article; returns the identifier it gave (for want of one, its place) and the article or what is wrong."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return where, ReadError(f"this line is not JSON: {error}", where=where, remedy="write one JSON object a line")
    if not isinstance(given, dict):
        return where, ReadError("this line is not a JSON object", where=where, remedy='write {"id": …, "text": …}')
    identifier = str(given.get("id", where))
    try:
        return identifier, article_from_json(given, where=where)
    except ReadError as error:
        return identifier, error


def failed_line(identifier: str, error: str) -> dict[str, Any]:
    """Return the line out of an article that could not be annotated."""
    return {"id": identifier, "mentions": [], "actors": [], "quotes": [], "timexes": [], "events": [], "error": error}


def line_out(identifier: str, annotated: AnnotatedArticle) -> dict[str, Any]:
    """Return the line out of an annotated article."""
    if annotated.error:
        return failed_line(identifier, annotated.error)
    return {
        "id": identifier,
        "mentions": [_mention(one) for one in annotated.mentions],
        "actors": [_actor(one) for one in annotated.actors],
        "quotes": [_quote(one) for one in annotated.quotes],
        "timexes": [_timex(one) for one in annotated.timexes],
        "events": [_event(one) for one in annotated.events],
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _day(value: object) -> str | None:
    return str(value) if value else None


def _mention(one: Mention) -> dict[str, Any]:
    return {"span": _pair(one.span), "kind": one.kind, "form": one.form, "actor": one.actor, "reading": _reading(one)}


def _reading(one: Mention) -> str:
    """Return what a mention is read as. Only a place's name can stand for another than it names: its government or people."""
    return one.reading if one.kind in ("country", "place") else "literal"


def _actor(one: Actor) -> dict[str, Any]:
    roles = [
        {"title": role.title, "organization": role.organization, "country": role.country, "span": _pair(role.span)}
        for role in one.roles
    ]
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "country": one.country,
        "roles": roles,
        "aliases": list(one.aliases),
    }


def _quote(one: Quote) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "content": [_pair(part) for part in one.content],
        "cue": _pair(one.cue),
        "source": _pair(one.source or one.carried),  # the words that name the speaker, beside the quote or before it
        "speaker": one.speaker,
        "speaker_name": one.speaker_name,
        "speech": one.speech,
        "via": _pair(one.via),
        "confidence": one.confidence,
    }


def _timex(one: Timex) -> dict[str, Any]:
    days = {"earliest": _day(one.earliest), "latest": _day(one.latest)}
    told = {"granularity": one.granularity, "anchor": one.anchor, "certainty": one.certainty}
    return {"span": _pair(one.span), "type": one.type, "value": one.value, **days, **told}


def _event(one: Event) -> dict[str, Any]:
    return {
        "span": _pair(one.span),
        "timex": one.timex,
        "value": one.value,
        "earliest": _day(one.earliest),
        "latest": _day(one.latest),
        "granularity": one.granularity,
        "status": one.status,
        "actors": list(one.actors),
        "words": one.words,
        "assumed": one.assumed,
        "main": one.main,
    }
