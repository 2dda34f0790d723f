"""When a page was published: a full day that stands in its data or beside its headline, and never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

from analysis.read.dates import find_date_line, read_word_lists
from analysis.read.published import day_first_at, find_day, read_published

_OTHERS = ("related", "recommend", "sidebar", "comment", "most-read", "trending", "newsletter", "teaser")  # in names of classes
_ASIDE = " | ".join([
    *(f"//{tag}" for tag in ("aside", "footer", "nav", "script", "style", "noscript", "template")),
    "//*[@role='complementary' or @role='navigation']",
    *(f"//*[contains(@class, '{name}')]" for name in _OTHERS),
])  # fmt: skip
_KEPT = frozenset({"html", "body", "main", "article"})
_DATED = '//*[@itemprop="datePublished"]/@datetime | //*[@itemprop="datePublished"]/@content | //time[@pubdate]/@datetime'
_TIMES = (
    "//article//header//time/@datetime | //article//time/@datetime | //main//header//time/@datetime | //header//time/@datetime"
)
_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?!\d)|[/-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-])"
)
_SCRIPTED = re.compile(r"publi[sc]\w{0,16}[\"']?\s?:\s?[\"'](\d{4}-\d\d-\d\d)", re.IGNORECASE)
_NEAR = 30  # blocks below the headline, or above it, in which its line of date stands
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "span",
        "time",
        "li",
        "h2",
        "h3",
        "h4",
        "h5",
        "small",
        "b",
        "strong",
        "em",
        "i",
        "dd",
        "dt",
        "td",
        "a",
        "font",
        "cite",
        "address",
    ]
)


def page_date(tree: Any, data: dict[str, Any], *, url: str | None = None, guess: str | None = None) -> str | None:
    """Return when a page was published, in ISO 8601; None where it gives no full day.

    Looked at in this order: the article's JSON-LD, meta tags, marked times, the line of date beside the headline, the address.
    A ``guess`` of a library is believed only if that very day stands in the page's own part, outside lists of other stories.
    """
    told = [*data_dates(data), *_meta(tree), *tree.xpath(_DATED)[:3]]
    order = day_first_at(url or next(iter(tree.xpath('//link[@rel="canonical"]/@href')), None))
    if found := next((value for one in told if (value := _read(one, day_first=order))), None):
        return found
    own = own_part(tree)
    places = (_times(own), _near_headline(own), _addresses(tree, url))
    if found := next((value for place in places for one in place if (value := _read(one, day_first=order))), None):
        return found
    return _confirmed(tree, own, guess)


def data_dates(data: dict[str, Any]) -> list[Any]:
    """Return the moments of publication that JSON-LD gives."""
    return [data.get("datePublished"), data.get("dateCreated"), data.get("uploadDate")]


def _read(value: Any, *, day_first: bool | None) -> str | None:
    """Return a moment in ISO form; None for what is none."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        return read_published(value.strip(), day_first=day_first)
    except (ValueError, OverflowError, OSError):
        return None


def _meta(tree: Any) -> Iterator[str]:
    known = frozenset(read_word_lists()["meta"])
    for one in tree.iter("meta"):
        names = {(one.get(key) or "").strip().lower() for key in ("name", "property", "itemprop", "http-equiv")}
        if names & known and one.get("content"):
            yield one.get("content")
        elif "parsely-page" in names and (found := re.search(r'"pub_date"\s*:\s*"([^"]+)"', one.get("content") or "")):
            yield found[1]


def own_part(tree: Any) -> Any:
    """Return a copy of the page without the lists of other stories, menus and feet.

    What holds the headline, or half the page, is none of these, whatever it is called.
    """
    own = deepcopy(tree)
    half = len(own.text_content()) / 2
    for part in own.xpath(_ASIDE):
        if (
            part.getparent() is not None
            and part.tag not in _KEPT
            and not part.xpath(".//h1")
            and len(part.text_content()) < half
        ):
            part.drop_tree()
    return own


def _times(own: Any) -> list[str]:
    """Return the marked times of the article; one within a link is of the story that it leads to."""
    found = own.xpath(_TIMES)
    return [one for one in found[:12] if not _is_linked(one.getparent())][:3]


def _is_linked(element: Any) -> bool:
    return any(above.tag in {"a", "li"} for above in element.iterancestors())


def _near_headline(own: Any) -> Iterator[str]:
    """Yield the lines of date that stand beside the headline, the labeled ones first."""
    lines = [(line, find_date_line(line)) for line in _lines_near(own)]
    found = [line for _, line in lines if line]
    yield from (line.published for line in sorted(found, key=lambda one: (one.updated, one.bare)))


def _lines_near(own: Any) -> Iterator[str]:
    """Yield the short lines just above and below the first heading; of a page without one, the first lines."""
    blocks = [one for one in own.iter() if one.tag in _BLOCKS or one.tag == "h1"]
    at = next((at for at, one in enumerate(blocks) if one.tag == "h1"), 0)
    for one in blocks[max(0, at - _NEAR // 3) : at + _NEAR]:
        words = " ".join("".join(one.itertext()).split()) if one.tag != "h1" else ""
        if words and len(words) <= 160 and not _is_linked(one):
            yield words


def _addresses(tree: Any, url: str | None) -> Iterator[str]:
    """Yield the days that the page's own address is made of."""
    given = tree.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content')[:3]
    for address in (url or "", *given):
        if found := _ADDRESS.search(address):
            yield "-".join(part for part in found.groups() if part)


def _confirmed(tree: Any, own: Any, guess: str | None) -> str | None:
    """Return a library's guess if that day stands in the page as a full day, or as the publication's in a script's data."""
    try:
        day = date.fromisoformat((guess or "")[:10])
    except ValueError:
        return None
    words = " ".join(" ".join(own.itertext()).split())[:200_000]
    attributes = (value for one in own.iter() for value in one.values() if isinstance(value, str))
    scripts = (
        found
        for script in tree.xpath("//script[not(contains(@type, 'ld+json'))]/text()")[:100]
        for found in _SCRIPTED.findall(script[:500_000])
    )
    stands = (
        day in _days(words) or _in_figures(day) & set(words.split()) or any(day.isoformat() in value for value in attributes)
    )
    return day.isoformat() if stands or day.isoformat() in scripts else None


def _days(words: str) -> Iterator[date]:
    """Yield the full days in a text."""
    at = 0
    while found := find_day(words[at:]):
        yield found[0]
        at += found[2]


def _in_figures(day: date) -> set[str]:
    """Return how a day is written in figures where their order is sure."""
    day_first = {f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}"}
    sure = {f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day.year}", f"{day.day}/{day.month}/{day.year}"}
    return day_first | (sure if day.day > 12 or day.day == day.month else set())
