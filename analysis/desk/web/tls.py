"""How servers prove who they are: by the authorities of the system and of certifi, and one of the desk's own."""

from __future__ import annotations

import ssl
from functools import cache
from pathlib import Path

import httpcore

from analysis.errors import ParameterError


@cache
def context_of(ca: Path | None) -> ssl.SSLContext:
    """Return the settings of a connection with TLS. Raises ParameterError where ``ca`` is no certificate."""
    context = httpcore.default_ssl_context()
    if ca is not None:
        try:
            context.load_verify_locations(ca)
        except (OSError, ssl.SSLError) as error:
            what = f"`ca` cannot be read as a certificate: {error}"
            raise ParameterError(what, where=str(ca), remedy="name a file in PEM form") from None
    return context
