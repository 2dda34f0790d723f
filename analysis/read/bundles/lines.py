"""Lines of a bundle: labels, paragraphs, what is matched in small letters."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

PAGE = "\f"  # stands as a line of its own where a page of a PDF begins
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w/ .()'’-]{0,40}?)\s?:[\s\xa0]*(?P<value>.*)", re.DOTALL)
_WIDE = (45, 140)  # characters of a line that is wrapped
_SLACK = 3
_EVEN, _MANY = 15, 3  # a text is wrapped where more than three lines are as wide as the widest, but for some characters
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
    lengths = sorted(length for line in lines if (length := len(line.strip())) <= _WIDE[1])
    width = lengths[-1] if lengths else 0
    even = sum(length >= width - _EVEN for length in lengths) > _MANY
    joined = (part for block in blocks if block for part in _joined(block, width=width, even=even))
    return "\n\n".join(" ".join(part.split()) for part in joined)


def _joined(block: Sequence[str], *, width: int, even: bool) -> list[str]:
    """Join a block's lines where they are one wrapped paragraph: to most of them the next line's first word was too long.

    Where few lines of the text are of its ``width``, so that it may not be wrapped at all, a line that ends a sentence stays.
    """
    lines = [line.strip() for line in block]
    full = [len(line) + 1 + len(after.split()[0]) >= width - _SLACK for line, after in pairwise(lines)]
    ends = not even and any(_END.search(line) and after[:1].isupper() for line, after in pairwise(lines))
    wrapped = bool(full) and _WIDE[0] <= width and max(map(len, lines)) <= _WIDE[1] and sum(full) >= 0.8 * len(full)
    return [" ".join(lines)] if wrapped and not ends else lines
