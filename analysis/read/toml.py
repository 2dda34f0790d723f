"""TOML files that people and strangers write: a table, or a word on what is wrong with the file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from analysis.errors import CaseError


def read_toml(file: Path) -> dict[str, Any]:
    """Read a TOML file, whose byte order mark may be there. Raises CaseError with file, place and remedy."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseError(f"not UTF-8 at byte {error.start:,}", where=str(file), remedy="save it as UTF-8") from None
    except OSError as error:
        what = f"cannot be opened: {error.strerror}"
        raise CaseError(what, where=str(file), remedy="check its name and its permissions") from None
    return parse_toml(text, where=str(file))


def parse_toml(text: str, *, where: str) -> dict[str, Any]:
    """Read the text of a TOML file. Raises CaseError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CaseError(f"not TOML: {error}", where=where, remedy="correct that line; texts stand in quotation marks") from None
    except (ValueError, OverflowError) as error:  # a number or a day that Python has no room for
        raise CaseError(f"not TOML that can be read: {error}", where=where, remedy="correct that value") from None
    except RecursionError:
        raise CaseError("nested too deep to be read", where=where, remedy="write lists in lists a few levels deep") from None
