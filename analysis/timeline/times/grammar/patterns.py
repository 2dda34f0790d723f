"""Patterns over tokens, written as words and compiled to ``re`` over the alphabet of ``tokens``.

``<name …>`` is a named part, ``( … | … )?`` as in ``re``, UPPER CASE a class of words or a shape of number, lower case the word
itself, ``{NAME}`` a fragment. No pattern repeats without a bound.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from analysis.lexicon import table
from analysis.timeline.times.grammar.expression import Expression
from analysis.timeline.times.grammar.tokens import SHAPES, Alphabet, Token, make_alphabet
from analysis.timeline.times.grammar.vocabulary import lexicon, meaning

_WORD = re.compile(r"[a-z]+")
_PIECE = re.compile(r"<([a-z_0-9]+) |([A-Z][A-Z_0-9]*)|([a-z]+)|(>)|(\((?!\?))")


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern matched on tokens ``first`` to ``last`` (exclusive); its named parts as token ranges."""

    tokens: tuple[Token, ...]
    parts: dict[str, tuple[Token, ...]]

    def words(self, name: str) -> tuple[str, ...]:
        """Words of a part, lower case; empty where it is absent."""
        return tuple(token.word for token in self.parts.get(name, ()))

    def means(self, name: str, *groups: str) -> Any:
        """Meaning in a lexicon class of the first word of a part that has one."""
        told = (meaning(group, word) for group in groups for word in self.words(name))
        return next((value for value in told if value is not None), None)

    def integer(self, name: str) -> int | None:
        """First number of a part that is written in digits or as an ordinal."""
        for word in self.words(name):
            digits = re.match(r"\d{1,9}", word.replace(",", ""))
            if digits:
                return int(digits[0])
            if (ordinal := meaning("ordinal", word)) is not None:
                return int(ordinal)
        return None


Builder = Callable[[Found], Expression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it builds; ``name`` is kept on the timex; ``trigger`` is a word without which it cannot match."""

    name: str
    pattern: str
    build: Builder
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled rules, the alphabet they are written in, and for each rule sets of letters of which it needs one each."""

    alphabet: Alphabet
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]
    needs: tuple[tuple[frozenset[str], ...], ...]

    def within(self, letters: str) -> Iterator[tuple[int, Rule, re.Pattern[str]]]:
        """Yield the rules that may match in the text, each with its place in the order."""
        there = frozenset(letters)
        for order, (rule, pattern) in enumerate(self.rules):
            if not any(map(there.isdisjoint, self.needs[order])):
                yield order, rule, pattern


def compile_rules(rules: Iterable[Rule]) -> Grammar:
    """Compile rules together: the alphabet is what they name."""
    expanded = [(rule, _expand(rule.pattern)) for rule in rules]
    classes = lexicon().classes
    words = {word for group in classes.values() for word in group}
    for _, pattern in expanded:
        words |= set(_WORD.findall(re.sub(r"<[a-z_0-9]+ ", "", pattern)))
    alphabet = make_alphabet(words)
    needs = tuple(_needed(rule, pattern, alphabet) for rule, pattern in expanded)
    return Grammar(alphabet, tuple((rule, _compile(pattern, alphabet)) for rule, pattern in expanded), needs)


def _needed(rule: Rule, pattern: str, alphabet: Alphabet) -> tuple[frozenset[str], ...]:
    """Return sets of letters of each of which a text must have one: of the words outside of brackets that are not optional."""
    plain, before = re.sub(r"<[a-z_0-9]+ ", "<", pattern), ""
    while plain != before:  # a choice and what is optional need nothing for sure; what is in plain brackets is needed
        before = plain
        plain = re.sub(r"\((?:\?[=!])?[^()<>]*\)\??|<[^()<>]*\|[^()<>]*>\??|<[^()<>|]*>\?", " ", plain)
        plain = re.sub(r"<([^()<>|]*)>(?!\?)", r" \1 ", plain)
    if "|" in plain or "(" in plain or "<" in plain:
        plain = ""
    names = [name for name in re.findall(r"[A-Za-z_0-9]+\??", f"{plain} {rule.trigger}") if not name.endswith("?")]
    return tuple(
        frozenset(_letters(name, alphabet).strip("[]")) if name.isupper() else frozenset(alphabet.letters[name])
        for name in names
    )


def _expand(pattern: str) -> str:
    while "{" in pattern:
        pattern = re.sub(r"\{([A-Z]+)\}", lambda match: str(table("timexes")["fragments"][match[1]]), pattern)
    return pattern


def _compile(pattern: str, alphabet: Alphabet) -> re.Pattern[str]:
    def translate(match: re.Match[str]) -> str:
        name, group, word, close, opened = match.groups()
        if name:
            return f"(?P<{name}>"
        if opened:
            return "(?:"
        return ")" if close else (_letters(group, alphabet) if group else alphabet.letters[word])

    return re.compile(re.sub(r"\s+", "", _PIECE.sub(translate, re.sub(r"\s+", " ", pattern))))


def _letters(group: str, alphabet: Alphabet) -> str:
    if group in SHAPES:
        return alphabet.letters[group]
    return "[" + "".join(alphabet.letters[word] for word in lexicon().classes[group.lower()]) + "]"
