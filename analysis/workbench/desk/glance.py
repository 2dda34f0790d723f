"""What a case's pages state and what of it is to review: found once, and kept beside the corpus for the next opening.

To find it means to compute a whole edition (``cover``), which takes half a minute for a thousand articles. What is kept is data
(JSON), known by what it was made from: the corpus' files, the case's settings, the software, and the corrections.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.briefing.manifest import software
from analysis.errors import OutputError
from analysis.measures.review import Ids, on_page
from analysis.workbench.desk.listing import Line
from analysis.workbench.desk.queue import queue
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    from analysis.workbench.case import Case

_FILE = "_desk.json"  # Delta leaves alone what begins with an underscore
SMALL = 60  # articles: of so many the whole is computed at once, within some two seconds


@dataclass(frozen=True, slots=True)
class Glance:
    """The quotes and events that the pages show (each by its ids), and the queue; ``current``: as the corrections stand now."""

    shown: tuple[Ids, ...]
    review: tuple[Line, ...]
    current: bool = True


def find(case: Case) -> Glance:
    """Compute what the pages state, and keep it."""
    coverage = case.coverage()
    lines = [
        Line(one.kind, one.thing, one.article, " ".join(one.words.split()), one.why)
        for one in queue(coverage, case.corpus.corrected(()))
    ]
    glance = Glance(tuple(on_page(coverage)), tuple(lines))
    with suppress(OutputError):  # a read-only disk: it is computed again next time
        write_whole(case.corpus.path / _FILE, json.dumps(_told(case, glance), ensure_ascii=True))
    return glance


def kept(case: Case) -> Glance | None:
    """Return what was kept of this very corpus; not ``current`` where corrections came since; None where there is nothing."""
    try:
        told = json.loads((case.corpus.path / _FILE).read_text(encoding="utf-8"))
        if told["of"] != _of(case):
            return None
        shown = tuple(frozenset(map(_text, ids)) for ids in told["shown"])
        lines = tuple(_line(*line) for line in told["review"])
        return Glance(shown, lines, current=told["corrections"] == _corrections(case))
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return None


def main(folder: str, corpus: str) -> None:
    """Find it for the next opening, in a process of its own that gives way to whoever works."""
    # a case imports the desk, and this module with it; the process that begins here opens a case
    from analysis.read import read_case
    from analysis.workbench.case import Case

    os.nice(5)
    find(Case(read_case(Path(folder)), Path(folder), Path(corpus)))


def _told(case: Case, glance: Glance) -> dict[str, Any]:
    review = [astuple(line)[:5] for line in glance.review]
    return {"of": _of(case), "corrections": _corrections(case), "shown": list(map(sorted, glance.shown)), "review": review}


def _of(case: Case) -> str:
    files = [Path(name).name for name in case.corpus.identity]
    return _digest([*files, software()["onrecord"], repr(replace(case.settings, corrections=()))])


def _corrections(case: Case) -> str:
    return _digest(map(repr, case.settings.corrections))


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()


def _line(kind: object, thing: object, article: object, title: object, note: object) -> Line:
    return Line(_text(kind), _text(thing), _text(article), _text(title), _text(note))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


if __name__ == "__main__":
    main(*sys.argv[1:3])
