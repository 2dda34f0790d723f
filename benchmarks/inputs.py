"""Mutated inputs of every format: none may raise, hang or swell. ``python benchmarks/inputs.py [NUMBER] [SEED]``.

Each file of a small set of good inputs (``tests/read/good_inputs.py``) is changed at random: bytes flipped, cut out, doubled or
replaced by what parsers stumble over (``tests/read/mutations.py``). It is read in a process with limits: an exception (or one
that the last net caught), more than ten seconds or more than one GiB is a failure and printed with its file, which is kept.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests" / "read"))

SECONDS, BYTES = 10, 1 << 30


def read_one(path: Path) -> tuple[str, float, int]:
    """Read a file in this process, limited; return what came of it, the seconds and the peak of memory."""
    from analysis.errors import ReadError
    from analysis.read import read_articles

    signal.alarm(SECONDS)
    start = time.perf_counter()
    try:
        found = list(read_articles(path))
        bad = [one for one in found if isinstance(one, ReadError) and "report this" in (one.remedy or "")]
        outcome = (
            f"caught: {bad[0].what}" if bad else "read" if any(not isinstance(one, ReadError) for one in found) else "refused"
        )
    except Exception as error:  # noqa: BLE001  whatever it is, it is a finding
        outcome = f"RAISED {type(error).__name__}: {error}"
    signal.alarm(0)
    return outcome, time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _limit() -> None:
    def late(*_: object) -> None:
        raise TimeoutError(f"more than {SECONDS} s")

    signal.signal(signal.SIGALRM, late)


def main() -> int:
    """Run and print; exit with the number of failures."""
    from mutations import write_mutated

    number, seed = (int(one) for one in (*sys.argv[1:3], *("600", "16")[len(sys.argv) - 1 :]))
    outcomes: Counter[str] = Counter()
    failures, slowest, most = [], 0.0, 0
    with tempfile.TemporaryDirectory() as temporary, get_context("spawn").Pool(1, initializer=_limit) as pool:
        for path in write_mutated(number, seed, Path(temporary)):
            outcome, seconds, peak = pool.apply(read_one, (path,))
            outcomes[outcome.split(":")[0]] += 1
            slowest, most = max(slowest, seconds), max(most, peak)
            if outcome.startswith(("RAISED", "caught")) or seconds > SECONDS or peak > BYTES:
                failures.append({"file": path.name, "outcome": outcome, "seconds": round(seconds, 1), "peak": peak})
                Path("/tmp/failed-" + path.name).write_bytes(path.read_bytes())  # noqa: S108
    print(json.dumps({"inputs": number, "outcomes": outcomes, "slowest": round(slowest, 2), "peak MiB": most >> 20}))
    for failure in failures:
        print(json.dumps(failure))
    return len(failures)


if __name__ == "__main__":
    raise SystemExit(main())
