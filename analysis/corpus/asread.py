"""Whether a folder of articles is still as it was when its corpus was brought up to date: then there is nothing to read again.

A file beside the corpus notes each article file's size and times as they were before they were read, what read them and the
corpus' version then. A file that was changed in the last seconds before its note proves nothing (two changes within one tick of
a clock look alike), and is not noted as read.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from analysis.errors import OutputError, ReadError
from analysis.model import content_id
from analysis.read import find_files
from analysis.world.whole import write_whole

_FILE = "_as_read.json"  # Delta leaves alone what begins with an underscore
_YOUNG = 2 * 10**9  # nanoseconds
State = dict[str, list[int]]


def state_of(articles: Path) -> State | None:
    """Return size and times of each file of a folder of articles; None where one cannot be seen or is too young to tell."""
    state: State = {}
    now = time.time_ns()
    try:
        for file in find_files(articles):
            if isinstance(file, ReadError):
                return None
            about = file.stat()
            if now - max(about.st_mtime_ns, about.st_ctime_ns) < _YOUNG:
                return None
            state[str(file.resolve())] = [about.st_size, about.st_mtime_ns, about.st_ctime_ns]
    except OSError:
        return None
    return state


def note_read(corpus: Path, state: State | None, *, configuration: str, version: int) -> None:
    """Note that all this was read into that version of the corpus; a note that cannot be written is done without."""
    told = {"files": state, "by": _by(configuration), "version": version} if state else {}
    with suppress(OutputError):
        write_whole(corpus / _FILE, json.dumps(told))


def is_as_read(corpus: Path, articles: Path, *, configuration: str, version: int) -> bool:
    """Tell whether the corpus, at this version, holds just what this software would read in the folder."""
    try:
        told = json.loads((corpus / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    wanted = {"by": _by(configuration), "version": version}
    if not isinstance(told, dict) or {name: told.get(name) for name in wanted} != wanted:
        return False
    return bool(told.get("files")) and told["files"] == state_of(articles)


def _by(configuration: str) -> str:
    return f"{configuration}+read-{_reading()}"


@cache
def _reading() -> str:
    """Digest the code that reads files."""
    rooms = Path(__file__).parents[1] / "read"
    files = sorted(path for path in rooms.rglob("*") if path.suffix in (".py", ".toml"))
    return content_id(*(path.read_text(encoding="utf-8") for path in files))[:8]
