"""Cut text into tokens and give each one letter of an alphabet of its own, so that patterns run over letters, not characters.

A pattern of bounded length over one letter a word is linear in the text whatever the text holds: the cutting itself reads
every character once. Words that no pattern names share the letter OTHER.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from analysis.timeline.times.grammar.vocabulary import lexicon

# White space but for paragraph breaks, then in this order; every alternative is one pass without a way back. Most words begin
# with a letter that only words begin with: they come first.
_TOKEN = re.compile(
    r"""(?:[^\S\n]|\n(?![^\S\n]{0,8}\n))*+(?:
        (?P<PLAIN>(?![AaBHPpQ])[^\W\d_]+)
      | (?P<BREAK>\n[^\S\n]{0,8}\n)
      | (?P<ATTACKS>\b9/11(?![\w/]))
      | (?P<ERA>\bB\.\s?C\.(?:E\.)?|\bBCE?\b)
      | (?P<ISO>\d{4}(?:-\d{2}-|/\d{2}/|\.\d{2}\.)\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?(?!\w))
      | (?P<SLASH>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\w/]))
      | (?P<DOTTED>\d{1,2}\.\d{1,2}\.\d{4}(?!\w|\.\d))
      | (?P<DECADE>(?:(?:1[0-9]|20)\d0|['’]?[1-9]0)['’]?s(?!\w))
      | (?P<ORDNUM>\d{1,2}(?:st|nd|rd|th)(?!\w))
      | (?P<CLOCK>[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\w:]))
      | (?P<FRACTION>\d/\d(?![\w/]))
      | (?P<QN>[QH][1-4](?!\w))
      | (?P<AMPM>[AaPp](?:\.\s?[Mm]\b\.?|[Mm]\b))
      | (?P<COUNT>\d{1,3}(?:,\d{3}){1,6}(?![\d,]\d)(?:\.\d{1,6})?)
      | (?P<DECIMAL>\d{1,9}\.\d{1,9})
      | (?P<INT>\d+)
      | (?P<POSS>['’][Ss](?!\w))
      | (?P<WORD>[^\W\d_]+)
      | (?P<COMMA>,) | (?P<DOT>\.) | (?P<APOS>['’])
      | (?P<MONEY>[$€£¥₩])
      | (?P<HYPHEN>[-‐‑–—])
      | (?P<PUNCT>.)
      | \Z)""",
    re.VERBOSE | re.DOTALL,
)
SHAPES = (
    "BREAK", "ISO", "SLASH", "DOTTED", "DECADE", "ORDNUM", "CLOCK", "FRACTION", "QN", "AMPM", "COUNT", "DECIMAL", "DAY", "NUM2",
    "YEAR", "NUM", "POSS", "ATTACKS", "ERA", "COMMA", "DOT", "APOS", "MONEY", "GLUE", "DASH", "PUNCT", "OTHER",
)  # fmt: skip
# What no expression is made of alone, by name; around the rest the patterns look (a test asks them all).
_WEAK = (
    "BREAK COUNT DAY NUM2 POSS COMMA DOT MONEY GLUE DASH PUNCT OTHER a additional after ahead all an and another around as "
    "about at before between by close during each earlier early eight end every few final first five following for forward "
    "four from full great i in it its just last later least long many more most new next no not of on once one or other our "
    "over point previous right same seven short since six so some than that the their these third this three through times "
    "to two under until up very when which will"
)
_REACH = 3  # tokens beside a candidate that are looked at
_FIRST = 0xE000  # private use: no text of ours is ever made of these


class Token(NamedTuple):
    """A word, number or mark: its shape or "WORD", its text in lower case, where it stands."""

    shape: str
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alphabet:
    """One letter per shape and per word that a pattern knows."""

    letters: dict[str, str]
    strong: re.Pattern[str]

    def spell(self, tokens: list[Token]) -> str:
        """Write the tokens as letters, one each."""
        other = self.letters["OTHER"]
        letters = self.letters
        return "".join([letters.get(one.word, other) if one.shape == "WORD" else letters[one.shape] for one in tokens])

    def near_times(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens that an expression may be made of, and those beside them; in many articles a third."""
        letters, other = self.spell(tokens), self.letters["OTHER"]
        kept: list[Token] = []
        end = reached = 0  # of the words that patterns name, and of what is kept
        for match in self.strong.finditer(letters):
            if match.start() >= end:
                found = letters.find(other, match.end())
                start, end = self._first(letters, match.start()) - _REACH, found if found >= 0 else len(letters)
                kept += tokens[max(reached, start) : end + _REACH]
                reached = end + _REACH
        return kept

    def _first(self, letters: str, place: int) -> int:
        """Return where the words begin that patterns name, up to a place; two others may part a sum from its "a day"."""
        other = self.letters["OTHER"]
        start = letters.rfind(other, 0, place) + 1
        before = letters[max(0, start - 3) : start].rstrip(other)
        gap = min(start, 3) - len(before)
        return letters.rfind(other, 0, start - gap) + 1 if before and gap else start


def make_alphabet(words: set[str]) -> Alphabet:
    """Give each shape and each word its letter."""
    names = [*SHAPES, *sorted(words)]
    letters = {name: chr(_FIRST + number) for number, name in enumerate(names)}
    weak = frozenset(_WEAK.split())
    strong = "".join(letters[name] for name in names if name not in weak)
    return Alphabet(letters, re.compile(f"[{strong}]"))


def cut(text: str) -> list[Token]:
    """Cut the text into tokens, white space left out, paragraph breaks kept."""
    cased = lexicon().cased
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is None:  # the end
            continue
        start, end = match.span(kind)
        word = text[start:end]
        if kind in ("PLAIN", "WORD"):
            lower = word.lower()
            if lower in cased and not word[0].isupper():
                tokens.append(Token("OTHER", "", start, end))  # "may", "march", "sat" are months and days only with a capital
            else:
                tokens.append(Token("WORD", lower, start, end))
        else:
            tokens.append(Token(_shape(text, start, end, kind), word, start, end))
    return tokens


def _shape(text: str, start: int, end: int, kind: str) -> str:
    if kind == "INT":
        return _integer(text[start:end])
    if kind == "HYPHEN":
        inside = start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
        return "GLUE" if inside and text[start - 1] not in "-–—" and text[end] not in "-–—" else "DASH"
    return kind


def _integer(digits: str) -> str:
    if not digits.isascii() or len(digits) > 4:
        return "NUM"
    number = int(digits)
    if len(digits) <= 2:
        return "DAY" if 1 <= number <= 31 else "NUM2"
    return "YEAR" if len(digits) == 4 and 1000 <= number <= 2199 else "NUM"
