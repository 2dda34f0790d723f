"""WARC files of web archives: each page that was fetched is an article, or refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.decode import MOST_BYTES, cannot_open
from analysis.read.html import article_from_page


def read_web_archive(path: Path) -> Iterator[Article | ReadError]:
    """Read the pages of an archive one at a time; redirects, pictures and scripts are passed over. Raises ReadError."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = False
    try:
        with path.open("rb") as file:
            for record in _records(ArchiveIterator(file)):
                if _is_page(record):
                    found = True
                    yield _article(record, path)
    except OSError as error:
        raise cannot_open(path, error) from None
    except (ArchiveLoadFailed, EOFError, ValueError, AttributeError, TypeError) as error:
        yield ReadError(f"it cannot be read on ({str(error)[:80]})", where=str(path), remedy="download it again")
        return
    if not found:
        yield ReadError("it holds no web page", where=str(path), remedy="leave it out")


def _records(archive: Iterator[Any]) -> Iterator[Any]:
    """Yield the records; what the library tells the terminal of broken ones is kept from it."""
    while True:
        with redirect_stderr(StringIO()):
            record = next(archive, None)
        if record is None:
            return
        yield record


def _is_page(record: Any) -> bool:
    if record.rec_type not in {"response", "resource"}:
        return False
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""
    return status == "200" and "html" in kind.lower()


def _article(record: Any, path: Path) -> Article | ReadError:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    where = f"{path}:{address[:200]}"
    try:
        data = record.content_stream().read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            return ReadError(f"this page has more than {MOST_BYTES:,} bytes", where=where, remedy="leave it out")
        return article_from_page(data, where=where, url=address)
    except ReadError as error:
        return error
