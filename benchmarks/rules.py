"""Count which decisions of the extractors earn their place.

    benchmarks/rules.py ARTICLES.jsonl[.gz]… [--most N] [--rows N]

Counts, over the articles, how often each decision function fires: one of the extracting rooms that answers yes or no, or gives
something or None. A decision that fires at most ``--most`` times is then switched off (it answers no, or None) and the articles
in which it fired are read again: the last column counts those of which anything is read differently. One that changes nothing
can go; one that changes little is kept only where grammar says that it is right, and then its example is a test.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import importlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from analysis import language
from analysis.annotate import annotate
from analysis.model import AnnotatedArticle, Article
from analysis.read import article_from_text

ROOMS = ("actors", "quotes", "timeline", "annotate", "syntax")
PACKAGE = Path(language.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Decision:
    """A function that decides: where it stands, and what it answers when it does not fire."""

    module: str
    name: str
    line: int
    off: bool | None

    def __str__(self) -> str:
        """Say where it stands, as an editor opens it."""
        return f"{self.module.replace('.', '/')}.py:{self.line} {self.name}"


def main() -> None:
    """Count, switch off what is rare, and print one line a decision, the rarest first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=3, help="switch off what fires at most so often (default 3)")
    parser.add_argument("--rows", type=int, default=1_000, help="read at most so many articles of a file")
    options = parser.parse_args()
    articles = [article for path in options.files for article in read(path, options.rows)]
    known = decisions()
    fired, where, whole = census(articles, known)
    rare = [one for one in known.values() if fired[one] <= options.most]
    for one in sorted(known.values(), key=lambda one: (fired[one], str(one))):
        again = f"{changed(one, where[one], whole)} of {len(where[one])}" if one in rare and fired[one] else ""
        print(f"{fired[one]:8}  {one!s:90} {again}")
    words = sum(len(article.text.split()) for article in articles)
    never = sum(not fired[one] for one in rare)
    print(f"{len(known)} decisions, {words:,} words: {len(rare)} fire {options.most} times or fewer, {never} never")


def read(path: Path, most: int) -> Iterator[Article]:
    """Read the texts of a JSONL file, as gold files and articles have them."""
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in map(json.loads, text.decode().splitlines()[:most]):
        yield article_from_text(row["text"], published=row.get("published"))


def decisions() -> dict[CodeType, Decision]:
    """Return the functions of the extracting rooms that answer with bool or None, by their code."""
    found: dict[CodeType, Decision] = {}
    for path in sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")):
        module = ".".join(("analysis", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        loaded = importlib.import_module(module)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (answer := ast.unparse(node.returns or ast.Constant(""))).endswith(
                ("bool", "| None")
            ):
                function = getattr(loaded, node.name)
                function = getattr(function, "__wrapped__", function)
                if isinstance(function, FunctionType):
                    found[function.__code__] = Decision(module, node.name, node.lineno, False if answer == "bool" else None)
    return found


def census(
    articles: Iterable[Article], known: dict[CodeType, Decision]
) -> tuple[Counter[Decision], dict[Decision, list[Article]], dict[str, AnnotatedArticle]]:
    """Read each article; return how often each decision fired, in which articles, and what was read."""
    fired: Counter[Decision] = Counter()
    where: dict[Decision, list[Article]] = defaultdict(list)
    whole: dict[str, AnnotatedArticle] = {}
    for article in articles:
        forget()
        here: Counter[Decision] = Counter()
        with watched(known, here):
            whole[article.id] = annotate([article])[0]
        fired.update(here)
        for one in here:
            where[one].append(article)
    return fired, where, whole


@contextmanager
def watched(known: dict[CodeType, Decision], fired: Counter[Decision]) -> Iterator[None]:
    """Count the answers other than no and None while this lasts."""

    def note(frame: Any, event: str, answer: Any) -> None:
        if event == "return" and answer is not None and answer is not False and (one := known.get(frame.f_code)):
            fired[one] += 1

    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)


def changed(one: Decision, articles: list[Article], whole: dict[str, AnnotatedArticle]) -> int:
    """Count the articles of which something is read differently when the decision answers no."""
    forget()
    with switched_off(one):
        again = annotate(articles)
    forget()
    return sum(other != whole[article.id] for article, other in zip(articles, again, strict=True))


@contextmanager
def switched_off(one: Decision) -> Iterator[None]:
    """Let the decision answer no wherever it was imported, while this lasts."""
    function = getattr(sys.modules[one.module], one.name)
    holders = [
        (module, key)
        for module in list(sys.modules.values())
        if getattr(module, "__name__", "").startswith("analysis")
        for key, value in vars(module).items()
        if value is function
    ]
    for module, key in holders:
        setattr(module, key, _answering(one.off))
    try:
        yield
    finally:
        for module, key in holders:
            setattr(module, key, function)


def _answering(answer: bool | None) -> Callable[..., bool | None]:  # noqa: FBT001
    return lambda *_, **__: answer


def forget() -> None:
    """Empty the caches of the rooms, so that an answer kept from another article does not hide a decision."""
    for name, module in list(sys.modules.items()):
        if name.startswith("analysis.") and name.split(".")[1] in ROOMS:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


if __name__ == "__main__":
    main()
