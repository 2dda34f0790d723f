"""NITF, the agencies' older format → records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.read.clean import clean_line, lines_of, mend
from analysis.read.record import Record


def nitf_records(root: Any) -> Iterator[Record]:
    """Yield the record of the document."""
    yield nitf_record(root)


def nitf_record(root: Any) -> Record:
    """Return the record of an <nitf> element, whatever its namespace."""
    return Record(
        text=_text(root),
        headline=_first(root, "hl1") or _first(root, "hedline") or _first(root, "title"),
        published=_day(root),
        publisher=_attribute(root, "pubdata", "name")
        or _first(root, "distributor")
        or _attribute(root, "doc.copyright", "holder"),
        byline=_first(root, "byline"),
        section=_attribute(root, "pubdata", "position.section"),
        id=_attribute(root, "doc-id", "id-string"),
        url=_attribute(root, "pubdata", "ex-ref"),
    )


def find_all(root: Any, name: str) -> list[Any]:
    """Return the elements of a name, in any namespace, in order."""
    return list(root.iter(f"{{*}}{name}"))


def _day(root: Any) -> str | None:
    places = (("date.issue", "norm"), ("pubdata", "date.publication"), ("story.date", "norm"), ("date.release", "norm"))
    return next((value for name, attribute in places if (value := _attribute(root, name, attribute))), None)


def _first(root: Any, name: str) -> str | None:
    return next((words for one in find_all(root, name) if (words := clean_line(" ".join(one.itertext())))), None)


def _attribute(root: Any, name: str, attribute: str) -> str | None:
    return next((value.strip() for one in find_all(root, name) if (value := one.get(attribute))), None)


def _text(root: Any) -> str:
    """Return the paragraphs of the content, without those of pictures and tables."""
    content = next(iter(find_all(root, "body.content")), None)
    if content is None:
        content = next(iter(find_all(root, "body")), root)
    return mend("\n\n".join(line for part in paragraphs_of(content) for line in part if line))


def paragraphs_of(content: Any) -> Iterator[list[str]]:
    """Yield the lines of each paragraph and heading of a content; those within pictures are left out."""
    parts = [one for one in content.iter("{*}p", "{*}hl2", "{*}h2", "{*}h3", "{*}li") if not _in_picture(one)]
    for one in parts or [content]:
        yield [" ".join(" ".join(one.itertext()).split())] if parts else lines_of(one)


def _in_picture(element: Any) -> bool:
    return any(
        str(above.tag).rpartition("}")[2] in {"media", "media-caption", "figure", "figcaption"}
        for above in element.iterancestors()
    )
