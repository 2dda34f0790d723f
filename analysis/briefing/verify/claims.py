"""What an exported page quotes: all words of articles on it, whom they are credited to and which evidence they cite.

The page is read by its structure, which HTML and tagged PDF share: ``blockquote`` under the ``h3`` of its speaker, table
columns whose head speaks of words, ``article`` for a passage of the annex, and lines that end in evidence marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from xml.etree.ElementTree import Element

Kind = Literal["quote", "cell", "line", "note"]
_WORDS_HEAD = re.compile(r"\bwords\b", re.IGNORECASE)
_BLOCKS = frozenset(("p", "li", "figcaption", "td"))
_BACK = re.compile(r"\s*(?:↑\s*)?Back to the text\s*$")


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that the page gives as an article's, credited to ``speaker`` (the heading or row they stand under) if to anyone."""

    kind: Kind
    words: str
    speaker: str | None = None
    evidence: tuple[int, ...] = ()


@dataclass(slots=True)
class Passage:
    """An entry of the annex: its number, the words in their context, and the line that says where they stand."""

    number: int
    words: str = ""
    source: str = ""


@dataclass(slots=True)
class Quoted:
    """All that a page quotes."""

    claims: list[Claim] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def read_claims(main: Element) -> Quoted:
    """Walk a page and collect what it quotes, in order."""
    found = Quoted()
    speaker: str | None = None
    for element in _outermost(main):
        match element.tag:
            case "h2":
                speaker = None
            case "h3":
                speaker = text_of(element)
            case "article" | "div":
                _add_passage(element, found.passages)
            case "table":
                found.claims += _cells(element)
            case "figure" if (quote := element.find(".//blockquote")) is not None:
                found.claims.append(Claim("quote", text_of(quote), speaker, numbers_of(element)))
            case "blockquote":
                found.claims.append(Claim("quote", text_of(element), speaker))
            case tag if tag in _BLOCKS and (cited := numbers_of(element)):
                found.claims.append(Claim("line", text_of(element), evidence=cited))
    return found


def text_of(element: Element) -> str:
    """Return an element's words without those of links, buttons and marks."""
    return _line("".join(_texts(element)))


def _line(text: str) -> str:
    return " ".join(text.split()).rstrip(" ,")


def numbers_of(element: Element) -> tuple[int, ...]:
    """Return the evidence that an element's marks cite."""
    links = ("".join(link.itertext()).strip() for link in element.iter("a"))
    return tuple(dict.fromkeys(int(words) for words in links if words.isascii() and words.isdigit()))


def _outermost(main: Element) -> Iterator[Element]:
    """Give the elements that say something, not those inside them."""
    whole = _BLOCKS | {"article", "table", "blockquote", "h2", "h3"}
    for child in main:
        opens = child.get("popover") is not None  # a passage again, that a mark opens in place
        if child.tag in whole or opens or (child.tag == "figure" and child.find(".//blockquote") is not None):
            yield child
        else:
            yield from _outermost(child)


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in ("a", "button"):
            yield from _texts(child)
        yield child.tail or ""


def _cells(table: Element) -> Iterator[Claim]:
    """Give the cells that cite evidence: whole ones of a column of words, of others what stands in marks."""
    heads = [text_of(cell) for cell in next(table.iter("thead"), Element("none")).iter("th")]
    for row in (row for body in table.iter("tbody") for row in body.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        for place, cell in enumerate(cells):
            if not (cited := numbers_of(cell)):
                continue
            if not (place < len(heads) and _WORDS_HEAD.search(heads[place])):
                yield Claim("line", text_of(cell), None, cited)
                continue
            owner = text_of(cells[0]) if cells[0].tag == "th" else None
            (words, marks), *notes = _stretches(cell)
            yield Claim("cell", words, owner, marks)
            yield from (Claim("note", note, None, marks) for note, marks in notes if marks)


def _stretches(cell: Element) -> list[tuple[str, tuple[int, ...]]]:
    """Cut a cell into words and the marks behind them: what follows the first marks is the page's note on the words before."""
    found: list[tuple[str, tuple[int, ...]]] = []
    text, marks = "", list[int]()
    for piece in _pieces(cell):
        if isinstance(piece, int):
            marks.append(piece)
        elif marks and piece.strip(" ,\n\xa0"):
            found.append((_line(text), tuple(marks)))
            text, marks = piece, []
        elif not marks:
            text += piece
    return [*found, (_line(text), tuple(marks))]


def _pieces(element: Element) -> Iterator[str | int]:
    """Give an element's words and the numbers of its marks in order."""
    yield element.text or ""
    for child in element:
        if child.tag == "a":
            yield from numbers_of(child)
        elif child.tag != "button":
            yield from _pieces(child)
        yield child.tail or ""


def _add_passage(entry: Element, passages: list[Passage]) -> None:
    """Read number, words and source; an entry without a number goes on from the page before."""
    parts = [text_of(part) for part in entry.iter("p")]
    if parts and parts[0].isdigit():
        passages.append(Passage(int(parts.pop(0))))
    if passages and parts:
        passages[-1].words = f"{passages[-1].words} {parts[0]}".strip()
        passages[-1].source = _BACK.sub("", " ".join(parts[1:])) or passages[-1].source
