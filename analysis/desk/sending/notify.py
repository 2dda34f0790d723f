"""Slack, Teams, ntfy and the like, through Apprise, which is an extra: ``onrecord[notify]``."""

from __future__ import annotations

import logging
import warnings
from typing import Any

from analysis.desk.sending.letter import Letter
from analysis.desk.sending.parcel import Parcel, Place, key_of
from analysis.errors import MissingSystemPackage, ParameterError, UnsureError
from analysis.read.delivery import Apprise

_LONGEST = 3_000  # characters: most services cut or refuse more


def notify_place(channel: Apprise) -> Place:
    """Return a service as a place, by where its address, a secret, is."""
    return Place(key_of("apprise", channel.url.named), f"service of {channel.url.named}")


def notify_parcel(channel: Apprise, letter: Letter) -> Parcel:
    """Return a letter's text for a service."""

    def check() -> None:
        _service(channel)

    return Parcel(f"“{letter.subject}”", lambda: _send(channel, letter), check)


def _send(channel: Apprise, letter: Letter) -> None:
    service = _service(channel)
    body = letter.text.partition("\n-- \n")[0].strip()
    body = body if len(body) <= _LONGEST else body[:_LONGEST].rpartition("\n")[0] + "\n…"
    if not service.notify(title=letter.subject, body=body, body_format="text"):
        what = "the service did not say that it took it"
        raise UnsureError(what, where=channel.url.named, remedy="look whether it came; --again sends it again")


def _service(channel: Apprise) -> Any:
    """Return the service. Raises ParameterError for an address that Apprise does not know."""
    try:
        import apprise
    except ImportError:
        remedy = 'pip install "onrecord[notify]"'
        raise MissingSystemPackage("Apprise is not installed", where="deliver.apprise", remedy=remedy) from None
    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)  # it tells of addresses, which are secrets
    service = apprise.Apprise(asset=apprise.AppriseAsset(secure_logging=True, async_mode=False))
    with warnings.catch_warnings(action="ignore"):  # it imports a hundred services, of which some warn
        known = service.add(channel.url.read())
    if not known:
        raise ParameterError(
            "this is no address that Apprise knows", where=channel.url.named, remedy="see its list of services"
        )
    return service
