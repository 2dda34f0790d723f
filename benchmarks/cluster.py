"""The same articles with the local pool and with Dask workers, side by side: benchmarks/cluster.py [articles] [workers].

Both run at the same time, since the pace of a machine that others use changes. CPU seconds are those of all processes, the
start of scheduler and workers included, read four times a second; memory is the peak of the process that reads and writes.
Dask has the settings that docs/cluster.md advises. Texts: the bundled case, repeated, each with another last line. What the two
corpora hold is compared row by row.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from analysis.corpus import Corpus
from analysis.model import Article
from analysis.read import read_articles

os.environ["ONRECORD_ANNOTATED"] = "off"  # else nothing is annotated the second time
ROOT = Path(__file__).parents[1]
CASE = ROOT / "data" / "cases" / "gsomia-2019" / "articles"
PAGE = ROOT / "docs" / "cluster.md"
sys.path.insert(0, str(ROOT / "tests" / "annotate"))


@dataclass
class Job:
    """A command at work, with the processes that work for it, and what they have used."""

    name: str
    command: subprocess.Popen[bytes]
    others: tuple[int, ...] = ()
    began: float = field(default_factory=time.perf_counter)
    cpu: dict[int, float] = field(default_factory=dict)
    wall: float = 0.0
    peak: int = 0

    @property
    def total(self) -> float:
        """CPU seconds of all processes."""
        return sum(self.cpu.values())

    def look(self) -> bool:
        """Read what has been used; tell whether the command still runs."""
        for root in (self.command.pid, *self.others):
            with suppress(psutil.Error):
                top = psutil.Process(root)
                for one in (top, *top.children(recursive=True)):
                    times = one.cpu_times()
                    self.cpu[one.pid] = times.user + times.system
        with suppress(psutil.Error):
            self.peak = max(self.peak, psutil.Process(self.command.pid).memory_info().rss)
        if self.command.poll() is None:
            return True
        self.wall = self.wall or time.perf_counter() - self.began
        return False

    def __str__(self) -> str:
        of = ", ".join(f"{self.cpu[pid]:.1f}" for pid in (self.command.pid, *self.others))
        writer = f"the writer at most {self.peak / 2**20:.0f} MiB"
        return (
            f"{self.name}: {self.total:.0f} s CPU ({of} of the command and those started with it), {self.wall:.0f} s, {writer}"
        )


def main(number: int, workers: int) -> None:
    from dask_cluster import Cluster

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = made_up(folder, number)
        cluster = Cluster(folder, {"DASK_CONFIG": str(settings(folder))})
        try:
            started = [cluster.scheduler, *(cluster.add_worker(nanny=True) for _ in range(workers))]
            pool = Job("pool", annotating(source, folder / "pool", "--workers", str(workers)))
            dask = annotating(source, folder / "dask", "--scheduler", cluster.address)
            jobs = [pool, Job("Dask", dask, tuple(one.pid for one in started))]
            while sum(job.look() for job in jobs):
                time.sleep(0.25)
        finally:
            cluster.close()
        print(f"{number} articles, {workers} workers each; load in the last five minutes {os.getloadavg()[1]:.1f}")
        print(*jobs, sep="\n")
        rows = [Corpus.open(folder / one).dataset().to_table().sort_by("key") for one in ("pool", "dask")]
        print(f"CPU, Dask to pool: {jobs[1].total / jobs[0].total:.3f}; the same rows: {rows[0].equals(rows[1])}")


def annotating(source: Path, corpus: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [str(Path(sys.executable).with_name("onrecord")), "annotate", str(source), "--corpus", str(corpus), *options]
    return subprocess.Popen(command)


def settings(folder: Path) -> Path:
    """Write the settings for Dask that docs/cluster.md advises; return their folder."""
    told = PAGE.read_text(encoding="utf-8").split("## How fast")[1].split("```yaml\n")[1].split("```")[0]
    (folder / "settings").mkdir()
    (folder / "settings" / "onrecord.yaml").write_text(told, encoding="utf-8")
    return folder / "settings"


def made_up(folder: Path, number: int) -> Path:
    """Write the bundled case's articles as JSONL, again and again, each time with another last line."""
    once = [article for article in read_articles(CASE) if isinstance(article, Article)]
    path = folder / "in.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for i in range(number):
            one = once[i % len(once)]
            line = {
                "id": f"a{i}",
                "text": f"{one.text}\n\nThis is copy {i}.",
                "headline": one.headline or "",
                "published": one.published,
            }
            lines.write(json.dumps(line, default=str) + "\n")
    return path


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*(given or [2_800]), *([] if len(given) > 1 else [2]))
