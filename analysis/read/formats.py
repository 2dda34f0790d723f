"""The registry of formats: what an ending means, and what reads it. A new format is one file in this room and one line here.

Packages of others add theirs as entry points of the group ``onrecord.formats``, each a ``Format`` or a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article

Columns = Mapping[str, str]
Read = Callable[..., Iterator[Article | ReadError]]
GROUP = "onrecord.formats"
_MARKS = {
    rb"%PDF-": ".pdf",
    rb"\{\\rtf": ".rtf",
    rb"PK\x03\x04.{0,2000}word/": ".docx",
    rb"PK\x03\x04.{0,2000}xl/": ".xlsx",
    rb"PK\x03\x04": ".zip",
    rb"\s*(?:<!doctype html|<html[\s>])": ".html",
    rb"\s*<\?xml\b.{0,400}<(?:rss|feed|rdf|nitf|newsitem|newsmessage)\b": ".xml",
    rb"WARC/1\.": ".warc",
}


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for people, the endings of its files, and ``module:function`` that reads one file.

    The function takes a path; one with ``columns`` takes a keyword of that name, too: which column holds which field.
    """

    name: str
    endings: tuple[str, ...]
    reader: str
    columns: bool = False

    def read(self, path: Path, columns: Columns) -> Iterator[Article | ReadError]:
        """Read a file's articles, each bad one an error in its place. Raises ReadError."""
        module, _, function = self.reader.partition(":")
        read: Read = getattr(import_module(module), function)
        return read(path, columns=columns) if self.columns else read(path)


def _ours(name: str, endings: str, reader: str, **options: Any) -> Format:
    return Format(name, tuple(endings.split()), f"{__package__}.{reader}", **options)


FORMATS = (
    _ours("plain text, and text bundles of databases", ".txt .text", "newswire:read_texts"),
    _ours("web pages, and HTML bundles of databases", ".html .htm .xhtml", "pages:read_pages"),
    _ours("JSON Lines", ".jsonl .ndjson .jsonl.gz .ndjson.gz", "jsonl:read_jsonl", columns=True),
    _ours("JSON", ".json .json.gz", "json_array:read_json", columns=True),
    _ours("tables", ".csv .tsv .tab .csv.gz .tsv.gz", "tables:read_table", columns=True),
    _ours("Excel", ".xlsx .xlsm", "sheets:read_sheet", columns=True),
    _ours("Parquet", ".parquet", "parquet:read_parquet", columns=True),
    _ours("Word, and Word bundles of databases", ".docx", "word:read_word"),
    _ours("RTF, and RTF bundles of databases", ".rtf", "rtf:read_rtf"),
    _ours("PDF, and PDF bundles of databases", ".pdf", "pdf:read_pdf"),
    _ours("XML: RSS, Atom, NITF, NewsML-G2", ".xml .rss .atom .nitf", "xml_news:read_xml"),
    _ours("mail", ".eml", "mail:read_mail"),
    _ours("mailboxes", ".mbox", "mail:read_mailbox"),
    _ours("web pages saved whole", ".mhtml .mht", "mail:read_saved_page"),
    _ours("web archives", ".warc .warc.gz", "web_archive:read_web_archive"),
    _ours("ZIP of any of these", ".zip", "archive:read_zip"),
)


@cache
def all_formats() -> tuple[Format, ...]:
    """Return our formats and those that installed packages add."""
    added: list[Format] = []
    for point in entry_points(group=GROUP):
        found = point.load()
        added += [found] if isinstance(found, Format) else list(found)
    return (*FORMATS, *added)


def known_endings() -> str:
    """List the endings that can be read, for a message."""
    endings = [ending for one in all_formats() for ending in one.endings]
    return f"{', '.join(endings[:-1])} or {endings[-1]}"


def find_format(path: Path) -> Format:
    """Return the format of a file by its ending. Raises ReadError, with the endings that are known, for an unknown one."""
    name = path.name.lower()
    known = [(len(ending), one) for one in all_formats() for ending in one.endings if name.endswith(ending)]
    found = max(known, key=lambda one: one[0])[1] if known else None
    plain = found is None or found.endings[0] == ".txt"
    if plain and (ending := _ending_by_content(path)):  # Word's old ending .doc on an RTF export, a PDF named .txt
        return next(one for one in all_formats() if ending in one.endings)
    if found is None:
        raise ReadError(
            f"no reader for files named {path.suffix or 'without an ending'!r}",
            where=str(path),
            remedy=f"save it as {known_endings()}, or move it away",
        )
    return found


def _ending_by_content(path: Path) -> str | None:
    """Return the ending that a file should have by its first bytes; None where they do not tell."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            start = file.read(4_096)
    except OSError:
        return None
    return next((ending for mark, ending in _MARKS.items() if re.match(mark, start, re.DOTALL | re.IGNORECASE)), None)
