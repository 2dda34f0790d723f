"""The quantities that a sentence gives: how much of what, as an interval where the words leave it open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from analysis import lexicon
from analysis.measures.disputes.quantity_words import is_date, listed
from analysis.measures.stems import stem

DEATHS = "=death"
_LONGEST = 2000  # characters of a sentence that are read
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?"
_CURRENCY = r"(?:US|A|C)?[$€£¥]"
_BEFORE = 80  # characters before an amount that can say what it counts
_PHRASE = 5  # words behind an amount within which what it counts stands
_PER = re.compile(
    r"(?:,? or [^.;]{1,30}?,)?[\s,]+(?:(?:an?|per|each|every)\s+(?P<per>day|hour|minute|week|month|year)|(?P<daily>daily))\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"\s?(?:%|percent\b|per cent\b)(?:\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?P<of>[a-z-]{3,}))?", re.IGNORECASE
)
_WORD = re.compile(r"\s+(?P<word>[a-zA-Z][\w’'-]*)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount ``low`` to ``high`` of ``unit``: the stem of what is counted, a currency, "%" with its base, or ``DEATHS``.

    ``per`` is the time it is counted by; ``kinds`` are words that make it another quantity ("confirmed"); ``start`` and ``end``
    are its words' places. ``unit`` is "" where the noun is left out ("35 to 40 had closed").
    """

    low: float
    high: float
    unit: str
    per: str
    kinds: frozenset[str]
    start: int
    end: int

    def contradicts(self, other: Quantity) -> bool:
        """Tell whether no amount fits both; "as many as 200" and "more than 200" may be the same."""
        apart = self.high < other.low or other.high < self.low
        return apart or (not (self.is_open or other.is_open) and (self.high == other.low or other.high == self.low))

    @property
    def is_open(self) -> bool:
        """Tell whether the words leave one side open: "at least", "up to"."""
        return not self.low or self.high == float("inf")


class _Counted(NamedTuple):
    """What an amount is of, the words that make it another quantity, and where its words end."""

    unit: str
    kinds: frozenset[str]
    end: int


def quantities(sentence: str) -> list[Quantity]:
    """Return the quantities of a sentence in its order, without dates, lengths of time and increments ("12 more boats")."""
    return list(_quantities(sentence))


@lru_cache(maxsize=100_000)  # several measures ask of the same sentences
def _quantities(sentence: str) -> tuple[Quantity, ...]:
    return tuple(_found(sentence[:_LONGEST])) if _start().search(sentence) else ()


def _found(sentence: str) -> Iterator[Quantity]:
    for hit in _pattern().finditer(sentence):
        counted = _counted(hit, sentence)
        if counted is None:
            continue
        per = _PER.match(sentence, counted.end)
        time = (per["per"] or "day").casefold() if per else ""
        yield Quantity(*_interval(hit), counted.unit, time, counted.kinds, hit.start(), counted.end)


@cache
def _pattern() -> re.Pattern[str]:
    lists = lexicon.table("quantities")
    scales = "|".join(lists["scales"])
    hedges = "|".join(sorted((phrase for phrases in lists["hedges"].values() for phrase in phrases), key=len, reverse=True))
    written = "|".join(lists["numbers"])
    amount = rf"(?:{_NUMBER}|(?:{written})\b(?![ -](?:{written})\b))"
    scale = rf"(?:\s?(?P<{{0}}>{scales})\b)?"
    return re.compile(
        rf"(?:\b(?P<change>from|by)\s+)?(?:\b(?P<hedge>{hedges})\s+)?(?P<the>the\s+)?(?<![\w.,$€£¥/:-])(?P<money>{_CURRENCY})?(?P<amount>{amount})"
        + scale.format("scale")
        + rf"(?:\s?(?:%|percent|per cent)?\s?(?:-|–|to|and)\s?(?:{_CURRENCY})?(?P<upper>{amount})"
        + scale.format("upper_scale")
        + r")?(?![\w/]|[.,:]\d|['’]|-[a-z])",
        re.IGNORECASE,
    )


@cache
def _start() -> re.Pattern[str]:
    """Return what every amount begins with: most sentences have none."""
    return re.compile(rf"\d|\b(?:{'|'.join(lexicon.table('quantities')['numbers'])})\b", re.IGNORECASE)


def _interval(hit: re.Match[str]) -> tuple[float, float]:
    """Return the least and the greatest amount that the words allow; a rounded number stands for what rounds to it."""
    lower, step = _amount(hit["amount"], hit["scale"] or hit["upper_scale"])
    if hit["upper"]:
        upper, finer = _amount(hit["upper"], hit["upper_scale"] or hit["scale"])
        return (upper - finer / 2, upper + finer / 2) if hit["change"] else (min(lower, upper), max(lower, upper))
    side = _side(hit["hedge"])
    if side == "least":
        return lower, float("inf")
    if side == "most":
        return 0.0, lower
    return (lower - step / 2, lower + step / 2)


def _amount(words: str, scale: str | None) -> tuple[float, float]:
    """Return a number and the step to which it is rounded: "250,000" is of ten thousands, "3.6 million" of tenths."""
    numbers, scales = lexicon.table("quantities")["numbers"], lexicon.table("quantities")["scales"]
    times = float(scales[scale.casefold()]) if scale else 1.0
    if words.casefold() in numbers:
        return float(numbers[words.casefold()]) * times, times
    plain = words.replace(",", "")
    whole, _, decimals = plain.partition(".")
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals else -len(decimals)
    return float(plain) * times, 10.0**zeros * times


@cache
def _side(hedge: str | None) -> str:
    hedges = lexicon.table("quantities")["hedges"]
    return next((side for side, phrases in hedges.items() if hedge and hedge.casefold() in phrases), "")


def _counted(hit: re.Match[str], sentence: str) -> _Counted | None:
    """Return what the amount is of; None for no quantity."""
    if hit["change"] and not hit["upper"]:
        return None  # "rose by 12": not how many they are
    if hit["the"] and (hit["hedge"] or "").casefold().endswith("than"):
        return None  # "more than the 12 boats": what another figure is compared with
    percent = _PERCENT.match(sentence, hit.end())
    if percent:
        return _Counted(f"%{stem((percent['of'] or '').casefold())}", frozenset(), percent.end())
    if hit["money"]:
        return _Counted(hit["money"][-1], frozenset(), hit.end())
    words = _phrase(sentence, hit.end())
    before = [word.casefold() for word in sentence[: hit.start()].split()[-1:]]
    every = {*before, *(word for word, _ in words)}
    ranked = not listed("ranked").isdisjoint(before)
    if ranked or not listed("increments").isdisjoint(every) or is_date(hit, sentence):
        return None
    return _noun(hit, sentence, words)


def _noun(hit: re.Match[str], sentence: str, words: list[tuple[str, int]]) -> _Counted | None:
    kinds = frozenset(word for word, _ in words if word in listed("kinds"))
    if _is_of_deaths(hit, sentence):
        return _Counted(DEATHS, kinds - listed("dying"), words[-1][1] if words else hit.end())
    noun = next((n for n, (word, _) in enumerate(words) if _is_plural(word)), None)
    if noun is None:
        return None if words else _Counted("", frozenset(), hit.end())
    word, end = words[noun]
    counted = "people" if sentence[end - len(word)].isupper() else word  # "1,200 Danes"
    return None if word in listed("measures") else _Counted(stem(counted), kinds, end)


def _phrase(sentence: str, start: int) -> list[tuple[str, int]]:
    """Return the words behind an amount, in small letters, up to what ends a noun phrase, each with its end."""
    found: list[tuple[str, int]] = []
    for _ in range(_PHRASE):
        hit = _WORD.match(sentence, start)
        if hit is None or hit["word"].casefold() in listed("ends"):
            break
        start = hit.end()
        found.append((hit["word"].casefold(), start))
    return found


def _is_plural(word: str) -> bool:
    return word in listed("plurals") or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s")))


def _is_of_deaths(hit: re.Match[str], sentence: str) -> bool:
    behind, before = _deaths()
    return bool(behind.match(sentence, hit.end()) or before.search(sentence[max(0, hit.start() - _BEFORE) : hit.start()]))


@cache
def _deaths() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = lexicon.table("quantities")["deaths"]
    return re.compile(rf"\s+{lists['behind']}\b", re.IGNORECASE), re.compile(rf"\b(?:{lists['before']})\s*$", re.IGNORECASE)
