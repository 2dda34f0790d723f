"""RTF files: a database's bundle, or one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import read_bytes
from analysis.read.word import read_lines_of

MOST_BYTES = 40_000_000
_CODE = re.compile(r"^\s*([A-Z]{2,4})\|")  # a field code in a cell of its own
_CELLS = re.compile(r"[ |]*\|[ |]*$")
_PICTURES = re.compile(r"[0-9a-fA-F\s]{4000,}")  # in hexadecimal: nothing to read


def read_rtf(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles of an RTF file. Raises ReadError for a broken one, or one of an unknown layout."""
    yield from read_lines_of(rtf_lines(path), where=str(path))


def rtf_lines(path: Path) -> list[str]:
    """Return the lines of an RTF file; addresses behind words are left out. Raises ReadError."""
    from striprtf.striprtf import rtf_to_text

    data = read_bytes(path, most=MOST_BYTES)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError("it is no RTF file, whatever its name says", where=str(path), remedy="save it again as RTF")
    markup = _PICTURES.sub("", data.decode("latin-1")).replace("HYPERLINK", "LINK")  # or its address lands in the words
    try:
        text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:  # noqa: BLE001  broken control words end in whatever the library raises
        what = f"it is no RTF file that can be read ({type(error).__name__}: {str(error)[:80]})"
        raise ReadError(what, where=str(path), remedy="save it again, or as a .txt file") from None
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return [_CELLS.sub("", _CODE.sub("\\1\t", line)) for line in text.split("\n")]
