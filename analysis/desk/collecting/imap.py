"""A folder of an IMAP server: its mails are read in order, and nothing there is changed, not even whether they were seen."""

from __future__ import annotations

import base64
import imaplib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from analysis.desk.collecting.door import Door
from analysis.desk.collecting.memory import Memory, key_of
from analysis.desk.web.tls import context_of
from analysis.errors import SourceError
from analysis.read.mail import MOST_BYTES
from analysis.read.sources import Imap

_SECONDS = 30.0  # for one answer
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_PLAIN = re.compile(r"[\x20-\x25\x27-\x7e]+|&|[^\x20-\x7e]+")


def gather_imap(source: Imap, door: Door, memory: Memory, *, save: Callable[[], None]) -> int:
    """Take the mails that came since the last one read; returns how many are left. Raises SourceError, ParameterError."""
    with _opened(source) as server:
        _choose(server, source, memory)
        uids = _uids(server, memory.uid)
        for uid in uids[: source.most]:
            _take(server, uid, door)
            memory.uid = uid
            save()
    return max(0, len(uids) - source.most)


@contextmanager
def _opened(source: Imap) -> Iterator[imaplib.IMAP4]:
    """Give a server that knows us, and take leave of it."""
    password = source.password.read()
    where = f"{source.host}/{source.folder}"
    try:
        server = _connected(source)
        try:
            _log_in(server, source.user, password)
            yield server
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                server.logout()
    except (imaplib.IMAP4.error, OSError) as error:
        told = str(error).replace(password, "…")[:200]
        what = f"the mail server does not serve: {told}"
        raise SourceError(what, where=where, remedy="check host, user and password") from None


def _connected(source: Imap) -> imaplib.IMAP4:
    if source.security == "tls":
        return imaplib.IMAP4_SSL(source.host, source.port or 993, ssl_context=context_of(source.ca), timeout=_SECONDS)
    server = imaplib.IMAP4(source.host, source.port or 143, timeout=_SECONDS)
    if source.security == "starttls":
        server.starttls(context_of(source.ca))
    return server


def _log_in(server: imaplib.IMAP4, user: str, password: str) -> None:
    if "AUTH=PLAIN" in server.capabilities:
        server.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
    else:
        server.login(_quoted(user), password)


def _choose(server: imaplib.IMAP4, source: Imap, memory: Memory) -> None:
    """Open the folder to read; begin anew where its numbers are no longer those of the last time."""
    status, said = server.select(_quoted(_utf7(source.folder)), readonly=True)
    if status != "OK":
        told = b" ".join(one for one in said if isinstance(one, bytes)).decode("utf-8", "replace")[:200]
        raise SourceError(f"there is no such folder: {told}", where=f"{source.host}/{source.folder}", remedy="check its name")
    told = (server.response("UIDVALIDITY")[1] or [None])[0]
    validity = int(told) if isinstance(told, bytes) and told.isdigit() else 0
    if validity != memory.validity:
        memory.validity, memory.uid = validity, 0


def _uids(server: imaplib.IMAP4, after: int) -> list[int]:
    _, found = server.uid("SEARCH", f"UID {after + 1}:*")
    told = [int(one) for one in (found[0] or b"").split() if one.isdigit() and len(one) < 11]
    return sorted(uid for uid in told if uid > after)  # `*` is the last, whatever its number


def _take(server: imaplib.IMAP4, uid: int, door: Door) -> None:
    called = f"mail {uid}"
    _, sizes = server.uid("FETCH", str(uid), "(RFC822.SIZE)")
    size = _SIZE.search(sizes[0] if sizes and isinstance(sizes[0], bytes) else b"")
    if size and int(size[1]) > MOST_BYTES:
        door.refuse(called, f"it has more than {MOST_BYTES:,} bytes")
        return
    _, parts = server.uid("FETCH", str(uid), "(BODY.PEEK[])")
    data = next((one[1] for one in parts if isinstance(one, tuple)), None)
    if data is not None:  # None: it was removed meanwhile
        door.take_bytes(data, f"{key_of(data)}.eml", called=called)


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _utf7(name: str) -> str:
    """Write a folder's name as IMAP does (RFC 3501, 5.1.3)."""
    return "".join(_shifted(part) for part in _PLAIN.findall(name))


def _shifted(part: str) -> str:
    if part == "&":
        return "&-"
    if part.isascii():
        return part
    return "&" + base64.b64encode(part.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"
