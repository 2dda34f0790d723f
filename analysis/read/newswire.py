"""Plain text: one article as copied from a page or taken from a wire, or the text bundle of a database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.article import article_from_text
from analysis.read.bundles import read_bundle
from analysis.read.dates import find_date_line
from analysis.read.decode import checked_length, open_lines, read_text

# "Source: Xinhua| 2019-03-05 18:30:11|Editor: Li Wei": fields of a page's head in one line, parted by bars
_FIELD = re.compile(r"(?P<label>source|editor|author|published|updated|time|by)\s?:\s?(?P<value>.*)", re.IGNORECASE)
_CODED = re.compile(  # "18:30 05Mar2019 RTRS-Board votes to close pier": a terminal's line of time, source and headline
    r"(?P<time>\d\d:\d\d) (?P<day>\d\d)\s?(?P<month>[A-Z][a-z]{2})\s?(?P<year>\d{4}) (?P<source>[A-Z]{2,6})-(?P<title>\S.*)"
)
_HEAD = 6


def read_texts(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of a text file: a database's bundle in a known layout as it streams, or one article.

    Raises ReadError, also for several articles in a layout that is not known.
    """
    articles = read_bundle(open_lines(path), where=str(path))
    yield from articles if articles is not None else [read_newswire(path)]


def read_newswire(path: Path) -> Article:
    """Read one article from a text file; its publisher is the agency in its dateline. Raises ReadError."""
    return article_from_plain(read_text(path), where=str(path))


def article_from_plain(text: str, *, where: str) -> Article:
    """Make an article of plain text; a line of head fields tells source and time, and leaves the text. Raises ReadError."""
    text, told = _without_head_line(checked_length(text, where=where))
    article = article_from_text(text, source=where, headline=told.get("title"), published=told.get("published"))
    return replace(article, publisher=told.get("source") or article.publisher)


def _without_head_line(text: str) -> tuple[str, dict[str, str]]:
    """Part a line of head fields, where there is one, from the text."""
    lines = text.split("\n")
    for at, line in enumerate(lines[:_HEAD]):
        told = _fields(line) or _coded(line)
        if told:
            rest = [*lines[:at], *([told["title"]] if "title" in told else []), *lines[at + 1 :]]
            return "\n".join(rest), told
    return text, {}


def _fields(line: str) -> dict[str, str]:
    """Read "Source: Xinhua| 2019-03-05 18:30:11|Editor: Li Wei"; nothing unless all between the bars is known."""
    if line.count("|") < 1 or len(line) > 200:
        return {}
    told: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in line.split("|"))):
        dated, named = find_date_line(part), _FIELD.fullmatch(part)
        if dated:
            told.setdefault("published", dated.published)
        elif named:
            told[named["label"].lower()] = named["value"].strip()
        else:
            return {}
    return {key: value for key, value in told.items() if value} if {"source", "published"} <= told.keys() else {}


def _coded(line: str) -> dict[str, str]:
    found = _CODED.fullmatch(line.strip()[:300])
    stamp = find_date_line(f"{found['day']} {found['month']} {found['year']} {found['time']}") if found else None
    return {"published": stamp.published, "title": found["title"]} if found and stamp else {}
