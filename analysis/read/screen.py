"""Refuse what is no article: walls, error pages, notices of consent, empty records, lists, and what is not English."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from statistics import median
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article

STUB = 120  # words; what a wall leaves of an article, or an error page says
ENOUGH = 12  # words from which on the language of a text is judged
_UNSURE = 1e-4  # with so little probability of English the text is of another language
_SHARE = 0.12  # of small words of English ("the", "of") in a text: English prose has a third, other languages hardly any
_A_FEW = 60  # words that prose of this length has a sentence's end in
_PROSE = 60  # words that no sentence of news is long, on average
_SAMPLE = 4_000  # characters that are enough to tell a language
_WORD = re.compile(r"[^\W\d_]+")
_FINISHED = re.compile(r"[.!?…:;]['\"”’)\]]*$")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("screen.toml").read_text(encoding="utf-8"))


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _table()[name]))


def screened(stream: Iterable[Article | ReadError]) -> Iterator[Article | ReadError]:
    """Put an error in the place of each article that is none, or not English; it says what the text is instead."""
    for one in stream:
        yield one if isinstance(one, ReadError) else _refusal(one) or one


def _refusal(article: Article) -> ReadError | None:
    if what := _stub(article.text, article.headline or ""):
        return ReadError(what, where=article.source, remedy="open the article in full and save it again, or leave it out")
    if language := foreign_language(article.text):
        return ReadError(f"it is not English but {language}", where=article.source, remedy="leave it out: only English is read")
    return None


def is_list(text: str) -> bool:
    """Tell a list of headlines, as front pages and topic pages have it, from a story: many words, hardly a sentence."""
    words = text.split()
    if len(words) >= _A_FEW and _PROSE * sum(bool(_FINISHED.search(word)) for word in words) < len(words):
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    finished = sum(bool(_FINISHED.search(line.rstrip())) for line in lines)
    return len(lines) >= 8 and 5 * finished < len(lines) and median(len(line.split()) for line in lines) < 14


def foreign_language(text: str) -> str | None:
    """Name the language of a text that is surely not English; None for English, and for too few words to tell."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    letters = "".join(words)
    if len(words) < ENOUGH and sum(letter > "\u024f" for letter in letters) < 20:  # beyond Latin letters a few are enough
        return None
    small = sum(word.casefold() in _small_words() for word in words)
    if small >= _SHARE * len(words):  # names of another language fill many a text that is English
        return None
    told = dict(_identifier().rank(sample))
    language = max(told, key=lambda name: told[name])
    if language == "en" or told["en"] > _UNSURE:
        return None
    return str(_table()["languages"].get(language, f"the language {language!r}"))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(_table()["small_words"])


def _stub(text: str, headline: str) -> str | None:
    """Say what a short text is that is no article, by the phrases in it."""
    key = " ".join(text[: 20 * STUB].casefold().split())
    words = key.count(" ") + 1
    if words <= 12 and _patterns("no_text").fullmatch(key.strip(" .[]()")):
        return "it has no text: the database gives the record only"
    if words <= STUB and len(text) < 20 * STUB:
        return next((what for holds, what in _STUBS if holds(key, f"{headline.casefold()} {key}", words)), None)
    return None


def _begins_with_error(whole: str) -> bool:
    """Tell a page that says at once that it is none: a brief may tell of denied access further down."""
    return _patterns("errors").search(whole[:160]) is not None


_STUBS: tuple[tuple[Callable[[str, str, int], bool], str], ...] = (
    (lambda _, whole, words: words < 80 and _begins_with_error(whole), "it is an error page, not an article"),
    (lambda key, _, __: len(_patterns("consent").findall(key)) > 1, "it is a notice about cookies, not an article"),
    (
        lambda key, _, words: len(_patterns("walls").findall(key)) > (words >= 60),
        "it is what stands before a paywall, not the article",
    ),
)


@cache
def _identifier() -> Any:
    """Load the identifier of languages, whose model lies in its package, once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
