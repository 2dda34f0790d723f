"""The line to a server: to an address that was checked, and only until a set time, however slowly the other side speaks."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from analysis.desk.web.addresses import checked_addresses

_PATIENCE = 20.0  # seconds without a sign


class Line(httpcore.NetworkBackend):
    """Connects for ``httpcore``; all of one answer has to be there within ``seconds``."""

    def __init__(self, *, private: bool, seconds: float) -> None:
        self._private = private
        self._end = time.monotonic() + seconds
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  ours is stricter
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers. Raises SourceError for one that is none of the internet."""
        addresses = checked_addresses(host, port, private=self._private)
        for address in addresses[:-1]:
            try:
                return self._connect(address, port, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(addresses[-1], port, local_address, socket_options)

    def _connect(self, address: str, port: int, local: str | None, options: Iterable[Any] | None) -> httpcore.NetworkStream:
        patience = min(_PATIENCE, _left(self._end, httpcore.ConnectTimeout))
        return _Timed(self._plain.connect_tcp(address, port, patience, local, options), self._end)


class _Timed(httpcore.NetworkStream):
    """A stream that ends at a time, so that a byte now and then does not keep us."""

    def __init__(self, stream: httpcore.NetworkStream, end: float) -> None:
        self._stream = stream
        self._end = end

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, min(_PATIENCE, _left(self._end, httpcore.ReadTimeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, min(_PATIENCE, _left(self._end, httpcore.WriteTimeout)))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        patience = min(_PATIENCE, _left(self._end, httpcore.ConnectTimeout))
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, patience), self._end)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(end: float, late: type[httpcore.TimeoutException]) -> float:
    """Return how many seconds are left. Raises ``late`` where none are."""
    left = end - time.monotonic()
    if left <= 0:
        raise late("the answer takes too long")
    return left
