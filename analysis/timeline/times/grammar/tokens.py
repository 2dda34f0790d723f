"""Cut text into tokens and give each one letter of an alphabet of its own, so that patterns run over letters, not characters.

A pattern of bounded length over one letter a word is linear in the text whatever the text holds: the cutting itself reads
every character once. Words that no pattern names share the letter OTHER.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.timeline.times.grammar.vocabulary import lexicon

# in this order; every alternative is one pass without a way back
_TOKEN = re.compile(
    r"""(?P<BREAK>\n[^\S\n]{0,8}\n)
      | (?P<SPACE>\s)
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
      | (?P<PUNCT>.)""",
    re.VERBOSE | re.DOTALL,
)
SHAPES = (
    "BREAK", "ISO", "SLASH", "DOTTED", "DECADE", "ORDNUM", "CLOCK", "FRACTION", "QN", "AMPM", "COUNT", "DECIMAL", "DAY", "NUM2",
    "YEAR", "NUM", "POSS", "ATTACKS", "ERA", "COMMA", "DOT", "APOS", "MONEY", "GLUE", "DASH", "PUNCT", "OTHER",
)  # fmt: skip
_FIRST = 0xE000  # private use: no text of ours is ever made of these


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: its shape or "WORD", its text in lower case, where it stands."""

    shape: str
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alphabet:
    """One letter per shape and per word that a pattern knows."""

    letters: dict[str, str]

    def spell(self, tokens: list[Token]) -> str:
        """Write the tokens as letters, one each."""
        other = self.letters["OTHER"]
        return "".join(self.letters.get(one.word, other) if one.shape == "WORD" else self.letters[one.shape] for one in tokens)


def make_alphabet(words: set[str]) -> Alphabet:
    """Give each shape and each word its letter."""
    names = [*SHAPES, *sorted(words)]
    return Alphabet({name: chr(_FIRST + number) for number, name in enumerate(names)})


def cut(text: str) -> list[Token]:
    """Cut the text into tokens, white space left out, paragraph breaks kept."""
    cased = lexicon().cased
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "PUNCT"
        if kind == "SPACE":
            continue
        start, end = match.span()
        shape = _shape(text, start, end, kind)
        word = match[0].lower() if shape == "WORD" else match[0]
        if shape == "WORD" and word in cased and not match[0][0].isupper():
            word, shape = "", "OTHER"  # "may", "march", "sat" are months and days only with a capital
        tokens.append(Token(shape, word, start, end))
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
