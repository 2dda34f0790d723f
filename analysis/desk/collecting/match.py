"""Which articles a source is asked for: those that hold one of its words, or name one of the case's actors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from analysis.actors.terms.countries import country_name, known
from analysis.lexicon import table
from analysis.model import Article, Case
from analysis.read.sources import AnySource

_WORD = re.compile(r"\w+")
Test = Callable[[Article], bool]


def wanted_of(source: AnySource, case: Case) -> Test | None:
    """Return the test of a source's articles, None where it takes all.

    A word or phrase is looked for whole, whatever its case, accents and hyphens; ``begin*`` finds words that begin so. A
    country among the actors of interest is also known by its seats, its people and its other names.
    """
    if source.match is None:
        return None
    words = tuple(_names(case.actors_of_interest)) if source.match == "actors" else source.match
    patterns = [found for one in words if (found := _pattern(one))]
    asked = re.compile("|".join(patterns) or r"(?!)")
    return lambda article: asked.search(_folded(f"{article.headline or ''} . {article.text}")) is not None


def _names(actors: Iterable[str]) -> Iterator[str]:
    for actor in actors:
        yield actor
        country = known(actor)
        if country is not None and country.code and country.use == "name":
            told = table("countries")["countries"].get(country.code, {})
            yield country_name(country.code)
            yield from (name for key in ("names", "people", "seats") for name in told.get(key, ()))


def _pattern(words: str) -> str:
    inside = r"\W+".join(_WORD.findall(_folded(words)))
    return rf"\b{inside}" + ("" if words.rstrip().endswith("*") else r"\b") if inside else ""


def _folded(text: str) -> str:
    """Return a text in small letters without accents, hyphens as blanks."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return bare.casefold().replace("-", " ").replace("\u2010", " ").replace("\u2011", " ")
