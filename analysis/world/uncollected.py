"""Let nobody look for garbage while many objects are made that all stay: to go through them again and again costs a third."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MADE = 200_000  # objects more than went, after which the young are looked through; of its own accord Python does at 700
_ROUNDS = 30  # of the young, after which the older ones are


def collect_seldom() -> None:
    """Let this process look for garbage in cycles seldom: its rows and words have none, and are a million."""
    gc.set_threshold(_MADE, _ROUNDS, _ROUNDS)


@contextmanager
def uncollected() -> Iterator[None]:
    """Make objects without a look for garbage meanwhile; afterwards, also after an error, it is as before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
