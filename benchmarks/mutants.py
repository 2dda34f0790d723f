"""Change the code of a room in small ways, and count how many changes its tests notice: benchmarks/mutants.py ROOM… [--most N].

ROOM is a folder of ``analysis`` (``quotes``, ``actors``, ``measures/timeline`` …); the tests are those of the folder of that
name under ``tests``, or of the nearest folder above. mutmut makes all mutants of the room's functions in a copy of the tracked
files and learns which tests enter which function. N of the mutants are taken by chance (the same ones for the same seed), each
run by those tests alone in a process of its own. A mutant that survives stands with the lines changed: a test is missing, or
the code is not needed, or both versions mean the same (it counts as not noticed all the same).

mutmut is no requirement of the project: ``pip install mutmut`` into the environment first.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
_MUTMUT = (sys.executable, "-m", "mutmut")
_MUTANT = re.compile(r"^\s*(analysis\.\S+): ", re.MULTILINE)
_OF_SOURCES = ("tests/timeline/test_rule_names.py",)  # they read the code itself, in which all mutants stand side by side
PYTEST = ("-q", "-n", "0", "-p", "no:cacheprovider", "-m", "not slow and not browser and not soak")
_SETTINGS = """[mutmut]
source_paths=
    analysis
only_mutate=
    analysis/{room}*
also_copy=
{copied}
pytest_add_cli_args_test_selection=
    {tests}
pytest_add_cli_args=
{arguments}
"""


def main() -> None:
    """Print for each room the share of mutants that its tests notice, by module, then those that survive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="+", metavar="ROOM")
    parser.add_argument("--most", type=int, default=120, help="mutants of a room, taken by chance (default 120)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (default 1)")
    parser.add_argument("--keep", type=Path, help="the copy is made here and stays (default: a temporary folder)")
    options = parser.parse_args()
    for room in options.rooms:
        with tempfile.TemporaryDirectory() as temporary:
            copy = (options.keep or Path(temporary)) / room.replace("/", "-")
            tell(room, copy, run_some(room, copy, options.most, options.seed))


def run_some(room: str, copy: Path, most: int, seed: int) -> dict[str, str]:
    """Run ``most`` mutants of a room in a copy of the checkout: mutant → the test that noticed, "" where none did."""
    if not copy.exists():
        copy_tracked(copy)
        _settings(room, copy)
        _mutmut(copy, "run", "analysis.none.*")  # makes all mutants and learns which tests ask for which; none is run
    known = sorted(_MUTANT.findall(_mutmut(copy, "results", "--all", "true")))
    if not known:
        raise SystemExit(f"no mutant of {room}: does its test folder pass? Look into a copy that --keep names")
    chosen = random.Random(seed).sample(known, min(most, len(known)))  # noqa: S311 - a sample, no secret
    command = [sys.executable, str(Path(__file__).with_name("mutants_run.py").resolve()), *chosen]
    subprocess.run(command, cwd=copy / "mutants", stdout=subprocess.DEVNULL, check=False)
    return dict(json.loads((copy / "mutants/noticed.json").read_text(encoding="utf-8")))


def copy_tracked(copy: Path) -> None:
    """Copy what is tracked, as it stands in the work tree."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (source := ROOT / name).is_file():
            target = copy / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())


def tests_of(room: str, copy: Path) -> Path:
    """Return the folder of a room's tests: of its name, or the nearest above."""
    own = Path("tests", room)
    return next(folder for folder in (own, *own.parents) if (copy / folder).is_dir())


def _settings(room: str, copy: Path) -> None:
    copied = _indented(sorted(path.name for path in copy.iterdir() if path.name not in ("analysis", "tests")))
    arguments = _indented([*PYTEST, *(f"--ignore={name}" for name in _OF_SOURCES)])
    settings = _SETTINGS.format(room=room, copied=copied, tests=tests_of(room, copy), arguments=arguments)
    (copy / "setup.cfg").write_text(settings, encoding="utf-8")


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"    {line}" for line in lines)


def _mutmut(copy: Path, *arguments: str) -> str:
    return subprocess.run([*_MUTMUT, *arguments], cwd=copy, capture_output=True, text=True, check=False).stdout


def tell(room: str, copy: Path, noticed: dict[str, str]) -> None:
    """Print a room's shares, the tests that noticed most, and the survivors with what was changed."""
    caught = [mutant for mutant, by in noticed.items() if by]
    print(f"{room}: {len(caught)} of {len(noticed)} noticed ({len(caught) / len(noticed):.0%})")
    of, modules = Counter(map(_module, caught)), Counter(map(_module, noticed))
    for module, count in sorted(modules.items()):
        print(f"    {of[module]:3} of {count:3}  {module}")
    for test, count in Counter(filter(None, noticed.values())).most_common(5):
        print(f"    {count:3} first by {test}")
    for mutant in sorted(mutant for mutant, by in noticed.items() if not by):
        print(f"  {mutant}", *_changed(_mutmut(copy, "show", mutant).splitlines()), sep="\n      ")


def _module(mutant: str) -> str:
    return mutant.rpartition(".x")[0].removeprefix("analysis.")


def _changed(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")]


if __name__ == "__main__":
    main()
