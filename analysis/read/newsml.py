"""NewsML-G2, the agencies' present format → records; items without text (pictures, packages, plans) are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.errors import ReadError
from analysis.read.clean import clean_line, clean_text, mend
from analysis.read.nitf import find_all, nitf_record, paragraphs_of
from analysis.read.record import Record


def newsml_records(root: Any) -> Iterator[Record | ReadError]:
    """Yield the record of each news item that has a text."""
    for item in find_all(root, "newsItem"):
        text = _text(item)
        if text:
            yield _record(item, text)
        elif not find_all(item, "remoteContent"):
            yield ReadError("this news item has no text", remedy="export it with its content")


def _text(item: Any) -> str:
    inline = [*find_all(item, "inlineXML"), *find_all(item, "inlineData")]
    for content in inline:
        nitf = find_all(content, "nitf")
        if nitf:
            return nitf_record(nitf[0]).text
        body = next(iter(find_all(content, "body")), content)
        lines = (
            [line for part in paragraphs_of(body) for line in part if line] if len(body) else [clean_text(content.text or "")]
        )
        if any(lines):
            return mend("\n\n".join(lines))
    return ""


def _record(item: Any, text: str) -> Record:
    return Record(
        text=text,
        headline=_words(item, "headline") or _words(item, "title"),
        published=_words(item, "firstCreated") or _words(item, "contentCreated") or _words(item, "versionCreated"),
        publisher=_name(item, "provider") or _name(item, "infoSource"),
        byline=_words(item, "by") or _name(item, "creator"),
        id=str(item.get("guid") or "").rpartition(":")[2] or None,
    )


def _words(item: Any, name: str) -> str | None:
    """Return the words of the first element of a name that is the item's own, not one of an item it points to."""
    own = (one for one in find_all(item, name) if not any(str(up.tag).endswith("}link") for up in one.iterancestors()))
    return next((words for one in own if (words := clean_line(" ".join(one.itertext())))), None)


def _name(item: Any, role: str) -> str | None:
    """Return the name that a provider or creator has, or what its literal or code says."""
    for one in find_all(item, role):
        if words := _words(one, "name") or one.get("literal") or str(one.get("qcode") or "").rpartition(":")[2]:
            return words
    return None
