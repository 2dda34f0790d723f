"""The page's own wording around an article's words, by which a line is taken apart: ``lines.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analysis.briefing.verify.claims import Claim
from analysis.briefing.verify.text import SOFT

_LISTS = (
    "The affair",
    "Due",
    "Highlights",
    "Since the last edition",
    "Agreement and conflict",
    "Relations",
)  # sections whose lists are all of lines


@dataclass(frozen=True, slots=True)
class Part:
    """What a line says by one reading of it: the words of an article by what they are, and what is told of them."""

    parts: dict[str, str]

    def get(self, name: str) -> str:
        """Return a part's words; nothing where this line has none."""
        return self.parts.get(name) or ""


def readings(claim: Claim) -> Iterator[Part]:
    """Give every way in which a line can be read as the page's own."""
    for pattern in _patterns(_group(claim)):
        if (found := pattern.fullmatch(claim.words)) is not None:
            yield Part(found.groupdict())


def is_line(claim: Claim) -> bool:
    """Tell whether all of these words have to be the page's own or an article's."""
    return bool(claim.evidence) or claim.section in _LISTS


def _group(claim: Claim) -> tuple[str, ...]:
    if claim.kind == "note":
        return ("note",)
    if claim.evidence:
        return ("sentence", "event", "quote", "role", "relation", "told")
    return ("bare", "about") if claim.section == "Agreement and conflict" else ("bare",)


@cache
def _patterns(groups: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    told = tomllib.loads(files("analysis.briefing.verify").joinpath("lines.toml").read_text(encoding="utf-8"))
    return tuple(re.compile(line.replace(" ", f"[ {SOFT}]")) for group in groups for line in told[group])
