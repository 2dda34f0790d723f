"""Send an edition to where it goes, each place at most once."""

from __future__ import annotations

from pathlib import Path

from analysis.desk.delivered import Delivered
from analysis.read.delivery import Delivery


def deliver(edition: Path, delivery: Delivery, *, dry_run: bool = False, again: bool = False) -> list[Delivered]:
    """Send the edition in a folder ``reports/NAME/edition-N`` to all places of a delivery, as ``send_when`` has it.

    What was sent is noted beside the edition's shelf and not sent again; what may have been sent is told, and sent again only
    with ``again``. ``dry_run`` sends nothing. Raises EditionError for a folder that is no edition, OutputError where another
    process delivers the same briefing.
    """
    raise NotImplementedError


def report_failure(shelf: Path, delivery: Delivery, *, what: str, dry_run: bool = False) -> list[Delivered]:
    """Tell maintainers, and whatever else takes failures, why there is no new edition; the same reason is told once."""
    raise NotImplementedError
