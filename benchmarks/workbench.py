"""Time of the review desk: benchmarks/workbench.py FOLDER (a case or articles); seconds of the clock and of the process.

It works on a copy, whose articles are read before anything is timed: what is timed is what a person waits for. The case is
opened twice, each time in a Python of its own: the first opening finds nothing kept, and another process finds what the pages
state.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis import Case
    from analysis.workbench.desk import Desk


def main(folder: Path) -> None:
    """Copy the folder, read it, then open it twice."""
    from analysis import Case

    with tempfile.TemporaryDirectory() as made:
        copy, corpus = Path(made) / "case", Path(made) / "corpus"
        shutil.copytree(folder, copy)
        time.sleep(2.5)  # files just written prove nothing
        case = Case.open(copy, corpus=corpus)
        print(f"{len(case.articles):,} articles, {len(case.quotes):,} quotes", flush=True)
        for name in ("first", "second"):
            print(f"{name} opening", flush=True)
            subprocess.run([sys.executable, __file__, str(copy), str(corpus)], check=True)


def opening(folder: Path, corpus: Path) -> None:
    """Open the case, do each thing once, and wait for what the pages state."""
    timed("import", lambda: __import__("analysis.workbench.desk"))
    from analysis import Case

    cases: list[Case] = []
    timed("open the case", lambda: cases.append(Case.open(folder, corpus=corpus)))
    desks: list[Desk] = []
    timed("open the desk", lambda: desks.append(cases[0].desk(author="benchmark")))
    time.sleep(5)  # a person looks at it; meanwhile it reads ahead, and the process beside it has read the corrections
    rehearse(desks[0])
    while desks[0].status["pending"]:
        time.sleep(0.1)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{'the process beside it':24} {used.ru_utime + used.ru_stime:19.2f} s of its own")


def rehearse(desk: Desk) -> None:
    """Do what a person does on the desk, in turn."""
    row = desk.listing["rows"][0]
    ask(desk, "open an article", do="open", article=row["article"], thing=row["thing"])
    for what in ("quotes", "events", "actors", "articles"):
        ask(desk, f"list the {what}", do="list", what=what, asked="", page=0)
    ask(desk, "list the quotes again", do="list", what="quotes", asked="", page=1)
    ask(desk, "narrow the quotes", do="list", what="quotes", asked="minister", page=0)
    row = desk.listing["rows"][0]
    words = {"words": row["title"], "article": row["article"]}
    ask(desk, "open another article", do="open", article=row["article"], thing=row["thing"])
    ask(desk, "put a speaker right", do="correct", orders=[{"action": "relabel", "into": "Somebody Else", **words}])
    ask(desk, "undo", do="undo")
    ask(desk, "list the quotes once more", do="list", what="quotes", asked="", page=0)
    some = [{"action": "accept", "words": row["title"], "article": row["article"]} for row in desk.listing["rows"]]
    ask(desk, f"accept {len(some)} rows", do="correct", orders=some)
    ask(desk, "list the actors once more", do="list", what="actors", asked="", page=0)
    row = desk.listing["rows"][0]
    ask(desk, "put an actor right", do="correct", orders=[{"action": "kind", "actor": row["title"], "thing": row["thing"],
                                                          "value": "group"}])  # fmt: skip
    ask(desk, "search", do="list", what="search", asked="the minister said", page=0)
    ask(desk, "search again", do="list", what="search", asked="oil spill", page=0)


def ask(desk: Desk, name: str, **message: object) -> None:
    """Send the desk a message as its page does, and time it."""
    timed(name, lambda: desk.handle(message))


def timed(name: str, work: Callable[[], object]) -> None:
    """Do it and print how long it took."""
    began, spent = time.perf_counter(), time.process_time()
    work()
    print(f"{name:24} {time.perf_counter() - began:6.2f} s, {time.process_time() - spent:6.2f} s of the process", flush=True)


if __name__ == "__main__":
    (main if len(sys.argv) == 2 else opening)(*map(Path, sys.argv[1:]))
