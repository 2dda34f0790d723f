"""Mail (EML, mailboxes) and web pages that a browser saved whole (MHTML), which have the form of a mail."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import parseaddr
from pathlib import Path
from typing import IO

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.clean import clean_line, mend, text_of_markup
from analysis.read.decode import cannot_open, read_bytes
from analysis.read.html import article_from_page
from analysis.read.record import Record, article_from_record

MOST_BYTES = 50_000_000
_LONGEST_LINE = 1_000_000
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
    number = 0
    try:
        with path.open("rb") as file:
            for number, data in enumerate(_mails(file), start=1):
                yield _mail_or_error(data, f"{path}:{number}")
    except OSError as error:
        raise cannot_open(path, error) from None
    if not number:
        yield ReadError("it holds no mail", where=str(path), remedy="export it again")


def _mails(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the mails of a mailbox: each begins with a line "From …" below a blank one, which is not part of it."""
    mail: list[bytes] | None = None
    blank, size = True, 0
    while line := file.readline(_LONGEST_LINE):
        if blank and line.startswith(b"From "):
            if mail is not None:
                yield b"".join(mail)
            mail, size = [], 0
        elif mail is not None and size <= MOST_BYTES:
            mail.append(line.removeprefix(b">") if line.startswith(b">From ") else line)
            size += len(line)
        blank = not line.strip()
    if mail is not None:
        yield b"".join(mail)


def _mail_or_error(data: bytes, where: str) -> Article | ReadError:
    if len(data) > MOST_BYTES:
        return ReadError(f"this mail has more than {MOST_BYTES:,} bytes", where=where, remedy="leave it out")
    try:
        return _article(_parsed(data), where)
    except ReadError as error:
        return error


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


def _parsed(data: bytes) -> EmailMessage:
    try:
        return email.message_from_bytes(data, policy=default)
    except RecursionError:  # comments within comments of a header, without end
        raise ReadError("its head is nested without end", remedy="leave it out") from None


def _article(message: EmailMessage, where: str) -> Article:
    try:
        subject, sender, sent = (str(message.get(name) or "") for name in ("Subject", "From", "Date"))
        text = _text(message)
    except Exception as error:  # noqa: BLE001  broken headers end in whatever the library raises
        raise ReadError(
            f"it is no mail that can be read ({type(error).__name__})", where=where, remedy="export it again"
        ) from None
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
