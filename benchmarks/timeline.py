"""Time and memory of `onrecord timeline`: benchmarks/timeline.py [ARTICLES.jsonl] [options of the command …].

Memory is the peak of the proportional share (PSS: what processes share counts once) of the command and all its workers, read
twice a second. Without a file, the bundled case is repeated to 2,300 articles.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from analysis.model import Article
from analysis.read import read_articles

os.environ["ONRECORD_ANNOTATED"] = "off"  # else nothing is annotated the second time
CASE = Path(__file__).parents[1] / "data" / "cases" / "gsomia-2019" / "articles"
ARTICLES = 2_300


def main(source: Path | None, options: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "days.jsonl"
        command = ["onrecord", "timeline", str(source or made_up(Path(folder))), "--output", str(output), *options]
        began, peak = time.perf_counter(), 0
        process = subprocess.Popen([str(Path(sys.executable).with_name(command[0])), *command[1:]])
        while process.poll() is None:
            peak = max(peak, sum(map(proportional, tree(process.pid))))
            time.sleep(0.5)
        print(f"{time.perf_counter() - began:.0f} s, at most {peak / 2**20:.2f} GiB, exit code {process.returncode}")


def made_up(folder: Path) -> Path:
    """Write the bundled case's articles as JSONL, again and again, each time with another first line."""
    once = [article for article in read_articles(CASE) if isinstance(article, Article)]
    path = folder / "in.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for number in range(ARTICLES):
            one = once[number % len(once)]
            text = f"Report number {number} of the day.\n\n{one.text}"
            lines.write(json.dumps({"text": text, "published": one.published, "publisher": one.publisher}) + "\n")
    return path


def tree(root: int) -> list[int]:
    """Return a process and all that descend from it, of those alive."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found = [root]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def proportional(process: int) -> int:
    """Return a process' share of memory in KiB; 0 for one that is gone."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))


if __name__ == "__main__":
    given = sys.argv[1:]
    named = bool(given) and not given[0].startswith("-")
    main(Path(given[0]) if named else None, given[1:] if named else given)
