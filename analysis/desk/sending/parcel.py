"""One thing that goes to one place, and how it is sent: tried again where it surely did not arrive, told where nobody knows."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from analysis.desk.sending.delivered import Delivered
from analysis.desk.sending.journal import Fate
from analysis.errors import OnRecordError, OutputError, TryAgainError, UnsureError

Outcome = Literal["sent", "failed", "unknown"]
_FIRST_WAIT = 2.0  # seconds before the second try; four times as long before each further one


@dataclass(frozen=True, slots=True)
class Place:
    """Where something goes: ``key`` is its identity in the journal, ``to`` its name for people, without anything secret."""

    key: str
    to: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is sent: ``what`` says it in words, for a dry run.

    ``send`` raises TryAgainError or DeliveryError where it surely did not go out, UnsureError where it may have. ``check``
    looks whether it could be sent.
    """

    what: str
    send: Callable[[], None]
    check: Callable[[], None]


class Note(Protocol):
    """Writes down what becomes of a parcel."""

    def __call__(self, fate: Fate, why: str = "") -> None:
        """Note it on the disk. Raises OutputError."""


def key_of(kind: str, *parts: object) -> str:
    """Return an identity: a kind and a digest, so that no address stands in the journal."""
    return f"{kind}-{hashlib.sha256(chr(31).join(map(str, parts)).encode()).hexdigest()[:16]}"


def send_once(parcel: Parcel, to: str, note: Note, *, tries: int, sleep: Callable[[float], None] = time.sleep) -> Delivered:
    """Note that a parcel is about to be sent, send it, and note what came of it; nothing is raised."""
    try:
        note("begun")
    except OutputError as error:
        return Delivered(to, "failed", f"its journal cannot be written: {error}")
    fate, why = _tried(parcel, tries, sleep)
    try:
        note(fate, why)
    except OutputError as error:  # it stands there as begun: told as unknown the next time, and not sent again
        return Delivered(to, fate, f"{why} (this could not be noted: {error})".strip())
    return Delivered(to, fate, why or None)


def _tried(parcel: Parcel, tries: int, sleep: Callable[[float], None]) -> tuple[Outcome, str]:
    for number in range(1, tries + 1):
        try:
            parcel.send()
        except TryAgainError as error:
            if number == tries:
                return "failed", f"{error}, at {number} tries"
            sleep(_FIRST_WAIT * 4 ** (number - 1))
        except UnsureError as error:
            return "unknown", str(error)
        except OnRecordError as error:
            return "failed", str(error)
        except Exception as error:  # noqa: BLE001  one place must not cost another its edition
            return "unknown", f"{type(error).__name__} (a fault of this program)"
        else:
            return "sent", ""
    raise AssertionError(tries)
