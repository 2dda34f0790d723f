"""From the command to the PDF of the bundled case, fresh and with a parameter changed: benchmarks/briefing.py [rounds]."""

from __future__ import annotations

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


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
