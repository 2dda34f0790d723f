"""Names and paths from strangers: a name is a name, and a path stays inside its root, links followed."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

NAME = r"[a-z0-9][a-z0-9._-]{0,79}"  # of a case or a shelf: folders are named after them
_NAME = re.compile(NAME)
_FILE_NAME = re.compile(r"[^/\\\x00-\x1f\x7f]{1,200}")


def is_name(text: object) -> bool:
    """Tell whether this is a name that a folder may be made under."""
    return isinstance(text, str) and _NAME.fullmatch(text) is not None


def is_file_name(text: object) -> bool:
    """Tell whether this is the name of a file and no path."""
    return isinstance(text, str) and _FILE_NAME.fullmatch(text) is not None and text not in (".", "..")


def is_below(text: object) -> bool:
    """Tell whether this is a path down from where it is seen: not absolute, nowhere up."""
    if not isinstance(text, str) or "\\" in text:
        return False
    path = PurePosixPath(text)
    return not path.is_absolute() and bool(path.parts) and all(is_file_name(part) for part in path.parts)


def stays_inside(path: Path, root: Path) -> bool:
    """Tell whether a path, all links followed, lies in the folder or is it. A link that leads in a circle does not."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):  # a circle of links, a NUL
        return False
