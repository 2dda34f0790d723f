"""How time, memory and room grow with the number of articles: benchmarks/scale.py [--folder F] [--figures F] [ARTICLES …].

For each number (default: 100 1000 10000) articles are made up (``made_news.py``: 74 words each on average), and a process each

- annotates them into a corpus (``annotate``, one core), and then a hundred more (``add``);
- finds who is one across all (``link``), and what is searched for (``search``: the first makes the index; ``search again``);
- makes a briefing of all, nothing to annotate, as HTML (``brief``), and of one affair picked from all (``brief of an affair``);
- chooses the ten days that matter most (``timeline``).

Told of each: seconds, seconds of CPU of all its processes, the peak of their proportional share of memory (PSS), and at the end
the room on the disk. A step that takes more than ``LIMIT`` seconds or ``MOST`` GiB is ended, and told as such. The exponent of
growth is fitted, by least squares of the logarithms, to what is above the figure of the smallest number (which is start-up); a
million is what comes of it. ``--figures`` keeps the figures, and adds those of earlier runs in the same file to the table.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from growth import Figure, table
from made_news import affair_of, articles
from timeline import proportional, tree  # which also switches off what was annotated on this machine before

LIMIT, MOST = 1_800, 8.0  # seconds, GiB
MORE = 100
CORPUS = Path(".onrecord/corpora/archive")  # where a case that is a selection looks for it
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)
_ONRECORD = str(Path(sys.executable).with_name("onrecord"))
_LINK = "from analysis.corpus import Corpus; from analysis.corpus.who import find_who; find_who(Corpus.open({0!r}))"
_SEARCH = "from analysis.corpus import Corpus; from analysis.corpus.search import search; search(Corpus.open({0!r}), {1!r})"


def main(numbers: list[int], *, folder: Path | None, kept: Path | None) -> None:
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)  # what outlives a command is counted, too
    found = [json.loads(line) for line in kept.read_text().splitlines()] if kept and kept.exists() else []
    for number in numbers:
        with tempfile.TemporaryDirectory() as passing:
            for figure in measure(number, (folder or Path(passing)).resolve() / str(number)):
                found.append(figure)
                if kept:
                    kept.write_text("".join(json.dumps(one) + "\n" for one in found))
    print(table(found))


def measure(number: int, home: Path) -> list[Figure]:
    """Make up that many articles and take all steps with them, in a folder of their own."""
    (home / "articles").mkdir(parents=True)
    (home / CORPUS.parent).mkdir(parents=True)
    for name, first, last in (("all", 0, number), ("more", number, number + MORE)):
        lines = (json.dumps(one) + "\n" for one in articles(first, last))
        (home / "articles" / f"{name}.jsonl").write_text("".join(lines))
    figures = []
    for step, command in steps(home).items():
        figures.append({"step": step, "articles": number, **timed(command, home)})
        print(figures[-1], file=sys.stderr, flush=True)
        if step in ("add", "search"):
            name = {"add": "corpus", "search": "index of words"}[step]
            size = sum(one.stat().st_size for one in (home / CORPUS).rglob("*") if one.is_file() and one.suffix != ".lock")
            before = sum(int(one["bytes"]) for one in figures if "bytes" in one)
            figures.append({"step": name, "articles": number, "bytes": size - before})
    return figures


def steps(home: Path) -> dict[str, list[str]]:
    """Return the commands, in order."""
    corpus, affair = str(home / CORPUS), affair_of(0)
    (home / "case.toml").write_text('name = "whole"\ntitle = "All that was made up"\n')
    picked = home / "affair"
    picked.mkdir()
    told = f'name = "affair"\ntitle = "An affair"\ncorpus = "{CORPUS.name}"\nselect = {{ words = ["{affair.place}"] }}\n'
    (picked / "case.toml").write_text(told)
    made = [str(home / "articles" / f"{name}.jsonl") for name in ("all", "more")]
    edition = ["--format", "html", "--reports", str(home / "reports"), "--workers", "1"]
    search = [sys.executable, "-c", _SEARCH.format(corpus, f'"{affair.place}" {affair.thing}')]
    return {
        "annotate": [_ONRECORD, "annotate", made[0], "--corpus", corpus, "--workers", "1"],
        "add": [_ONRECORD, "annotate", made[1], "--corpus", corpus, "--workers", "1"],
        "link": [sys.executable, "-c", _LINK.format(corpus)],
        "search": search,
        "search again": search,
        "brief of an affair": [_ONRECORD, "brief", str(picked), "--corpus", str(home / "picked"), *edition],
        "timeline": [
            *(_ONRECORD, "timeline", made[0], "--corpus", corpus, "--top", "10", "--workers", "1"),
            *("--output", str(home / "days.jsonl")),
        ],
        "brief": [_ONRECORD, "brief", str(home), "--corpus", corpus, *edition],
    }


def timed(command: list[str], home: Path) -> Figure:
    """Run a command to its end, or to its limits; its seconds, seconds of CPU and GiB."""
    began, used, peak, ended = time.perf_counter(), _cpu(), 0, ""
    with (home / "log.txt").open("ab") as log:
        process = subprocess.Popen(command, cwd=home, stdout=log, stderr=log, start_new_session=True)
        while process.poll() is None:
            peak = max(peak, sum(map(proportional, tree(process.pid))))
            took = time.perf_counter() - began
            if took > LIMIT or peak > MOST * 2**20:
                ended = f"ended at {took:.0f} s, {peak / 2**20:.1f} GiB"
                os.killpg(process.pid, signal.SIGKILL)
            time.sleep(0.1 if took < 20 else 1)
    took = time.perf_counter() - began
    if process.returncode and not ended:
        sys.exit(f"{command} failed with {process.returncode}: see {home / 'log.txt'}")
    with suppress(ChildProcessError):
        while True:
            os.wait()
    return {"seconds": round(took, 2), "cpu": round(_cpu() - used, 2), "gib": round(peak / 2**20, 3), "ended": ended}


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="*", type=int, default=[100, 1_000, 10_000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--figures", type=Path)
    given = parser.parse_args()
    main(given.articles, folder=given.folder, kept=given.figures)
