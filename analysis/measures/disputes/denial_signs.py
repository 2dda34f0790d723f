"""The patterns of denials.toml: by which words somebody denies, claims, or found."""

from __future__ import annotations

import re
from functools import cache

from analysis import lexicon
from analysis.measures.stems import stem
from analysis.world.quick import Quick, quick

_WITHIN = 6  # words from a verb to what was found, or what somebody is accused of


@cache
def patterns_of_ways() -> dict[str, Quick]:
    """Return the pattern of each way to deny."""
    return {way: quick(_compiled("ways", way)) for way in lexicon.table("denials")["ways"]}


@cache
def _compiled(table: str, name: str) -> re.Pattern[str]:
    """Return a pattern of ``denials.toml`` with its parts filled in."""
    lists = lexicon.table("denials")
    pattern: str = lists[table][name]
    for part, written in lists["parts"].items():
        pattern = pattern.replace(f"{{{part}}}", written)
    return re.compile(pattern.replace("\n", ""), re.IGNORECASE)


def has_sign(sign: str, words: str) -> bool:
    """Tell whether words have a sign of ``denials.toml``."""
    return bool(_compiled("signs", sign).search(words))


def stands_before(sign: str, word: str, sentence: str) -> bool:
    """Tell whether a verb of the sign stands a few words before a word of the stem: "had located another vast plume"."""
    hits = (hit.end() for hit in _compiled("signs", sign).finditer(sentence))
    return any(stem(one) == word for end in hits for one in re.findall(r"[a-z]+", sentence[end:].casefold())[:_WITHIN])
