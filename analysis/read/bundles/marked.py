"""Bundles whose HTML marks the parts of each article by class: Factiva's article pages, Europresse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.read.bundles.factiva_plain import clock_of, words_of
from analysis.read.bundles.lines import phrases
from analysis.read.clean import lines_of
from analysis.read.published import find_day
from analysis.read.record import Record

_ISSUE = re.compile(r"(?:,? (?:no|n°|nr|#)\.? ?\d.*| - \d.*|\s*\(site web\).*)", re.IGNORECASE)
_DOCUMENT = re.compile(r"[A-Za-z]+\s([A-Za-z0-9]{18,32})")


def marked_records(tree: Any) -> Iterator[Record] | None:
    """Return the records of a page that marks its articles, or None for any other page."""
    factiva = [
        one
        for one in _having(tree, "div", "article")
        if _having(one, "p", "articleParagraph") and not _having(one, "div", "article")[1:]
    ]
    if factiva and any(words_of(_words(div)) for one in factiva for div in one.iter("div") if len(_words(div)) < 40):
        return (_factiva(one) for one in _innermost(factiva))
    europresse = [one for one in tree.iter("article") if _having(one, "span", "DocPublicationName")]
    return (_europresse(one) for one in europresse) if europresse else None


def _innermost(several: list[Any]) -> list[Any]:
    """Return those elements that hold none of the others."""
    outer = {above for one in several for above in one.iterancestors()}
    return [one for one in several if one not in outer]


def _having(tree: Any, tag: str, name: str) -> list[Any]:
    """Return the elements of a tag with a class, or one that ends so ("deHeadline")."""
    return [
        one for one in tree.iter(tag) if any(part.lower().endswith(name.lower()) for part in (one.get("class") or "").split())
    ]


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _factiva(article: Any) -> Record:
    """Read one article: unnamed <div>s give words, day, time, paper, codes, language and copyright, in this order."""
    headline = next((_words(one) for one in _having(article, "span", "Headline")), None)
    divs = [one for one in article.iter("div") if one is not article]
    plain = [_words(one) for one in divs if not one.attrib and not one.xpath(".//div")]
    at = next((place for place, words in enumerate(plain) if words_of(words)), len(plain))
    day = next((words for words in plain[at + 1 : at + 2] if find_day(words)), None)
    rest = [words for words in plain[at + 2 :] if words]
    clock = rest.pop(0) if rest and clock_of(rest[0]) else ""
    last = [found[1] for one in article.iter("p") if (found := _DOCUMENT.fullmatch(_words(one)))]
    return Record(
        text="\n\n".join(words for one in _having(article, "p", "articleParagraph") if (words := _words(one))),
        headline=re.sub(r"^\d{1,3}\) ", "", headline) if headline else None,
        published=f"{day} {clock}".strip() if day else None,
        publisher=rest[0] if rest else None,
        byline=next((_words(one) for one in _having(article, "div", "author")), None),
        section=next((words for words in plain[:at] if words and words != headline), None),
        id=last[-1] if last else None,
    )


def _europresse(article: Any) -> Record:
    paper = next((_words(one) for one in _having(article, "span", "DocPublicationName")), "")
    head = [_words(one) for one in (*_having(article, "span", "DocHeader"), *_having(article, "span", "DocTitreSousSection"))]
    head += [_words(one) for one in article.iter("header")]
    found = next((day for words in head if (day := find_day(words))), None)
    title = next((_words(one) for one in article.iter() if "titreArticle" in (one.get("class") or "")), None)
    titled = next((_words(one) for one in article.iter() if "titreArticleVisu" in (one.get("class") or "")), title)
    return Record(
        text=_body(article),
        headline=titled or None,
        published=found[0].isoformat() if found else None,
        publisher=_ISSUE.sub("", paper).strip(" ,;") or None,
        byline=_author(article),
        section=_section(head[0] if head else ""),
        id=_number(article),
    )


def _body(article: Any) -> str:
    container = next(
        iter(
            [
                *_having(article, "div", "docOcurrContainer"),
                *_having(article, "div", "DocText"),
                *_having(article, "section", "DocText"),
            ]
        ),
        None,
    )
    return "\n\n".join(line for line in lines_of(container) if line) if container is not None else ""


def _author(article: Any) -> str | None:
    named = [
        *_having(article, "div", "docAuthors"),
        *_having(article, "p", "docAuthors"),
        *_having(article, "p", "sm-margin-bottomNews"),
    ]
    return next((words for one in named if (words := _words(one)) and len(words.split()) <= 12), None)


def _section(header: str) -> str | None:
    """Return what stands before the day: "News, Tuesday, March 5, 2019, p. A3"."""
    found = find_day(header)
    before = re.split(r",", header[: found[1]])[0].strip() if found else ""
    return before if before and before.casefold() not in phrases("factiva", "languages") and not _is_weekday(before) else None


def _is_weekday(words: str) -> bool:
    found = find_day(f"{words} 1 January 2001")
    return found is not None and len(words.split()) == 1 and words.casefold().endswith(("day", "di", "tag", "woch"))


def _number(article: Any) -> str | None:
    words = " ".join(_words(one) for one in article.iter("footer"))
    found = re.search(r"news[·:\s]?(\d{8})[·:\s]?([A-Z]{1,4})[·:\s]?([A-Za-z0-9]{2,})", words)
    return "-".join(found.groups()) if found else None
