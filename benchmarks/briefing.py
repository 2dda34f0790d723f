"""From the command to the PDF of the bundled case, fresh, with a parameter changed, and warm: benchmarks/briefing.py [rounds].

Warm is the second run in one process and one kernel. Then all briefings of briefings.toml, their corpus up to date, and once
more with nothing changed. Beside the time stand the seconds of CPU of all processes at work, which other work on the machine
lengthens less.
"""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[1]
os.environ["ONRECORD_ANNOTATED"] = "off"  # else nothing is annotated the second time
CASE = ROOT / "data" / "cases" / "gsomia-2019"
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)


def main(rounds: int) -> None:
    for turn in range(1, rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            fresh, steps = brief(Path(folder), "most_quotes=30")
            print(f"round {turn}: fresh corpus {fresh:.1f} s ({steps})")
            again, steps = brief(Path(folder), "most_quotes=31")
            print(f"round {turn}: only a parameter changed {again:.1f} s ({steps}); {fresh / again:.1f} times as fast")
            print(f"round {turn}: warm {warm(Path(folder))}")
            print(f"round {turn}: {everything(Path(folder))}")


def brief(folder: Path, parameter: str) -> tuple[float, str]:
    """Run the command; the seconds to its end, and how they divide between the steps it names on standard error."""
    command = [sys.executable, "-c", "from analysis.cli import main; main()", "brief", str(CASE), "-p", parameter]
    command += ["--reports", str(folder / "reports"), "--corpus", str(folder / "corpus")]
    began = last = time.perf_counter()
    step, steps = "starting", []
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr
        for line in process.stderr:
            now = time.perf_counter()
            if line.startswith("  "):
                steps.append(f"{step} {now - last:.1f}")
                step, last = line.strip(" …\n"), now
    if process.returncode:
        sys.exit(f"the command failed with {process.returncode}")
    steps.append(f"{step} {time.perf_counter() - last:.1f}")
    return time.perf_counter() - began, ", ".join(steps)


def warm(folder: Path) -> str:
    """Run notebook and export twice in one process; the seconds of the second turn, its seconds of CPU, and the page's size."""
    from analysis.briefing.export import export
    from analysis.briefing.run import WarmKernel

    kernel, notebook = WarmKernel(), ROOT / "notebooks" / "briefing.ipynb"
    parameters = {"corpus": str(folder / "corpus"), "case": str(CASE)}
    pages: list[bytes] = []
    for turn in range(2):
        began = time.perf_counter()
        ran = kernel.run(notebook, folder / "ran.ipynb", parameters=parameters, failed=folder / "failed.ipynb")
        cells, used = time.perf_counter(), _cpu(resource.RUSAGE_SELF)
        export(ran, formats=("html", "pdf"), stem=folder / f"warm-{turn}")
        ended, used = time.perf_counter(), _cpu(resource.RUSAGE_SELF) - used
        pages.append((folder / f"warm-{turn}.html").read_bytes() + (folder / f"warm-{turn}.pdf").read_bytes())
    kernel.close()
    size = (folder / "warm-1.html").stat().st_size / 1000
    same = "same bytes" if pages[0] == pages[1] else "OTHER BYTES"
    told = f"{ended - began:.2f} s: notebook {cells - began:.2f} s, HTML and PDF {ended - cells:.2f} s ({used:.2f} s of CPU)"
    return f"{told}; HTML {size:.0f} kB, twice the {same}"


def everything(folder: Path) -> str:
    """Make all briefings of the schedule, the corpus being up to date, then again with nothing changed."""
    _all_briefings(folder / "before")
    made, used = _all_briefings(folder / "all")
    again, _ = _all_briefings(folder / "all")
    return f"all briefings {made:.1f} s ({used:.1f} s of CPU); once more, nothing changed, {again:.1f} s"


def _all_briefings(reports: Path) -> tuple[float, float]:
    """Run the command; its seconds, and the seconds of CPU of all its processes, which end with it."""
    command = [sys.executable, "-c", "from analysis.cli import main; main()", "brief", "--all", "--reports", str(reports)]
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)  # the workers' parent process ends after the command: its time counts too
    began, used = time.perf_counter(), _cpu(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode not in (0, 3):
        sys.exit(done.stderr.decode())
    ended = time.perf_counter()
    with suppress(ChildProcessError):
        while True:
            os.wait()
    return ended - began, _cpu(resource.RUSAGE_CHILDREN) - used


def _cpu(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
