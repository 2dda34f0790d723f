"""What an exported page quotes: all words of articles on it, whom they are credited to and which evidence they cite.

The page is read by its structure, which HTML and tagged PDF share: ``blockquote`` under the ``h3`` of its speaker, table
columns whose head speaks of words, ``article`` for a passage of the annex, drawings, and lines, with evidence marks or without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from analysis.briefing.verify.pdf_tree import opens_page
from analysis.briefing.verify.quoted import Claim, Drawing, Kind, Passage, Quoted, Row
from analysis.briefing.verify.text import SOFT, line, readable

_WORDS_HEAD = re.compile(r"\bwords\b", re.IGNORECASE)
_LISTS = frozenset(("ul", "ol", "l"))
_BLOCKS = frozenset(("p", "li", "figcaption", "td", "th", "dd", "lbody", "caption", "h1"))
_UNSAID = frozenset(("a", "button", "lbl", "style", "script", "title")) | _LISTS
_BACK = re.compile(r"\s*(?:↑\s*)?Back to the text\s*$")
_DIGITS = re.compile(r"[0-9]{1,7}")


def read_claims(main: Element) -> Quoted:
    """Walk a page and collect what it quotes, in order."""
    found = Quoted()
    speaker: str | None = None
    section = ""
    for element in _outermost(main):
        match element.tag:
            case "h2":
                section, speaker = text_of(element), None
            case "h3":
                speaker = text_of(element)
            case "article" | "div":
                _add_passage(element, found.passages)
            case "table":
                _add_table(element, found, section)
            case "svg":
                found.drawings.append(_drawing(element, section))
            case "figure":
                quote = next(element.iter("blockquote"), element)
                caption = "".join(text_of(part) for part in element.iter("figcaption"))
                found.claims.append(Claim("quote", text_of(quote), speaker, numbers_of(element), section, caption))
            case "blockquote":
                found.claims.append(Claim("quote", text_of(element), speaker, (), section))
            case _ if words := text_of(element):
                cited, again = numbers_of(element), opens_page(element)
                kind: Kind = "line" if cited or element.tag in ("li", "lbody") else "other"
                found.claims.append(Claim(kind, words, None, cited, section, goes_on=again))
    return found


def text_of(element: Element) -> str:
    """Return an element's words without those of links, buttons, marks and the lists inside it."""
    return _line("".join(_texts(element)))


def _line(text: str) -> str:
    return line(text).rstrip(f" ,{SOFT}")


def numbers_of(element: Element) -> tuple[int, ...]:
    """Return the evidence that an element's marks cite, those of lists inside it aside."""
    return tuple(dict.fromkeys(_numbers(element)))


def _numbers(element: Element) -> Iterator[int]:
    for child in element:
        words = "".join(child.itertext()).strip() if child.tag == "a" else ""
        if _DIGITS.fullmatch(words):
            yield int(words)
        elif child.tag not in _LISTS:
            yield from _numbers(child)


def _outermost(main: Element) -> Iterator[Element]:
    """Give the elements that say something, not those inside them."""
    whole = _BLOCKS | {"article", "table", "blockquote", "h2", "h3", "svg"}
    for child in main:
        opens = child.get("popover") is not None  # a passage again, that a mark opens in place
        if child.tag == "p" and any(part.tag == "svg" for part in child.iter()):
            yield from _outermost(child)
        elif child.tag in whole or opens or (child.tag == "figure" and child.find(".//blockquote") is not None):
            yield child
            if child.tag in ("li", "lbody"):
                yield from (part for inner in child.iter() if inner.tag in _LISTS for part in _outermost(inner))
        else:
            yield from _outermost(child)


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _UNSAID:
            yield SOFT if child.tag == "br" else ""
            yield from _texts(child)
        yield child.tail or ""


def _drawing(element: Element, section: str) -> Drawing:
    texts = (line("".join(text.itertext())) for text in element.iter("text"))
    return Drawing(element.get("aria-label", ""), tuple(filter(None, texts)), section)


def _add_table(table: Element, found: Quoted, section: str) -> None:
    """Take the cells that cite evidence: whole ones of a column of words, of others what stands in marks."""
    heads = [readable(text_of(cell)) for cell in next(table.iter("thead"), Element("none")).iter("th")]
    for caption in table.iter("caption"):
        found.claims.append(Claim("other", text_of(caption), section=section))
    for row in (row for body in table.iter("tbody") for row in body.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if {"Headline", "Hash"} <= set(heads):
            found.sources.append(Row(dict(zip(heads, map(text_of, cells), strict=False))))
        else:
            for place in range(len(cells)):
                found.claims += _cell(cells, heads, place, section)


def _cell(cells: list[Element], heads: list[str], place: int, section: str) -> Iterator[Claim]:
    cell, cited = cells[place], numbers_of(cells[place])
    head = heads[place] if place < len(heads) else ""
    if not _WORDS_HEAD.search(head) or (not cited and cell.get("class") == "none"):
        yield Claim("line" if cited and cell.tag == "td" else "other", text_of(cell), None, cited, section)
        return
    owner = text_of(cells[0]) if cells[0].tag == "th" else None
    around = _beside(cells, heads, place)
    (words, marks), *notes = _stretches(cell)
    if marks or not _is_own(words):
        yield Claim("cell", words, owner, marks, section, beside=around)
    yield from (Claim("note", note, None, marks, section) for note, marks in notes if note)


def _beside(cells: list[Element], heads: list[str], place: int) -> tuple[tuple[str, str], ...]:
    """Return what is told of a cell's words in the cells before and behind it, by their heads."""
    near = [(n, heads[n]) for n in (place - 1, place + 1) if 0 <= n < min(len(cells), len(heads))]
    return tuple((head, text_of(cells[n])) for n, head in near if head.startswith("When") == (n < place))


def _is_own(words: str) -> bool:
    return readable(words) in ("not quoted", "")


def _stretches(cell: Element) -> list[tuple[str, tuple[int, ...]]]:
    """Cut a cell into words and the marks behind them: what follows the first marks is the page's note on the words before."""
    found: list[tuple[str, tuple[int, ...]]] = []
    text, marks = "", list[int]()
    for piece in _pieces(cell):
        if isinstance(piece, int):
            marks.append(piece)
        elif marks and piece.strip(f" ,\n\xa0{SOFT}"):
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
            words = "".join(child.itertext()).strip()
            yield int(words) if _DIGITS.fullmatch(words) else ""
        elif child.tag != "button":
            yield SOFT if child.tag == "br" else ""
            yield from _pieces(child)
        yield child.tail or ""


def _add_passage(entry: Element, passages: list[Passage]) -> None:
    """Read number, words and source; an entry without a number goes on from the page before."""
    parts = list(entry.iter("p"))
    texts = [text_of(part) for part in parts]
    if texts and _DIGITS.fullmatch(texts[0].strip()):
        passages.append(Passage(int(texts.pop(0))))
        parts.pop(0)
    if passages and texts:
        last = passages[-1]
        words = line("".join(_texts(parts[0])))  # with a comma at its end: a sentence may be cut behind one
        last.words = f"{last.words}{SOFT}{words}".strip(SOFT)
        last.marked += "".join("".join(_texts(mark)) for mark in parts[0].iter() if mark.tag in ("mark", "i"))
        last.source = _BACK.sub("", SOFT.join(filter(None, texts[1:]))) or last.source
        last.links += tuple(href for link in entry.iter("a") if not (href := link.get("href", "#")).startswith("#"))
