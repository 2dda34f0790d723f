"""The columns of the long tables of a corpus: name and type of each, in order. What they mean: ``tables``."""

from __future__ import annotations

_DAY = "datetime64[us]"
_PLACE = {"start": "int64", "end": "int64", "sentence_start": "int64", "sentence_end": "int64"}
_FOUND = {"rule": "str", "confidence": "float64"}
ARTICLES = {
    **dict.fromkeys(("article", "publisher", "headline", "published"), "str"),
    "day": _DAY,
    **dict.fromkeys(("byline", "agency", "url", "source"), "str"),
    **dict.fromkeys(("words", "sentences", "mentions", "quotes", "events"), "int64"),
    "copy_of": "str",
}
HEADS = ("article", "publisher", "headline", "day")
MENTIONS = {
    "article": "str",
    "start": "int64",
    "end": "int64",
    **dict.fromkeys(("words", "kind", "form", "reading", "actor"), "str"),
    **_FOUND,
    "sentence_start": "int64",
    "sentence_end": "int64",
}
ACTORS = {
    **dict.fromkeys(("actor", "name", "kind", "country"), "str"),
    "aliases": "object",
    **dict.fromkeys(("role", "role_organization", "role_state"), "str"),
    "role_day": _DAY,
    **dict.fromkeys(("mentions", "articles", "quotes", "words_quoted"), "int64"),
    "first_day": _DAY,
    "last_day": _DAY,
}
ROLES = {
    **dict.fromkeys(("actor", "name", "role", "organization", "country", "state", "article", "publisher"), "str"),
    "day": _DAY,
    "words": "str",
    **_PLACE,
}
QUOTES = {
    **dict.fromkeys(("quote", "article", "publisher"), "str"),
    "day": _DAY,
    **dict.fromkeys(("kind", "words", "cue", "source", "speaker", "speaker_name", "speaker_country"), "str"),
    **dict.fromkeys(("grade", "sense", "realis"), "str"),
    "speech": "bool",
    **dict.fromkeys(("venue", "addressee", "via", "said"), "str"),
    **_PLACE,
    **_FOUND,
}
EVENTS = {
    **dict.fromkeys(("event", "article", "publisher"), "str"),
    "day": _DAY,
    **dict.fromkeys(("words", "when", "value", "granularity"), "str"),
    "earliest": _DAY,
    "latest": _DAY,
    "status": "str",
    "actors": "object",
    **_PLACE,
    **_FOUND,
    "head": "str",
    "assumed": "bool",
    "main": "bool",
}
DAYS = {"article": "str", "day": _DAY, "about": _DAY, "how": "str", "sentence_start": "int64", "sentence_end": "int64"}
SENTENCES = {
    **dict.fromkeys(("article", "publisher"), "str"),
    "day": _DAY,
    "start": "int64",
    "end": "int64",
    **dict.fromkeys(("words", "zone"), "str"),
    "place": "float64",
}
RELATIONS = {
    **dict.fromkeys(("relation", "article", "publisher"), "str"),
    "day": _DAY,
    **dict.fromkeys(("kind", "actor", "actor_name", "target", "target_name"), "str"),
    "sign": "int64",
    **dict.fromkeys(("status", "words"), "str"),
    **_PLACE,
    **_FOUND,
}
DOUBTS = {
    **dict.fromkeys(("one", "other", "name", "other_name", "kind"), "str"),
    **dict.fromkeys(("reasons_for", "reasons_against"), "object"),
    **{f"{which}{name}": kind for which in ("", "other_") for name, kind in (("article", "str"), *_PLACE.items())},
}
CORRECTIONS = {
    **dict.fromkeys(("action", "meant", "into", "article", "author"), "str"),
    "day": _DAY,
    "reason": "str",
    "rows": "int64",
    "problem": "str",
}
EVIDENCE = {
    "article": "str",
    "sentence_start": "int64",
    "start": "int64",
    "end": "int64",
    **dict.fromkeys(("headline", "publisher", "published", "url", "sentence", "paragraph"), "str"),
    "mark_start": "int64",
    "mark_end": "int64",
}
