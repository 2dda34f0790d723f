"""Know countries by name, adjective, seat of government and part: ISO 3166-1 as pycountry has it, and our own table."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import pycountry

from analysis.lexicon import table
from analysis.model import Actor

_TOKEN = re.compile(r"[^\s-]+|-")
_REMEMBERED = 16_384  # words that were looked up
Use = Literal["name", "people", "seat", "capital", "house", "part", "state"]


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for: ``code`` is ISO 3166-1 alpha-2 or empty, ``use`` the way the name does it."""

    code: str
    use: Use

    @property
    def kind(self) -> Literal["country", "place"]:
        """What a name so used names: of all but a country's own name the place."""
        return "country" if self.use == "name" else "place"


def country_name(code: str) -> str:
    """Return the name that we show for a country's code; KeyError for a code that is none."""
    return _names()[code][0]


def country_actor(code: str) -> Actor:
    """Return a country as an actor."""
    return Actor(f"country:{code}", country_name(code), "country", country=code)


def use_of(words: str) -> Use | None:
    """Return how a name stands for a country; None where it does not."""
    found = known(words)
    return found.use if found else None


@lru_cache(_REMEMBERED)
def known(words: str) -> Known | None:
    """Look a name up, apostrophes folded; upper-case words of four letters or more also as if in title case."""
    words = words.replace("’", "'")
    found = _lexicon().get(words)
    if found is None and len(words) > 3 and words.isupper():
        found = _folded().get(fold(words))
    return found


def filed_from(place: str) -> str | None:
    """Return the country of a dateline's place: also of cities that newswire names without one ("GENEVA (AP) --")."""
    found = known(place)
    return (found.code if found else table("countries")["cities"].get(place.title())) or None


@lru_cache(_REMEMBERED)
def demonym(words: str) -> str | None:
    """Return the country code of a nationality's adjective or people, singular or plural."""
    for form in (words, words.removesuffix("s"), words.removesuffix("es"), words.removesuffix("men") + "man"):
        found = _people().get(form)
        if found:
            return found
    return None


def begun_by(parts: Sequence[str], most: int = 2) -> Iterator[tuple[int, str, Known | None, str | None]]:
    """Yield how many of the first words name a country or its people, the most first, which, and what they are known for."""
    for n in range(min(most, len(parts)), 0, -1):
        text = " ".join(parts[:n]).rstrip(",").removesuffix("'s").removesuffix("’s")
        found, people = known(text), demonym(text)
        if found or people:
            yield n, text, found, people


@cache
def longest_name() -> dict[str, int]:
    """Return for each first word of a known name the most words that such a name has."""
    longest: dict[str, int] = defaultdict(int)
    for name in (*_lexicon(), *_people()):
        for form in (name, name.upper()):
            parts = _TOKEN.findall(form)  # as the parser cuts: "Guinea-Bissau" are three
            longest[parts[0]] = max(longest[parts[0]], len(parts))
    return dict(longest)


def is_doubtful(words: str) -> bool:
    """Tell whether a name is as often something else as the country or seat."""
    return words in table("countries")["always"]["doubtful"]


def fold(words: str) -> str:
    """Return the words in lower case without accents."""
    if words.isascii():
        return words.casefold()
    bare = "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare).casefold()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Return the names of each country by code, the one that we show first, in the order of our table."""
    standard = {
        one.alpha_2: (getattr(one, "common_name", one.name), one.name, getattr(one, "official_name", one.name))
        for one in pycountry.countries
    }
    names = {}
    for code, own in table("countries")["countries"].items():
        usable = (name for name in standard.get(code, ()) if "," not in name and "(" not in name)  # "Korea, Republic of"
        shown = (own["name"],) if "name" in own else ()
        names[code] = tuple(dict.fromkeys((*shown, *usable, *own.get("names", ()))))
    return names


@cache
def _lexicon() -> dict[str, Known]:
    entries = table("countries")
    lexicon: dict[str, Known] = dict.fromkeys(entries["always"]["states"], Known("US", "state"))
    for code, country in entries["countries"].items():
        lexicon.update(dict.fromkeys(country.get("capital", ()), Known(code, "capital")))
        for name in country.get("seats", ()):
            lexicon[name] = Known(code, "house" if name in entries["always"]["houses"] else "seat")
    for name, code in entries["always"]["parts"].items():
        lexicon[name] = Known(code, "part")
    for code, names in _names().items():  # last: a country's name goes before a seat of the same name
        lexicon.update(dict.fromkeys(names, Known(code, "name")))
    return lexicon


@cache
def _folded() -> dict[str, Known]:
    return {fold(name): value for name, value in _lexicon().items()}


@cache
def _people() -> dict[str, str]:
    entries = table("countries")
    people = {word: code for code, country in entries["countries"].items() for word in country.get("people", ())}
    return {**people, **entries["always"]["part_people"]}
