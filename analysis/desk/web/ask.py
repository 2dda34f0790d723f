"""Ask the web for a page or feed: never more than asked, nowhere but where it is allowed, within limits of size and time."""

from __future__ import annotations

import base64
import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import httpcore

from analysis.desk.web.addresses import BarredError
from analysis.desk.web.line import Line
from analysis.desk.web.tls import context_of
from analysis.errors import SourceError
from analysis.read.sources import check_address

AGENT = "onrecord"
MOST_BYTES = 20_000_000
ROBOTS = "/robots.txt"
_SECONDS = 60.0  # for one answer
_MOST_STEPS = 5
_MOVED = (301, 302, 303, 307, 308)
_SAFE = "%/:=&?~#+!$,;'@()*[]"  # what an address may hold as it is


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: the address that answered at last, its status, headers by small names, and the body."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Web:
    """Asks for one source, for ``patience`` seconds in all, waits included.

    ``delay`` is the least time between two requests to a host, ``login`` goes to ``home`` alone.
    """

    private: bool = False
    delay: float = 2.0
    login: tuple[str, str] | None = None
    home: str = ""
    seconds: float = _SECONDS
    most_bytes: int = MOST_BYTES
    patience: float = 900.0
    sleep: Callable[[float], None] = time.sleep
    _began: float = field(default_factory=time.monotonic)
    _last: dict[str, float] = field(default_factory=dict)

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        allowed: Callable[[str], float | None] | None = None,
    ) -> Answer:
        """Get what is at an address, over at most five steps, each of which has to be allowed as the first one.

        ``allowed`` says how long to wait before a request to an address, None where robots may not ask for it. Raises
        SourceError for whatever is no answer; any status but a redirect is one.
        """
        url = resolved(url)
        for _ in range(_MOST_STEPS + 1):
            wait = allowed(url) if allowed else 0.0
            if wait is None:
                raise BarredError("its robots.txt does not allow it", where=shown(url), remedy="ask the publisher, or leave it")
            answer = self._once(url, headers or {}, wait)
            if answer.status not in _MOVED or "location" not in answer.headers:
                return answer
            url = _next(url, answer.headers["location"])
        raise BarredError("it leads on and on", where=shown(url), remedy="look at it in a browser")

    def _once(self, url: str, headers: Mapping[str, str], wait: float) -> Answer:
        host = origin(url)
        try:
            self._wait(host, max(self.delay, wait))
            return self._ask(url, {**headers, **self._authorization(host)})
        except SourceError as error:
            raise type(error)(error.what, where=error.where or shown(url), remedy=error.remedy) from None
        except (httpcore.TimeoutException, TimeoutError):
            raise SourceError("it took too long to answer", where=shown(url), remedy="it is tried again next time") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError, zlib.error) as error:
            what = f"no answer: {type(error).__name__}: {str(error)[:120]}"
            raise SourceError(what, where=shown(url), remedy="it is tried again next time") from None
        finally:
            if urlsplit(url).path != ROBOTS:  # what has to be asked before anything else does not delay it
                self._last[host] = time.monotonic()

    def _wait(self, host: str, seconds: float) -> None:
        """Wait until a host may be asked again. Raises SourceError where that is longer than a run may take."""
        now = time.monotonic()
        left = max(0.0, self._last.get(host, now - seconds) + seconds - now)
        if now + left > self._began + self.patience:
            raise SourceError(f"it would take longer than {self.patience:g} seconds", remedy="it is tried again next time")
        if left:
            self.sleep(left)

    def _authorization(self, host: str) -> dict[str, str]:
        if self.login is None or host != origin(self.home):
            return {}
        return {"Authorization": "Basic " + base64.b64encode(":".join(self.login).encode()).decode()}

    def _ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        told = {"User-Agent": f"{AGENT}/{version('onrecord')}", "Accept-Encoding": "gzip", "Connection": "close", **headers}
        line = Line(private=self.private, seconds=self.seconds)
        context = context_of(None)
        with (
            httpcore.ConnectionPool(network_backend=line, ssl_context=context, max_keepalive_connections=0) as pool,
            pool.stream("GET", ascii_address(url), headers=list(told.items())) as response,
        ):
            heard = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            body = b"" if response.status in _MOVED else self._body(response, heard.get("content-encoding", ""))
            return Answer(url, response.status, heard, body)

    def _body(self, response: Any, encoding: str) -> bytes:
        """Read the body, unpacked, up to the limit of size."""
        parts, size = [], 0
        for part in _unpacked(response.iter_stream(), encoding.strip().lower(), self.most_bytes):
            size += len(part)
            if size > self.most_bytes:
                raise BarredError(f"it has more than {self.most_bytes:,} bytes", remedy="save what you want of it by hand")
            parts.append(part)
        return b"".join(parts)


def origin(url: str) -> str:
    """Return scheme, host and port of an address."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{port}"


def shown(url: str) -> str:
    """Return an address for a message: without a password, and what follows the path, which may be a key."""
    return re.sub(r"//[^/@]*@", "//", url.partition("?")[0].partition("#")[0])[:300]


def resolved(link: str, *, base: str = "") -> str:
    """Return where a link leads, as seen from a page. Raises BarredError where that is no address of the web."""
    try:
        return check_address(urljoin(base, link.strip()))
    except ValueError:
        raise BarredError("it leads out of the web", where=shown(base or link), remedy="look at it in a browser") from None


def _next(url: str, location: str) -> str:
    """Return where a redirect leads. Raises BarredError where that is no address of the web, or one without its protection."""
    target = resolved(location, base=url)
    if url.startswith("https:") and not target.startswith("https:"):
        raise BarredError("it leads from https:// to http://", where=shown(url), remedy="look at it in a browser")
    return target


def _unpacked(parts: Iterator[bytes], encoding: str, most: int) -> Iterator[bytes]:
    """Unpack as it comes, never more at once than one may have in all."""
    if encoding in ("", "identity"):
        yield from parts
        return
    if encoding not in ("gzip", "x-gzip"):
        raise BarredError(f"it is packed as {encoding[:20]!r}, which was not asked for", remedy="save it by hand")
    unpacker = zlib.decompressobj(wbits=47)
    for part in parts:
        yield unpacker.decompress(part, most + 1)
        if unpacker.unconsumed_tail:
            raise BarredError(f"it unpacks to more than {most:,} bytes", remedy="save what you want of it by hand")
    if not unpacker.eof:
        raise SourceError("its answer was cut off", remedy="it is tried again next time")


def ascii_address(url: str) -> str:
    """Write an address as it goes over the line: the host in IDNA, the rest escaped, no fragment."""
    parts = urlsplit(url)._replace(fragment="")
    host = (parts.hostname or "").encode("idna").decode() if not (parts.hostname or "").isascii() else parts.hostname or ""
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{parts.port}" if parts.port else ""
    return parts._replace(
        netloc=netloc, path=quote(parts.path or "/", safe=_SAFE), query=quote(parts.query, safe=_SAFE)
    ).geturl()
