"""Run mutants where mutmut put them (mutants_run.py MUTANT…): what ``mutants.py`` starts in its copy of the checkout."""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pytest
from mutants import PYTEST

_NOTICED = Path("noticed.json")
_BY = Path("noticed-by.txt")
_AS_IT_IS = Path("as-it-is.pickle")
_SECONDS = 120  # a mutant that runs longer never ends: that is noticed


def run_all(mutants: Sequence[str]) -> None:
    """Run mutants, the current folder being where mutmut put them, and note for each which test noticed."""
    sys.path.insert(0, "")
    os.environ["MUTANT_UNDER_TEST"] = ""
    from analysis.annotate.annotate import ROOMS  # of the copy, as all of the package

    if any(mutants[0].startswith(f"analysis.{room}.") for room in ROOMS):
        os.environ["ONRECORD_ANNOTATED"] = "off"
    stats = json.loads(Path("mutmut-stats.json").read_text(encoding="utf-8"))
    tests = {one: stats["tests_by_mangled_function_name"].get(one.partition("__mutmut_")[0], ()) for one in mutants}
    pytest.main([*PYTEST, *files_of(tests.values())], plugins=[Loop(tests, stats["duration_by_test"])])


def files_of(tests: Iterable[Iterable[str]]) -> list[str]:
    """Return the files in which tests lie."""
    return sorted({test.partition("::")[0] for some in tests for test in some})


class Loop:
    """Instead of all tests once: for each mutant, in a process of its own, those that enter its function, the fastest first."""

    def __init__(self, tests: Mapping[str, Iterable[str]], seconds: Mapping[str, float]) -> None:
        self.tests = tests
        self.seconds = seconds

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all as they are, so as to know what each text parses to and which tests fail by themselves; then the mutants."""
        known = {item.nodeid: item for item in session.items if item.nodeid in set(chain(*self.tests.values()))}
        _in_a_process(partial(_as_it_is, session, list(known.values())))
        failing, pieces = pickle.loads(_AS_IT_IS.read_bytes())  # noqa: S301 - what this process' child wrote
        _parse_once(pieces)
        noticed = {}
        for mutant, tests in self.tests.items():
            names = sorted({test for test in tests if test in known} - failing, key=lambda test: self.seconds.get(test, 0))
            _BY.write_text(names[0] if names else "", encoding="utf-8")
            fell = bool(names) and _in_a_process(partial(_mutated, session, mutant, [known[name] for name in names]))
            noticed[mutant] = _BY.read_text(encoding="utf-8") if fell else ""
            _NOTICED.write_text(json.dumps(noticed), encoding="utf-8")
        return True


def _in_a_process(run: Callable[[], bool]) -> bool:
    """Tell what came out in a copy of this process: True also where it was ended or did not end."""
    if (child := os.fork()) == 0:
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        try:
            os._exit(int(run()))
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return status != 0


def _as_it_is(session: pytest.Session, items: Sequence[pytest.Item]) -> bool:
    pieces, failing = [], set()
    reading = sys.modules["analysis.language.parse"]
    given = reading.read_batches
    reading.read_batches = lambda batches, **kinds: given(_noting(batches, pieces), **kinds)
    for item, following in pairwise([*items, None]):
        before = session.testsfailed
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        session.shouldfail = False
        failing |= {item.nodeid} if session.testsfailed > before else set()
    _AS_IT_IS.write_bytes(pickle.dumps((failing, pieces)))
    return False


def _noting(batches: Iterable[list[Any]], pieces: list[Any]) -> Iterator[list[Any]]:
    for batch in batches:
        pieces += batch
        yield batch


def _parse_once(pieces: Sequence[Any]) -> None:
    """Parse all that the tests read; whoever reads it again in a copy of this process gets it at once."""
    reading = sys.modules["analysis.language.parse"]
    given, parsed = reading.read_batches, {}
    new = list(dict.fromkeys(pieces))
    parsed = dict(zip(new, given([[piece] for piece in new], model=reading.DEFAULT_MODEL, workers=1), strict=True))

    def read_batches(batches: Iterable[list[Any]], **kinds: Any) -> Iterator[Any]:
        for batch in batches:
            known = all(piece in parsed for piece in batch)
            yield from (parsed[piece] for piece in batch) if known else given([batch], **kinds)

    reading.read_batches = read_batches


def _mutated(session: pytest.Session, mutant: str, items: Sequence[pytest.Item]) -> bool:
    signal.alarm(_SECONDS)
    os.environ["MUTANT_UNDER_TEST"] = mutant
    for item, following in pairwise([*items, None]):
        _BY.write_text(item.nodeid, encoding="utf-8")
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return True
    return False


if __name__ == "__main__":
    run_all(sys.argv[1:])
