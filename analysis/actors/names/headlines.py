"""Find lines set in capitals or title case, where capitals tell nothing and the recognizer takes whole lines for names."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language import Doc, Token
from analysis.lexicon import words
from analysis.syntax import is_finite_form

_FEWEST_WORDS = 5
_LONGEST_SMALL_WORD = 4  # "of", "with", "amid" stay small in title case
_SHARE = 0.9
_FEWEST_SHOUTED = 3  # words of a line all in capitals


def capitalized_lines(doc: Doc) -> frozenset[int]:
    """Return the tokens of lines in which (nearly) every longer word is capitalized."""
    return frozenset(token.i for line in _lines(doc) if _is_capitalized(line) for token in line)


def _lines(doc: Doc) -> Iterator[list[Token]]:
    line: list[Token] = []
    for token in doc:
        if "\n" in token.text:
            yield line
            line = []
        else:
            line.append(token)
    yield line


def _is_capitalized(line: list[Token]) -> bool:
    if _is_sentence(line):
        return False
    spelt = [token for token in line if token.is_alpha]
    if len(spelt) >= _FEWEST_SHOUTED and all(token.is_upper for token in spelt):
        return True
    has_function_word = any(token.is_title and token.lower_ in words("names", "function_words") for token in line[1:])
    content = [token for token in line if token.is_alpha and len(token) > _LONGEST_SMALL_WORD]
    capitals = sum(token.text[0].isupper() for token in content)
    return len(content) >= _FEWEST_WORDS - 2 * has_function_word and capitals >= _SHARE * len(content)


def _is_sentence(line: list[Token]) -> bool:
    """Tell whether a line ends with a full stop, perhaps in quotation marks, and has a verb in small letters (no "’s")."""
    ends = any(token.text == "." for token in line[-2:])
    return ends and any(is_finite_form(token) and token.text.islower() and token.is_alpha for token in line)
