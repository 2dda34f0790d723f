"""The page behind a feed's link, kept as the publisher gave it, in the form in which browsers save pages whole."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from analysis.desk.collecting.door import Door
from analysis.desk.collecting.memory import Fate
from analysis.desk.web.ask import Answer, shown
from analysis.errors import ReadError, SourceError
from analysis.model import Article
from analysis.read import read_articles
from analysis.read.record import Record, published_of
from analysis.world.leftovers import temporary_folder
from analysis.world.whole import write_whole

_ENDINGS = {"text/html": "mhtml", "application/xhtml+xml": "mhtml", "application/pdf": "pdf", "text/plain": "txt"}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_GONE = (400, 401, 402, 403, 404, 405, 406, 410, 451)


def take_page(link: str, door: Door, *, announced: Record, name: str, get: Callable[[str], Answer]) -> Fate:
    """Ask for a page and take its article. Raises SourceError where the page may be there another time."""
    called = announced.headline or shown(link)
    answer = get(link)
    if answer.status in _GONE:
        return door.refuse(called, f"its page answers with status {answer.status}")
    if answer.status != 200:
        raise SourceError(f"its page answers with status {answer.status}", where=shown(link), remedy="it is tried again")
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _ENDINGS:
        return door.refuse(called, f"its page is no text, but {kind[:60] or 'of no kind that is told'}")
    ending = _ENDINGS[kind]
    data = _saved(answer, kind) if ending == "mhtml" else answer.body
    if ending == "mhtml" and (fuller := _fuller(data, announced)):
        return door.take_article(fuller, f"{name}.jsonl", called=called)
    return door.take_bytes(data, f"{name}.{ending}", called=called, replace=True)


def _saved(answer: Answer, kind: str) -> bytes:
    """Write a page as MHTML: its bytes, its address and its encoding."""
    found = _CHARSET.search(answer.headers.get("content-type", ""))
    charset = f"; charset={found[1]}" if found else ""
    address = quote(answer.url, safe="%/:=&?~#+!$,;'@()*[]")
    head = (
        "MIME-Version: 1.0",
        f"Snapshot-Content-Location: {address}",
        'Content-Type: multipart/related; type="text/html"; boundary="onrecord-page"',
        "",
        "--onrecord-page",
        f"Content-Type: {kind}{charset}",
        "Content-Transfer-Encoding: base64",
        f"Content-Location: {address}",
        "",
    )
    lines = "\r\n".join(head).encode("ascii") + b"\r\n" + base64.encodebytes(answer.body).replace(b"\n", b"\r\n")
    return lines + b"--onrecord-page--\r\n"


def _fuller(data: bytes, announced: Record) -> Article | None:
    """Return a page's article with the day and publisher that the feed tells, where the page tells none; else None."""
    with temporary_folder() as folder:
        write_whole(folder / "page.mhtml", data)
        found = [one for one in read_articles(folder / "page.mhtml") if isinstance(one, Article)]
    if len(found) != 1 or (found[0].published and found[0].publisher):
        return None
    try:
        day = published_of(announced.published, where="feed")
    except ReadError:
        day = None
    fuller = replace(found[0], published=found[0].published or day, publisher=found[0].publisher or announced.publisher)
    return None if fuller == found[0] else fuller
