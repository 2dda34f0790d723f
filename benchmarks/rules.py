"""Count which decisions of the extractors earn their place.

    benchmarks/rules.py ARTICLES… [--most N] [--rows N]

ARTICLES are JSON Lines (gzipped or not) or folders of articles. Counts, over them, how often each decision function is asked
and how often it decides: one of the extracting rooms that answers yes or no, or gives something or None. It decides with its
rarer answer, be that yes or no. One that decides at most ``--most`` times always gives its usual answer then (None counts as
no), and the articles in which it decided are read again: the last column counts those of which anything is read differently.
One that changes nothing can go; one that changes little is kept only where grammar says that it is right: its example is a
test.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from analysis import language
from analysis.annotate.annotate import _annotate_one
from analysis.model import AnnotatedArticle, Article
from analysis.read import article_from_text, read_articles

ROOMS = ("actors", "quotes", "timeline", "annotate", "syntax")
PACKAGE = Path(language.__file__).parents[1]
Read = tuple[Article, language.Doc]


@dataclass(frozen=True, slots=True)
class Decision:
    """A function that decides: where it stands, and what it answers where it gives nothing."""

    module: str
    name: str
    line: int
    nothing: bool | None

    def __str__(self) -> str:
        """Say where it stands, as an editor opens it."""
        return f"{self.module.replace('.', '/')}.py:{self.line} {self.name}"


@dataclass
class Tally:
    """How often a decision answered yes (or gave something) and no, and in which articles, by their number."""

    yes: Counter[int] = field(default_factory=Counter)
    no: Counter[int] = field(default_factory=Counter)

    @property
    def rarer(self) -> Counter[int]:
        """The answers by which it decides: those that it gives less often."""
        return min(self.yes, self.no, key=Counter.total)

    @property
    def by(self) -> str:
        """The answer by which it decides."""
        return "yes" if self.rarer is self.yes else "no"

    @property
    def asked(self) -> int:
        """How often it was asked."""
        return self.yes.total() + self.no.total()


def main() -> None:
    """Count, switch off what is rare, and print one line a decision, the rarest first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=3, help="switch off what decides at most so often (default 3)")
    parser.add_argument("--rows", type=int, default=1_000, help="read at most so many articles of a file")
    options = parser.parse_args()
    articles = [article for path in options.articles for article in islice(read(path), options.rows)]
    report(list(zip(articles, language.parse(articles), strict=True)), most=options.most)


def report(texts: Sequence[Read], *, most: int) -> None:
    """Print one line a decision, the rarest first: asked, decided, by which answer, and what is read differently without it."""
    tallies, whole = census(texts, decisions())
    ordered = sorted(tallies.items(), key=lambda pair: (pair[1].rarer.total(), str(pair[0])))
    for one, tally in ordered:
        places, again = sorted(tally.rarer), ""
        if 0 < tally.rarer.total() <= most and (tally.by == "yes" or one.nothing is False):
            usual = one.nothing if tally.by == "yes" else True
            again = f"{changed(one, places, texts, whole, usual=usual)} of {len(places)}"
        print(f"{tally.asked:9} {tally.rarer.total():8} {tally.by:3}  {one!s:90} {again}", flush=True)
    words = sum(len(article.text.split()) for article, _ in texts)
    rare, never = sum(tally.rarer.total() <= most for _, tally in ordered), sum(not tally.asked for _, tally in ordered)
    print(f"{len(ordered)} decisions, {words:,} words: {rare} decide {most} times or fewer, {never} are never asked")


def read(path: Path) -> Iterator[Article]:
    """Read the articles of a folder, or the texts of a JSONL file, as gold files have them."""
    if path.is_dir():
        yield from (one for one in read_articles(path) if isinstance(one, Article))
        return
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in map(json.loads, text.decode().splitlines()):
        yield article_from_text(row["text"], published=row.get("published"))


@cache
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


def census(texts: Sequence[Read], known: dict[CodeType, Decision]) -> tuple[dict[Decision, Tally], list[AnnotatedArticle]]:
    """Read each article; return what each decision answered, and what was read."""
    tallies = {one: Tally() for one in known.values()}
    whole = []
    for number, (article, doc) in enumerate(texts):
        forget()
        yes: Counter[CodeType] = Counter()
        no: Counter[CodeType] = Counter()
        with watched(known, yes, no):
            whole.append(_annotate_one(article, doc, ""))
        for code in yes | no:
            tallies[known[code]].yes[number] += yes[code]
            tallies[known[code]].no[number] += no[code]
    for tally in tallies.values():
        tally.yes, tally.no = +tally.yes, +tally.no
    return tallies, whole


@contextmanager
def watched(known: Collection[CodeType], yes: Counter[CodeType], no: Counter[CodeType]) -> Iterator[None]:
    """Count the answers while this lasts."""

    def note(frame: Any, event: str, answer: Any) -> None:
        if event == "return" and frame.f_code in known:
            (no if answer is None or answer is False else yes)[frame.f_code] += 1

    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)


def changed(
    one: Decision, places: Sequence[int], texts: Sequence[Read], whole: Sequence[AnnotatedArticle], *, usual: bool | None
) -> int:
    """Count the articles of which something is read differently when the decision always gives its usual answer."""
    forget()
    with switched(one, answer=usual):
        again = [_annotate_one(*texts[place], "") for place in places]
    forget()
    return sum(other != whole[place] for place, other in zip(places, again, strict=True))


@contextmanager
def switched(one: Decision, *, answer: bool | None) -> Iterator[None]:
    """Let the decision answer so wherever it is called, while this lasts."""
    function = getattr(sys.modules[one.module], one.name)
    function = getattr(function, "__wrapped__", function)
    code, kept = function.__code__, (function.__defaults__, function.__kwdefaults__)
    function.__code__ = _answering(answer).__code__.replace(co_name=one.name)
    try:
        yield
    finally:
        function.__code__ = code
        function.__defaults__, function.__kwdefaults__ = kept


def _answering(answer: bool | None) -> Callable[..., bool | None]:  # noqa: FBT001
    if answer is None:
        return lambda *_, **__: None
    return (lambda *_, **__: True) if answer else (lambda *_, **__: False)


def forget() -> None:
    """Empty the caches of the decisions, so that an answer kept from another article does not hide one."""
    for one in decisions().values():
        kept = getattr(sys.modules[one.module], one.name)
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()


if __name__ == "__main__":
    main()
