"""What came of collecting: of each source what was taken, passed over, refused, and whether it failed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

TOLD_AFTER = 3  # failures in a row: a feed is down for an hour now and then
_SHOWN = 10  # lines of a kind


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of one source.

    ``taken`` counts articles; ``files`` says of each file what came of it; ``passed_over`` are the headlines of articles that
    match no word; ``refused`` what could not be read, with the reason; ``error`` why the source failed, the ``failures``-th
    time in a row; ``waiting`` counts what is left for the next run; ``left_failed`` files of an inbox now in ``failed/``.
    """

    source: str
    taken: int = 0
    files: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    error: str | None = None
    failures: int = 0
    waiting: int = 0
    left_failed: int = 0

    @property
    def to_be_told(self) -> bool:
        """Tell whether the source has failed often enough to be somebody's business."""
        return self.failures >= TOLD_AFTER

    @property
    def summary(self) -> tuple[str, ...]:
        """Lines for a terminal or a log."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        counts = {"passed over": self.passed_over, "refused": self.refused}
        told = [f"{self.taken} article(s) taken", *(f"{len(some)} {what}" for what, some in counts.items() if some)]
        told += [f"{self.waiting} left for the next time"] * bool(self.waiting)
        if self.error is None:
            yield f"{self.source}: {', '.join(told)}"
        elif self.to_be_told:
            yield f"{self.source}: FAILED, the {self.failures}. time in a row: {self.error}"
        for what, some in counts.items():
            yield from (f"  {what}: {one}" for one in some[:_SHOWN])
            if len(some) > _SHOWN:
                yield f"  {what}: {len(some) - _SHOWN} more"


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of all the sources of a case."""

    case: str
    sources: tuple[Gathered, ...] = ()

    @property
    def taken(self) -> int:
        """How many articles were taken."""
        return sum(one.taken for one in self.sources)

    @property
    def failing(self) -> tuple[Gathered, ...]:
        """Return the sources whose failure is to be told."""
        return tuple(one for one in self.sources if one.to_be_told)
