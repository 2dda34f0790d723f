"""Lines of a bundle: labels, paragraphs, what is matched in small letters."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from analysis.errors import ReadError

PAGE = "\f"  # stands as a line of its own where a page of a PDF begins
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w/ .()'’-]{0,40}?)\s?:[\s\xa0]*(?P<value>.*)", re.DOTALL)
_WIDE = (40, 140)  # characters of a line that is wrapped
_SLACK = 3
_ENDED = 0.4  # of the lines of a wrapped text end a sentence, at most
_END = re.compile(r"[.!?]['\"”’)]*$")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))


@cache
def phrases(database: str, *names: str) -> frozenset[str]:
    """Return the labels of a database under these names."""
    return frozenset(label for name in names for label in _table()[database][name])


@cache
def pattern(database: str, name: str) -> re.Pattern[str]:
    """Return a database's list of patterns as one, for a whole line in small letters."""
    return re.compile("|".join(f"(?:{one})" for one in _table()[database][name]))


def is_line(line: str, database: str, name: str) -> bool:
    """Tell whether a line is one of a database's own ("End of Document")."""
    return len(line) <= 80 and pattern(database, name).fullmatch(" ".join(line.casefold().split())) is not None


def label_of(line: str) -> tuple[str, str] | None:
    """Part "BYLINE: Jane Doe" into its label, in small letters, and its value; None for a line without one."""
    found = _LABEL.fullmatch(line.strip()) if ":" in line[:60] else None
    return (" ".join(found["label"].casefold().split()), found["value"].strip()) if found else None


def has_label(line: str, labels: frozenset[str]) -> bool:
    """Tell whether a line begins with one of these labels and a colon."""
    found = label_of(line)
    return found is not None and found[0] in labels


def filled(lines: Iterable[str]) -> list[str]:
    """Return the lines that hold something, trimmed."""
    return [line.strip() for line in lines if line.strip()]


def refuse_several(starts: int) -> None:
    """Raise ReadError where a part holds the starts of several articles: the line between them was lost."""
    if starts > 1:
        raise ReadError(f"{starts} articles run into one another here", remedy="export it again, or as another format")


def paragraphs(lines: Sequence[str]) -> str:
    """Return running text: lines of one width are one paragraph, wrapped; others are each one; blank lines between."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip() and line != PAGE:
            starts = blocks[-1] and line[:1].isspace() and not blocks[-1][-1][:1].isspace()  # an indented first line
            blocks += [[line]] if starts else []
            blocks[-1] += [] if starts else [line]
        elif blocks[-1]:
            blocks.append([])
    inner = [line.strip() for block in blocks for line in block[:-1]]
    width = max((len(line) for line in inner if len(line) <= _WIDE[1]), default=0)
    wrapped = sum(_END.search(line) is not None for line in inner) <= _ENDED * len(inner)
    joined = (part for block in blocks if block for part in _joined(block, width=width if wrapped and width >= _WIDE[0] else 0))
    return "\n\n".join(" ".join(part.split()) for part in joined)


def _joined(block: Sequence[str], *, width: int) -> list[str]:
    """Join the lines of a block that are one paragraph.

    A line goes on in the next one if it is long and ends no sentence, or, in a text wrapped at a ``width``, if the next line's
    first word was too long for it.
    """
    told = [block[0].strip()]
    for line, after in pairwise(one.strip() for one in block):
        open_end = _WIDE[0] <= len(line) <= _WIDE[1] and not _END.search(line)
        full = 0 < width - _SLACK <= len(line) + 1 + len(after.split()[0]) and len(line) <= _WIDE[1]
        if open_end or full:
            told[-1] += f" {after}"
        else:
            told.append(after)
    return told
