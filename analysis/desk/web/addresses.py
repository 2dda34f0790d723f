"""Which machines a stranger's address may lead to: those of the public internet, and none of our own network."""

from __future__ import annotations

import ipaddress
import socket

from analysis.errors import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class BarredError(SourceError):
    """What must not be asked for, now or later."""


def checked_addresses(host: str, port: int, *, private: bool) -> list[str]:
    """Look a host up and return its addresses, each of which may be connected to. Raises SourceError.

    The connection is made to what is returned, so that a name that is looked up again leads nowhere else.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SourceError(f"there is no host {host[:100]!r}", remedy="check the address, and the network") from None
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not private and (ours := next((one for one in addresses if not is_public(one)), None)):
        what = f"{host!r} leads into a private network ({ours})"
        raise BarredError(what, remedy="`private = true` in its [[source]] allows that")
    return addresses


def is_public(text: str) -> bool:
    """Tell whether an address is one of the public internet; of one that stands for another, whether that is."""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _meant(address))


def _meant(address: Address) -> list[Address]:
    """Return the IPv4 addresses that an IPv6 address stands for; itself where it stands for none."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    nat64 = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
    found = (address.ipv4_mapped, address.sixtofour, nat64, *(address.teredo or ()))
    return [one for one in found if one is not None] or [address]
