"""The time zone of this machine."""

from __future__ import annotations

import warnings


def local_zone() -> str:
    """Return its name; UTC where the machine does not say."""
    from tzlocal import get_localzone_name

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two places of the system that differ: the first counts
        try:
            return get_localzone_name() or "UTC"
        except (LookupError, ValueError, OSError):
            return "UTC"
