"""Kill ``add`` and ``brief`` at many seeded moments, and see that nothing is lost: benchmarks/kills.py [kills] [seed]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "attack"))

from test_kills import kill_and_finish, moments


def main(kills: int, seed: int) -> None:
    """Stop at the first loss."""
    for turn in range(-(-kills // 10)):
        with tempfile.TemporaryDirectory(prefix="or-", ignore_cleanup_errors=True) as folder:
            kill_and_finish(Path(folder), moments(seed + turn, 10))
            print(f"{10 * (turn + 1)} kills, nothing lost")


if __name__ == "__main__":
    main(*(int(one) for one in [*sys.argv[1:3], "50", "1"][:2]))
