"""Editions of random corpora, each verified as made and with words changed: benchmarks/verify.py [examples] [seed]."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "briefing"))

from random_corpora import corpora
from test_verify_any import TITLES, check


def main(examples: int, number: int) -> None:
    """Stop at the first edition that does not verify, or in which a change is not found."""

    @seed(number)
    @given(corpora(), TITLES)
    @settings(
        max_examples=examples, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None
    )
    def every_edition(found: object, title: str) -> None:
        check(found, title)  # type: ignore[arg-type]

    every_edition()
    print(f"{examples} editions verified, and every change in them was found")


if __name__ == "__main__":
    main(*(int(one) for one in [*sys.argv[1:3], "200", "1"][:2]))
