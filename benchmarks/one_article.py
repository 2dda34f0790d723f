"""A briefing of one very long article: benchmarks/one_article.py [quotes] [characters].

The first article is nothing but quotations, of forty people whom it calls by their surnames; the second is prose with names
and days. Each is made into HTML and PDF by the command, nothing being kept from before. Printed are the seconds to the end,
those of CPU of all processes, and the memory of the largest process.
"""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2): processes whose parent has ended count, too
FIRST = ("Anna", "Bruno", "Clara", "David", "Elena", "Frank", "Greta", "Hugo")
LAST = ("Lund", "Quill", "Tamm", "Orne", "Hale")
THINGS = ("the ferry", "the bridge", "the harbor", "the toll", "the dam", "the canal", "the lock")
SAYS = (
    "We will not pay for {} until gate {} is open",
    "Nobody told us of {} before day {}",
    "I have seen {} and {} boats wait",
)


def people() -> list[tuple[str, str]]:
    return [(first, last + ending) for last in LAST for first, ending in zip(FIRST, "abefiklo", strict=True)]


def quotations(count: int) -> str:
    """Return an article of so many quotations: each speaker is introduced by name once, then called by surname."""
    return "\n\n".join(_lines(count))


def _lines(count: int) -> Iterator[str]:
    everybody = people()
    for n in range(count):
        first, last = everybody[n % len(everybody)]
        who = f"{first} {last}" if n < len(everybody) else last
        yield f"“{SAYS[n % 3].format(THINGS[n % 7], n)},” {who} said."


def prose(characters: int) -> str:
    """Return an article of at least so many characters that tells who did what on which day."""
    everybody, lines, size = people(), [], 0
    while size < characters:
        first, last = everybody[len(lines) % len(everybody)]
        day = 1 + len(lines) % 28
        thing, boats = THINGS[len(lines) % 7], len(lines) + 2
        line = f"Mayor {first} {last} opened {thing} on May {day}, and {boats} boats left the quay behind it."
        lines.append(line if len(lines) % 5 else f"{line}\n\n")
        size += len(line) + 1
    return " ".join(lines)


def brief(name: str, text: str) -> str:
    """Make a briefing of an article in a folder of its own, and tell what it took."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        article = folder / f"2031-05-30-harbour-wire-{name}.txt"
        article.write_text(f"PORT ELLEN, May 30, 2031 (Harbour Wire) -- {text}\n", encoding="utf-8")
        command = [sys.executable, "-c", "from analysis.cli import main; main()", "brief", str(article)]
        command += ["--reports", str(folder / "reports"), "--corpus", str(folder / "corpus")]
        began, used = time.perf_counter(), _cpu()
        process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - began
        if process.returncode:
            sys.exit(f"the command failed with {process.returncode}: {process.stderr}")
        while _reap():
            pass
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        told = f"{name}, {len(text):,} characters: {seconds:.1f} s, {_cpu() - used:.1f} s of CPU, at most {memory / 1e9:.2f} GB"
        return f"{told} in a process so far"


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap() -> bool:
    try:
        os.wait()
    except ChildProcessError:
        return False
    return True


if __name__ == "__main__":
    os.environ["ONRECORD_ANNOTATED"] = "off"  # else nothing is annotated the second time
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    asked = [int(one) for one in sys.argv[1:]]
    print(brief("quotations", quotations(asked[0] if asked else 5000)))
    print(brief("prose", prose(asked[1] if len(asked) > 1 else 300_000)))
