"""Make an edition in another process, while a person goes on working on the desk.

It tells each step, and what came of it, as a line of JSON. It goes on where the notebook is closed meanwhile: what was asked
for is then in its folder.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import OnRecordError

if TYPE_CHECKING:
    from analysis.workbench.case import Case


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it: the edition's number, its first file, whether it is new; or why there is none."""

    number: int = 0
    file: str = ""
    changed: bool = True
    error: str = ""


def make_beside(case: Case, reports: Path, *, step: Callable[[str], None], then: Callable[[Made], None]) -> None:
    """Start it; ``step`` and ``then`` are called from a thread with what it is at, and in the end with what came of it."""
    command = [
        sys.executable,
        "-P",
        "-m",
        "analysis.workbench.desk.making",
        *map(str, (case.folder, case.corpus.path, reports)),
    ]
    process = subprocess.Popen(  # noqa: S603  no shell: this very Python and three paths
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8",
        start_new_session=True,  # who interrupts a cell does not mean the edition
    )  # fmt: skip
    threading.Thread(target=_listen, args=(process, step, then), daemon=True).start()


def _listen(process: subprocess.Popen[str], step: Callable[[str], None], then: Callable[[Made], None]) -> None:
    made = Made(error="no edition was made: `onrecord brief` on this case says why")
    with process:
        for line in process.stdout or ():
            told = _read(line)
            if "step" in told:
                step(str(told["step"]))
            elif told:
                made = Made(**told)
    then(made)


def _read(line: str) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:  # what a library printed
        return {}
    return told if isinstance(told, dict) and told.keys() <= {"step", "number", "file", "changed", "error"} else {}


def main(folder: str, corpus: str, reports: str) -> None:
    """Make the edition, and tell."""
    # a case imports the desk, and this module with it; the process that begins here opens a case
    from analysis.read import read_case
    from analysis.workbench.case import Case

    try:
        case = Case(read_case(Path(folder)), Path(folder), Path(corpus))
        edition = case.brief(reports=reports, progress=lambda step: _tell(step=step))
        _tell(number=edition.number, file=str(edition.files[0]), changed=edition.changed)
    except OnRecordError as error:
        _tell(error=str(error))


def _tell(**told: object) -> None:
    with suppress(OSError):  # nobody listens any more
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:4])
