"""What is found in texts of our own, row by row, in files kept beside the tests: a change of what a room finds is a diff.

A kept file holds texts: a line that begins with "> " (⏎ is a line break in it), or "# " and the headline of an article of the
bundled case. Beneath each stands what is found in it, a line a thing: words with where they start, and all values that are not
the usual ones. To add a text, write its line; ``pytest TEST --renew`` writes what is found under all. Then read the diff: each
changed line must be better than before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, fields
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any

from analysis import language
from analysis.language import Doc
from analysis.model import Article, Span, content_id
from analysis.read import read_articles

ROOT = Path(__file__).parents[1]
_ARTICLES = ROOT / "data/cases/gsomia-2019/articles"
_PLAIN = {"reading", "rule", "confidence", "granularity", "certainty", "grade", "realis"}  # their values say which they are
_LONG = 60  # characters of a span that are shown whole
Find = Callable[[Article, Doc], Iterable[str]]


def hold(folder: Path, name: str, found: Find | list[str], *, renew: bool) -> None:
    """Fail where a kept file is not what is found now (in its texts, or as given); with ``renew``, write it."""
    kept = folder / name
    before = kept.read_text(encoding="utf-8").splitlines()
    now = found if isinstance(found, list) else list(_lines([line for line in before if line[:2] in ("> ", "# ")], found))
    if renew:
        kept.write_text("".join(f"{line}\n" for line in now), encoding="utf-8")
    changed = "\n".join(unified_diff(before, now, "kept", "found now", n=3, lineterm=""))
    assert renew or not changed, (
        f"{changed}\n\nIs each changed line better? Then: pytest {folder.relative_to(ROOT)} -k kept --renew"
    )


def _lines(texts: list[str], find: Find) -> Iterator[str]:
    for line, article, doc in zip(texts, *read(tuple(texts)), strict=True):
        yield line
        yield from (f"    {row}" for row in find(article, doc))


@cache
def read(texts: tuple[str, ...]) -> tuple[list[Article], list[Doc]]:
    """Read the articles that lines of a kept file name or hold."""
    bundled = {one.headline: one for one in read_articles(_ARTICLES) if isinstance(one, Article)} if texts[0][0] == "#" else {}
    articles = [bundled[line[2:]] if line[0] == "#" else _article(line[2:].replace("⏎", "\n")) for line in texts]
    return articles, list(language.parse(articles))


def _article(text: str) -> Article:
    return Article(id=content_id(text), text=text, published="2019-11-04")


def row(found: Any, text: str, *, but: Iterable[str] = ("id",)) -> str:
    """Write a thing that was found as a line: its values that are not the usual ones, spans by start and words."""
    return " | ".join(_values(found, text, frozenset(but)))


def _values(found: Any, text: str, but: frozenset[str]) -> Iterator[str]:
    day = getattr(found, "value", None)
    for field in fields(found):
        value = getattr(found, field.name)
        if field.name not in but and (field.default is MISSING or value != field.default) and str(value) != day:
            plain = field.default is MISSING or field.name in _PLAIN
            yield _shown(value, text) if plain else f"{field.name} {_shown(value, text)}"
        elif field.name == "value":
            yield value


def _shown(value: Any, text: str) -> str:
    if isinstance(value, Span):
        words = " ".join(value.of(text).split())
        return f"{value.start} {words if len(words) < _LONG else f'{words[:25]} … {words[-25:]}'}"
    if isinstance(value, tuple):
        return "; ".join(_shown(one, text) for one in value)
    return row(value, text).replace(" | ", ", ") if hasattr(value, "__dataclass_fields__") else str(value)
