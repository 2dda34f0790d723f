"""Word files: a database's bundle, or one article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.archive import check_package
from analysis.read.bundles import read_bundle
from analysis.read.bundles.lines import filled
from analysis.read.newswire import article_from_plain


def read_word(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of a Word file. Raises ReadError for a broken one, or one of an unknown layout."""
    lines = list(word_lines(path))
    yield from read_lines_of(lines, where=str(path))


def read_lines_of(lines: list[str], *, where: str) -> Iterator[Article | ReadError]:
    """Read lines that a container held: a database's bundle, or one article whose paragraphs they are. Raises ReadError."""
    spaced = (part for line in lines for part in (line, ""))  # each is a paragraph, none is wrapped
    articles = read_bundle(spaced, where=where)
    if articles is not None:
        yield from articles
        return
    text = "\n\n".join(filled(lines))
    if not text:
        raise ReadError("it is empty", where=where, remedy="put the article's text into it, or leave it out")
    yield article_from_plain(text, where=where)


def word_lines(path: Path) -> Iterator[str]:
    """Yield the paragraphs of a Word file, and the rows of its tables with a tab between cells. Raises ReadError."""
    from docx import Document
    from docx.table import Table

    check_package(path)
    try:
        document = Document(str(path))
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    yield from "\t".join(cell.text for cell in row.cells).splitlines() or [""]
            else:
                yield from block.text.splitlines() or [""]
    except ReadError:
        raise
    except Exception as error:  # noqa: BLE001  a broken package ends in whatever zipfile, lxml and python-docx raise
        what = f"it is no Word file that can be read ({type(error).__name__}: {str(error)[:80]})"
        raise ReadError(what, where=str(path), remedy="save it again, or as a .txt file") from None
