"""A PDF's tags, read back: what those who listen, or go by keyboard, get of editions as their readers get them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pdfplumber
import pikepdf
import pytest

from analysis.briefing.edition import Edition

KINDS = ["briefing", "actor", "comparison", "travel", "one article"]
PAINTS = {"Tj", "TJ", "'", '"', "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI", "INLINE IMAGE"}
HEADINGS = {"H1", "H2", "H3", "H4", "H5", "H6"}


class Paper:
    """A PDF, its structure elements in order, and the words of each."""

    def __init__(self, edition: Edition) -> None:
        logging.getLogger("pdfminer").setLevel(logging.ERROR)
        self.file = pikepdf.open(edition.files[1])
        self.root = self.file.Root
        self.numbers = {page.objgen: number for number, page in enumerate(self.file.pages)}
        with pdfplumber.open(edition.files[1]) as pdf:
            self.text = [page.extract_text() for page in pdf.pages]
            chars = [(number, char) for number, page in enumerate(pdf.pages) for char in page.chars]
        self.marked: dict[tuple[int, int], str] = {}
        for number, char in chars:
            if char.get("mcid") is not None:
                self.marked[number, char["mcid"]] = self.marked.get((number, char["mcid"]), "") + char["text"]

    def elements(self, name: str | None = None) -> Iterator[Any]:
        """Give every element of the tree, in order of reading, or those of a name."""
        waiting = list(self.root.StructTreeRoot.K)[::-1]
        while waiting:
            element = waiting.pop()
            if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
                continue
            if name is None or str(element.S) == f"/{name}":
                yield element
            waiting += list(element.K)[::-1]

    def words(self, element: Any) -> str:
        """Return the words below an element."""
        page = self.numbers[element.Pg.objgen]
        parts = []
        for kid in element.K:
            if isinstance(kid, pikepdf.Dictionary):
                parts.append(self.words(kid) if "/S" in kid else "")
            else:
                parts.append(self.marked.get((page, int(kid)), ""))
        return "".join(parts)

    def links(self) -> Iterator[tuple[int, Any]]:
        return ((number, link) for number, page in enumerate(self.file.pages) for link in page.get("/Annots", []))


@pytest.fixture(scope="module", params=KINDS)
def paper(issued: dict[str, Edition], request: pytest.FixtureRequest) -> Paper:
    return Paper(issued[request.param])


def test_the_document_says_its_title_its_language_and_that_it_is_tagged(paper: Paper):
    assert "· Edition 1" in str(paper.file.docinfo["/Title"])
    with paper.file.open_metadata() as metadata:
        assert metadata["dc:title"] == str(paper.file.docinfo["/Title"])
        assert metadata["pdfuaid:part"] == "1"
    assert paper.root.ViewerPreferences.DisplayDocTitle
    assert str(paper.root.Lang) == "en"
    assert paper.root.MarkInfo.Marked


def test_the_tab_key_follows_the_order_of_reading(paper: Paper):
    assert {page.Tabs for page in paper.file.pages} == {"/S"}


def test_headings_skip_no_level_and_the_bookmarks_are_the_headings(paper: Paper):
    headings = [element for element in paper.elements() if str(element.S)[1:] in HEADINGS]
    levels = [int(str(element.S)[2:]) for element in headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    with paper.file.open_outline() as outline:
        marks = list(bookmarks(outline.root, 1))
    told = [(level, close(paper.words(one)), paper.numbers[one.Pg.objgen]) for level, one in zip(levels, headings, strict=True)]
    assert [(level, close(title), paper.numbers[page.objgen]) for level, title, page in marks] == told


def close(words: str) -> str:
    """Return words without blanks: where a line ends there is none."""
    return "".join(words.split())


def bookmarks(items: Any, level: int) -> Iterator[tuple[int, str, Any]]:
    for item in items:
        yield level, item.title, item.destination[0]
        yield from bookmarks(item.children, level + 1)


def test_the_contents_give_the_page_of_every_section(paper: Paper):
    starts = {paper.words(heading): str(paper.numbers[heading.Pg.objgen] + 1) for heading in paper.elements("H2")}
    (contents,) = [one for one in paper.elements("L") if paper.words(one).startswith(f"{next(iter(starts))}\u00a0")]
    assert dict(paper.words(line).rsplit(maxsplit=1) for line in contents.K) == starts


def test_every_table_has_heads_that_say_what_they_head(paper: Paper):
    tables = list(paper.elements("Table"))
    assert tables
    for table in tables:
        heads = [cell for cell in below(table) if cell.S == "/TH"]
        assert heads
        assert {str(cell.A.Scope) for cell in heads} <= {"/Column", "/Row"}
        counts = [sum(int(cell.A.get("/ColSpan", 1)) for cell in row.K) for row in below(table) if row.S == "/TR"]
        assert len(set(counts)) == 1


def below(element: Any) -> Iterator[Any]:
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from below(kid)


def test_every_figure_has_words_and_its_place_on_the_page(paper: Paper):
    for figure in paper.elements("Figure"):
        assert len(str(figure.Alt)) > 20
        left, foot, right, head = (float(side) for side in figure.A.BBox)
        assert 60 < left < right < 536
        assert 60 < foot < head < 783


def test_lists_hold_items_and_items_a_body(paper: Paper):
    for element in paper.elements("L"):
        assert {str(kid.S) for kid in element.K} <= {"/LI", "/L", "/Caption"}
    for element in paper.elements("LI"):
        assert [str(kid.S) for kid in element.K] in (["/LBody"], ["/Lbl", "/LBody"])


def test_every_link_is_tagged_once_says_where_it_leads_and_can_be_hit(paper: Paper):
    tagged = [(kid.Obj.objgen, link) for link in paper.elements("Link") for kid in link.K if "/Obj" in dict_of(kid)]
    names = {str(name) for name in paper.file.Root.Names.Dests.Names[::2]}
    assert sorted(link.objgen for _, link in paper.links()) == sorted(objgen for objgen, _ in tagged)
    for _, link in paper.links():
        left, foot, right, head = (float(side) for side in link.Rect)
        assert abs(head - foot) > 4
        assert right - left > 2
        assert str(link.Contents).strip() not in names
        assert int(link.F) == 4
        assert "/A" in link or str(link.Dest) in names
    for _, link in tagged:
        assert paper.words(link).strip() or str(link.Alt)
        assert not [kid for kid in below(link) if kid.S == "/Link"]


def dict_of(kid: Any) -> Any:
    return kid if isinstance(kid, pikepdf.Dictionary) else {}


def test_all_that_is_painted_is_in_the_tree_or_no_content(paper: Paper):
    reached = {element.objgen for element in paper.elements()}
    parents = paper.root.StructTreeRoot.ParentTree.Nums
    owners = {int(key): value for key, value in zip(parents[::2], parents[1::2], strict=True)}
    for page in paper.file.pages:
        own = owners[int(page.StructParents)]
        for mark, painted in marks_of(page):
            assert mark == "artifact" or own[mark].objgen in reached, painted


def marks_of(page: Any) -> Iterator[tuple[Any, str]]:
    """Give for all that a page paints the number of its marked content, or that it is an artifact."""
    open_marks: list[Any] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            number = operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
            open_marks.append("artifact" if operands[0] == "/Artifact" else number)
        elif name == "EMC":
            open_marks.pop()
        elif name in PAINTS:
            told = [mark for mark in open_marks if mark is not None]
            yield told[-1] if told else "nothing", f"{name} {operands}"


def test_running_heads_and_feet_are_not_read_aloud(paper: Paper):
    read = " ".join(paper.marked.get((number, mark), "") for number, mark in in_tree(paper))
    assert f"page 1 of {len(paper.file.pages)}" in paper.text[0]
    assert not re.search(r"page \d+ of \d+", read)
    assert "Edition 1as of" not in read.replace(" ", "")


def in_tree(paper: Paper) -> Iterator[tuple[int, int]]:
    for element in paper.elements():
        for kid in element.K:
            if not isinstance(kid, pikepdf.Dictionary):
                yield paper.numbers[element.Pg.objgen], int(kid)
