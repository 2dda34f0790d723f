"""Let one thread at a time find what is then kept: a second that asks meanwhile waits, and does not find it again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")


def alone(find: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
    """Return the function, run by one thread at a time."""
    lock = RLock()

    @wraps(find)
    def found(*given: _Given.args, **named: _Given.kwargs) -> _Found:
        with lock:
            return find(*given, **named)

    return found
