"""Mail (EML, mailboxes) and web pages that a browser saved whole (MHTML), which have the form of a mail."""

from __future__ import annotations

import email
import mailbox
import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import parseaddr
from pathlib import Path

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.clean import clean_line, mend, text_of_markup
from analysis.read.decode import cannot_open, read_bytes
from analysis.read.html import article_from_page
from analysis.read.record import Record, article_from_record

MOST_BYTES = 50_000_000
_REPLY = re.compile(r"(?:(?:re|fw|fwd|aw|wg|tr)\s?:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"\n-- ?\n")
_FOOT = re.compile(
    r"(?:unsubscribe|you (?:are receiving|received) this (?:e-?mail|newsletter)|view (?:this|it) in (?:your|a) browser)",
    re.IGNORECASE,
)


def read_mail(path: Path) -> Iterator[Article | ReadError]:
    """Read the article in a mail. Raises ReadError."""
    yield _article(_parsed(read_bytes(path, most=MOST_BYTES)), str(path))


def read_mailbox(path: Path) -> Iterator[Article | ReadError]:
    """Read the articles in a mailbox, one mail at a time. Raises ReadError."""
    try:
        box = mailbox.mbox(path, create=False)
        keys = list(box.keys())
    except (OSError, mailbox.Error) as error:
        raise cannot_open(path, error if isinstance(error, OSError) else FileNotFoundError(2, str(error))) from None
    for number, key in enumerate(keys, start=1):
        where = f"{path}:{number}"
        try:
            yield _article(_parsed(_bounded(box.get_bytes(key), where)), where)
        except ReadError as error:
            yield error
    if not keys:
        yield ReadError("it holds no mail", where=str(path), remedy="export it again")


def read_saved_page(path: Path) -> Iterator[Article | ReadError]:
    """Read the article of a page that was saved whole. Raises ReadError."""
    message = _parsed(read_bytes(path, most=MOST_BYTES))
    part = next((one for one in message.walk() if one.get_content_type() in {"text/html", "application/xhtml+xml"}), None)
    if part is None:
        raise ReadError("it holds no web page", where=str(path), remedy="save the page again")
    address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
    data = part.get_payload(decode=True)
    yield article_from_page(
        data if isinstance(data, bytes) else b"", where=str(path), url=address, charset=part.get_content_charset()
    )


def _bounded(data: bytes, where: str) -> bytes:
    if len(data) > MOST_BYTES:
        raise ReadError(f"this mail has {len(data):,} bytes", where=where, remedy="leave it out")
    return data


def _parsed(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=default)


def _article(message: EmailMessage, where: str) -> Article:
    try:
        subject, sender, sent = (str(message.get(name) or "") for name in ("Subject", "From", "Date"))
        text = _text(message)
    except (ValueError, LookupError, IndexError, AttributeError, TypeError, KeyError) as error:  # broken headers and encodings
        raise ReadError(f"it is no mail that can be read ({str(error)[:80]})", where=where, remedy="export it again") from None
    if not (subject or sender or sent):
        raise ReadError("it has no head of a mail", where=where, remedy="export it again")
    name, address = parseaddr(sender)
    record = Record(text, clean_line(_REPLY.sub("", subject)), sent or None, byline=clean_line(name) or address or None)
    return article_from_record(record, where=where)


def _text(message: EmailMessage) -> str:
    """Return the words of a mail, without signature and foot: its plain part, or its HTML."""
    plain = message.get_body(preferencelist=("plain",))
    text = _content(plain) if plain is not None else ""
    if not text.strip():
        html = message.get_body(preferencelist=("html",))
        text = text_of_markup(_content(html)) if html is not None else ""
    text = _SIGNATURE.split(mend(text.replace("\r\n", "\n")), maxsplit=1)[0]
    parts = text.split("\n\n")
    while len(parts) > 1 and (_FOOT.search(parts[-1]) or not parts[-1].strip()):
        parts.pop()
    return "\n\n".join(parts).strip()


def _content(part: Message) -> str:
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")
