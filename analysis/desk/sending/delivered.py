"""What came of sending an edition, or the word of a failure, to one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["sent", "already sent", "not due", "would be sent", "failed", "unknown"]


@dataclass(frozen=True, slots=True)
class Delivered:
    """Where something went (``to``, without anything secret) and what came of it.

    "not due" is what ``send_when`` holds back; "failed" did not go out and is tried again with the next run; of what is
    "unknown" nobody can say whether it went out: it is told, and not sent again unless asked for.
    """

    to: str
    state: State
    why: str | None = None

    @property
    def summary(self) -> str:
        """One line for a terminal or a log."""
        return f"{self.to}: {self.state}" + (f": {self.why}" if self.why else "")

    @property
    def is_good(self) -> bool:
        """Tell whether nobody has to look after it."""
        return self.state not in ("failed", "unknown")
