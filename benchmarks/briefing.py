"""From the command to the PDF of the bundled case, fresh, with a parameter changed, and warm: benchmarks/briefing.py [rounds].

Warm is the second run in one process and one kernel, in seconds of CPU, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
CASE = ROOT / "data" / "cases" / "gsomia-2019"


def main(rounds: int) -> None:
    for turn in range(1, rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            fresh, steps = brief(Path(folder), "most_quotes=30")
            print(f"round {turn}: fresh corpus {fresh:.1f} s ({steps})")
            again, steps = brief(Path(folder), "most_quotes=31")
            print(f"round {turn}: only a parameter changed {again:.1f} s ({steps}); {fresh / again:.1f} times as fast")
            print(f"round {turn}: warm {warm(Path(folder))}")


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
    """Run notebook and export twice in one process; the CPU seconds of the second turn, and the page's size."""
    from analysis.briefing.export import export
    from analysis.briefing.run import WarmKernel

    kernel, notebook = WarmKernel(), ROOT / "notebooks" / "briefing.ipynb"
    parameters = {"corpus": str(folder / "corpus"), "case": str(CASE)}
    pages: list[bytes] = []
    for turn in range(2):
        began = time.perf_counter()
        ran = kernel.run(notebook, folder / "ran.ipynb", parameters=parameters, failed=folder / "failed.ipynb")
        cells, used = time.perf_counter() - began, _cpu()
        export(ran, formats=("html", "pdf"), stem=folder / f"warm-{turn}")
        used = _cpu() - used
        pages.append((folder / f"warm-{turn}.html").read_bytes() + (folder / f"warm-{turn}.pdf").read_bytes())
    kernel.close()
    size = (folder / "warm-1.html").stat().st_size / 1000
    same = "same bytes" if pages[0] == pages[1] else "OTHER BYTES"
    return f"notebook {cells:.2f} s, HTML and PDF {used:.2f} s of CPU; HTML {size:.0f} kB, twice the {same}"


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
