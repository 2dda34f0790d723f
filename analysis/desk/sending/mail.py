"""Editions by mail: one message for each reader, over a line that is protected, with the PDF where it is wanted."""

from __future__ import annotations

import re
import smtplib
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from typing import Any

from analysis.desk.sending.content import Content
from analysis.desk.sending.letter import Letter
from analysis.desk.sending.parcel import Parcel, Place, key_of
from analysis.desk.web.tls import context_of
from analysis.errors import DeliveryError, TryAgainError, UnsureError
from analysis.read.delivery import Mail

_SECONDS = 30.0  # for one answer
_MOST_MISSED = 3
_PORTS = {"tls": 465, "starttls": 587, "none": 25}
_LOGIN_FAILED = "the mail server does not let us in"


@dataclass
class Post:
    """A mail server, connected to when the first message goes, and left after the last."""

    channel: Mail
    _stack: ExitStack = field(default_factory=ExitStack)
    _server: smtplib.SMTP | None = None
    _missed: int = 0

    def send(self, message: EmailMessage) -> None:
        """Send a message to its one recipient. Raises DeliveryError, TryAgainError, UnsureError."""
        sender, recipient = address_of(self.channel.sender), address_of(str(message["To"]))
        data = message.as_bytes(policy=SMTP)
        try:
            server = self._connected()
            server.ehlo_or_helo_if_needed()
            _accepted(server.mail(sender), "the sender")
            _accepted(server.rcpt(recipient), "the recipient")
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            raise self._not_sent(error) from None
        try:
            server.data(data)
        except smtplib.SMTPDataError as error:  # its word that it did not take it
            self.close()
            raise self._not_sent(error) from None
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            what = f"the line broke while the message was sent ({type(error).__name__})"
            raise UnsureError(what, where=self._where(), remedy="ask whether it came; --again sends it again") from None

    def check(self) -> None:
        """See that the secret is there. Raises ParameterError."""
        if self.channel.password is not None:
            self.channel.password.read()
        context_of(self.channel.ca)

    def close(self) -> None:
        """Take leave of the server."""
        self._server = None
        with suppress(OSError, smtplib.SMTPException):
            self._stack.close()

    def _connected(self) -> smtplib.SMTP:
        """Return the server; one that could not be reached for one reader is not waited for by the next."""
        if self._server is None:
            if self._missed >= _MOST_MISSED:
                raise smtplib.SMTPServerDisconnected("the server was not reached before")
            self._missed += 1
            self._server = self._stack.enter_context(self._opened())
            self._missed = 0
        return self._server

    def _opened(self) -> smtplib.SMTP:
        channel = self.channel
        password = channel.password.read() if channel.password else None
        port = channel.port or _PORTS[channel.security]
        if channel.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(channel.host, port, timeout=_SECONDS, context=context_of(channel.ca))
        else:
            server = smtplib.SMTP(channel.host, port, timeout=_SECONDS)
        try:
            if channel.security == "starttls":
                server.starttls(context=context_of(channel.ca))
            if channel.user is not None and password is not None:
                server.login(channel.user, password)
        except BaseException:
            server.close()
            raise
        return server

    def _not_sent(self, error: Exception) -> DeliveryError:
        """Say why a message did not go out; what a server calls lasting is not tried again at once."""
        if isinstance(error, smtplib.SMTPAuthenticationError):
            return DeliveryError(_LOGIN_FAILED, where=self._where(), remedy="check user and password")
        code = error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else 0
        told = self._clean(_said(error))
        kind = DeliveryError if code >= 500 or isinstance(error, smtplib.SMTPNotSupportedError) else TryAgainError
        return kind(f"the mail did not go out: {told}", where=self._where())

    def _clean(self, text: str) -> str:
        """Take the password out of what a server says."""
        with suppress(Exception):
            if self.channel.password is not None:
                text = text.replace(self.channel.password.read(), "…")
        return " ".join(text.split())[:200]

    def _where(self) -> str:
        return f"{self.channel.host}:{self.channel.port or _PORTS[self.channel.security]}"


def mail_place(recipient: str) -> Place:
    """Return a recipient as a place: the same one whichever server the mail goes through."""
    address = address_of(recipient)
    return Place(key_of("mail", address.lower()), f"mail to {address}")


def mail_parcel(
    post: Post, recipient: str, letter: Letter, *, key: str, now: datetime, attached: Content | None = None
) -> Parcel:
    """Return a letter to one recipient; ``key`` identifies what is told, and with it the message."""
    message = message_of(post.channel, recipient, letter, key=key, now=now)
    size = ""
    if attached is not None and (pdf := attached.page("pdf")):
        message.add_attachment(pdf.read_bytes(), maintype="application", subtype="pdf", filename=_file_name(pdf.name))
        size = f", {pdf.name} attached"
    return Parcel(f"“{letter.subject}”{size}", lambda: post.send(message), post.check)


def message_of(channel: Mail, recipient: str, letter: Letter, *, key: str, now: datetime) -> EmailMessage:
    """Write a message; its id tells mail servers that one that is sent again is the same."""
    message = EmailMessage(policy=default)
    message["From"], message["To"] = channel.sender, recipient
    message["Subject"] = _words(letter.subject)
    message["Date"] = format_datetime(now)
    domain = address_of(channel.sender).rpartition("@")[2]
    message["Message-ID"] = f"<{key_of('onrecord', key, address_of(recipient).lower())}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    return message


def _file_name(name: str) -> str:
    """Return the name of an attachment: the file's, if it is a plain one."""
    return name if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,150}", name) else "briefing.pdf"


def _words(text: str) -> str:
    """Return a header's words: the library would decode an encoded word in them, and a line end in that begins a header."""
    return " ".join(text.replace("=?", "= ?").split())


def address_of(mailbox: str) -> str:
    """Return the address in "Name <name@host>"."""
    header: Any = default.header_factory("to", mailbox)
    return str(header.addresses[0].addr_spec)


def parts_of(channel: Mail, content: Content, link: str | None) -> tuple[Content | None, str]:
    """Say whether an edition's PDF is attached, and where else it is."""
    pdf = content.page("pdf")
    if channel.pdf == "none" or pdf is None:
        return None, ""
    if channel.pdf == "attach" and pdf.stat().st_size <= channel.most_bytes:
        return content, ""
    there = content.link(link, pdf.name)
    return None, f"The PDF: {there}" if there else f"The PDF is too large for a mail; it is {pdf.name} of the edition's files."


def _accepted(reply: tuple[int, bytes], what: str) -> None:
    code, said = reply
    if code not in (250, 251):
        raise smtplib.SMTPResponseException(code, f"{what} is refused: {said.decode('utf-8', 'replace')}".encode())


def _said(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        told = error.smtp_error
        return f"{error.smtp_code} {told.decode('utf-8', 'replace') if isinstance(told, bytes) else told}"
    return f"{type(error).__name__}: {error}"
