"""What a page says about itself: the facts of its header, running head and foot."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

UNREVIEWED = "machine extraction, unreviewed"
UNTITLED = "Briefing"
PAPERS = ("A4", "Letter")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A briefing's title, edition, as-of time (ISO 8601), period, review status, case, language (BCP 47) and paper."""

    title: str = UNTITLED
    edition: str = ""
    as_of: str = ""
    period: str = ""
    review: str = UNREVIEWED
    case: str = ""
    language: str = "en"
    paper: str = "A4"

    @property
    def running_head(self) -> str:
        """Return case (or title) and edition, as the head of every page after the first says them."""
        return " · ".join(part for part in (self.case or self.title, self.edition) if part)

    @property
    def created(self) -> str:
        """Return the as-of time if it is one that a document's metadata can hold, else nothing."""
        form = r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?"
        return self.as_of if re.fullmatch(form, self.as_of) else ""


def page_facts(metadata: Mapping[str, Any]) -> PageFacts:
    """Read a notebook's ``metadata["onrecord"]``; what is absent, empty or no text is left at its default."""
    given = metadata.get("onrecord", {})
    if not isinstance(given, Mapping):
        return PageFacts()
    names = ("title", "edition", "as_of", "period", "review", "case", "language", "paper")
    facts = {name: text for name in names if (text := _line(given.get(name)))}
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", facts.get("language", "en")):
        del facts["language"]
    if facts.get("paper") not in PAPERS:
        facts.pop("paper", None)
    return PageFacts(**facts)


def _line(value: object) -> str:
    """Return a value as one line of text without control characters."""
    text = str(value) if isinstance(value, str | int | float) else ""
    return " ".join("".join(" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in text).split())
