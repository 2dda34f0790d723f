"""Time of the review desk: benchmarks/workbench.py FOLDER (a case or articles); seconds of the clock and of the process.

It works on a copy, whose articles are read before anything is timed: what is timed is what a person waits for.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from analysis import Case
from analysis.workbench.desk import Desk


def main(folder: Path) -> None:
    """Copy the folder, read it, then open it and do each thing once."""
    with tempfile.TemporaryDirectory() as made:
        copy, corpus = Path(made) / "case", Path(made) / "corpus"
        shutil.copytree(folder, copy)
        Case.open(copy, corpus=corpus)
        cases: list[Case] = []
        timed("open the case", lambda: cases.append(Case.open(copy, corpus=corpus)))
        (case,) = cases
        print(f"{len(case.articles):,} articles, {len(case.quotes):,} quotes")
        timed("what a page would cover", case.coverage)
        desks: list[Desk] = []
        timed("open the desk", lambda: desks.append(case.desk(author="benchmark")))
        rehearse(desks[0])


def rehearse(desk: Desk) -> None:
    """Do what a person does on the desk, in turn."""
    ask(desk, "list the quotes", do="list", what="quotes", asked="", page=0)
    row = desk.listing["rows"][0]
    words = {"words": row["title"], "article": row["article"]}
    ask(desk, "open an article", do="open", article=row["article"], thing=row["thing"])
    ask(desk, "search", do="list", what="search", asked="the minister said", page=0)
    ask(desk, "put a speaker right", do="correct", orders=[{"action": "relabel", "into": "Somebody Else", **words}])
    ask(desk, "undo", do="undo")


def ask(desk: Desk, name: str, **message: object) -> None:
    """Send the desk a message as its page does, and time it."""
    timed(name, lambda: desk.handle(message))


def timed(name: str, work: Callable[[], object]) -> None:
    """Do it and print how long it took."""
    began, spent = time.perf_counter(), time.process_time()
    work()
    print(f"{name:24} {time.perf_counter() - began:6.2f} s, {time.process_time() - spent:6.2f} s of the process")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
