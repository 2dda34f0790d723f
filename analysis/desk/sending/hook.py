"""A webhook: JSON by POST, signed as Standard Webhooks has it (id, time and body under HMAC-SHA256)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

import httpcore

from analysis.desk.sending.parcel import Parcel, Place, key_of
from analysis.desk.web.ask import AGENT, ascii_address
from analysis.desk.web.line import Line
from analysis.desk.web.tls import context_of
from analysis.errors import DeliveryError, ParameterError, SourceError, TryAgainError, UnsureError
from analysis.read.delivery import Webhook
from analysis.read.sources import check_address

_SECONDS = 30.0
_BUSY = (408, 425, 429, 500, 502, 503)
_NOT_SENT = (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.WriteError, httpcore.WriteTimeout, httpcore.PoolTimeout)


def hook_place(channel: Webhook) -> Place:
    """Return a webhook as a place."""
    if isinstance(channel.url, str):
        return Place(key_of("webhook", channel.url), f"webhook at {urlsplit(channel.url).hostname}")
    return Place(key_of("webhook", channel.url.named), f"webhook of {channel.url.named}")


def hook_parcel(channel: Webhook, payload: Mapping[str, Any], *, key: str, now: datetime) -> Parcel:
    """Return a payload for a webhook; ``key`` identifies what is told, so that a receiver knows it again."""
    message = key_of("msg", key, hook_place(channel).key)
    body = json.dumps(payload, ensure_ascii=False).encode("utf-8", "replace")

    def send() -> None:
        url = _url(channel)
        _post(url, body, _headers(channel, body, message=message, now=now), private=channel.private)

    def check() -> None:
        _url(channel)
        _headers(channel, body, message=message, now=now)

    return Parcel(f"{payload.get('kind')} as JSON, {len(body):,} bytes", send, check)


def signature(secret: str, *, message: str, timestamp: int, body: bytes) -> str:
    """Sign a message. A secret that begins with ``whsec_`` is base64, any other is taken as it is. Raises ParameterError."""
    key = secret.encode()
    if secret.startswith("whsec_"):
        try:
            key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except binascii.Error:
            raise ParameterError("the webhook's secret is no base64", remedy="copy it whole, from whsec_ to its end") from None
    digest = hmac.new(key, f"{message}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def _headers(channel: Webhook, body: bytes, *, message: str, now: datetime) -> dict[str, str]:
    timestamp = int(now.timestamp())
    told = {"webhook-id": message, "webhook-timestamp": str(timestamp)}
    if channel.secret is not None:
        told["webhook-signature"] = signature(channel.secret.read(), message=message, timestamp=timestamp, body=body)
    return told


def _url(channel: Webhook) -> str:
    if isinstance(channel.url, str):
        return channel.url
    try:
        url = check_address(channel.url.read())
    except ValueError as error:
        raise ParameterError(f"the webhook's address is none: {error}", where=channel.url.named) from None
    if not url.startswith("https://") and not channel.private:
        raise ParameterError("the webhook's address is not https://", where=channel.url.named, remedy="take one that is")
    return url


def _post(url: str, body: bytes, headers: Mapping[str, str], *, private: bool) -> None:
    """Send a body. Raises TryAgainError or DeliveryError where it was not taken, UnsureError where nobody knows."""
    told = {
        "User-Agent": f"{AGENT}/{version('onrecord')}",
        "Content-Type": "application/json",
        "Connection": "close",
        **headers,
    }
    where = urlsplit(url).hostname
    line = Line(private=private, seconds=_SECONDS)
    try:
        with httpcore.ConnectionPool(network_backend=line, ssl_context=context_of(None)) as pool:
            answer = pool.stream("POST", ascii_address(url), headers=list(told.items()), content=body)
            with answer as response:
                status = response.status
    except SourceError as error:
        raise DeliveryError(error.what, where=where, remedy="`private = true` allows an address of one's own network") from None
    except _NOT_SENT as error:
        raise TryAgainError(f"no connection ({type(error).__name__})", where=where) from None
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        what = f"it was sent and not answered ({type(error).__name__})"
        raise UnsureError(what, where=where, remedy="ask whether it came; --again sends it again") from None
    _check(status, where)


def _check(status: int, where: str | None) -> None:
    if 200 <= status < 300:
        return
    if status == 504:
        raise UnsureError("a gateway got no answer to it (status 504)", where=where, remedy="ask whether it came")
    kind = TryAgainError if status in _BUSY else DeliveryError
    raise kind(f"it was not taken (status {status})", where=where)
