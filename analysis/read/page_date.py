"""When a page was published: a full day that stands in its data or beside its headline, and never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

from analysis.read.clean import lines_of
from analysis.read.dates import find_date_line, read_word_lists
from analysis.read.published import day_first_at, find_day, read_published
from analysis.read.units import is_prose

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
_SCRIPTS = "//script[not(contains(@type, 'ld+json'))]/text()"
_ADDRESSES = frozenset({"href", "src", "srcset", "action", "id"})  # may name the day of what they lead to
_LINE = 160  # characters of a line of date, at most
_STAMP = 100  # characters of a line that gives a day and little else
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
    """Yield the lines of date that stand beside the headline, the labeled ones first.

    A bare day below the first prose is a heading of the story, not its date.
    """
    prose, found = 0, []
    for words in _lines_near(own):
        line = find_date_line(words) if len(words) <= _LINE else None
        found += [line] if line and not (line.bare and prose) else []
        prose += is_prose(words)
    yield from (line.published for line in sorted(found, key=lambda one: (one.updated, one.bare)))


def _lines_near(own: Any) -> Iterator[str]:
    """Yield the lines just above and below the first heading; of a page without one, the first lines."""
    blocks = [one for one in own.iter() if one.tag in _BLOCKS or one.tag == "h1"]
    at = next((at for at, one in enumerate(blocks) if one.tag == "h1"), 0)
    for one in blocks[max(0, at - _NEAR // 3) : at + _NEAR]:
        words = " ".join("".join(one.itertext()).split()) if one.tag != "h1" else ""
        if words and not _is_linked(one) and (len(words) <= _LINE or one.tag == "p"):
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
    values = (value for one in own.iter() for key, value in one.items() if key not in _ADDRESSES and isinstance(value, str))
    scripts = (found for script in tree.xpath(_SCRIPTS)[:100] for found in _SCRIPTED.findall(script[:500_000]))
    stands = any(_is_stamp(line, day) for line in _outside_prose(lines_of(own))) or any(
        day.isoformat() in value for value in values
    )
    return day.isoformat() if stands or day.isoformat() in scripts else None


def _outside_prose(lines: list[str]) -> list[str]:
    """Return the lines above the first and below the last that is prose: between them a day is a heading of the story."""
    prose = [at for at, line in enumerate(lines) if is_prose(line)]
    return [*lines[: prose[0]], *lines[prose[-1] :]] if prose else lines


def _is_stamp(line: str, day: date) -> bool:
    """Tell a short line that gives this day and is no sentence: the story itself may tell of days, too."""
    if len(line) > _STAMP or (line.endswith((".", "!", "?", "”")) and line.count(" ") > 6):
        return False
    found = find_day(line)
    return (found is not None and found[0] == day) or bool(_in_figures(day) & set(line.strip("()|,;").split()))


def _in_figures(day: date) -> set[str]:
    """Return how a day is written in figures where their order is sure."""
    day_first = {f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}"}
    sure = {f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day.year}", f"{day.day}/{day.month}/{day.year}"}
    return day_first | (sure if day.day > 12 or day.day == day.month else set())
